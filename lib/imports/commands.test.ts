import { v7 as uuidv7 } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import type { SignedIn } from '@/lib/access/actor';
import { importFile } from '@/lib/content/import/import-file';
import { db } from '@/lib/db/client';
import { readDocument } from '@/lib/documents/queries';
import { Conflict, Forbidden, NotFound, RateLimited } from '@/lib/errors/app-error';
import { cancelImport, failImport, finishImport, startImport } from '@/lib/imports/commands';
import { StartImportQuery } from '@/lib/imports/input';
import { listImports, listOriginals, readImport, readOriginal } from '@/lib/imports/queries';
import { takeJob } from '@/lib/jobs/commands';
import type { TakenJob } from '@/lib/jobs/model';
import { prepareDatabase } from '@/lib/testing/prepare-database';
import {
  joinGroup,
  journalOf,
  makeGroup,
  makePerson,
  makeWorld,
  refreshed,
  type World,
} from '@/lib/testing/world';

prepareDatabase();

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

const MARKDOWN =
  '---\ntitle: Summa\nauthor: Azo\nlang: la\n---\n# De iure\n\nIus est ars.\n\n| a |\n|---|\n| 1 |\n';
const bytesOf = (text: string) => new TextEncoder().encode(text);
const asked = (given: object = {}) => StartImportQuery.parse({ id: uuidv7(), name: 'summa.md', ...given });
const start = (given: object = {}, text = MARKDOWN, who = world.people.moderator) =>
  startImport(who, world.groupId, asked(given), bytesOf(text));

/** Takes jobs until this one is taken. */
async function take(id: string): Promise<TakenJob> {
  for (;;) {
    const job = await takeJob(['import']);
    if (job?.id === id) return job;
    if (job === null) throw new Error('It is not there to be taken.');
  }
}
const read = (text = MARKDOWN) => importFile(bytesOf(text), 'summa.md');

describe('what is said of a file', () => {
  it('may leave the language out, and names none that is no code, with a sentence', () => {
    expect(asked().language).toBeNull();
    expect(asked({ language: '' }).language).toBeNull();
    expect(asked({ language: 'de-ch' }).language).toBe('de-CH');
    expect(() => asked({ language: 'German' })).toThrow('Give the language as a code such as en or de-CH.');
  });
});

