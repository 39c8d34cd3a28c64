import { readFileSync } from 'node:fs';
import { v7 as uuidv7 } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { textBlocks } from '@/lib/content/canonical-text';
import type { DocumentContent } from '@/lib/content/content-node';
import { replaceRanges } from '@/lib/content/edit-text';
import { db } from '@/lib/db/client';
import { decideRepairs, findRepairs, publishRepairs } from '@/lib/repair/commands';
import { previewRepairs } from '@/lib/repair/queries';
import { paperAt } from '@/lib/testing/corrections';
import { knownText, type Edit, type KnownText } from '@/lib/testing/known-text';
import { prepareDatabase } from '@/lib/testing/prepare-database';
import { makeNote, makePaper, makeWorld, type Paper, type World } from '@/lib/testing/world';
import { correctDocument, revertDocument } from '@/lib/versions/commands';

prepareDatabase();

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

const SCAN = readFileSync(new URL('../../prisma/seed/source-paper.txt', import.meta.url), 'utf8');
const DELETED = /^Schmidt affirmed state cyber sovereignty.*$/m;
/** As many passages as a note can have: a note each would take most of the test's time. */
const ON_ONE_NOTE = 20;

describe('the source paper', () => {
  it('keeps every note through its repairs, the name that was misread and a deletion, and gives each back', async () => {
    const first = await makePaper(world.people.owner, world.groupId, SCAN);
    const { repairs } = await findRepairs(world.people.moderator, first.id, { versionId: first.versionId });
    const edits = repairs.map(({ start, end, after }) => ({ start, end, text: after.text }));
    expect(edits).toHaveLength(33);
    await writeNotes(first, passagesOf(first.text, edits));
    const written = await anchorsOf(first);
    expect(written.length).toBeGreaterThan(500);
    let known = knownText(first.text);

    const second = await repaired(first, repairs);
    known = known.edited(edits);
    expect(await misplaced(second, known)).toEqual([]);
    expect(await orphansOf(second)).toEqual([]);

    const names = editsOf(second.text, /Schmidt/g, 'Schmitt');
    expect(names).toHaveLength(5);
    const third = await corrected(second, (content) => replaceRanges(content, names));
    known = known.edited(names);
    expect(await misplaced(third, known)).toEqual([]);
    expect(await orphansOf(third)).toEqual([]);

    const [paragraph] = editsOf(first.text, DELETED, '');
    const [gone] = editsOf(third.text, new RegExp(DELETED.source.replace('dt', 'tt'), 'm'), '');
    if (!paragraph || !gone) throw new Error('The paragraph that is to be deleted is not there.');
    const fourth = await corrected(third, (content) => withoutBlockAt(content, gone.start));
    known = known.edited([{ ...gone, end: gone.end + 1 }]);
    expect(await misplaced(fourth, known)).toEqual([]);
    const orphans = await orphansOf(fourth);
    expect(orphans.length).toBeGreaterThan(15);
    for (const { start, end } of orphans) {
      const inside = Math.min(end, paragraph.end) - Math.max(start, paragraph.start);
      expect(inside / (end - start)).toBeGreaterThan(0.8);
    }

    const fifth = await revertDocument(world.people.moderator, first.id, 1, {
      ...{ id: uuidv7(), baseVersionId: fourth.versionId, note: '' },
    });
    expect(await anchorsOf(await paperAt(first, fifth.id))).toEqual(written);
  }, 120_000);
});

interface Range {
  start: number;
  end: number;
}

/**
 * All over the text, and wherever something is going to be changed: ranges of code points, without white space at their
 * ends, as readers select. None is of a garbled mark alone, of which nothing is left.
 */
function passagesOf(text: string, edits: readonly Edit[]): Range[] {
  const letters = [...text];
  const { length } = letters;
  const words = rangesOf(text, /[\p{L}\p{N}]\S*/gu).filter((_, index) => index % 10 === 0);
  const sentences = [...new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text)]
    .filter(({ segment }) => /\p{L}/u.test(segment))
    .map(({ index, segment }) => rangeOf(text, index, segment));
  const changed = edits.flatMap(({ start, end }) => [
    ...[around(start, end, 12), { start: start - 30, end: start }, { start: end, end: end + 30 }],
    ...[
      { start: start - 3, end },
      { start, end: end + 25 },
    ],
  ]);
  const borders = rangesOf(text, /\n/g).flatMap(({ start, end }) => [
    around(start, end, 20),
    around(start, end, 1),
  ]);
  const deleted = rangesOf(text, DELETED).flatMap(({ start, end }) => [
    ...[around(start, end, 0), around(start, end, 60), around(start, end, 700), around(start, start, 1)],
    ...[
      { start: start - 10, end: start + 90 },
      { start: end - 90, end: end + 10 },
    ],
    ...[
      { start: start - 40, end: start + 60 },
      { start: end - 60, end: end + 40 },
    ],
  ]);
  const ends = [around(0, 1, 0), around(length - 1, length, 0), around(0, length, 0)];
  const all = [...sentences, ...words, ...changed, ...borders, ...deleted, ...ends].flatMap((range) => {
    const chosen = letters.slice(Math.max(0, range.start), range.end).join('');
    const start = Math.max(0, range.start) + [...chosen].length - [...chosen.trimStart()].length;
    const end = start + [...chosen.trim()].length;
    return end > start ? [{ start, end }] : [];
  });
  return [...new Map(all.map((range) => [`${range.start} ${range.end}`, range])).values()];
}

