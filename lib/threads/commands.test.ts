import { v7 as uuidv7 } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { readAnnotation } from '@/lib/annotations/queries';
import { noteBodyFromText } from '@/lib/content/note-body';
import { db } from '@/lib/db/client';
import { Conflict, Forbidden, Invalid, NotFound, Stale } from '@/lib/errors/app-error';
import { createReply, setThreadState } from '@/lib/threads/commands';
import { prepareDatabase } from '@/lib/testing/prepare-database';
import { waiting } from '@/lib/testing/waiting';
import { makeNote, makeReply, makeWorld, type World } from '@/lib/testing/world';

prepareDatabase();

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

const hide = (id: string) =>
  db().reply.update({
    where: { id },
    data: {
      hiddenAt: new Date(),
      hiddenById: world.people.moderator.personId,
      hiddenReason: 'Not on the law.',
    },
  });

describe('createReply', () => {
  it.each(['observer', 'reviewer'] as const)('refuses an %s, who sees the discussion', async (role) => {
    const note = await makeNote(world.people.member, world.paper);
    await expect(makeReply(world.people[role], note)).rejects.toBeInstanceOf(Forbidden);
  });

  it('knows no thread of a private note for others, moderators and owners among them', async () => {
    const note = await makeNote(world.people.member, world.paper, { visibility: 'private' });
    for (const who of ['moderator', 'owner', 'observer', 'outsider', 'administrator'] as const) {
      await expect(makeReply(world.people[who], note)).rejects.toBeInstanceOf(NotFound);
    }
    const id = await makeReply(world.people.member, note);
    const own = await readAnnotation(world.people.member, note.id);
    expect(own.thread.replies.map((reply) => reply.id)).toEqual([id]);
  });

  it('keeps the order and who answers whom', async () => {
    const note = await makeNote(world.people.member, world.paper);
    const first = await makeReply(world.people.moderator, note);
    const second = await makeReply(world.people.owner, note, { parentId: first });
    const third = await makeReply(world.people.member, note, { parentId: second });
    const { thread } = await readAnnotation(world.people.observer, note.id);
    expect(thread.replies.map(({ id, parentId }) => [id, parentId])).toEqual([
      [first, null],
      [second, first],
      [third, second],
    ]);
  });

  it('refuses to answer a reply of another thread, one that is not there, and one that the actor may not see', async () => {
    const note = await makeNote(world.people.member, world.paper);
    const other = await makeNote(world.people.member, world.paper);
    const elsewhere = await makeReply(world.people.owner, other);
    const hidden = await makeReply(world.people.owner, note);
    await hide(hidden);
    for (const parentId of [elsewhere, uuidv7(), hidden]) {
      await expect(makeReply(world.people.member, note, { parentId })).rejects.toBeInstanceOf(Invalid);
    }
    expect(await makeReply(world.people.moderator, note, { parentId: hidden })).toEqual(expect.any(String));
  });

  it('refuses an empty reply', async () => {
    const note = await makeNote(world.people.member, world.paper);
    await expect(makeReply(world.people.owner, note, { text: ' \n ' })).rejects.toBeInstanceOf(Invalid);
  });

  it('refuses a resolved thread, also its author and moderators, until it is open again', async () => {
    const note = await makeNote(world.people.member, world.paper);
    const { thread } = await setThreadState(world.people.member, note.thread.id, { state: 'resolved' }, 1);
    for (const who of ['member', 'moderator', 'owner'] as const) {
      await expect(makeReply(world.people[who], note)).rejects.toEqual(
        new Conflict('This discussion was resolved meanwhile. Your reply is kept until it is open again.'),
      );
    }
    await expect(makeReply(world.people.observer, note)).rejects.toBeInstanceOf(Forbidden);
    await setThreadState(world.people.member, note.thread.id, { state: 'open' }, thread.rev);
    expect(await makeReply(world.people.moderator, note)).toEqual(expect.any(String));
  });

  it('waits for who is resolving the thread at that moment, and is refused then', async () => {
    const note = await makeNote(world.people.member, world.paper);
    const late = await db().$transaction(async (tx) => {
      const resolvedById = world.people.moderator.personId;
      const data = { state: 'resolved' as const, resolvedById, resolvedAt: new Date() };
      await tx.thread.update({ where: { id: note.thread.id }, data });
      const reply = makeReply(world.people.owner, note).catch((error: unknown) => error);
      await expect.poll(waiting, { timeout: 3_000 }).toBe(1);
      return { reply };
    });
    expect(await late.reply).toBeInstanceOf(Conflict);
    expect((await readAnnotation(world.people.member, note.id)).thread.replies).toEqual([]);
  });

  it('answers a repeated request as the first one, and writes once', async () => {
    const note = await makeNote(world.people.member, world.paper);
    const input = { id: uuidv7(), parentId: null, body: noteBodyFromText('Azo agrees.') };
    const write = () => createReply(world.people.owner, note.thread.id, input);
    const [first, second] = await Promise.all([write(), write()]);
    expect(second).toEqual(first);
    expect(first.thread.replies).toHaveLength(1);
    const changed = { ...input, body: noteBodyFromText('Azo does not agree.') };
    await expect(createReply(world.people.owner, note.thread.id, changed)).rejects.toEqual(new Conflict());
  });
});

