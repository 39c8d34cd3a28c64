import { v7 as uuidv7 } from 'uuid';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { SignedIn } from '@/lib/access/actor';
import { db, transaction } from '@/lib/db/client';
import { publish } from '@/lib/events/publish';
import { decideLink } from '@/lib/curation/commands';
import type { Hub } from '@/lib/live/hub';
import type { Ready } from '@/lib/live/model';
import { currentCursor } from '@/lib/live/queries';
import type { Verb } from '@/lib/events/event';
import { setThreadState } from '@/lib/threads/commands';
import { connect as connectTo, cutListeners, Servers, sessionOf } from '@/lib/testing/live';
import { prepareDatabase } from '@/lib/testing/prepare-database';
import { StreamReader } from '@/lib/testing/stream-reader';
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

prepareDatabase();

let world: World;
const servers = new Servers();
beforeAll(async () => {
  world = await makeWorld();
});
afterEach(() => servers.stop());

const start = (tickMs?: number) => servers.start(tickMs);
const connect = (hub: Hub, person: SignedIn, cursor: string | null = null) =>
  connectTo(hub, world.groupId, person, { cursor });

/** Waits until the reader has a change that a marker, which all may see, makes last. */
async function settled(...readers: StreamReader[]): Promise<void> {
  const { id } = await makeNote(world.people.owner, world.paper);
  for (const reader of readers)
    await expect.poll(() => reader.changes.some(({ annotationId }) => annotationId === id)).toBe(true);
}

/** Everything but the markers. */
const seen = (reader: StreamReader) =>
  reader.changes
    .filter(({ actorId }) => actorId !== world.people.owner.personId)
    .map(({ verb, annotationId, gone }) => [verb, annotationId, gone]);

/** Changes a note past the commands, which are another's business, and says so in the journal. */
async function change(verb: Verb, author: SignedIn, id: string, data: object): Promise<void> {
  await transaction(async (tx) => {
    await tx.annotation.update({ where: { id }, data: { ...data, rev: { increment: 1 } } });
    const line = { verb, subjectId: id, subjectRev: 2, documentId: world.paper.id };
    await publish(tx, author, world.groupId, [line]);
  });
}

describe('a private note', () => {
  it('leaves no trace on the stream of anybody but its author: no id, no message, no beat of its own', async () => {
    const { member, moderator } = world.people;
    const hub = start();
    const author = await connect(hub, member);
    const other = await connect(hub, moderator);
    const before = other.raw;
    const note = await makeNote(member, world.paper, { visibility: 'private' });
    await makeReply(member, note);
    await expect.poll(() => seen(author).length).toBe(2);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(other.raw).toBe(before);
    await settled(author, other);
    expect(other.raw).not.toContain(note.id);
    expect(seen(other)).toEqual([]);
    expect(seen(author)).toEqual([
      ['annotation.created', note.id, false],
      ['reply.created', note.id, false],
    ]);
  });

  it('cannot be told from cursors or keys: they are of one length, and never the same or in an order', async () => {
    const { member, observer } = world.people;
    const cursors: string[] = [];
    for (let index = 0; index < 20; index++) {
      cursors.push((await currentCursor(observer, world.groupId)) ?? '');
      if (index % 2 === 0) await makeNote(member, world.paper, { visibility: 'private' });
    }
    expect(new Set(cursors).size).toBe(20);
    expect(new Set(cursors.map(({ length }) => length)).size).toBe(1);
    const starts = cursors.map((cursor) => cursor.split('.')[1]?.slice(0, 4));
    expect(new Set(starts).size).toBeGreaterThan(15);
  });
});

