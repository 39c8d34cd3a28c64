import { createHash } from 'node:crypto';
import { encode } from 'next-auth/jwt';
import { v7 as uuidv7 } from 'uuid';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { SignedIn } from '@/lib/access/actor';
import { sessionCookieName } from '@/lib/auth/session';
import { decideLink } from '@/lib/curation/commands';
import { db } from '@/lib/db/client';
import { expandAnnotations, under } from '@/lib/testing/expand-annotations';
import { TEST_SECRET, prepareDatabase as giveDatabase } from '@/lib/testing/prepare-database';
import {
  joinGroup,
  makeEntity,
  makeLink,
  makeNote,
  makePaper,
  makePerson,
  makeReply,
  makeWorld,
  type Paper,
  type World,
} from '@/lib/testing/world';
import { noteBodyFromText } from '@/lib/content/note-body';
import { GET as getText } from '../versions/[number]/text/route';
import { GET } from './route';

giveDatabase();

let world: World;
/** The notes and links of the world's paper, by what they are. */
let made: Record<string, string>;

beforeAll(async () => {
  world = await makeWorld();
  made = await fill(world);
});

async function fill({ paper, groupId, people, others }: World): Promise<Record<string, string>> {
  const write = (author: SignedIn, text: string, visibility: 'private' | 'group' = 'group') =>
    makeNote(author, paper, { body: noteBodyFromText(text), visibility, tags: [text] });
  const own = await write(people.member, 'own');
  const ownPrivate = await write(people.member, 'ownPrivate', 'private');
  const foreign = await write(others.member, 'foreign');
  const foreignPrivate = await write(others.member, 'foreignPrivate', 'private');
  const hidden = await write(others.member, 'hidden');
  await db().annotation.update({
    where: { id: hidden.id },
    data: { hiddenAt: new Date(), hiddenById: people.moderator.personId, hiddenReason: 'Off the text.' },
  });
  const deleted = await write(people.member, 'deleted');
  await db().annotation.update({ where: { id: deleted.id }, data: { deletedAt: new Date() } });
  const reply = await makeReply(others.member, own, { text: 'a reply' });
  const ownReply = await makeReply(people.member, own, { text: 'an answer', parentId: reply });
  const privateReply = await makeReply(others.member, foreignPrivate, { text: 'a private reply' });

  const entity = async (label: string) => makeEntity(people.moderator, groupId, label);
  const ownLink = await makeLink(people.member, paper, await entity('OwnLink'));
  const foreignLink = await makeLink(others.member, paper, await entity('ForeignLink'));
  const onNote = { annotationId: own.id };
  const ownOnNote = await makeLink(people.member, paper, await entity('OwnOnNote'), onNote);
  const foreignOnNote = await makeLink(others.member, paper, await entity('ForeignOnNote'), onNote);
  const onPrivate = { annotationId: foreignPrivate.id };
  const onPrivateNote = await makeLink(others.member, paper, await entity('OnPrivateNote'), onPrivate);
  const rejected = await makeLink(people.member, paper, await entity('Rejected'));
  await decideLink(people.moderator, rejected.id, { decision: 'rejected', reason: null }, rejected.rev);
  const rows = { own, ownPrivate, foreign, foreignPrivate, hidden, deleted, ownLink, foreignLink, rejected };
  const ids = Object.entries(rows).map(([name, { id }]) => [name, id]);
  return {
    ...Object.fromEntries(ids),
    ...{ reply, ownReply, privateReply },
    // On a note a link is named by its entity, not by itself.
    ...{ ownOnNote: ownOnNote.entity.id, foreignOnNote: foreignOnNote.entity.id },
    onPrivateNote: onPrivateNote.entity.id,
  };
}

interface Exported {
  'schema:about': { 'schema:sha256': string };
  first: { items: { target: string | { selector: { exact?: string; start?: number; end?: number }[] }[] }[] };
}

async function ask(person: SignedIn | null, documentId: string, query = '?format=jsonld'): Promise<Response> {
  const url = `http://127.0.0.1:3000/api/v1/documents/${documentId}/export${query}`;
  return GET(new Request(url, { headers: await headersOf(person) }), {
    params: Promise.resolve({ documentId }),
  });
}

