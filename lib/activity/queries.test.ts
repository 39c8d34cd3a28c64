import { beforeAll, describe, expect, it } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import { stranger, type Actor } from '@/lib/access/actor';
import { noteBodyFromText } from '@/lib/content/note-body';
import { decideLink } from '@/lib/curation/commands';
import { db } from '@/lib/db/client';
import { NotFound, Unauthenticated } from '@/lib/errors/app-error';
import { prepareDatabase } from '@/lib/testing/prepare-database';
import {
  makeEntity,
  makeLink,
  makeNote,
  makePaper,
  makeReply,
  makeWorld,
  type Paper,
  type World,
} from '@/lib/testing/world';
import { setThreadState } from '@/lib/threads/commands';
import { latestActivity, listActivity } from './queries';

prepareDatabase();

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

const newPaper = () => makePaper(world.people.owner, world.groupId);

const told = async (actor: Actor, { id }: Paper) =>
  (await listActivity(actor, id, null)).lines.map(({ kind, person, quote, entity }) =>
    `${person.name} ${kind} ${quote ?? '–'} ${entity ?? ''}`.trim(),
  );

describe('the activity of a document', () => {
  it('is for who reads it, and for the group alone', async () => {
    const paper = await newPaper();
    await expect(listActivity(world.people.outsider, paper.id, null)).rejects.toBeInstanceOf(NotFound);
    await expect(listActivity(stranger, paper.id, null)).rejects.toBeInstanceOf(Unauthenticated);
    await db().document.update({ where: { id: paper.id }, data: { state: 'published' } });
    await makeNote(world.people.member, paper, { visibility: 'public' });
    for (const actor of [stranger, world.people.outsider, world.people.administrator])
      expect(await told(actor, paper)).toEqual([]);
    expect(await told(world.people.observer, paper)).toEqual([
      'Hugo note.written the gloss',
      'Irnerius document.imported –',
    ]);
  });

  it('holds nothing that was written in private, but for its author', async () => {
    const paper = await newPaper();
    const note = await makeNote(world.people.member, paper, { visibility: 'private' });
    await makeReply(world.people.member, note);
    await makeLink(
      world.people.member,
      paper,
      await makeEntity(world.people.owner, world.groupId, 'Glossa'),
      {
        annotationId: note.id,
      },
    );
    for (const role of ['observer', 'reviewer', 'moderator', 'owner'] as const)
      expect([role, await told(world.people[role], paper)]).toEqual([role, ['Irnerius document.imported –']]);
    expect(await told(world.people.member, paper)).toEqual([
      'Hugo link.proposed Accursius Glossa',
      'Hugo reply.written the gloss',
      'Hugo note.written the gloss',
      'Irnerius document.imported –',
    ]);
  });

  it('tells of a note that was shared later from then on', async () => {
    const paper = await newPaper();
    const { member, moderator } = world.people;
    const note = await makeNote(member, paper, { visibility: 'private' });
    await makeReply(member, note);
    await share(paper, note.id);
    await makeReply(moderator, note);
    expect(await told(world.people.observer, paper)).toEqual([
      'Bulgarus reply.written the gloss',
      'Hugo note.shared the gloss',
      'Irnerius document.imported –',
    ]);
  });

  it('tells who does not see proposals only what was accepted', async () => {
    const paper = await newPaper();
    const { member, moderator, observer } = world.people;
    const entity = await makeEntity(moderator, world.groupId, `Summa ${uuidv7()}`);
    const link = await makeLink(member, paper, entity);
    expect(await told(observer, paper)).toEqual(['Irnerius document.imported –']);
    await decideLink(moderator, link.id, { decision: 'rejected', reason: null }, link.rev);
    await decideLink(moderator, link.id, { decision: 'accepted', reason: null }, link.rev + 1);
    const kinds = async (actor: Actor) =>
      (await listActivity(actor, paper.id, null)).lines.map(({ kind }) => kind);
    expect(await kinds(observer)).toEqual(['link.accepted', 'document.imported']);
    expect(await kinds(member)).toEqual([
      ...['link.accepted', 'link.rejected', 'link.proposed', 'document.imported'],
    ]);
  });

  it('leaves out what was deleted or hidden since', async () => {
    const paper = await newPaper();
    const { member, moderator, observer } = world.people;
    const [kept, deleted, hidden] = [
      await makeNote(member, paper),
      await makeNote(member, paper),
      await makeNote(member, paper),
    ];
    await setThreadState(moderator, kept.thread.id, { state: 'resolved' }, 1);
    await db().annotation.update({ where: { id: deleted.id }, data: { deletedAt: new Date() } });
    await db().annotation.update({
      where: { id: hidden.id },
      data: { hiddenAt: new Date(), hiddenById: moderator.personId, hiddenReason: 'Off the text.' },
    });
    expect(await told(observer, paper)).toEqual([
      'Bulgarus thread.resolved the gloss',
      'Hugo note.written the gloss',
      'Irnerius document.imported –',
    ]);
  });

  it('comes in pages that join without a gap, also where most of the journal is not the reader’s', async () => {
    const paper = await newPaper();
    const { member, observer } = world.people;
    const shown: string[] = [];
    for (let i = 0; i < 45; i++) {
      shown.unshift((await makeNote(member, paper)).id);
      await makeNote(member, paper, { visibility: 'private' });
      await makeNote(member, paper, { visibility: 'private' });
    }
    const found: string[] = [];
    let before: string | null = null;
    let pages = 0;
    do {
      const page = await listActivity(observer, paper.id, before);
      found.push(...page.lines.flatMap(({ id, kind }) => (kind === 'note.written' ? [id.slice(0, 36)] : [])));
      before = page.next;
      pages += 1;
    } while (before !== null);
    expect(found).toEqual(shown);
    expect(pages).toBe(3);
    expect((await listActivity(observer, paper.id, 'nothing')).lines).toHaveLength(20);
  });
});

describe('the latest activity', () => {
  it('is of each document what its reader sees, also behind a long private evening', async () => {
    const [busy, quiet] = [await newPaper(), await newPaper()];
    const { member, observer, outsider } = world.people;
    const note = await makeNote(member, busy);
    for (let i = 0; i < 9; i++) await makeNote(member, busy, { visibility: 'private' });
    const latest = await latestActivity(observer, [busy, quiet]);
    expect(latest.get(busy.id)).toMatchObject({ kind: 'note.written', id: `${note.id}.1` });
    expect(latest.get(quiet.id)).toMatchObject({ kind: 'document.imported' });
    expect(await latestActivity(outsider, [busy, quiet])).toEqual(new Map());
  });
});

/** Makes a private note the group's, as its author's edit does. */
async function share({ id: documentId, groupId }: Paper, noteId: string): Promise<void> {
  const { authorId } = await db().annotation.findUniqueOrThrow({ where: { id: noteId } });
  await db().$transaction(async (tx) => {
    const state = { visibility: 'private', body: noteBodyFromText('Azo says otherwise.') };
    await tx.revision.create({
      data: {
        ...{ groupId, subject: 'annotation', subjectId: noteId, subjectRev: 1, authorId, text: '' },
        state: JSON.parse(JSON.stringify(state)),
      },
    });
    await tx.annotation.update({ where: { id: noteId }, data: { visibility: 'group', rev: 2 } });
    const { seq } = await tx.eventCounter.update({
      where: { groupId },
      data: { seq: { increment: 1 } },
    });
    await tx.event.create({
      data: {
        ...{ groupId, documentId, seq, actorId: authorId },
        ...{ verb: 'annotation.edited', subjectId: noteId, subjectRev: 2 },
      },
    });
  });
}
