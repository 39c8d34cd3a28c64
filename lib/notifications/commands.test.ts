import { v7 as uuidv7 } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import type { SignedIn } from '@/lib/access/actor';
import { noteBodyFromText } from '@/lib/content/note-body';
import { decideLink } from '@/lib/curation/commands';
import { db } from '@/lib/db/client';
import { readNotifications } from '@/lib/notifications/commands';
import { countNotifications, listNotifications } from '@/lib/notifications/queries';
import { prepareDatabase } from '@/lib/testing/prepare-database';
import {
  joinGroup,
  makeEntity,
  makeLink,
  makeNote,
  makePerson,
  makeReply,
  makeWorld,
  refreshed,
  type World,
} from '@/lib/testing/world';
import { createReply, setThreadState } from '@/lib/threads/commands';

prepareDatabase();

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

/** A member whom nobody has told anything yet. */
const aMember = async (name = 'Pillius') => joinGroup(await makePerson(name), world.groupId, 'member');
const told = async (person: SignedIn) => listNotifications(await refreshed(person));
const counted = async (person: SignedIn) => countNotifications(await refreshed(person));

describe('a notification', () => {
  it('never comes to who did the thing', async () => {
    const author = await aMember();
    const note = await makeNote(author, world.paper);
    const reply = await makeReply(author, note);
    await makeReply(author, note, { parentId: reply });
    await setThreadState(author, note.thread.id, { state: 'resolved' }, note.thread.rev);
    expect(await told(author)).toEqual([]);
    expect(await counted(author)).toBe(0);
  });

  it('does not come to who may not see the reply any more, and is not written for them', async () => {
    const author = await aMember();
    const note = await makeNote(author, world.paper);
    await db().membership.deleteMany({ where: { personId: author.personId } });
    await makeReply(world.people.member, note);
    expect(await db().notification.count({ where: { personId: author.personId } })).toBe(0);
  });

  it('does not come to who is deactivated', async () => {
    const author = await aMember();
    const note = await makeNote(author, world.paper);
    await db().person.update({ where: { id: author.personId }, data: { deactivatedAt: new Date() } });
    await makeReply(world.people.member, note);
    expect(await db().notification.count({ where: { personId: author.personId } })).toBe(0);
  });

  it('is gone, and not counted, once what it is about cannot be seen', async () => {
    const author = await aMember();
    const note = await makeNote(author, world.paper);
    const replyId = await makeReply(world.people.member, note);
    expect(await counted(author)).toBe(1);
    const hidden = {
      hiddenAt: new Date(),
      hiddenById: world.people.owner.personId,
      hiddenReason: 'not on the law',
    };
    await db().reply.update({ where: { id: replyId }, data: hidden });
    expect(await told(author)).toEqual([]);
    expect(await counted(author)).toBe(0);
    await db().reply.update({
      where: { id: replyId },
      data: { hiddenAt: null, hiddenById: null, hiddenReason: null },
    });
    expect(await counted(author)).toBe(1);
    await db().membership.deleteMany({ where: { personId: author.personId } });
    expect(await told(author)).toEqual([]);
    expect(await counted(author)).toBe(0);
  });

  it('comes once for a reply to one’s note, and to who wrote the reply that is answered', async () => {
    const [author, replier] = [await aMember('Otto'), await aMember('Lothar')];
    const note = await makeNote(author, world.paper);
    const first = await makeReply(replier, note);
    const answer = { id: uuidv7(), parentId: first, body: noteBodyFromText('So did Azo.') };
    await createReply(world.people.member, note.thread.id, answer);
    await createReply(world.people.member, note.thread.id, answer);
    expect(await told(replier)).toEqual([
      expect.objectContaining({
        ...{ kind: 'replied', answers: 'reply', quote: 'the gloss', place: 'Digestum vetus', read: false },
        ...{ actor: { id: world.people.member.personId, name: 'Hugo' }, state: null, reason: null },
        href: `/documents/${world.paper.id}#note-${note.id}`,
      }),
    ]);
    const toAuthor = await told(author);
    expect(toAuthor.map(({ actor, answers }) => [actor.name, answers])).toEqual([
      ['Hugo', 'note'],
      ['Lothar', 'note'],
    ]);
  });

  it('tells the author of a note what became of its discussion, the latest alone', async () => {
    const author = await aMember();
    const { thread } = await makeNote(author, world.paper);
    await setThreadState(world.people.moderator, thread.id, { state: 'resolved' }, thread.rev);
    expect(await told(author)).toMatchObject([{ kind: 'threadState', state: 'resolved' }]);
    await setThreadState(world.people.owner, thread.id, { state: 'open' }, thread.rev + 1);
    expect(await told(author)).toMatchObject([{ state: 'open', actor: { name: 'Irnerius' } }]);
  });

  it('tells a proposer that their link was accepted, rejected and why, or waits again', async () => {
    const proposer = await aMember();
    const entity = await makeEntity(world.others.moderator, world.groupId, 'Brocarda');
    const link = await makeLink(proposer, world.paper, entity);
    const decide = (decision: 'accepted' | 'rejected' | 'proposed', rev: number, reason: string | null) =>
      decideLink(world.people.moderator, link.id, { decision, reason }, rev);
    await decide('accepted', 1, null);
    const about = { kind: 'linkDecided', entity: 'Brocarda', quote: 'Accursius', place: 'Digestum vetus' };
    const inText = `/documents/${world.paper.id}#link-${link.id}`;
    expect(await told(proposer)).toMatchObject([{ ...about, state: 'accepted', href: inText }]);
    await decide('rejected', 2, 'That is the man, not the book.');
    expect(await told(proposer)).toMatchObject([
      {
        ...{ ...about, state: 'rejected', reason: 'That is the man, not the book.' },
        href: `/groups/${world.groupId}/curation?state=rejected#link-${link.id}`,
      },
    ]);
    await decide('proposed', 3, null);
    expect(await told(proposer)).toMatchObject([{ ...about, state: 'proposed', reason: null }]);
  });
});

describe('readNotifications', () => {
  it('marks nobody else’s', async () => {
    const author = await aMember();
    await makeReply(world.people.member, await makeNote(author, world.paper));
    const [{ id } = { id: '' }] = await told(author);
    for (const input of [{ ids: [id] }, { all: true as const }])
      await readNotifications(world.people.member, input);
    expect(await counted(author)).toBe(1);
  });

  it('marks those named, or all', async () => {
    const author = await aMember();
    const note = await makeNote(author, world.paper);
    for (const text of ['One.', 'Two.', 'Three.']) await makeReply(world.people.member, note, { text });
    const [{ id } = { id: '' }] = await told(author);
    expect(await readNotifications(author, { ids: [id] })).toEqual({ unread: 2 });
    expect((await told(author)).map(({ read }) => read)).toEqual([true, false, false]);
    expect(await listNotifications(author, { unreadOnly: true })).toHaveLength(2);
    expect(await readNotifications(author, { all: true })).toEqual({ unread: 0 });
  });
});
