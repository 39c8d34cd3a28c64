import { v7 as uuidv7 } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { listAnnotations, readAnnotation } from '@/lib/annotations/queries';
import { noteBodyFromText } from '@/lib/content/note-body';
import { db } from '@/lib/db/client';
import { Conflict, Invalid, NotFound } from '@/lib/errors/app-error';
import { prepareDatabase } from '@/lib/testing/prepare-database';
import { waiting } from '@/lib/testing/waiting';
import { editNote, journalOf, makeNote, makeReply, makeWorld, type World } from '@/lib/testing/world';
import { createReply } from '@/lib/threads/commands';

prepareDatabase();

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

describe('the visibility of a note', () => {
  it('goes from private to the group and back, and the journal says when it was withdrawn', async () => {
    const note = await makeNote(world.people.member, world.paper, { visibility: 'private' });
    await makeReply(world.people.member, note);
    const shared = await editNote(world.people.member, note, { visibility: 'group' });
    expect((await readAnnotation(world.people.observer, note.id)).thread.replies).toHaveLength(1);
    await editNote(world.people.member, shared, { visibility: 'private' });
    await expect(readAnnotation(world.people.owner, note.id)).rejects.toBeInstanceOf(NotFound);
    expect((await listAnnotations(world.people.owner, world.paper.id)).some(({ id }) => id === note.id)).toBe(
      false,
    );
    const verbs = (await journalOf(note.id)).map(({ verb }) => verb);
    expect(verbs).toEqual(['annotation.created', 'annotation.edited', 'annotation.withdrawn']);
  });

  it('becomes public only where the document is published', async () => {
    const { people, paper } = await makeWorld();
    const note = await makeNote(people.member, paper);
    await expect(editNote(people.member, note, { visibility: 'public' })).rejects.toBeInstanceOf(Invalid);
    await db().document.update({ where: { id: paper.id }, data: { state: 'published' } });
    const open = await editNote(people.member, note, { visibility: 'public' });
    expect((await readAnnotation({ kind: 'stranger' }, note.id)).visibility).toBe('public');
    await db().document.update({ where: { id: paper.id }, data: { state: 'group' } });
    expect((await editNote(people.member, open, { text: 'Still public.' })).visibility).toBe('public');
  });

  it('[14] does not become private over the replies of others', async () => {
    const note = await makeNote(world.people.member, world.paper);
    await makeReply(world.people.member, note);
    const reply = await makeReply(world.people.moderator, note);
    const refusal = editNote(world.people.member, note, { visibility: 'private' });
    await expect(refusal).rejects.toBeInstanceOf(Conflict);
    await expect(refusal).rejects.toThrow('Others have replied');
    expect(await readAnnotation(world.people.observer, note.id)).toMatchObject({
      rev: 1,
      visibility: 'group',
    });
    // A reply that its author does not see refuses nothing: the refusal would tell that it is there.
    const hiding = {
      hiddenAt: new Date(),
      hiddenById: world.people.owner.personId,
      hiddenReason: 'Off the law.',
    };
    await db().reply.update({ where: { id: reply }, data: hiding });
    expect((await editNote(world.people.member, note, { visibility: 'private' })).visibility).toBe('private');
  });

  it('waits for a reply that is being written, and is refused then', async () => {
    const note = await makeNote(world.people.member, world.paper);
    const { late } = await db().$transaction(async (tx) => {
      await tx.$queryRaw`SELECT 1 FROM threads WHERE id = ${note.thread.id}::uuid FOR SHARE`;
      const late = editNote(world.people.member, note, { visibility: 'private' }).catch(
        (error: unknown) => error,
      );
      await expect.poll(waiting, { timeout: 10_000 }).toBe(1);
      const { groupId, people } = world;
      const reply = { id: uuidv7(), groupId, threadId: note.thread.id, authorId: people.owner.personId };
      await tx.reply.create({ data: { ...reply, body: {}, bodyText: 'Wait.' } });
      return { late };
    });
    expect(await late).toBeInstanceOf(Conflict);
  });

  it('that is being taken away is waited for by who replies, who finds no note then', async () => {
    const note = await makeNote(world.people.member, world.paper);
    const late = await db().$transaction(async (tx) => {
      await tx.$queryRaw`SELECT 1 FROM threads WHERE id = ${note.thread.id}::uuid FOR NO KEY UPDATE`;
      await tx.annotation.update({ where: { id: note.id }, data: { visibility: 'private' } });
      const body = noteBodyFromText('I agree.');
      const input = { id: uuidv7(), parentId: null, body };
      const reply = createReply(world.people.owner, note.thread.id, input).catch((error: unknown) => error);
      await expect.poll(waiting, { timeout: 10_000 }).toBe(1);
      return { reply };
    });
    expect(await late.reply).toBeInstanceOf(NotFound);
    expect(await db().reply.count({ where: { threadId: note.thread.id } })).toBe(0);
  });
});
