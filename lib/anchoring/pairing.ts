import { at, NEWLINE } from '@/lib/anchoring/letters';

/**
 * Which letter of one text became which of the other: `toAfter[i]` is the place in `after` of the letter that stood at `i`, and `toBefore`
 * the reverse; -1 where there is none. No letter has two partners.
 */
export type Pairing = {
  before: Int32Array;
  after: Int32Array;
  toAfter: Int32Array;
  toBefore: Int32Array;
};

/** A stretch of letters that is the same in both texts. */
export type Run = { before: number; after: number; length: number };

export function emptyPairing(before: Int32Array, after: Int32Array): Pairing {
  return {
    before,
    after,
    toAfter: new Int32Array(before.length).fill(-1),
    toBefore: new Int32Array(after.length).fill(-1),
  };
}

export function join(pairing: Pairing, before: number, after: number): void {
  pairing.toAfter[before] = after;
  pairing.toBefore[after] = before;
}

export function joinRun(pairing: Pairing, run: Run): void {
  for (let k = 0; k < run.length; k++) join(pairing, run.before + k, run.after + k);
}

export function part(pairing: Pairing, before: number): void {
  const after = at(pairing.toAfter, before);
  if (after < 0) return;
  pairing.toAfter[before] = -1;
  pairing.toBefore[after] = -1;
}

export function partRun(pairing: Pairing, run: Run): void {
  for (let k = 0; k < run.length; k++) part(pairing, run.before + k);
}

/** Neither letter has a partner, and they are the same letter. */
export function couldJoin(pairing: Pairing, before: number, after: number): boolean {
  return (
    before >= 0 &&
    after >= 0 &&
    before < pairing.before.length &&
    after < pairing.after.length &&
    at(pairing.before, before) === at(pairing.after, after) &&
    at(pairing.toAfter, before) < 0 &&
    at(pairing.toBefore, after) < 0
  );
}

/** As far as the letters around two places agree, are without partners, and no block ends. */
export function widestRun(pairing: Pairing, before: number, after: number): Run {
  let [from, to] = [0, 0];
  while (couldGoOn(pairing, before + to, after + to)) to++;
  if (to > 0) while (couldGoOn(pairing, before + from - 1, after + from - 1)) from--;
  return { before: before + from, after: after + from, length: to - from };
}

function couldGoOn(pairing: Pairing, before: number, after: number): boolean {
  return couldJoin(pairing, before, after) && at(pairing.before, before) !== NEWLINE;
}
