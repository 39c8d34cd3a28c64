import { v7 as uuidv7 } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { stranger } from '@/lib/access/actor';
import { db, transaction } from '@/lib/db/client';
import { NotFound, Unauthenticated } from '@/lib/errors/app-error';
import { startImport } from '@/lib/imports/commands';
import { StartImportQuery } from '@/lib/imports/input';
import { listOriginals, readOriginal } from '@/lib/imports/queries';
import { contentOf, corrected } from '@/lib/testing/corrections';
import { prepareDatabase } from '@/lib/testing/prepare-database';
import { makePaper, makeWorld, type Paper, type World } from '@/lib/testing/world';
import { revertDocument } from '@/lib/versions/commands';
import { publishVersion } from '@/lib/versions/publish';

prepareDatabase();

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

/** Keeps a file as that from which a version was read. */
async function fileOf(versionId: string, name: string, text: string): Promise<void> {
  const { people, groupId } = world;
  const asked = StartImportQuery.parse({ id: uuidv7(), name });
  const { id } = await startImport(people.owner, groupId, asked, new TextEncoder().encode(text));
  await db().original.update({ where: { id }, data: { versionId } });
}

/** A paper of a file, corrected, and then read from another file: three versions. */
async function readTwice(): Promise<Paper> {
  const { owner } = world.people;
  const paper = await makePaper(owner, world.groupId);
  await fileOf(paper.versionId, 'first.txt', 'The first.');
  const { versionId: baseVersionId } = await corrected(owner, paper, 'The words', 'All words');
  const content = contentOf('The second.');
  const { versionId } = await transaction((tx) =>
    publishVersion(tx, owner, paper.id, { baseVersionId, content, origin: 'import', note: 'second.txt' }),
  );
  await fileOf(versionId, 'second.txt', 'The second.');
  return { ...paper, versionId };
}

describe('the files that a text was read from', () => {
  it('are nobody’s who may not read the text', async () => {
    const paper = await readTwice();
    for (const actor of [world.people.outsider, world.people.administrator]) {
      await expect(listOriginals(actor, paper.id)).rejects.toBeInstanceOf(NotFound);
      await expect(readOriginal(actor, paper.id, 1)).rejects.toBeInstanceOf(NotFound);
    }
    await expect(readOriginal(stranger, paper.id, 1)).rejects.toBeInstanceOf(Unauthenticated);
    await expect(readOriginal(world.people.observer, paper.id, 9)).rejects.toBeInstanceOf(NotFound);
    const bare = await makePaper(world.people.owner, world.groupId);
    expect(await listOriginals(world.people.observer, bare.id)).toEqual([]);
    await expect(readOriginal(world.people.observer, bare.id)).rejects.toBeInstanceOf(NotFound);
  });

  it('stay there when another came, each with the versions that were made of it', async () => {
    const paper = await readTwice();
    const { observer, owner } = world.people;
    expect(await listOriginals(observer, paper.id)).toEqual([
      { version: 3, name: 'second.txt', size: 11 },
      { version: 1, name: 'first.txt', size: 10 },
    ]);
    const nameOf = async (number?: number) => (await readOriginal(observer, paper.id, number)).name;
    expect([await nameOf(1), await nameOf(2), await nameOf(3)]).toEqual([
      ...['first.txt', 'first.txt', 'second.txt'],
    ]);
    expect(await nameOf()).toBe('second.txt');
    const { bytes } = await readOriginal(observer, paper.id, 1);
    expect(new TextDecoder().decode(bytes)).toBe('The first.');
    await revertDocument(owner, paper.id, 2, { id: uuidv7(), baseVersionId: paper.versionId, note: '' });
    expect(await nameOf()).toBe('first.txt');
  });
});