describe('a stream', () => {
  it('tells each what they may see, in order: an observer nothing of proposals', async () => {
    const { member, observer, reviewer, moderator } = world.people;
    const hub = start();
    const [watching, reviewing] = [await connect(hub, observer), await connect(hub, reviewer)];
    const entity = await makeEntity(member, world.groupId, 'Codex');
    const accepted = await makeEntity(moderator, world.groupId, 'Novellae');
    const link = await makeLink(member, world.paper, accepted);
    const note = await makeNote(member, world.paper);
    await setThreadState(member, note.thread.id, { state: 'resolved' }, 1);
    await settled(watching, reviewing);
    expect(watching.changes.map(({ verb }) => verb)).toEqual([
      ...['entity.accepted', 'annotation.created', 'thread.resolved', 'annotation.created'],
    ]);
    expect(watching.raw).not.toContain(entity.id);
    expect(watching.raw).not.toContain(link.id);
    expect(watching.changes[2]).toMatchObject({ annotationId: note.id, documentId: world.paper.id });
    expect(reviewing.changes.map(({ verb }) => verb).slice(0, 3)).toEqual([
      ...['entity.proposed', 'entity.accepted', 'link.proposed'],
    ]);
    expect(reviewing.changes[2]).toMatchObject({ linkId: link.id, annotationId: null, gone: false });
  });

  it('withdraws what was accepted from those who saw it, and says nothing of what never was', async () => {
    const { member, observer, moderator } = world.people;
    const hub = start();
    const watching = await connect(hub, observer);
    const entity = await makeEntity(moderator, world.groupId, 'Institutiones');
    const never = await makeLink(member, world.paper, entity);
    await decideLink(moderator, never.id, { decision: 'rejected', reason: 'No.' }, never.rev);
    const link = await makeLink(member, world.paper, entity, { exact: 'Azo' });
    const { rev } = await decideLink(moderator, link.id, { decision: 'accepted', reason: null }, link.rev);
    await settled(watching);
    await decideLink(moderator, link.id, { decision: 'rejected', reason: 'No.' }, rev);
    await settled(watching);
    expect(watching.raw).not.toContain(never.id);
    const ofLink = watching.changes.filter(({ linkId }) => linkId === link.id);
    expect(ofLink.map(({ verb, actorId, gone }) => [verb, actorId, gone])).toEqual([
      ['link.accepted', moderator.personId, false],
      [null, null, true],
    ]);
  });

  it('withdraws a link from who saw it also where its entity goes with it, and no link that was never to be seen', async () => {
    const { member, observer, moderator } = world.people;
    const watching = await connect(start(), observer);
    const entity = await makeEntity(member, world.groupId, 'Lectura');
    const never = await makeLink(moderator, world.paper, entity, { exact: 'Azo' });
    await decideLink(world.others.moderator, never.id, { decision: 'rejected', reason: 'No.' }, never.rev);
    const link = await makeLink(member, world.paper, entity);
    const { rev } = await decideLink(moderator, link.id, { decision: 'accepted', reason: null }, link.rev);
    await settled(watching);
    await decideLink(moderator, link.id, { decision: 'proposed', reason: null }, rev);
    await settled(watching);
    expect(watching.raw).not.toContain(never.id);
    const gone = watching.changes.filter((one) => one.gone);
    expect(gone).toMatchObject([
      { verb: null, actorId: null, linkId: link.id },
      { verb: null, actorId: null, entityId: entity.id },
    ]);
  });

  it('withdraws a note that was deleted or made private, from those who could see it, without a word more', async () => {
    const { member, observer } = world.people;
    const shared = await makeNote(member, world.paper);
    const other = await makeNote(member, world.paper);
    const own = await makeNote(member, world.paper, { visibility: 'private' });
    const hub = start();
    const [author, watching] = [await connect(hub, member), await connect(hub, observer)];
    await change('annotation.withdrawn', member, shared.id, { visibility: 'private' });
    await change('annotation.deleted', member, shared.id, { deletedAt: new Date() });
    await change('annotation.deleted', member, other.id, { deletedAt: new Date() });
    await change('annotation.deleted', member, own.id, { deletedAt: new Date() });
    await settled(author, watching);
    const gone = watching.changes.filter((one) => one.gone);
    expect(gone.map(({ annotationId, verb, actorId }) => [annotationId, verb, actorId])).toEqual([
      [shared.id, null, null],
      [other.id, null, null],
    ]);
    expect(watching.raw).not.toContain(own.id);
    const ofOwn = seen(author).filter(([, id]) => id === own.id);
    expect(ofOwn).toEqual([['annotation.deleted', own.id, true]]);
  });

  it('has the note asked for again when a reply is deleted, and nothing when that reply was not to be seen', async () => {
    const { member, observer } = world.people;
    const note = await makeNote(member, world.paper);
    const [shown, hidden] = [await makeReply(member, note), await makeReply(member, note)];
    const hiding = { hiddenAt: new Date(), hiddenById: world.people.owner.personId, hiddenReason: 'No.' };
    await db().reply.update({ where: { id: hidden }, data: hiding });
    const watching = await connect(start(), observer);
    for (const id of [hidden, shown]) {
      await transaction(async (tx) => {
        await tx.reply.update({ where: { id }, data: { deletedAt: new Date() } });
        const line = { subjectId: id, subjectRev: 2, documentId: world.paper.id };
        await publish(tx, member, world.groupId, [{ verb: 'reply.deleted', ...line }]);
      });
    }
    await settled(watching);
    expect(seen(watching)).toEqual([[null, note.id, false]]);
  });
});

