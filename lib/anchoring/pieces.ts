import { at, NEWLINE } from '@/lib/anchoring/letters';
import { joinRun, type Pairing, type Run } from '@/lib/anchoring/pairing';
import { KIND, kindOf, mix } from '@/lib/anchoring/tokens';
import { eachUnique } from '@/lib/anchoring/unique';

/** The pieces of a text, in order: each from its start (in) to its end (out), with a hash of its letters, 0 where it has none. */
type Pieces = { letters: Int32Array; starts: Int32Array; ends: Int32Array; keys: Int32Array };

/**
 * Joins whole pieces that stand unchanged in both texts, wherever they stand: those that are the only ones of their kind, and from each of
 * these on, upwards and downwards, as many as are the same (so that rows of a table that are all alike follow what stands above them).
 */
export function joinPieces(pairing: Pairing, piece: 'block' | 'sentence'): Run[] {
  const before = piecesOf(pairing.before, piece);
  const after = piecesOf(pairing.after, piece);
  const partner = new Int32Array(before.keys.length).fill(-1);
  const taken = new Uint8Array(after.keys.length);
  const goTogether = (b: number, a: number) =>
    at(partner, b) < 0 &&
    taken[a] === 0 &&
    at(pairing.toAfter, at(before.starts, b)) < 0 &&
    at(pairing.toBefore, at(after.starts, a)) < 0 &&
    areSame(before, b, after, a);
  const seeds: Run[] = [];
  const pair = (b: number, a: number) => {
    if (!goTogether(b, a)) return false;
    partner[b] = a;
    taken[a] = 1;
    return true;
  };
  eachUnique(before.keys, after.keys, (b, a) => {
    if (pair(b, a)) seeds.push({ before: b, after: a, length: 1 });
  });
  for (const seed of seeds) {
    for (let k = 1; pair(seed.before + k, seed.after + k);) k++;
    for (let k = 1; pair(seed.before - k, seed.after - k);) k++;
  }
  return runsOf(pairing, before, after, partner);
}

/** Neighbouring pieces that went together are one run, with what stands between them if that is the same too. */
function runsOf(pairing: Pairing, before: Pieces, after: Pieces, partner: Int32Array): Run[] {
  const runs: Run[] = [];
  for (let b = 0; b < partner.length;) {
    const a = at(partner, b);
    let count = 1;
    if (a >= 0)
      while (at(partner, b + count) === a + count && areJoinedAlike(before, b + count, after, a + count))
        count++;
    const start = at(before.starts, b);
    const run = { before: start, after: at(after.starts, a), length: at(before.ends, b + count - 1) - start };
    if (a >= 0 && run.length > 0) {
      joinRun(pairing, run);
      runs.push(run);
    }
    b += count;
  }
  return runs;
}

/** What stands between a piece and the one before it (at most one letter) is the same in both texts. */
function areJoinedAlike(before: Pieces, b: number, after: Pieces, a: number): boolean {
  const [one, other] = [at(before.ends, b - 1), at(after.ends, a - 1)];
  const length = at(before.starts, b) - one;
  return (
    length === at(after.starts, a) - other &&
    (length === 0 || at(before.letters, one) === at(after.letters, other))
  );
}

function areSame(before: Pieces, b: number, after: Pieces, a: number): boolean {
  if (b < 0 || a < 0 || b >= before.keys.length || a >= after.keys.length) return false;
  if (at(before.keys, b) !== at(after.keys, a)) return false;
  const [one, other] = [at(before.starts, b), at(after.starts, a)];
  const length = at(before.ends, b) - one;
  if (length !== at(after.ends, a) - other) return false;
  for (let k = 0; k < length; k++)
    if (at(before.letters, one + k) !== at(after.letters, other + k)) return false;
  return true;
}

function piecesOf(letters: Int32Array, piece: 'block' | 'sentence'): Pieces {
  const [starts, ends, keys]: [number[], number[], number[]] = [[], [], []];
  let [start, hash] = [0, 0];
  const cut = (end: number, next: number) => {
    starts.push(start);
    ends.push(end);
    keys.push(hash);
    [start, hash] = [next, 0];
  };
  for (let index = 0; index < letters.length; index++) {
    const letter = at(letters, index);
    if (letter === NEWLINE) cut(index, index + 1);
    else if (piece === 'sentence' && index > start && endsSentence(letters, index)) cut(index, index + 1);
    else hash = mix(hash, letter);
  }
  cut(letters.length, letters.length);
  return {
    letters,
    starts: new Int32Array(starts),
    ends: new Int32Array(ends),
    keys: new Int32Array(keys),
  };
}

const STOPS = new Set(Array.from('.?!:;…', (stop) => stop.codePointAt(0)));

/** White space after a stop, or after a quotation mark or bracket that follows one. */
function endsSentence(letters: Int32Array, index: number): boolean {
  if (kindOf(at(letters, index)) !== KIND.space) return false;
  const last = at(letters, index - 1);
  return STOPS.has(last) || (kindOf(last) === KIND.other && STOPS.has(at(letters, index - 2)));
}
