import fc from 'fast-check';
import { v7 as uuidv7 } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { noteBodyFromText } from '@/lib/content/note-body';
import { db } from '@/lib/db/client';
import { correctionOf, paperAt } from '@/lib/testing/corrections';
import { prepareDatabase } from '@/lib/testing/prepare-database';
import { makeNote, makePaper, makeWorld, type Paper, type World } from '@/lib/testing/world';
import { correctDocument, revertDocument } from '@/lib/versions/commands';

prepareDatabase();

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

/** The anchors of a version by passage, with what they are held to. */
async function anchorsOf(versionId: string) {
  const rows = await db().anchor.findMany({
    where: { versionId },
    omit: { versionId: true },
    include: { passage: { select: { exact: true } } },
    orderBy: { passageId: 'asc' },
  });
  return rows;
}

/** Notes on these ranges of the paper's text (code points). */
async function writeNotes(paper: Paper, ranges: readonly (readonly [number, number])[]): Promise<void> {
  const letters = [...paper.text];
  for (const [start, end] of ranges) {
    const exact = letters.slice(start, end).join('');
    if (exact.trim() === '') continue;
    const passages = [{ versionId: paper.versionId, start, end, exact }];
    await makeNote(world.people.member, paper, { passages, body: noteBodyFromText('A note.') });
  }
}

/** Every passage of the document has an anchor in the version, and what is `exact` or has a place is so. */
async function expectAllThere(paper: Paper): Promise<void> {
  const anchors = await anchorsOf(paper.versionId);
  expect(anchors).toHaveLength(await db().passage.count({ where: { documentId: paper.id } }));
  const letters = [...paper.text];
  for (const { state, start, end, passage } of anchors) {
    if (state === 'orphaned') {
      expect([start, end]).toEqual([null, null]);
      continue;
    }
    const words = letters.slice(start ?? 0, end ?? 0).join('');
    expect(words).not.toBe('');
    expect(state).toBe(words === passage.exact ? 'exact' : 'changed');
  }
}

type Step =
  | { do: 'correct'; from: number; length: number; words: string }
  | { do: 'revert'; to: number }
  | { do: 'note'; on: number; start: number; length: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    do: fc.constant('correct' as const),
    from: fc.nat(200),
    length: fc.nat(60),
    words: fc.constantFrom('', 'lex ', '😀', 'é', 'gloss and law '),
  }),
  fc.record({ do: fc.constant('revert' as const), to: fc.nat(9) }),
  fc.record({
    do: fc.constant('note' as const),
    on: fc.nat(9),
    start: fc.nat(200),
    length: fc.integer({ min: 1, max: 40 }),
  }),
);

describe('whatever is corrected and brought back', () => {
  it('no note is lost, no anchor says other than its text, and a revert gives every anchor back', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 7 }), async (steps) => {
        const versions = [await makePaper(world.people.owner, world.groupId)];
        for (const one of steps) await take(one, versions);
        for (const version of versions) {
          const later = await db().passage.count({
            where: { documentId: version.id, version: { number: { gt: versions.indexOf(version) + 1 } } },
          });
          const all = await db().passage.count({ where: { documentId: version.id } });
          expect(await anchorsOf(version.versionId)).toHaveLength(all - later);
        }
        const current = versions.at(-1);
        if (current) await expectAllThere(current);
      }),
      { numRuns: 8 },
    );
  }, 120_000);
});

/** Takes a step and adds the version that it made, if it made one. */
async function take(one: Step, versions: Paper[]): Promise<void> {
  const current = versions.at(-1);
  if (!current) return;
  if (one.do === 'note') {
    const on = versions[one.on % versions.length] ?? current;
    const { length } = [...on.text];
    const start = one.start % (length - 1);
    return writeNotes(on, [[start, Math.min(length, start + one.length)]]);
  }
  if (one.do === 'correct') {
    const letters = [...current.text];
    letters.splice(one.from % letters.length, one.length, one.words);
    const text = letters.join('');
    if (text.trim() === '' || text === current.text) return;
    const answer = await correctDocument(world.people.owner, current.id, correctionOf(current, text)).catch(
      refusedAsEqual,
    );
    if (answer) versions.push(await paperAt(current, answer.id));
    return;
  }
  const target = versions[one.to % versions.length] ?? current;
  const body = { id: uuidv7(), baseVersionId: current.versionId, note: '' };
  const number = versions.indexOf(target) + 1;
  const before = await anchorsOf(target.versionId);
  const answer = await revertDocument(world.people.owner, current.id, number, body).catch(refusedAsEqual);
  if (!answer) return;
  const after = await anchorsOf(answer.id);
  expect(after.filter((anchor) => before.some(({ passageId }) => passageId === anchor.passageId))).toEqual(
    before,
  );
  versions.push(await paperAt(current, answer.id));
}

/** A text that is the same in the end makes no version. */
function refusedAsEqual(error: unknown): null {
  if (error instanceof Error && error.message.includes('nothing would change')) return null;
  throw error;
}