describe('a reply that was hidden or deleted', () => {
  it('leaves no trace for others: not itself, not as what another reply answers', async () => {
    const note = await makeNote(world.people.member, world.paper);
    const hidden = await makeReply(world.people.owner, note, { text: 'Bulgarus is a fool.' });
    const under = await makeReply(world.others.member, note, { parentId: hidden });
    await hide(hidden);
    for (const who of ['observer', 'member', 'reviewer'] as const) {
      const view = await readAnnotation(world.people[who], note.id);
      expect(view.thread.replies.map(({ id }) => id)).toEqual([under]);
      expect(JSON.stringify(view)).not.toContain(hidden);
    }
    const { thread } = await readAnnotation(world.people.moderator, note.id);
    expect(thread.replies.map(({ id, parentId, hiddenReason }) => [id, parentId, hiddenReason])).toEqual([
      [hidden, null, 'Not on the law.'],
      [under, hidden, null],
    ]);
    await db().reply.update({ where: { id: hidden }, data: { deletedAt: new Date() } });
    expect(JSON.stringify(await readAnnotation(world.people.moderator, note.id))).not.toContain(hidden);
  });

  it('stays readable to its author while it is hidden', async () => {
    const note = await makeNote(world.people.member, world.paper);
    const id = await makeReply(world.others.member, note);
    await hide(id);
    const { thread } = await readAnnotation(world.others.member, note.id);
    expect(thread.replies.map((reply) => [reply.id, reply.hiddenReason])).toEqual([[id, 'Not on the law.']]);
  });
});

describe('setThreadState', () => {
  it('refuses whoever sees the thread and is neither its author nor a moderator', async () => {
    const { thread } = await makeNote(world.people.member, world.paper);
    for (const actor of [world.others.member, world.people.observer, world.people.reviewer]) {
      await expect(setThreadState(actor, thread.id, { state: 'resolved' }, 1)).rejects.toBeInstanceOf(
        Forbidden,
      );
    }
    await expect(
      setThreadState(world.people.outsider, thread.id, { state: 'resolved' }, 1),
    ).rejects.toBeInstanceOf(NotFound);
  });

  it('lets its author resolve it and a moderator reopen it, and says who did', async () => {
    const { id, thread } = await makeNote(world.people.member, world.paper);
    const resolved = await setThreadState(world.people.member, thread.id, { state: 'resolved' }, 1);
    expect(resolved.thread).toMatchObject({ state: 'resolved', rev: 2, resolvedBy: { name: 'Hugo' } });
    await setThreadState(world.people.moderator, thread.id, { state: 'open' }, 2);
    const { thread: reopened } = await readAnnotation(world.people.observer, id);
    expect(reopened).toMatchObject({ state: 'open', rev: 3, resolvedBy: null, resolvedAt: null });
  });

  it('answers a stale revision with the newer state', async () => {
    const { thread } = await makeNote(world.people.member, world.paper);
    await setThreadState(world.people.moderator, thread.id, { state: 'resolved' }, 1);
    const late = setThreadState(world.people.member, thread.id, { state: 'resolved' }, 1);
    await expect(late).rejects.toBeInstanceOf(Stale);
    await expect(late).rejects.toMatchObject({
      extras: { current: { thread: { state: 'resolved', rev: 2, resolvedBy: { name: 'Bulgarus' } } } },
    });
  });

  it('refuses the state that it has already', async () => {
    const { thread } = await makeNote(world.people.member, world.paper);
    await expect(setThreadState(world.people.member, thread.id, { state: 'open' }, 1)).rejects.toBeInstanceOf(
      Conflict,
    );
  });

  it('lets one of two win who resolve it at once, and tells the other', async () => {
    const { thread } = await makeNote(world.people.member, world.paper);
    const results = await Promise.allSettled(
      [world.people.member, world.people.moderator, world.people.owner].map((actor) =>
        setThreadState(actor, thread.id, { state: 'resolved' }, 1),
      ),
    );
    const lost = results.filter((result) => result.status === 'rejected');
    expect(lost).toHaveLength(2);
    for (const { reason } of lost) expect(reason).toBeInstanceOf(Stale);
  });

  it('refuses everybody in an archived group', async () => {
    const { people, paper, groupId } = await makeWorld();
    const note = await makeNote(people.member, paper);
    await db().group.update({ where: { id: groupId }, data: { archivedAt: new Date() } });
    for (const who of ['member', 'moderator', 'owner'] as const) {
      const change = setThreadState(people[who], note.thread.id, { state: 'resolved' }, 1);
      await expect(change).rejects.toBeInstanceOf(Forbidden);
      await expect(makeReply(people[who], note)).rejects.toBeInstanceOf(Forbidden);
    }
  });
});
