import { v7 as uuidv7 } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import type { SignedIn } from '@/lib/access/actor';
import { noteBodyFromText } from '@/lib/content/note-body';
import { decideLink } from '@/lib/curation/commands';
import { db } from '@/lib/db/client';
import { parseFilter } from '@/lib/filter/model';
import { listPassages } from '@/lib/filter/queries';
import { prepareDatabase } from '@/lib/testing/prepare-database';
import {
  makeEntity,
  makeLink,
  makeNote,
  makePaper,
  makeReply,
  makeWorld,
  select,
  type Paper,
  type World,
} from '@/lib/testing/world';

prepareDatabase();

let world: World;
let paper: Paper;

const filterOf = (query = '') => parseFilter(new URLSearchParams(query));
const list = (actor: SignedIn, query = '', after = '') =>
  listPassages(actor, paper.id, filterOf(query), after);

/** What the rows of a page say, in their order. */
async function words(actor: SignedIn, query = ''): Promise<string[]> {
  const { rows } = await list(actor, query);
  return rows.map((row) => (row.kind === 'note' ? row.note.text : row.link.entity.label));
}

beforeAll(async () => {
  world = await makeWorld();
  ({ paper } = world);
  const { people, others, groupId } = world;
  const note = (author: SignedIn, text: string, exact: string, visibility: 'private' | 'group' = 'group') =>
    makeNote(author, paper, {
      ...{ body: noteBodyFromText(text), visibility, tags: [text] },
      passages: [select(paper, exact)],
    });
  await note(people.member, 'late', 'reads the text');
  const early = await note(others.member, 'early', 'The words of the law');
  await note(others.member, 'foreignPrivate', 'one by one', 'private');
  await note(people.member, 'ownPrivate', 'one by one', 'private');
  const lost = await note(others.member, 'lost', 'Azo is named');
  const passageId = lost.passages[0]?.id ?? '';
  await db().anchor.updateMany({ where: { passageId }, data: { state: 'orphaned', start: null, end: null } });
  await makeReply(people.moderator, early, { text: 'So it is.' });
  await makeLink(others.member, paper, await makeEntity(people.moderator, groupId, 'Accursius'));
  const refused = await makeLink(
    people.member,
    paper,
    await makeEntity(people.moderator, groupId, 'Refused'),
  );
  await decideLink(people.moderator, refused.id, { decision: 'rejected', reason: null }, refused.rev);
});

describe('who may see the list', () => {
  it('is nobody who does not read the document', async () => {
    await expect(list(world.people.outsider)).rejects.toThrow(expect.objectContaining({ code: 'notFound' }));
    await expect(list(world.people.administrator)).rejects.toThrow();
    await expect(listPassages({ kind: 'stranger' }, paper.id, filterOf(), '')).rejects.toThrow(
      expect.objectContaining({ code: 'unauthenticated' }),
    );
  });

  it('has no trace of others’ private notes, and the same link shows each reader what is theirs', async () => {
    const { reviewer, member } = world.people;
    const seen = await list(reviewer);
    expect(JSON.stringify(seen)).not.toContain('Private');
    expect(seen.notes).toEqual({ meant: 3, of: 3 });
    const query = 'visibility=private';
    expect(await words(reviewer, query)).toEqual([]);
    expect((await list(reviewer, query)).notes).toEqual({ meant: 0, of: 3 });
    expect(await words(member, query)).toEqual(['ownPrivate']);
    expect(await words(world.others.member, query)).toEqual(['foreignPrivate']);
  });

  it('shows an observer no proposal, and no export', async () => {
    const seen = await list(world.people.observer);
    expect(JSON.stringify(seen)).not.toContain('Accursius"');
    expect(seen.links).toEqual({ meant: 0, of: 0 });
    expect(seen.export).toBeNull();
  });
});

describe('the list', () => {
  it('stands in the order of the text, with the links among the notes and the orphans last', async () => {
    expect(await words(world.people.reviewer)).toEqual(['early', 'Accursius', 'late', 'lost']);
    const { rows } = await list(world.people.reviewer);
    expect(rows.map(({ places }) => places)).toEqual([
      [{ section: null, paragraph: 1 }],
      [{ section: null, paragraph: 2 }],
      [{ section: null, paragraph: 3 }],
      [{ section: null, paragraph: null }],
    ]);
    const last = rows.at(-1);
    expect(last?.kind === 'note' && last.note.passages[0]?.state).toBe('orphaned');
  });

  it('counts what is meant of what there is, and what an export would hold', async () => {
    const { reviewer, member } = world.people;
    const one = await list(reviewer, 'tag=early&tag=nothing');
    expect(one).toMatchObject({
      ...{ notes: { meant: 1, of: 3 }, links: { meant: 0, of: 1 }, export: { notes: 1, links: 0 } },
    });
    expect(one.conditions.map(({ list: name, label }) => [name, label])).toEqual([
      ['tags', 'early'],
      ['tags', 'nothing'],
    ]);
    expect((await list(reviewer)).export).toEqual({ notes: 3, links: 1 });
    // Their two notes; the link is another's.
    expect((await list(member)).export).toEqual({ notes: 2, links: 0 });
  });

  it('names in a condition nobody whom the reader may not see', async () => {
    const { personId } = world.people.outsider;
    const { conditions, rows } = await list(world.people.reviewer, `person=${personId}&entity=${uuidv7()}`);
    expect(conditions.map(({ label }) => label)).toEqual(['not found here', 'not found here']);
    expect(rows).toEqual([]);
  });

  it('says where nothing fits what would, with one list less', async () => {
    const { looser } = await list(world.people.reviewer, 'tag=early&motivation=questioning&thread=open');
    expect(looser.map(({ list: name, found }) => [name, found])).toEqual([['motivations', 1]]);
    expect((await list(world.people.reviewer, 'tag=early')).looser).toEqual([]);
  });
});

describe('a long list', () => {
  let long: Paper;

  beforeAll(async () => {
    const { people, groupId } = world;
    long = await makePaper(people.owner, groupId);
    const passages = [select(long, 'the law'), select(long, 'the gloss'), select(long, 'every leaf')];
    for (const turn of Array(120).keys()) {
      const passage = passages[turn % 3];
      if (passage) await makeNote(people.member, long, { passages: [passage] });
    }
  });

  it('is read page by page, each note once, also when notes come and go meanwhile', async () => {
    const { reviewer, member } = world.people;
    const seen: string[] = [];
    let after: string | null = '';
    const sizes: number[] = [];
    const froms: number[] = [];
    while (after !== null) {
      const page = await listPassages(reviewer, long.id, filterOf(), after);
      froms.push(page.from);
      const ids = page.rows.map((row) => (row.kind === 'note' ? row.note.id : row.link.id));
      sizes.push(ids.length);
      seen.push(...ids);
      after = page.next;
      if (sizes.length === 1) {
        // One more before what was read, and the last one that was read is gone.
        await makeNote(member, long, { passages: [select(long, 'The words')] });
        await db().annotation.update({ where: { id: ids.at(-1) ?? '' }, data: { deletedAt: new Date() } });
        await makeNote(member, long, { passages: [select(long, 'The words')] });
      }
    }
    expect(sizes).toEqual([50, 50, 20]);
    expect(froms).toEqual([1, 52, 102]);
    expect(new Set(seen).size).toBe(120);
  });
});