async function textOf(person: SignedIn | null, documentId: string, number: string): Promise<Response> {
  const url = `http://127.0.0.1:3000/api/v1/documents/${documentId}/versions/${number}/text`;
  const params = Promise.resolve({ documentId, number });
  return getText(new Request(url, { headers: await headersOf(person) }), { params });
}

async function headersOf(person: SignedIn | null): Promise<Headers> {
  const headers = new Headers();
  if (person) {
    const sid = uuidv7();
    const expiresAt = new Date(Date.now() + 60_000);
    await db().session.create({ data: { id: sid, personId: person.personId, expiresAt } });
    const token = await encode({ token: { sub: person.personId, sid }, secret: TEST_SECRET });
    headers.set('cookie', `${sessionCookieName()}=${token}`);
  }
  return headers;
}

/** The names in `made` of all that an export mentions anywhere, and how many annotations it says it has. */
async function taken(person: SignedIn): Promise<{ names: string[]; total: number; items: number }> {
  const text = await (await ask(person, world.paper.id)).text();
  const [collection] = await expandAnnotations(text);
  const names = Object.keys(made).filter((name) => text.includes(made[name] ?? '?'));
  const { total } = JSON.parse(text) as { total: number };
  return { names, total, items: under(under(collection, 'as:first')[0], 'as:items').length };
}

describe('who may export a document', () => {
  it('refuses a stranger, an observer and whoever is not in the group', async () => {
    const { people, paper } = world;
    expect((await ask(null, paper.id)).status).toBe(401);
    expect((await ask(people.observer, paper.id)).status).toBe(403);
    expect((await ask(people.outsider, paper.id)).status).toBe(404);
    expect((await ask(people.administrator, paper.id)).status).toBe(404);
    expect((await ask(people.member, uuidv7())).status).toBe(404);
  });

  it('tells an outsider of a published paper that they may not, since they see it', async () => {
    const { people, groupId } = world;
    const { id } = await makePaper(people.owner, groupId);
    await db().document.update({ where: { id }, data: { state: 'published' } });
    expect((await ask(people.outsider, id)).status).toBe(403);
    expect((await ask(people.member, id)).status).toBe(200);
  });

  it('names the formats to who asks for another one or for none', async () => {
    for (const query of ['?format=pdf', '']) {
      const answer = await ask(world.people.member, world.paper.id, query);
      expect(answer.status).toBe(422);
      expect(await answer.json()).toMatchObject({ fields: { format: expect.stringContaining('jsonld') } });
    }
  });
});

describe('what an export holds', () => {
  it('is for a member their own notes, replies and links that were not rejected, and nothing that others wrote', async () => {
    expect(await taken(world.people.member)).toEqual({
      names: ['own', 'ownPrivate', 'ownLink', 'ownReply', 'ownOnNote'],
      ...{ total: 4, items: 4 },
    });
  });

  it('is for a reviewer what they may read: no private note, no hidden one, nothing made on either', async () => {
    expect(await taken(world.people.reviewer)).toEqual({
      names: ['own', 'foreign', 'ownLink', 'foreignLink', 'reply', 'ownReply', 'ownOnNote', 'foreignOnNote'],
      ...{ total: 6, items: 6 },
    });
  });

  it.each(['moderator', 'owner'] as const)(
    'is for a %s also what was hidden, and never another’s private note',
    async (role) => {
      expect(await taken(world.people[role])).toEqual({
        names: [
          'own',
          'foreign',
          'hidden',
          'ownLink',
          'foreignLink',
          'reply',
          'ownReply',
          'ownOnNote',
          'foreignOnNote',
        ],
        ...{ total: 7, items: 7 },
      });
    },
  );

  it('is the author’s alone where a note is private', async () => {
    const { names } = await taken(world.others.member);
    expect(names).toEqual([
      ...['foreign', 'foreignPrivate', 'hidden', 'foreignLink', 'privateReply', 'onPrivateNote'],
    ]);
  });
});

