import { beforeAll, describe, expect, it } from 'vitest';
import { stranger } from '@/lib/access/actor';
import { deleteAnnotation } from '@/lib/annotations/commands';
import { db } from '@/lib/db/client';
import { NotFound } from '@/lib/errors/app-error';
import { prepareDatabase } from '@/lib/testing/prepare-database';
import { editNote, makeNote, makeWorld, type World } from '@/lib/testing/world';
import { listTags } from './queries';

prepareDatabase();

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

describe('listTags', () => {
  it('knows no group for who has no role in it', async () => {
    for (const who of ['outsider', 'administrator'] as const)
      await expect(listTags(world.people[who], world.groupId)).rejects.toBeInstanceOf(NotFound);
    await expect(listTags(stranger, world.groupId)).rejects.toMatchObject({ code: 'unauthenticated' });
  });

  it('counts what each person may read, the most used first, and lists no tag of others’ private notes', async () => {
    const { people, others, paper, groupId } = world;
    await makeNote(people.member, paper, { tags: ['usury', 'dowry'] });
    await makeNote(people.owner, paper, { tags: ['usury'] });
    await makeNote(people.member, paper, { tags: ['usury', 'bad faith'], visibility: 'private' });
    const seen = [
      { label: 'usury', count: 2 },
      { label: 'dowry', count: 1 },
    ];
    for (const who of ['owner', 'moderator', 'observer'] as const)
      expect(await listTags(people[who], groupId)).toEqual(seen);
    expect(await listTags(others.member, groupId)).toEqual(seen);
    expect(await listTags(people.member, groupId)).toEqual([
      { label: 'usury', count: 3 },
      { label: 'bad faith', count: 1 },
      { label: 'dowry', count: 1 },
    ]);
  });

  it('follows what becomes of the notes: edited, hidden, deleted, withdrawn', async () => {
    const { people, paper, groupId } = await makeWorld();
    const note = await makeNote(people.member, paper, { tags: ['usury'] });
    const labels = async (who: 'observer' | 'member') =>
      (await listTags(people[who], groupId)).map(({ label }) => label);
    const edited = await editNote(people.member, note, { tags: ['dowry'] });
    expect(await labels('observer')).toEqual(['dowry']);
    const hiding = { hiddenAt: new Date(), hiddenById: people.owner.personId, hiddenReason: 'Off the law.' };
    await db().annotation.update({ where: { id: note.id }, data: hiding });
    expect([await labels('observer'), await labels('member')]).toEqual([[], ['dowry']]);
    const shown = { hiddenAt: null, hiddenById: null, hiddenReason: null };
    await db().annotation.update({ where: { id: note.id }, data: shown });
    const withdrawn = await editNote(people.member, edited, { visibility: 'private' });
    expect([await labels('observer'), await labels('member')]).toEqual([[], ['dowry']]);
    await deleteAnnotation(people.member, note.id, withdrawn.rev);
    expect(await labels('member')).toEqual([]);
  });
});
