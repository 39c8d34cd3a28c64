import { alignGap } from '@/lib/anchoring/gap';
import { createLetterAligner, type Free, type LetterAligner } from '@/lib/anchoring/letter-alignment';
import { at } from '@/lib/anchoring/letters';
import { placesOf, type PlacedRun } from '@/lib/anchoring/moved';
import { emptyPairing, type Pairing, partRun, type Run } from '@/lib/anchoring/pairing';
import { joinPhrases } from '@/lib/anchoring/phrases';
import { joinPieces } from '@/lib/anchoring/pieces';
import { partChance } from '@/lib/anchoring/prune';
import { tokensOf } from '@/lib/anchoring/tokens';

/** Letters that a phrase must have that stands once in each text: first long ones, which are hardly ever the same by chance. */
const PHRASES = [32, 14];
/** How far from what was found of a moved passage its ends are looked for. */
const REACH = 200;

/** Finds which letters of two texts belong together: whole blocks, phrases, then what stands between them. Nearly linear in the length. */
export function align(before: Int32Array, after: Int32Array): Pairing {
  const pairing = emptyPairing(before, after);
  const tokens = { before: tokensOf(before), after: tokensOf(after) };
  const runs: PlacedRun[] = [];
  for (const piece of ['block', 'sentence'] as const)
    for (const run of joinPieces(pairing, piece)) runs.push({ ...run, piece });
  for (const size of PHRASES)
    for (const run of joinPhrases(pairing, tokens.before, tokens.after, size)) runs.push(run);
  const places = placesOf(runs);
  for (const run of places.chance) partRun(pairing, run);
  const aligner = createLetterAligner();
  for (const group of places.moved) alignAround(pairing, aligner, group);
  alignBetween(pairing, aligner, [START, ...places.inOrder, endOf(pairing)]);
  partChance(pairing, tokens.before, tokens.after);
  return pairing;
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
    if (b.to > 0 && a.to > 0) alignGap(pairing, aligner, b, a);
  }
}

function free(partners: Int32Array, from: number, to: number): Free {
  const places = new Int32Array(to - from);
  let count = 0;
  for (let index = from; index < to; index++) if (at(partners, index) < 0) places[count++] = index;
  return { places, from: 0, to: count };
}

/** Aligns what stands between runs that belong together, and what goes on from the first back and from the last on. */
export function alignAround(pairing: Pairing, aligner: LetterAligner, group: readonly Run[]): void {
  alignBetween(pairing, aligner, group);
  const [first, last] = [group[0], group.at(-1)];
  if (!first || !last) return;
  aligner.head(
    pairing,
    reach(pairing.toAfter, last.before + last.length, 1),
    reach(pairing.toBefore, last.after + last.length, 1),
  );
  aligner.head(
    pairing,
    reach(pairing.toAfter, first.before - 1, -1),
    reach(pairing.toBefore, first.after - 1, -1),
  );
}

/** The places from `from` on, or back, that have no partner yet. */
function reach(partners: Int32Array, from: number, direction: 1 | -1): Free {
  const places = new Int32Array(REACH);
  let count = 0;
  for (let index = from; count < REACH && index >= 0 && index < partners.length; index += direction) {
    if (at(partners, index) >= 0) break;
    places[count++] = index;
  }
  return { places, from: 0, to: count };
}
