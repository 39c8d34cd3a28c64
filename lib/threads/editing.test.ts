import { v7 as uuidv7 } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import type { SignedIn } from '@/lib/access/actor';
import { deleteAnnotation } from '@/lib/annotations/commands';
import { readAnnotation } from '@/lib/annotations/queries';
import { noteBodyFromText } from '@/lib/content/note-body';
import { db } from '@/lib/db/client';
import { Forbidden, Invalid, NotFound, Stale } from '@/lib/errors/app-error';
import { prepareDatabase } from '@/lib/testing/prepare-database';
import { waiting } from '@/lib/testing/waiting';
import { journalOf, makeNote, makeReply, makeWorld, type World } from '@/lib/testing/world';
import { createReply, deleteReply, editReply, restoreReply, setThreadState } from './commands';

prepareDatabase();

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

const OTHERS = ['owner', 'moderator', 'reviewer', 'observer', 'outsider', 'administrator'] as const;
const edit = (actor: SignedIn, replyId: string, text: string, rev = 1) =>
  editReply(actor, replyId, { body: noteBodyFromText(text) }, rev);
/** A note by another member, and a reply to it by the member. */
const withReply = async () => {
  const note = await makeNote(world.others.member, world.paper);
  return { note, id: await makeReply(world.people.member, note) };
};
const repliesOf = async (actor: SignedIn, annotationId: string) =>
  (await readAnnotation(actor, annotationId)).thread.replies;

describe('editReply', () => {
  it('is refused to whoever did not write the reply, the note’s author and moderators among them', async () => {
    const { id } = await withReply();
    for (const who of ['owner', 'moderator', 'reviewer', 'observer'] as const)
      await expect(edit(world.people[who], id, 'No.')).rejects.toBeInstanceOf(Forbidden);
    await expect(edit(world.others.member, id, 'No.')).rejects.toBeInstanceOf(Forbidden);
    for (const who of ['outsider', 'administrator'] as const)
      await expect(edit(world.people[who], id, 'No.')).rejects.toBeInstanceOf(NotFound);
    const { thread } = await edit(world.people.member, id, 'Yes.');
    expect(thread.replies).toMatchObject([{ id, text: 'Yes.', rev: 2 }]);
  });

  it('knows no reply on a private note of another, nor on one that was deleted', async () => {
    const note = await makeNote(world.people.member, world.paper, { visibility: 'private' });
    const own = await makeReply(world.people.member, note);
    for (const who of OTHERS)
      await expect(edit(world.people[who], own, 'No.')).rejects.toBeInstanceOf(NotFound);
    await deleteAnnotation(world.people.member, note.id, 1);
    for (const change of [edit(world.people.member, own, 'No.'), deleteReply(world.people.member, own, 1)])
      await expect(change).rejects.toBeInstanceOf(NotFound);
    await expect(restoreReply(world.people.member, own)).rejects.toBeInstanceOf(NotFound);
  });

  it('is refused in an archived group', async () => {
    const { people, paper, groupId } = await makeWorld();
    const id = await makeReply(people.member, await makeNote(people.owner, paper));
    await db().group.update({ where: { id: groupId }, data: { archivedAt: new Date() } });
    await expect(edit(people.member, id, 'Late.')).rejects.toBeInstanceOf(Forbidden);
    await expect(deleteReply(people.member, id, 1)).rejects.toBeInstanceOf(Forbidden);
  });

  it('keeps the earlier state, marks the reply and says so in the journal; the note is as it was', async () => {
    const { note, id } = await withReply();
    const view = await edit(world.people.member, id, 'I read it as Azo did.');
    expect(view).toMatchObject({ rev: note.rev, editedAt: null });
    const [reply] = await repliesOf(world.people.observer, note.id);
    expect(reply?.editedAt).toEqual(expect.any(String));
    expect(await db().revision.findMany({ where: { subjectId: id } })).toMatchObject([
      { subject: 'reply', subjectRev: 1, text: 'I read it as Martinus did.', state: { visibility: 'group' } },
    ]);
    const { documentId } = note;
    const actorId = world.people.member.personId;
    expect(await journalOf(id)).toEqual([
      { verb: 'reply.created', subjectRev: 1, actorId, documentId },
      { verb: 'reply.edited', subjectRev: 2, actorId, documentId },
    ]);
  });

  it('keeps nothing of a saving that changes nothing', async () => {
    const { id } = await withReply();
    await edit(world.people.member, id, 'I read it as Martinus did.', 7);
    expect(await db().revision.count({ where: { subjectId: id } })).toBe(0);
    expect(await journalOf(id)).toHaveLength(1);
  });

  it('answers a stale revision with the newer note, and refuses to empty a reply', async () => {
    const { note, id } = await withReply();
    await edit(world.people.member, id, 'First.');
    const late = edit(world.people.member, id, 'Second.');
    await expect(late).rejects.toBeInstanceOf(Stale);
    await expect(late).rejects.toMatchObject({
      extras: { current: { id: note.id, thread: { replies: [{ text: 'First.' }] } } },
    });
    await expect(edit(world.people.member, id, ' ', 2)).rejects.toBeInstanceOf(Invalid);
  });

  it('is allowed in a resolved discussion, which only takes no new replies', async () => {
    const { note, id } = await withReply();
    await setThreadState(world.people.moderator, note.thread.id, { state: 'resolved' }, 1);
    expect((await edit(world.people.member, id, 'Settled.')).thread.state).toBe('resolved');
  });
});