describe('a cursor', () => {
  it('of the page is where its stream begins, and that of a message where the next one does', async () => {
    const { member, observer } = world.people;
    const cursor = await currentCursor(observer, world.groupId);
    const first = await makeNote(member, world.paper);
    const reader = await connect(start(), observer, cursor);
    expect(seen(reader)).toEqual([['annotation.created', first.id, false]]);
    await reader.close();
    const second = await makeNote(member, world.paper);
    // Another process, which has never heard of this client.
    const later = await connect(start(), observer, reader.cursor);
    expect(seen(later)).toEqual([['annotation.created', second.id, false]]);
  });

  it.each([
    ['no text of ours', () => Promise.resolve('gloss')],
    ['of another person', () => currentCursor(world.people.member, world.groupId)],
    ['of another group', () => currentCursor(world.people.outsider, world.elsewhere.groupId)],
    [
      'changed',
      async () =>
        (await currentCursor(world.people.observer, world.groupId))?.replace(/.$/, (last) =>
          last === 'A' ? 'Q' : 'A',
        ) ?? null,
    ],
  ])('that is %s resets', async (_, make) => {
    const reader = await connect(start(), world.people.observer, await make());
    expect(reader.messages).toEqual([{ event: 'reset', id: null, data: {} }]);
    await expect.poll(() => reader.ended).toBe(true);
  });

  it('beside another has the changes between the two named, as far as they are to be seen', async () => {
    const { member, observer } = world.people;
    const earlier = await currentCursor(observer, world.groupId);
    await makeNote(member, world.paper, { visibility: 'private' });
    const between = await makeNote(member, world.paper);
    const later = await currentCursor(observer, world.groupId);
    await makeNote(member, world.paper);
    const hub = start();
    const ready = async (cursor: string | null, beside: string | null) => {
      const reader = await connectTo(hub, world.groupId, observer, { cursor, beside });
      const { known } = reader.messages.find(({ event }) => event === 'ready')?.data as Ready;
      return { known, given: reader.changes };
    };
    const whole = await ready(earlier, null);
    expect(whole.known).toEqual([]);
    const [first] = whole.given;
    expect(first?.annotationId).toBe(between.id);
    expect(await ready(later, earlier)).toEqual({ known: [first?.key], given: whole.given.slice(1) });
    expect((await ready(earlier, later)).known).toEqual([]);
  });

  it('is none for who is not of the group', async () => {
    for (const actor of [world.people.outsider, world.people.administrator, { kind: 'stranger' } as const])
      expect(await currentCursor(actor, world.groupId)).toBeNull();
  });
});