describe('what an export of a filter holds', () => {
  /** The names in `made` of all that a table mentions. */
  async function tabled(person: SignedIn, query: string): Promise<string[]> {
    const answer = await ask(person, world.paper.id, `?format=csv${query}`);
    expect(answer.status).toBe(200);
    const text = await answer.text();
    return Object.keys(made).filter((name) => text.includes(made[name] ?? '?'));
  }

  it('is as a table what it is as Web Annotations', async () => {
    for (const who of [world.people.member, world.people.reviewer, world.people.moderator]) {
      expect(await tabled(who, '')).toEqual((await taken(who)).names);
    }
  });

  it('is never more than what the person may take out of everything', async () => {
    const { reviewer, member } = world.people;
    const queries = ['', '&tag=own', '&visibility=private', '&thread=open', '&link=proposed', '&type=text'];
    for (const who of [reviewer, member]) {
      const all = await tabled(who, '');
      for (const query of queries) {
        for (const name of await tabled(who, query))
          expect([query, all]).toEqual([query, expect.arrayContaining([name])]);
      }
    }
    expect(await tabled(reviewer, '&tag=foreignPrivate')).toEqual([]);
    expect(await tabled(reviewer, '&visibility=private')).toEqual([]);
    expect(await tabled(member, '&visibility=private')).toEqual(['ownPrivate']);
  });

  it('is the notes that are meant, with all that stands under them, and the links on the text that are', async () => {
    const { reviewer } = world.people;
    expect(await tabled(reviewer, '&tag=own')).toEqual([
      'own',
      'reply',
      'ownReply',
      'ownOnNote',
      'foreignOnNote',
    ]);
    expect(await tabled(reviewer, '&tag=foreign&tag=hidden')).toEqual(['foreign']);
    const { id } = await makeEntity(world.people.moderator, world.groupId, 'Ars notaria');
    await makeLink(world.people.moderator, world.paper, { id });
    const answer = await ask(reviewer, world.paper.id, `?format=csv&entity=${id}`);
    expect((await answer.text()).split('\r\n')).toHaveLength(3);
  });

  it('says in the collection what was asked for, and so is named', async () => {
    const query = '?format=jsonld&tag=own';
    const answer = await ask(world.people.reviewer, world.paper.id, query);
    expect(answer.headers.get('content-disposition')).toContain('-v1-filtered-annotations.jsonld');
    const text = await answer.text();
    await expandAnnotations(text);
    const collection = JSON.parse(text) as { id: string; 'schema:query': string; total: number };
    expect(collection).toMatchObject({ 'schema:query': 'tag=own', total: 3 });
    expect(collection.id).toBe(`http://127.0.0.1:3000/api/v1/documents/${world.paper.id}/export${query}`);
  });

  it('is refused where a condition is not understood, since the file would hold more than was meant', async () => {
    for (const [query, field] of [
      ['&motivation=shouting', 'motivation'],
      ['&tags=own', 'tags'],
      ['&link=accepted&link=lost', 'link'],
    ]) {
      const answer = await ask(world.people.reviewer, world.paper.id, `?format=csv${query}`);
      expect([query, answer.status]).toEqual([query, 422]);
      expect(Object.keys(((await answer.json()) as { fields: object }).fields)).toEqual([field]);
    }
  });

  it('takes names that are not there, and signs that mean something to the database, for notes of nobody', async () => {
    for (const query of [
      '&person=nobody',
      '&entity=%00',
      '&tag=%25',
      "&tag=';--",
      '&type=%ED%A0%80&person=1',
    ]) {
      const rows = (
        await (await ask(world.people.reviewer, world.paper.id, `?format=csv${query}`)).text()
      ).split('\r\n');
      if (query !== '&entity=%00') expect([query, rows.length]).toEqual([query, 2]);
    }
  });
});