describe('deleteReply', () => {
  it('[11] is refused to others, and leaves nothing of the reply for anybody', async () => {
    const { note, id } = await withReply();
    for (const who of ['owner', 'moderator', 'reviewer', 'observer'] as const)
      await expect(deleteReply(world.people[who], id, 1)).rejects.toBeInstanceOf(Forbidden);
    await deleteReply(world.people.member, id, 1);
    for (const who of ['member', 'owner', 'moderator'] as const)
      expect(JSON.stringify(await readAnnotation(world.people[who], note.id))).not.toContain(id);
  });

  it('leaves what answered it, which answers the note until the reply is restored', async () => {
    const { note, id } = await withReply();
    const under = await makeReply(world.people.owner, note, { parentId: id });
    await deleteReply(world.people.member, id, 1);
    const left = await repliesOf(world.people.observer, note.id);
    expect(left.map((reply) => [reply.id, reply.parentId])).toEqual([[under, null]]);
    await restoreReply(world.people.member, id);
    const back = await repliesOf(world.people.observer, note.id);
    expect(back.map((reply) => [reply.id, reply.parentId])).toEqual([
      [id, null],
      [under, id],
    ]);
    expect((await journalOf(id)).map(({ verb, subjectRev }) => [verb, subjectRev])).toEqual([
      ['reply.created', 1],
      ['reply.deleted', 2],
      ['reply.restored', 3],
    ]);
  });

  it('answers again what it answered, to its author alone; a stale revision deletes nothing', async () => {
    const { note, id } = await withReply();
    await edit(world.people.member, id, 'First.');
    await expect(deleteReply(world.people.member, id, 1)).rejects.toBeInstanceOf(Stale);
    const gone = await deleteReply(world.people.member, id, 2);
    expect(await deleteReply(world.people.member, id, 2)).toEqual(gone);
    await expect(deleteReply(world.people.member, id, 3)).rejects.toBeInstanceOf(NotFound);
    await expect(deleteReply(world.people.owner, id, 2)).rejects.toBeInstanceOf(NotFound);
    await expect(edit(world.people.member, id, 'Late.', 3)).rejects.toBeInstanceOf(NotFound);
    expect(await repliesOf(world.people.member, note.id)).toEqual([]);
  });

  it('that is under way is waited for by who answers the reply, who is told that it is gone', async () => {
    const { note, id } = await withReply();
    const { answer } = await db().$transaction(async (tx) => {
      await tx.$queryRaw`SELECT 1 FROM threads WHERE id = ${note.thread.id}::uuid FOR NO KEY UPDATE`;
      await tx.reply.update({ where: { id }, data: { deletedAt: new Date() } });
      const input = { id: uuidv7(), parentId: id, body: noteBodyFromText('I agree.') };
      const answer = createReply(world.people.owner, note.thread.id, input).catch((error: unknown) => error);
      await expect.poll(waiting, { timeout: 10_000 }).toBe(1);
      return { answer };
    });
    expect(await answer).toBeInstanceOf(Invalid);
  });
});

describe('restoreReply', () => {
  it('[11] knows nothing for anybody but the author', async () => {
    const { id } = await withReply();
    await deleteReply(world.people.member, id, 1);
    for (const who of OTHERS)
      await expect(restoreReply(world.people[who], id)).rejects.toBeInstanceOf(NotFound);
    await expect(restoreReply(world.others.member, id)).rejects.toBeInstanceOf(NotFound);
    const back = await restoreReply(world.people.member, id);
    expect(await restoreReply(world.people.member, id)).toEqual(back);
    await expect(restoreReply(world.people.owner, id)).rejects.toBeInstanceOf(Forbidden);
  });
});
