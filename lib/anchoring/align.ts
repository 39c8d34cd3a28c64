import { alignGap } from '@/lib/anchoring/gap';
import { keepBlocksTogether } from '@/lib/anchoring/borders';
import { countRare } from '@/lib/anchoring/grams';
import { joinInHoles } from '@/lib/anchoring/holes';
import { createLetterAligner, type Free, known, type LetterAligner } from '@/lib/anchoring/letter-alignment';
import { at, NEWLINE, UNKNOWN } from '@/lib/anchoring/letters';
import { isWholePiece, placesOf, type PlacedRun } from '@/lib/anchoring/moved';
import { couldJoin, emptyPairing, join, type Pairing, partRun, type Run } from '@/lib/anchoring/pairing';
import { joinPhrases } from '@/lib/anchoring/phrases';
import { joinPieces } from '@/lib/anchoring/pieces';
import { partChance } from '@/lib/anchoring/prune';
import { tokensOf } from '@/lib/anchoring/tokens';

/** Letters that a phrase must have that stands once in each text: first long ones, which are hardly ever the same by chance. */
const PHRASES = [32, 14];
/** How far from what was found of a moved passage its ends are looked for. */
const REACH = 200;
/** So many letters more may stand there than were lost. */
const SLACK = 24;
/** With less than this part of rare letters a passage may be one of several that look alike. */
const LEAST_RARE = 0.25;

/** Finds which letters of two texts belong together: whole blocks, phrases, then what stands between them. Nearly linear in the length. */
export function align(before: Int32Array, after: Int32Array): Pairing {
  const pairing = emptyPairing(before, after);
  const runs: PlacedRun[] = [];
  for (const piece of ['block', 'sentence'] as const)
    for (const run of joinPieces(pairing, piece)) runs.push({ ...run, piece });
  const tokens = { before: tokensOf(before, pairing.toAfter), after: tokensOf(after, pairing.toBefore) };
  for (const size of PHRASES)
    for (const run of joinPhrases(pairing, tokens.before, tokens.after, size)) runs.push(run);
  const places = placesOf(runs);
  const { sure, doubtful } = bySureness(places.moved, pairing);
  for (const run of [...doubtful.flat(), ...places.chance]) partRun(pairing, run);
  const aligner = createLetterAligner();
  for (const group of sure) alignAround(pairing, aligner, group);
  alignBetween(pairing, aligner, [START, ...places.inOrder, endOf(pairing)]);
  partChance(pairing, tokens.before, tokens.after);
  const left = doubtful.filter((group) => isFree(pairing, group));
  for (const run of left.flat()) rejoin(pairing, run);
  for (const group of left) alignAround(pairing, aligner, group);
  if (left.length > 0) partChance(pairing, tokens.before, tokens.after);
  keepBlocksTogether(pairing);
  joinInHoles(pairing);
  return pairing;
}

/** Words that are repeated in the later text may have stayed where they were, with a fault that their double does not have. */
function bySureness(
  groups: readonly PlacedRun[][],
  { before, after }: Pairing,
): { sure: Run[][]; doubtful: Run[][] } {
  if (groups.length === 0) return { sure: [], doubtful: [] };
  // Of a text that is known in parts nobody can say what stands in it only once.
  const isWhole = !before.includes(UNKNOWN);
  const isOne = (group: readonly PlacedRun[]) => isWhole && group.some(isWholePiece);
  const rareIn = countRare(after, groups.filter((group) => !isOne(group)).flat());
  const sum = (group: readonly Run[], of: (run: Run) => number) =>
    group.reduce((total, run) => total + of(run), 0);
  const isSure = (group: readonly PlacedRun[]) =>
    isOne(group) || sum(group, rareIn) >= LEAST_RARE * sum(group, (run) => run.length);
  return { sure: groups.filter(isSure), doubtful: groups.filter((group) => !isSure(group)) };
}

/** What stands in order was found for less than half of the letters: the passage was moved indeed, and not repeated elsewhere. */
function isFree(pairing: Pairing, group: readonly Run[]): boolean {
  let [all, taken] = [0, 0];
  for (const run of group) {
    all += run.length;
    for (let k = 0; k < run.length; k++)
      if (at(pairing.toAfter, run.before + k) >= 0 || at(pairing.toBefore, run.after + k) >= 0) taken++;
  }
  return taken < all / 2;
}

function rejoin(pairing: Pairing, run: Run): void {
  for (let k = 0; k < run.length; k++)
    if (couldJoin(pairing, run.before + k, run.after + k)) join(pairing, run.before + k, run.after + k);
}

const START: Run = { before: 0, after: 0, length: 0 };

function endOf(pairing: Pairing): Run {
  return { before: pairing.before.length, after: pairing.after.length, length: 0 };
}

/** Aligns what stands between neighbouring runs and has no partner yet. */
function alignBetween(pairing: Pairing, aligner: LetterAligner, runs: readonly Run[]): void {
  for (let index = 1; index < runs.length; index++) {
    const [run, next] = [runs[index - 1], runs[index]];
    if (!run || !next) continue;
    const b = free(pairing.toAfter, run.before + run.length, next.before);
    const a = free(pairing.toBefore, run.after + run.length, next.after);
    if (a.to > 0 && isKnown(pairing.before, b)) alignGap(pairing, aligner, b, a);
  }
}

function free(partners: Int32Array, from: number, to: number): Free {
  const places = new Int32Array(to - from);
  let count = 0;
  for (let index = from; index < to; index++) if (at(partners, index) < 0) places[count++] = index;
  return { places, from: 0, to: count };
}

/** Some of the letters are known. */
function isKnown(letters: Int32Array, { places, to }: Free): boolean {
  for (let index = 0; index < to; index++) if (at(letters, at(places, index)) !== UNKNOWN) return true;
  return false;
}

/** Aligns what stands between runs that belong together, and what goes on from the first back and from the last on. */
export function alignAround(pairing: Pairing, aligner: LetterAligner, group: readonly Run[]): void {
  alignBetween(pairing, aligner, group);
  const [first, last] = [group[0], group.at(-1)];
  if (!first || !last) return;
  alignOn(pairing, aligner, last.before + last.length, last.after + last.length, 1);
  alignOn(pairing, aligner, first.before - 1, first.after - 1, -1);
}

function alignOn(
  pairing: Pairing,
  aligner: LetterAligner,
  before: number,
  after: number,
  direction: 1 | -1,
): void {
  const b = known(pairing.before, reach(pairing.before, pairing.toAfter, before, direction, REACH));
  const a = reach(pairing.after, pairing.toBefore, after, direction, b.to + SLACK);
  if (b.to > 0 && a.to > 0) aligner.head(pairing, b, a);
}

/** The places from `from` on, or back, to the end of the block or to one that has a partner, at most so many. */
function reach(
  letters: Int32Array,
  partners: Int32Array,
  from: number,
  direction: 1 | -1,
  most: number,
): Free {
  const places = new Int32Array(most);
  let count = 0;
  for (let index = from; count < most && index >= 0 && index < partners.length; index += direction) {
    if (at(partners, index) >= 0 || at(letters, index) === NEWLINE) break;
    places[count++] = index;
  }
  return { places, from: 0, to: count };
}
