import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { SignedIn } from '@/lib/access/actor';
import { deleteAnnotation } from '@/lib/annotations/commands';
import { decideLink } from '@/lib/curation/commands';
import type { CurationState } from '@/lib/curation/model';
import { connect, Servers } from '@/lib/testing/live';
import { prepareDatabase } from '@/lib/testing/prepare-database';
import {
  editNote,
  makeEntity,
  makeLink,
  makeNote,
  makeReply,
  makeWorld,
  type World,
} from '@/lib/testing/world';
import { deleteReply } from '@/lib/threads/commands';
import { currentCursor } from './queries';

/*
 * What somebody is told who was away: the lines are old, what they are about is as it is now.
 */

prepareDatabase();

let world: World;
const servers = new Servers();
beforeAll(async () => {
  world = await makeWorld();
});
afterEach(() => servers.stop());

/** Lets something happen, and returns what each person who was away is sent of it. */
async function missed(people: SignedIn[], happens: () => Promise<void>) {
  const cursors = await Promise.all(people.map((person) => currentCursor(person, world.groupId)));
  await happens();
  const hub = servers.start();
  return Promise.all(
    people.map(async (person, index) => {
      const reader = await connect(hub, world.groupId, person, { cursor: cursors[index] ?? null });
      return reader.changes.map(({ key, ...change }) => (expect(key).not.toBe(''), change));
    }),
  );
}
const verbs = (changes: { verb: string | null }[] = []) => changes.map(({ verb }) => verb);

const decide = (link: { id: string; rev: number }, decision: CurationState) =>
  decideLink(world.people.moderator, link.id, { decision, reason: null }, link.rev);

describe('what happened in a note while it was private', () => {
  it('[14] is told to nobody but its author, also after it was shared', async () => {
    const { member, moderator, observer } = world.people;
    const [author, ...others] = await missed([member, moderator, observer], async () => {
      let note = await makeNote(member, world.paper, { visibility: 'private' });
      note = await editNote(member, note, { text: 'Second draft.' });
      await makeReply(member, note);
      note = await editNote(member, note, { text: 'For all.', visibility: 'group' });
      await editNote(member, note, { text: 'For all, corrected.' });
    });
    for (const other of others) expect(verbs(other)).toEqual(['annotation.edited', 'annotation.edited']);
    const [created, edited] = ['annotation.created', 'annotation.edited'];
    expect(verbs(author)).toEqual([created, edited, 'reply.created', edited, edited]);
  });

  it('[14] leaves one word of a note that was withdrawn: that it is gone', async () => {
    const { member, observer } = world.people;
    const note = await makeNote(member, world.paper);
    const [changes] = await missed([observer], async () => {
      let own = await editNote(member, note, { visibility: 'private' });
      own = await editNote(member, own, { text: 'To myself.' });
      await editNote(member, own, { text: 'To myself, corrected.' });
    });
    const neutral = { verb: null, actorId: null, documentId: world.paper.id };
    expect(changes).toEqual([{ ...neutral, annotationId: note.id, gone: true }]);
  });

  it('[14] leaves none where it was withdrawn, edited and shared again', async () => {
    const { member, observer } = world.people;
    const note = await makeNote(member, world.paper);
    const happens = async () => {
      let own = await editNote(member, note, { visibility: 'private' });
      own = await editNote(member, own, { text: 'To myself.' });
      await editNote(member, own, { visibility: 'group' });
    };
    const [changes] = await missed([observer], happens);
    expect(changes).toMatchObject([{ verb: 'annotation.edited', annotationId: note.id, gone: false }]);
  });

  it('[14] and that it was withdrawn, shared and deleted: one word of all', async () => {
    const { member, observer } = world.people;
    const note = await makeNote(member, world.paper);
    const [changes] = await missed([observer], async () => {
      const own = await editNote(member, note, { visibility: 'private' });
      const { id, rev } = await editNote(member, own, { visibility: 'group' });
      await deleteAnnotation(member, id, rev);
    });
    expect(changes).toMatchObject([{ verb: null, actorId: null, annotationId: note.id, gone: true }]);
  });
});

describe('what is gone from a note by another’s doing', () => {
  it('has the note asked for again, once, and names neither who nor what: links to who sees no proposals', async () => {
    const { member, moderator, observer, reviewer } = world.people;
    const entity = await makeEntity(moderator, world.groupId, 'Authenticum');
    const note = await makeNote(member, world.paper);
    const onNote = { annotationId: note.id };
    const links = [
      await decide(await makeLink(member, world.paper, entity, onNote), 'accepted'),
      await decide(await makeLink(member, world.paper, entity, { ...onNote, exact: 'Azo' }), 'accepted'),
    ];
    const [watching, reviewing] = await missed([observer, reviewer], async () => {
      for (const link of links) await decide(link, 'rejected');
    });
    const neutral = { verb: null, actorId: null, documentId: world.paper.id };
    expect(watching).toEqual([{ ...neutral, annotationId: note.id, gone: false }]);
    const told = { verb: 'link.rejected', actorId: moderator.personId, annotationId: note.id };
    expect(reviewing).toMatchObject(links.map(({ id }) => ({ ...told, linkId: id })));
  });

  it('has it asked for again: replies to all but who wrote them', async () => {
    const { member, moderator } = world.people;
    const note = await makeNote(member, world.paper);
    const reply = await makeReply(member, note);
    const [author, other] = await missed([member, moderator], async () => {
      await deleteReply(member, reply, 1);
    });
    expect(author).toMatchObject([{ verb: 'reply.deleted', actorId: member.personId, gone: false }]);
    expect(other).toMatchObject([{ verb: null, actorId: null, annotationId: note.id, gone: false }]);
  });
});

describe('what became of a proposal', () => {
  it('is told to who sees proposals; to others that it was accepted', async () => {
    const { member, moderator, observer, reviewer } = world.people;
    const [watching, reviewing] = await missed([observer, reviewer], async () => {
      const entity = await makeEntity(member, world.groupId, 'Lo Codi');
      let link = await makeLink(member, world.paper, entity);
      for (const decision of ['rejected', 'accepted', 'proposed', 'accepted'] as const)
        link = await decide(link, decision);
    });
    expect(new Set(verbs(watching))).toEqual(new Set(['link.accepted', 'entity.accepted']));
    expect(watching?.every(({ actorId }) => actorId === moderator.personId)).toBe(true);
    expect(verbs(reviewing)).toEqual([
      ...['entity.proposed', 'link.proposed', 'link.rejected', 'link.accepted', 'entity.accepted'],
      ...['link.returned', 'entity.returned', 'link.accepted', 'entity.accepted'],
    ]);
  });
});
