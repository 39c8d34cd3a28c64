import { v7 as uuidv7 } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { deleteAnnotation, restoreAnnotation } from '@/lib/annotations/commands';
import { listAnnotations, readAnnotation } from '@/lib/annotations/queries';
import { noteBodyFromText } from '@/lib/content/note-body';
import { listTextLinks, readLink } from '@/lib/curation/queries';
import { db } from '@/lib/db/client';
import { Forbidden, NotFound, Stale } from '@/lib/errors/app-error';
import { prepareDatabase } from '@/lib/testing/prepare-database';
import { waiting } from '@/lib/testing/waiting';
import {
  editNote,
  joinGroup,
  journalOf,
  makeEntity,
  makeLink,
  makeNote,
  makeReply,
  makeWorld,
  type World,
} from '@/lib/testing/world';
import { createReply } from '@/lib/threads/commands';

prepareDatabase();

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

const OTHERS = ['owner', 'moderator', 'reviewer', 'observer', 'outsider', 'administrator'] as const;
const IN_GROUP = ['owner', 'moderator', 'reviewer', 'observer'] as const;

describe('deleteAnnotation', () => {
  it('is refused to others: 403 for what they read, 404 for what they do not', async () => {
    const note = await makeNote(world.people.member, world.paper);
    for (const who of IN_GROUP)
      await expect(deleteAnnotation(world.people[who], note.id, 1)).rejects.toBeInstanceOf(Forbidden);
    await expect(deleteAnnotation(world.people.outsider, note.id, 1)).rejects.toBeInstanceOf(NotFound);
    const own = await makeNote(world.people.member, world.paper, { visibility: 'private' });
    for (const who of OTHERS)
      await expect(deleteAnnotation(world.people[who], own.id, 1)).rejects.toBeInstanceOf(NotFound);
  });

  it('[11] leaves nothing for anybody: not the note, its replies, its links, also for moderators and its author', async () => {
    const note = await makeNote(world.people.member, world.paper);
    await makeReply(world.people.owner, note);
    const entity = await makeEntity(world.people.moderator, world.groupId, 'Glossa ordinaria');
    const link = await makeLink(world.people.member, world.paper, entity, { annotationId: note.id });
    expect(await deleteAnnotation(world.people.member, note.id, 1)).toEqual({ id: note.id, rev: 2 });
    for (const who of ['member', ...OTHERS] as const) {
      await expect(readAnnotation(world.people[who], note.id)).rejects.toBeInstanceOf(NotFound);
      await expect(readLink(world.people[who], link.id)).rejects.toBeInstanceOf(NotFound);
    }
    const input = { id: uuidv7(), parentId: null, body: noteBodyFromText('I agree.') };
    await expect(createReply(world.people.owner, note.thread.id, input)).rejects.toBeInstanceOf(NotFound);
    const seen = JSON.stringify([
      await listAnnotations(world.people.owner, world.paper.id),
      await listTextLinks(world.people.owner, world.paper.id),
    ]);
    expect(seen).not.toContain(note.id);
    const back = await restoreAnnotation(world.people.member, note.id);
    expect(back).toMatchObject({ rev: 3, text: note.text, links: [{ id: link.id }] });
    expect(back.thread.replies).toHaveLength(1);
    const verbs = (await journalOf(note.id)).map(({ verb, subjectRev }) => [verb, subjectRev]);
    expect(verbs.slice(1)).toEqual([
      ['annotation.deleted', 2],
      ['annotation.restored', 3],
    ]);
  });

  it('answers again what it answered, for a lost answer, to its author alone and once', async () => {
    const note = await makeNote(world.people.member, world.paper);
    const gone = await deleteAnnotation(world.people.member, note.id, 1);
    expect(await deleteAnnotation(world.people.member, note.id, 1)).toEqual(gone);
    expect(await journalOf(note.id)).toHaveLength(2);
    await expect(deleteAnnotation(world.people.member, note.id, 2)).rejects.toBeInstanceOf(NotFound);
    await expect(deleteAnnotation(world.people.owner, note.id, 1)).rejects.toBeInstanceOf(NotFound);
  });

  it('answers a stale revision with the newer note, which stays', async () => {
    const note = await makeNote(world.people.member, world.paper);
    await editNote(world.people.member, note, { text: 'Azo says nothing.' });
    const late = deleteAnnotation(world.people.member, note.id, 1);
    await expect(late).rejects.toMatchObject({
      code: 'stale',
      extras: { current: { text: 'Azo says nothing.' } },
    });
    expect((await readAnnotation(world.people.observer, note.id)).rev).toBe(2);
  });

  it('and an edit at once: the first one counts, and the other is told', async () => {
    const { member } = world.people;
    for (const first of ['edit', 'delete'] as const) {
      const note = await makeNote(member, world.paper);
      const run = {
        edit: () => editNote(member, note, { text: 'Saved.' }).catch((error: unknown) => error),
        delete: () => deleteAnnotation(member, note.id, 1).catch((error: unknown) => error),
      };
      const second = first === 'edit' ? 'delete' : 'edit';
      // Holds both off, one behind the other.
      const racing = await db().$transaction(async (tx) => {
        await tx.$queryRaw`SELECT 1 FROM threads WHERE id = ${note.thread.id}::uuid FOR UPDATE`;
        const ahead = run[first]();
        await expect.poll(waiting, { timeout: 10_000 }).toBe(1);
        const behind = run[second]();
        await expect.poll(waiting, { timeout: 10_000 }).toBe(2);
        return { ahead, behind };
      });
      expect(await racing.ahead).toMatchObject({ id: note.id, rev: 2 });
      expect(await racing.behind).toBeInstanceOf(first === 'edit' ? Stale : NotFound);
      expect(await journalOf(note.id)).toHaveLength(2);
    }
  });
});

describe('restoreAnnotation', () => {
  it('[11] knows nothing for anybody but the author, moderators and owners among them', async () => {
    const note = await makeNote(world.people.member, world.paper);
    await deleteAnnotation(world.people.member, note.id, 1);
    for (const who of OTHERS)
      await expect(restoreAnnotation(world.people[who], note.id)).rejects.toBeInstanceOf(NotFound);
    expect((await restoreAnnotation(world.people.member, note.id)).id).toBe(note.id);
  });

  it('answers with the note as it stands when it was not deleted, and refuses others', async () => {
    const note = await makeNote(world.people.member, world.paper);
    expect(await restoreAnnotation(world.people.member, note.id)).toEqual(note);
    await expect(restoreAnnotation(world.people.owner, note.id)).rejects.toBeInstanceOf(Forbidden);
    expect(await journalOf(note.id)).toHaveLength(1);
  });

  it('is refused to an author who may not write any more, and one who left knows of no note', async () => {
    const { people, paper, groupId } = await makeWorld();
    const note = await makeNote(people.member, paper);
    await deleteAnnotation(people.member, note.id, 1);
    const gone = { ...people.member, roles: new Map() };
    await expect(restoreAnnotation(gone, note.id)).rejects.toBeInstanceOf(NotFound);
    const demoted = await joinGroup(people.member, groupId, 'observer');
    await expect(restoreAnnotation(demoted, note.id)).rejects.toBeInstanceOf(Forbidden);
  });
});
