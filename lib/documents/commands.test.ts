import { createHash } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { stranger } from '@/lib/access/actor';
import { codePointLength } from '@/lib/anchoring/code-points';
import { db } from '@/lib/db/client';
import { importDocument } from '@/lib/documents/commands';
import { ImportDocumentInput } from '@/lib/documents/input';
import { readReading, readDocument } from '@/lib/documents/queries';
import { Conflict, Forbidden, NotFound, Unauthenticated } from '@/lib/errors/app-error';
import { prepareDatabase } from '@/lib/testing/prepare-database';
import { makePaper, makeWorld, type World } from '@/lib/testing/world';

prepareDatabase();

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

const input = (text: string, over: object = {}) => ImportDocumentInput.parse({ id: uuidv7(), text, ...over });

describe('importDocument', () => {
  it.each(['observer', 'member', 'reviewer'] as const)('refuses a %s', async (role) => {
    const refused = importDocument(world.people[role], world.groupId, input('Glossa.'));
    await expect(refused).rejects.toBeInstanceOf(Forbidden);
  });

  it('knows no group for an outsider, and lets a moderator', async () => {
    const foreign = importDocument(world.people.outsider, world.groupId, input('Glossa.'));
    await expect(foreign).rejects.toBeInstanceOf(NotFound);
    const document = await importDocument(world.people.moderator, world.groupId, input('Glossa.'));
    expect(document).toMatchObject({ state: 'group', title: null, language: 'en', rev: 1 });
  });

  it('refuses an archived group', async () => {
    const { people, groupId } = await makeWorld();
    await db().group.update({ where: { id: groupId }, data: { archivedAt: new Date() } });
    const refused = importDocument(people.owner, groupId, input('Glossa.'));
    await expect(refused).rejects.toBeInstanceOf(Forbidden);
  });

  it('writes a version whose blocks, length and hash are those of its text', async () => {
    const source = 'Prologus 😀\n\nQuid est ius?\r\nArs boni et aequi.\n\n\u0000Finis e\u0301.';
    const { versionId } = await importDocument(world.people.moderator, world.groupId, input(source));
    const { text, length, sha256, blocks } = await db().documentVersion.findUniqueOrThrow({
      where: { id: versionId ?? '' },
      include: { blocks: { orderBy: { ordinal: 'asc' } } },
    });
    expect(text).toBe('Prologus 😀\nQuid est ius?\nArs boni et aequi.\nFinis é.');
    expect(length).toBe(codePointLength(text));
    expect(sha256).toBe(createHash('sha256').update(text).digest('hex'));
    expect(blocks.map((block) => block.text).join('\n')).toBe(text);
    for (const { start, end, text: own } of blocks) expect([...text].slice(start, end).join('')).toBe(own);
  });

  it('takes a text of twenty thousand paragraphs', async () => {
    const source = Array.from({ length: 20_000 }, (_, index) => `Glossa ${index}, ad legem.`).join('\n\n');
    const { versionId } = await importDocument(world.people.moderator, world.groupId, input(source));
    expect(await db().documentBlock.count({ where: { versionId: versionId ?? '' } })).toBe(20_000);
  });

  it('refuses more paragraphs than that with a sentence, and only to who may import', async () => {
    const long = input(Array.from({ length: 20_001 }, () => 'x').join('\n\n'));
    const refused = importDocument(world.people.moderator, world.groupId, long);
    await expect(refused).rejects.toThrow('more than 20,000 paragraphs');
    const foreign = importDocument(world.people.member, world.groupId, long);
    await expect(foreign).rejects.toBeInstanceOf(Forbidden);
  });

  it('answers a repeated request as the first, and any other use of its id with a bare conflict', async () => {
    const given = input('Glossa.', { title: 'Lectura' });
    const write = () => importDocument(world.people.moderator, world.groupId, given);
    const [first, second] = await Promise.all([write(), write()]);
    expect(second).toEqual(first);
    expect(await db().documentVersion.count({ where: { documentId: given.id } })).toBe(1);
    const other = importDocument(world.people.owner, world.groupId, given);
    await expect(other).rejects.toEqual(new Conflict());
  });
});

describe('readDocument and readReading', () => {
  it('are for the group alone', async () => {
    for (const who of ['outsider', 'administrator'] as const) {
      await expect(readDocument(world.people[who], world.paper.id)).rejects.toBeInstanceOf(NotFound);
      await expect(readReading(world.people[who], world.paper.id)).rejects.toBeInstanceOf(NotFound);
    }
    await expect(readDocument(stranger, world.paper.id)).rejects.toBeInstanceOf(Unauthenticated);
    await expect(readReading(stranger, uuidv7())).rejects.toBeInstanceOf(Unauthenticated);
    const reading = await readReading(world.people.observer, world.paper.id);
    expect(reading).toMatchObject({ group: { name: 'Bologna' }, version: { number: 1 } });
  });

  it('are for everybody once it is published, and tell a stranger nothing of the group', async () => {
    const paper = await makePaper(world.people.owner, world.groupId);
    await db().document.update({ where: { id: paper.id }, data: { state: 'published' } });
    for (const actor of [stranger, world.people.outsider, world.people.administrator]) {
      const reading = await readReading(actor, paper.id);
      expect(reading.group).toBeNull();
      expect(Object.values(reading.document.abilities).filter(Boolean)).toEqual([true]);
      expect(JSON.stringify(reading)).not.toContain('Bologna');
    }
  });

  it('are for moderators alone once it is withdrawn', async () => {
    const paper = await makePaper(world.people.owner, world.groupId);
    await db().document.update({ where: { id: paper.id }, data: { state: 'withdrawn' } });
    for (const who of ['observer', 'member', 'reviewer'] as const) {
      await expect(readDocument(world.people[who], paper.id)).rejects.toBeInstanceOf(NotFound);
    }
    for (const who of ['moderator', 'owner'] as const) {
      expect((await readDocument(world.people[who], paper.id)).state).toBe('withdrawn');
    }
  });
});
