import { v7 as uuidv7 } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import type { SignedIn } from '@/lib/access/actor';
import { importFile } from '@/lib/content/import/import-file';
import { db, NO_JSON } from '@/lib/db/client';
import { readDocument } from '@/lib/documents/queries';
import { Conflict, Forbidden, NotFound, RateLimited } from '@/lib/errors/app-error';
import { cancelImport, failImport, finishImport, publishImported, startImport } from '@/lib/imports/commands';
import { StartImportQuery } from '@/lib/imports/input';
import { listImports, listOriginals, previewImport, readImport, readOriginal } from '@/lib/imports/queries';
import { takeJob } from '@/lib/jobs/commands';
import type { TakenJob } from '@/lib/jobs/model';
import { prepareDatabase } from '@/lib/testing/prepare-database';
import {
  joinGroup,
  journalOf,
  makeGroup,
  makeNote,
  makePerson,
  makeWorld,
  refreshed,
  select,
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
      abilities: { cancel: true, publish: false },
    });
  });

  it('makes a document with its version, keeps the file, and tells the journal, all at once', async () => {
    const { id } = await start({ source: 'A library' });
    const job = await take(id);
    expect((await readImport(world.people.moderator, id)).state).toBe('running');
    await finishImport(job, await read());
    const done = await readImport(world.people.owner, id);
    const documentId = done.made?.documentId ?? '';
    expect(done).toMatchObject({ state: 'done', progress: 1, abilities: { cancel: false, publish: false } });
    expect(done.made).toEqual({ documentId, title: 'Summa', version: 1 });
    expect(done.report).toMatchObject({ format: 'markdown', read: { heading: 1, table: 1 } });
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
      return (await readImport(who, id)).report?.notes;
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

    const LATEST = `${LATER}\nAmen.\n`;
    /** One that was read and waits; its id. */
    async function waiting(next: object, text = LATER, who = world.people.moderator): Promise<string> {
      const { id } = await start(next, text, who);
      await finishImport(await take(id), await read(text));
      return id;
    }
    const publish = (id: string, baseVersionId: string, who = world.people.moderator) =>
      publishImported(who, id, { id: uuidv7(), baseVersionId });
    const stateOf = async (id: string) => (await readImport(world.people.owner, id)).state;
    const versionsOf = (documentId: string) => db().documentVersion.count({ where: { documentId } });

    it('is refused to who may not correct it, and for a document that is not the group’s', async () => {
      const next = await made();
      await expect(start(next, LATER, world.people.member)).rejects.toThrow(Forbidden);
      const owner = await makePerson('Azo');
      const groupId = await makeGroup(owner);
      const other = await refreshed(owner);
      await expect(startImport(other, groupId, asked(next), bytesOf(LATER))).rejects.toThrow(NotFound);
      expect(() => asked({ documentId: next.documentId })).toThrow('its current version, or neither');
    });

    it.each(['observer', 'member', 'reviewer'] as const)('is shown and published to no %s', async (role) => {
      const next = await made();
      const id = await waiting(next);
      await expect(previewImport(world.people[role], id)).rejects.toThrow(Forbidden);
      await expect(publish(id, next.baseVersionId, world.people[role])).rejects.toThrow(Forbidden);
      await expect(previewImport(world.people.outsider, id)).rejects.toThrow(NotFound);
      await expect(publish(id, next.baseVersionId, world.people.outsider)).rejects.toThrow(NotFound);
      expect(await stateOf(id)).toBe('read');
    });

    it('changes nothing until it is published, by whichever moderator', async () => {
      const next = await made();
      const { documentId, baseVersionId } = next;
      const id = await waiting({ ...next, title: 'Another' });
      expect(await readImport(world.people.owner, id)).toMatchObject({
        ...{ state: 'read', progress: 1, finishedAt: null, made: null, next: { ...next, title: 'Summa' } },
        ...{ report: { format: 'markdown', read: { heading: 1, table: 1 } } },
        abilities: { cancel: true, publish: true },
      });
      expect(await versionsOf(documentId)).toBe(1);
      expect((await journalOf(documentId)).map(({ verb }) => verb)).toEqual(['document.imported']);
      const earlier = await readOriginal(world.people.owner, documentId);
      expect(new TextDecoder().decode(earlier.bytes)).toBe(MARKDOWN);

      expect(await publish(id, baseVersionId, world.people.owner)).toMatchObject({
        ...{ number: 2, origin: 'import', note: 'summa.md', current: true },
        by: { id: world.people.owner.personId },
      });
      expect(await readImport(world.people.owner, id)).toMatchObject({
        ...{
          state: 'done',
          made: { documentId, title: 'Summa', version: 2 },
          report: { format: 'markdown' },
        },
        abilities: { cancel: false, publish: false },
      });
      expect((await journalOf(documentId)).map(({ verb }) => verb)).toEqual([
        'document.imported',
        'document.reimported',
      ]);
      const { bytes } = await readOriginal(world.people.owner, documentId);
      expect(new TextDecoder().decode(bytes)).toBe(LATER);
      expect(await db().original.count({ where: { id, content: { equals: NO_JSON } } })).toBe(1);
    });

    it('tells before it is published what it changes, and what becomes of the notes that one may see', async () => {
      const { documentId, baseVersionId } = await made();
      const { text } = await db().documentVersion.findUniqueOrThrow({ where: { id: baseVersionId } });
      const paper = { id: documentId, groupId: world.groupId, versionId: baseVersionId, text };
      await makeNote(world.people.member, paper, { passages: [select(paper, 'Ius est ars.')] });
      await makeNote(world.people.member, paper, {
        passages: [select(paper, 'Ius est')],
        visibility: 'private',
      });
      const id = await waiting({ documentId, baseVersionId });
      const preview = await previewImport(world.people.moderator, id);
      expect(preview.hunks.flatMap(({ runs }) => runs).map(({ kind }) => kind)).toContain('added');
      expect(preview.affected).toMatchObject([
        { kind: 'note', before: 'Ius est ars.', after: 'Ius est ars boni et aequi.' },
      ]);
      expect(preview).toMatchObject({ kept: 0, newer: null });
    });

    it('answers a repeated request as it did, and tells the second of two who publish it', async () => {
      const { documentId, baseVersionId } = await made();
      const id = await waiting({ documentId, baseVersionId });
      const input = { id: uuidv7(), baseVersionId };
      const other = { id: uuidv7(), baseVersionId };
      const both = await Promise.allSettled([
        publishImported(world.people.moderator, id, input),
        publishImported(world.people.owner, id, other),
      ]);
      const [first] = both.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
      const [second] = both.flatMap((one) => (one.status === 'rejected' ? [one.reason as Error] : []));
      expect(second).toEqual(new Conflict('Somebody published this file already.'));
      const [who, said] =
        first?.id === input.id ? [world.people.moderator, input] : [world.people.owner, other];
      expect(await publishImported(who, id, said)).toEqual(first);
      expect(await versionsOf(documentId)).toBe(2);
    });

    it('tells who publishes after another version came which that is, and keeps the file for a second look', async () => {
      const { documentId, baseVersionId } = await made();
      const [first, second] = [
        await waiting({ documentId, baseVersionId }),
        await waiting({ documentId, baseVersionId }, LATEST, world.people.owner),
      ];
      const { id: newer } = await publish(first, baseVersionId);
      await expect(publish(second, baseVersionId, world.people.owner)).rejects.toMatchObject({
        ...{ code: 'stale', extras: { current: { id: newer, number: 2 } } },
      });
      expect(await stateOf(second)).toBe('read');
      expect((await previewImport(world.people.owner, second)).newer).toMatchObject({ id: newer });
      expect(await publish(second, newer, world.people.owner)).toMatchObject({ number: 3 });
      await expect(start({ documentId, baseVersionId }, LATER)).rejects.toThrow(Conflict);
    });

    it('is not there to be published while it is read, nor when it was discarded or is a document of its own', async () => {
      const { documentId, baseVersionId } = await made();
      const early = await start({ documentId, baseVersionId }, LATER);
      await expect(previewImport(world.people.moderator, early.id)).rejects.toThrow(NotFound);
      await expect(publish(early.id, baseVersionId)).rejects.toThrow('This file is not read yet.');
      await finishImport(await take(early.id), await read(LATER));
      expect(await cancelImport(world.people.owner, early.id)).toMatchObject({
        ...{ state: 'cancelled', abilities: { cancel: false, publish: false } },
      });
      await expect(previewImport(world.people.moderator, early.id)).rejects.toThrow(NotFound);
      await expect(publish(early.id, baseVersionId)).rejects.toThrow('Somebody discarded this file.');
      expect(await db().original.count({ where: { id: early.id } })).toBe(0);
      const alone = await start();
      await finishImport(await take(alone.id), await read());
      await expect(publish(alone.id, baseVersionId)).rejects.toThrow(NotFound);
      expect(await versionsOf(documentId)).toBe(1);
    });

    it('is refused with a sentence when it would change nothing', async () => {
      const { id } = await start(await made());
      await expect(finishImport(await take(id), await read())).rejects.toThrow('nothing would change');
    });

    it('gives way to a later file of its sender’s, is discarded when it was forgotten, and is listed until then', async () => {
      const next = await made();
      const mine = await waiting(next);
      const theirs = await waiting(next, LATER, world.people.owner);
      const later = await waiting(next, LATEST);
      expect(await Promise.all([mine, theirs, later].map(stateOf))).toEqual(['cancelled', 'read', 'read']);

      const createdAt = new Date(Date.now() - 29 * 24 * 60 * 60 * 1000);
      await db().job.update({ where: { id: theirs }, data: { createdAt } });
      const { groupId } = world;
      const over = () => ({ id: uuidv7(), groupId, kind: 'import', state: 'cancelled' as const, input: {} });
      await db().job.createMany({ data: Array.from({ length: 50 }, over) });
      expect((await listImports(world.people.owner, world.groupId)).at(-1)?.id).toBe(theirs);
      await db().job.update({ where: { id: theirs }, data: { createdAt: new Date('2020-01-01') } });
      await start();
      expect(await stateOf(theirs)).toBe('cancelled');
      expect(await db().original.count({ where: { id: { in: [mine, theirs] } } })).toBe(0);
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