describe('an open stream', () => {
  it('ends with a reset at once when the person’s role changes, and hears nothing that comes after', async () => {
    const person = await joinGroup(await makePerson('Vacarius'), world.groupId, 'member');
    const reader = await connect(start(60_000), person);
    await joinGroup(person, world.groupId, 'observer');
    const entity = await makeEntity(world.people.member, world.groupId, 'Authenticum');
    await expect.poll(() => reader.ended).toBe(true);
    expect(reader.messages.at(-1)?.event).toBe('reset');
    expect(reader.raw).not.toContain(entity.id);
  });

  it.each([
    ['the membership is taken', (id: string) => db().membership.deleteMany({ where: { personId: id } })],
    [
      'the session is ended',
      (id: string) => db().session.updateMany({ where: { personId: id }, data: { endedAt: new Date() } }),
    ],
    [
      'the person is deactivated',
      (id: string) => db().person.update({ where: { id }, data: { deactivatedAt: new Date() } }),
    ],
  ])('ends soon when %s, without a line in the journal', async (_, take) => {
    const person = await joinGroup(await makePerson('Vacarius'), world.groupId, 'member');
    const reader = await connect(start(), person);
    await take(person.personId);
    await expect.poll(() => reader.ended).toBe(true);
    expect(reader.messages.at(-1)?.event).toBe('reset');
  });

  it('that does not read is reset, and not kept in memory', async () => {
    const { observer } = world.people;
    const hub = start();
    const body = await hub.open({
      ...{ actor: observer, sessionId: await sessionOf(observer), groupId: world.groupId, cursor: null },
    });
    const other = await connect(hub, observer);
    const tx = (count: number) =>
      transaction((at) =>
        publish(
          at,
          world.people.owner,
          world.groupId,
          Array.from({ length: count }, () => ({
            ...{ verb: 'type.created' as const, subjectId: uuidv7(), subjectRev: 1, documentId: null },
          })),
        ),
      );
    for (let index = 0; index < 12; index++) await tx(200);
    await expect.poll(() => other.changes.length).toBe(2400);
    const slow = new StreamReader(body);
    await expect.poll(() => slow.ended).toBe(true);
    expect(slow.raw.length).toBeLessThan(400 * 1024);
    expect(slow.messages.at(-1)?.event).toBe('reset');
    const resumed = await connect(hub, observer, slow.cursor);
    expect([...slow.changes, ...resumed.changes].map(({ key }) => key)).toEqual(
      other.changes.map(({ key }) => key),
    );
  });

  it('loses nothing while the connection that listens is away', async () => {
    const { member, observer } = world.people;
    const reader = await connect(start(60_000), observer);
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const notes: string[] = [];
    for (let index = 0; index < 6; index++) {
      if (index % 2 === 0) await cutListeners();
      notes.push((await makeNote(member, world.paper)).id);
    }
    await expect.poll(() => seen(reader).length).toBe(6);
    expect(seen(reader).map(([, id]) => id)).toEqual(notes);
    expect(log).toHaveBeenCalled();
    log.mockRestore();
  });

  it('finds by itself what no notification told of', async () => {
    const { member, observer, owner } = world.people;
    const reader = await connect(start(), observer);
    // A transaction of its own, after which nobody is woken.
    await db().$transaction((tx) =>
      publish(tx, member, world.groupId, [
        { verb: 'type.created', subjectId: uuidv7(), subjectRev: 1, documentId: null },
      ]),
    );
    await expect.poll(() => reader.changes.length).toBe(1);
    expect(owner.personId).not.toBe(reader.changes[0]?.actorId);
  });

  it('is ended by a process that stops, which opens none any more', async () => {
    const hub = start();
    const reader = await connect(hub, await refreshed(world.people.observer));
    await hub.close();
    await expect.poll(() => reader.ended).toBe(true);
    expect(reader.has('reset')).toBe(false);
    const sessionId = await sessionOf(world.people.observer);
    const { groupId } = world;
    const late = new StreamReader(
      await hub.open({ actor: world.people.observer, sessionId, groupId, cursor: null }),
    );
    await expect.poll(() => late.ended).toBe(true);
  });
});