describe('the text that positions count in', () => {
  it('is given as the bytes whose hash the export names, and holds each quote where it says', async () => {
    const { reviewer } = world.people;
    const { id } = world.paper;
    const answer = await textOf(reviewer, id, '1');
    expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(answer.headers.get('content-disposition')).toContain('digestum-vetus-v1-text.txt');
    const bytes = Buffer.from(await answer.arrayBuffer());
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    expect(answer.headers.get('etag')).toBe(`"${sha256}"`);
    const text = await (await ask(reviewer, id)).text();
    const { first, ...collection } = JSON.parse(text) as Exported;
    expect(collection['schema:about']['schema:sha256']).toBe(sha256);
    const points = [...bytes.toString('utf8')];
    const targets = first.items.flatMap(({ target }) => (typeof target === 'string' ? [] : target));
    expect(targets.length).toBeGreaterThan(3);
    for (const {
      selector: [quote, position],
    } of targets) {
      expect(points.slice(position?.start, position?.end).join('')).toBe(quote?.exact);
    }
  });

  it('is nobody’s who does not read the document, and there is none of another number', async () => {
    const { id } = world.paper;
    expect((await textOf(null, id, '1')).status).toBe(401);
    expect((await textOf(world.people.outsider, id, '1')).status).toBe(404);
    for (const number of ['0', '2', '-1', '1.0', '01', 'x', '9999999999']) {
      expect((await textOf(world.people.reviewer, id, number)).status).toBe(404);
    }
    expect((await textOf(world.people.observer, id, '1')).status).toBe(200);
  });
});

describe('the answer', () => {
  it('is for a table of that media type', async () => {
    const { headers } = await ask(world.people.reviewer, world.paper.id, '?format=csv');
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present');
    expect(headers.get('content-disposition')).toBe(
      'attachment; filename="digestum-vetus-v1-annotations.csv"',
    );
  });

  it('is a file to keep, of the media type of Web Annotations, and is not cached', async () => {
    const { headers, status } = await ask(world.people.reviewer, world.paper.id);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe(
      'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
    );
    expect(headers.get('content-disposition')).toBe(
      'attachment; filename="digestum-vetus-v1-annotations.jsonld"',
    );
    expect(headers.get('cache-control')).toBe('no-store');
  });
});

describe('an export of many notes', () => {
  const COUNT = 450;
  let paper: Paper;

  beforeAll(async () => {
    const { people, groupId } = world;
    paper = await makePaper(people.owner, groupId);
    await makeMany(people.member, paper, COUNT);
  });

  it('has each of them once, also those of one moment', async () => {
    const text = await (await ask(world.people.reviewer, paper.id)).text();
    const { first, total } = JSON.parse(text) as { first: { items: { id: string }[] }; total: number };
    expect(new Set(first.items.map(({ id }) => id)).size).toBe(COUNT);
    expect(total).toBe(COUNT);
  });

  it('breaks off when its reader may not take it out any more', async () => {
    const reported = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const person = await joinGroup(await makePerson('Vacarius'), world.groupId, 'reviewer');
    const { body } = await ask(person, paper.id);
    const reader = body?.getReader();
    await reader?.read();
    await joinGroup(person, world.groupId, 'observer');
    const readAll = async () => {
      while ((await reader?.read())?.done === false);
    };
    await expect(readAll()).rejects.toThrow('Your role');
    reported.mockRestore();
  });

  it('breaks off when the database fails in between, and the failure is reported', async () => {
    const reported = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { body } = await ask(world.people.reviewer, paper.id);
    const reader = body?.getReader();
    await reader?.read();
    await db().$executeRaw`ALTER TABLE annotations RENAME TO lost_annotations`;
    try {
      const readAll = async () => {
        while ((await reader?.read())?.done === false);
      };
      await expect(readAll()).rejects.toThrow();
      expect(reported).toHaveBeenCalledOnce();
      expect(String(reported.mock.calls[0]?.[0])).toContain(`/api/v1/documents/${paper.id}/export`);
    } finally {
      await db().$executeRaw`ALTER TABLE lost_annotations RENAME TO annotations`;
      reported.mockRestore();
    }
  });
});

/** Notes of one person, all written at the same moment. */
async function makeMany(author: SignedIn, { id: documentId, groupId }: Paper, count: number): Promise<void> {
  const ids = Array.from({ length: count }, () => uuidv7());
  const body = { type: 'doc', content: [{ type: 'paragraph' }] };
  const createdAt = new Date('2026-11-21T10:00:00Z');
  await db().annotation.createMany({
    data: ids.map((id) => ({
      ...{ id, groupId, documentId, authorId: author.personId, createdAt, body, bodyText: 'Azo.' },
      ...{ motivation: 'commenting' as const, visibility: 'group' as const },
    })),
  });
  await db().thread.createMany({
    data: ids.map((annotationId) => ({ id: uuidv7(), groupId, annotationId })),
  });
}