const around = (start: number, end: number, by: number): Range => ({ start: start - by, end: end + by });

const rangesOf = (text: string, words: RegExp) =>
  [...text.matchAll(words.global ? words : new RegExp(words, `${words.flags}g`))].map((match) =>
    rangeOf(text, match.index, match[0]),
  );

function rangeOf(text: string, index: number, words: string): Range {
  const start = [...text.slice(0, index)].length;
  return { start, end: start + [...words].length };
}

const editsOf = (text: string, from: RegExp, to: string): Edit[] =>
  rangesOf(text, from).map((range) => ({ ...range, text: to }));

async function writeNotes(paper: Paper, ranges: readonly Range[]): Promise<void> {
  const letters = [...paper.text];
  const { versionId } = paper;
  const passages = ranges.map(({ start, end }) => {
    const exact = letters.slice(start, end).join('');
    return { versionId, start, end, exact };
  });
  for (let next = 0; next < passages.length; next += ON_ONE_NOTE)
    await makeNote(world.people.member, paper, { passages: passages.slice(next, next + ON_ONE_NOTE) });
}

/** The next version, with every repair that is proposed. */
async function repaired(paper: Paper, repairs: readonly { id: string; rev: number }[]): Promise<Paper> {
  const { moderator } = world.people;
  const chosen = repairs.map(({ id, rev }) => ({ id, rev }));
  await decideRepairs(moderator, paper.id, { decision: 'accepted', repairs: chosen });
  const { versionId } = paper;
  const { rev } = await previewRepairs(moderator, paper.id);
  const asked = { id: uuidv7(), versionId, note: '' };
  return paperAt(paper, (await publishRepairs(moderator, paper.id, asked, rev)).id);
}

/** The next version, as a moderator's editor sends it. */
async function corrected(paper: Paper, edit: (content: DocumentContent) => DocumentContent): Promise<Paper> {
  const row = await db().documentVersion.findUniqueOrThrow({ where: { id: paper.versionId } });
  const content = edit(row.content as unknown as DocumentContent);
  const said = { kind: 'substantive' as const, note: '' };
  const input = { id: uuidv7(), baseVersionId: paper.versionId, ...said, content };
  return paperAt(paper, (await correctDocument(world.people.moderator, paper.id, input)).id);
}

function withoutBlockAt(content: DocumentContent, start: number): DocumentContent {
  const [index] = textBlocks(content).find((block) => block.start === start)?.path ?? [];
  if (index === undefined) throw new Error(`No block begins at ${start}.`);
  return { ...content, content: (content.content ?? []).toSpliced(index, 1) };
}

function anchorsOf({ versionId }: Paper) {
  return db().anchor.findMany({
    where: { versionId },
    omit: { versionId: true },
    include: { passage: { select: { exact: true, start: true, end: true } } },
    orderBy: { passageId: 'asc' },
  });
}

async function orphansOf(paper: Paper): Promise<Range[]> {
  return (await anchorsOf(paper)).flatMap(({ state, passage }) => (state === 'orphaned' ? [passage] : []));
}

/** The anchors that stand elsewhere than the edits that were made say, or say of themselves what is not so. */
async function misplaced(paper: Paper, known: KnownText): Promise<object[]> {
  expect(paper.text).toBe(known.text);
  const letters = [...paper.text];
  const anchors = await anchorsOf(paper);
  expect(anchors).toHaveLength(await db().passage.count({ where: { documentId: paper.id } }));
  return anchors.flatMap(({ state, start, end, passage }) => {
    const words = start === null || end === null ? null : letters.slice(start, end).join('');
    const said = words === null ? 'orphaned' : words === passage.exact ? 'exact' : 'changed';
    const wanted = known.placeOf(passage);
    const isThere = start === null || end === null ? wanted === null : wanted?.isAt(start, end) === true;
    return said === state && isThere ? [] : [{ was: passage.exact, is: words, state, wanted: wanted?.words }];
  });
}