describe('importing a file', () => {
  it.each(['observer', 'member', 'reviewer'] as const)('is refused to a group’s %s', async (role) => {
    await expect(start({}, MARKDOWN, world.people[role])).rejects.toThrow(Forbidden);
    await expect(listImports(world.people[role], world.groupId)).rejects.toThrow(Forbidden);
    const { id } = await start();
    await expect(readImport(world.people[role], id)).rejects.toThrow(Forbidden);
    await expect(cancelImport(world.people[role], id)).rejects.toThrow(Forbidden);
  });

  it('does not exist for somebody of another group, and does for a moderator of this one', async () => {
    const { id } = await start();
    await expect(readImport(world.people.outsider, id)).rejects.toThrow(NotFound);
    await expect(cancelImport(world.people.outsider, id)).rejects.toThrow(NotFound);
    await expect(start({}, MARKDOWN, world.people.outsider)).rejects.toThrow(NotFound);
    expect(await readImport(world.others.moderator, id)).toMatchObject({
      ...{
        id,
        name: 'summa.md',
        size: MARKDOWN.length,
        state: 'queued',
        progress: 0,
        made: null,
        error: null,
      },
      by: { name: 'Bulgarus' },
      abilities: { cancel: true },
    });
  });

  it('makes a document with its version, keeps the file, and tells the journal, all at once', async () => {
    const { id } = await start({ source: 'A library' });
    const job = await take(id);
    expect((await readImport(world.people.moderator, id)).state).toBe('running');
    await finishImport(job, await read());
    const done = await readImport(world.people.owner, id);
    const documentId = done.made?.documentId ?? '';
    expect(done).toMatchObject({ state: 'done', progress: 1, abilities: { cancel: false } });
    expect(done.made).toMatchObject({
      title: 'Summa',
      report: { format: 'markdown', read: { heading: 1, table: 1 } },
    });
    expect(await readDocument(world.people.observer, documentId)).toMatchObject({
      ...{ title: 'Summa', titleSupplied: false, authors: ['Azo'], language: 'la', source: 'A library' },
    });
    const blocks = await db().documentBlock.findMany({
      where: { version: { documentId } },
      orderBy: { ordinal: 'asc' },
      select: { kind: true, text: true },
    });
    expect(blocks.map(({ kind, text }) => `${kind} ${text}`)).toEqual([
      'heading De iure',
      'paragraph Ius est ars.',
      'cell a',
      'cell 1',
    ]);
    expect(await journalOf(documentId)).toMatchObject([{ verb: 'document.imported', subjectRev: 1 }]);
    expect(await listOriginals(world.people.observer, documentId)).toEqual([
      { version: 1, name: 'summa.md', size: MARKDOWN.length },
    ]);
    await expect(listOriginals(world.people.outsider, documentId)).rejects.toThrow(NotFound);
    const original = await readOriginal(world.people.observer, documentId);
    expect(new TextDecoder().decode(original.bytes)).toBe(MARKDOWN);
    await expect(readOriginal(world.people.outsider, documentId)).rejects.toThrow(NotFound);
  });

  it('takes what its sender says for more than what the file says, and its name where neither says a title', async () => {
    const said = await start({ title: 'Mine', language: 'de' });
    await finishImport(await take(said.id), await read());
    const named = await start({ name: 'On the law.md' }, 'Words');
    await finishImport(await take(named.id), await read('Words'));
    const pasted = await start({ name: '' }, 'Words');
    await finishImport(await take(pasted.id), await read('Words'));
    const described = async (id: string) => {
      const { made } = await readImport(world.people.owner, id);
      const { title, titleSupplied, language } = await readDocument(
        world.people.owner,
        made?.documentId ?? '',
      );
      return [title, titleSupplied, language];
    };
    expect(await described(said.id)).toEqual(['Mine', false, 'de']);
    expect(await described(named.id)).toEqual(['On the law', true, 'en']);
    expect(await described(pasted.id)).toEqual([null, false, 'en']);
  });

  it('says of a second copy of a file what came of the first, within the group alone', async () => {
    const text = `${MARKDOWN}\nTwice.\n`;
    const notesOf = async (who: SignedIn, groupId: string) => {
      const { id } = await startImport(who, groupId, asked(), bytesOf(text));
      await finishImport(await take(id), await read(text));
      return (await readImport(who, id)).made?.report.notes;
    };
    const owner = await makePerson('Vacarius');
    const elsewhere = await makeGroup(owner);
    expect(await notesOf(world.people.moderator, world.groupId)).toEqual([]);
    expect(await notesOf(await refreshed(owner), elsewhere)).toEqual([]);
    expect(await notesOf(world.people.owner, world.groupId)).toEqual([
      'The group has a text from the same file already: Summa.',
    ]);
  });

  it('answers a repeated request as it did, and refuses another under the same id', async () => {
    const id = uuidv7();
    const first = await start({ id });
    expect(await start({ id })).toEqual(first);
    await expect(start({ id }, 'another file')).rejects.toThrow(Conflict);
  });

  it('keeps nothing of one that was cancelled, whether it waited or was read', async () => {
    const waiting = await start();
    expect(await cancelImport(world.people.owner, waiting.id)).toMatchObject({ state: 'cancelled' });
    const running = await start();
    const job = await take(running.id);
    await cancelImport(world.others.moderator, running.id);
    const before = await db().document.count();
    await finishImport(job, await read());
    expect(await db().document.count()).toBe(before);
    expect((await readImport(world.people.owner, running.id)).state).toBe('cancelled');
    expect(await db().original.count({ where: { id: { in: [waiting.id, running.id] } } })).toBe(0);
    await expect(cancelImport(world.people.owner, running.id)).rejects.toThrow(Conflict);
  });

  it('forgets the file of one that failed, and keeps its sentence', async () => {
    const { id } = await start();
    await failImport(await take(id), 'The file is damaged.');
    expect(await readImport(world.people.owner, id)).toMatchObject({
      state: 'failed',
      error: 'The file is damaged.',
    });
    expect(await db().original.count({ where: { id } })).toBe(0);
  });

  it('makes nothing for somebody who may not import any more when it is done', async () => {
    const person = await joinGroup(await makePerson('Hugolinus'), world.groupId, 'moderator');
    const { id } = await start({}, MARKDOWN, person);
    const job = await take(id);
    await joinGroup(person, world.groupId, 'member');
    const before = await db().document.count();
    await expect(finishImport(job, await read())).rejects.toThrow(Forbidden);
    expect(await db().document.count()).toBe(before);
  });

  describe('as the next version of a document', () => {
    async function made(): Promise<{ documentId: string; baseVersionId: string }> {
      const { id } = await start();
      await finishImport(await take(id), await read());
      const documentId = (await readImport(world.people.owner, id)).made?.documentId ?? '';
      const { versionId } = await readDocument(world.people.owner, documentId);
      return { documentId, baseVersionId: versionId ?? '' };
    }
    const LATER = MARKDOWN.replace('Ius est ars.', 'Ius est ars boni et aequi.');

    it('is refused to who may not correct it, and for a document that is not the group’s', async () => {
      const next = await made();
      await expect(start(next, LATER, world.people.member)).rejects.toThrow(Forbidden);
      const owner = await makePerson('Azo');
      const groupId = await makeGroup(owner);
      const other = await refreshed(owner);
      await expect(startImport(other, groupId, asked(next), bytesOf(LATER))).rejects.toThrow(NotFound);
      expect(() => asked({ documentId: next.documentId })).toThrow('its current version, or neither');
    });

    it('keeps the document, adds its version and the file, and tells the journal', async () => {
      const next = await made();
      const { id } = await start({ ...next, title: 'Another' }, LATER);
      await finishImport(await take(id), await read(LATER));
      const { documentId } = next;
      expect((await readImport(world.people.owner, id)).made).toMatchObject({
        ...{ documentId, title: 'Summa', version: 2 },
      });
      const versions = await db().documentVersion.findMany({
        where: { documentId },
        orderBy: { number: 'asc' },
        select: { number: true, origin: true, baseId: true, note: true },
      });
      expect(versions[1]).toEqual({
        ...{ number: 2, origin: 'import', baseId: next.baseVersionId, note: 'summa.md' },
      });
      expect((await journalOf(documentId)).map(({ verb }) => verb)).toEqual([
        'document.imported',
        'document.reimported',
      ]);
      const { bytes } = await readOriginal(world.people.owner, documentId);
      expect(new TextDecoder().decode(bytes)).toBe(LATER);
    });

    it('makes nothing where somebody made a version first, before it was sent or while it was read', async () => {
      const next = await made();
      const [first, second] = [await start(next, LATER), await start(next, `${LATER}\nAmen.\n`)];
      const jobs = [await take(first.id), await take(second.id)] as const;
      await finishImport(jobs[0], await read(LATER));
      await expect(finishImport(jobs[1], await read(`${LATER}\nAmen.\n`))).rejects.toThrow(Conflict);
      await expect(start(next, LATER)).rejects.toThrow(Conflict);
      expect(await db().documentVersion.count({ where: { documentId: next.documentId } })).toBe(2);
    });
  });

  it('lets only so many of a group wait', async () => {
    const owner = await makePerson('Vacarius');
    const groupId = await makeGroup(owner);
    const actor = await refreshed(owner);
    for (let i = 0; i < 50; i++) await startImport(actor, groupId, asked(), bytesOf('a'));
    await expect(startImport(actor, groupId, asked(), bytesOf('a'))).rejects.toThrow(RateLimited);
  });
});
