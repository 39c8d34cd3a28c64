import { at, NEWLINE } from '@/lib/anchoring/letters';
import { couldJoin, joinRun, type Pairing, type Run } from '@/lib/anchoring/pairing';
import { mix, kindOf, KIND, type Tokens } from '@/lib/anchoring/tokens';
import { eachUnique } from '@/lib/anchoring/unique';

type Lines = { count: number; starts: Int32Array; keys: Int32Array };

/**
 * Joins whole blocks that stand unchanged in both texts, wherever they stand: those that are the only ones of their kind, and from each of
 * these on, upwards and downwards, as many as are the same (so that rows of a table that are all alike follow what stands above them).
 */
export function joinBlocks(pairing: Pairing): Run[] {
  const before = linesOf(pairing.before);
  const after = linesOf(pairing.after);
  const partner = new Int32Array(before.count).fill(-1);
  const taken = new Uint8Array(after.count);
  const same = (b: number, a: number) =>
    b >= 0 &&
    a >= 0 &&
    b < before.count &&
    a < after.count &&
    at(partner, b) < 0 &&
    taken[a] === 0 &&
    sameLine(pairing, before, b, after, a);
  const pair = (b: number, a: number) => {
    partner[b] = a;
    taken[a] = 1;
  };
  const seeds: [number, number][] = [];
  eachUnique(before.keys, after.keys, (b, a) => {
    if (!same(b, a)) return;
    pair(b, a);
    seeds.push([b, a]);
  });
  for (const [b, a] of seeds) {
    for (let k = 1; same(b + k, a + k); k++) pair(b + k, a + k);
    for (let k = 1; same(b - k, a - k); k++) pair(b - k, a - k);
  }
  return joinLines(pairing, before, after, partner);
}

/** Neighbouring blocks that went together are one run, with the newlines between them. */
function joinLines(pairing: Pairing, before: Lines, after: Lines, partner: Int32Array): Run[] {
  const runs: Run[] = [];
  for (let b = 0; b < before.count;) {
    const a = at(partner, b);
    let count = 1;
    if (a >= 0) {
      while (b + count < before.count && at(partner, b + count) === a + count) count++;
      const start = at(before.starts, b);
      const run = {
        before: start,
        after: at(after.starts, a),
        length: at(before.starts, b + count) - 1 - start,
      };
      if (run.length > 0) {
        joinRun(pairing, run);
        runs.push(run);
      }
    }
    b += count;
  }
  return runs;
}

function linesOf(letters: Int32Array): Lines {
  const starts: number[] = [0];
  const keys: number[] = [];
  let hash = 0;
  for (let index = 0; index < letters.length; index++) {
    if (at(letters, index) === NEWLINE) {
      keys.push(hash);
      starts.push(index + 1);
      hash = 0;
    } else hash = mix(hash, at(letters, index));
  }
  keys.push(hash);
  starts.push(letters.length + 1);
  return { count: keys.length, starts: Int32Array.from(starts), keys: Int32Array.from(keys) };
}

function sameLine(pairing: Pairing, before: Lines, b: number, after: Lines, a: number): boolean {
  if (at(before.keys, b) !== at(after.keys, a)) return false;
  const [from, to] = [at(before.starts, b), at(after.starts, a)];
  const length = at(before.starts, b + 1) - from;
  if (length !== at(after.starts, a + 1) - to) return false;
  for (let k = 0; k < length - 1; k++)
    if (at(pairing.before, from + k) !== at(pairing.after, to + k)) return false;
  return true;
}

/**
 * Joins stretches of words that stand exactly once in what is still without a partner on either side, as far as the letters agree,
 * within a block. `size` is how many letters such a stretch has at least.
 */
export function joinPhrases(pairing: Pairing, before: Tokens, after: Tokens, size: number): Run[] {
  const runs: Run[] = [];
  const keysBefore = phraseKeys(pairing.before, pairing.toAfter, before, size);
  const keysAfter = phraseKeys(pairing.after, pairing.toBefore, after, size);
  eachUnique(keysBefore, keysAfter, (b, a) => {
    const run = widest(pairing, at(before.starts, b), at(after.starts, a));
    if (run.length < size) return;
    joinRun(pairing, run);
    runs.push(run);
  });
  return runs;
}

/** For each token the hash of the fewest tokens from there that have `size` letters, or 0 where they would leave the block or what is free. */
function phraseKeys(letters: Int32Array, partners: Int32Array, tokens: Tokens, size: number): Int32Array {
  const keys = new Int32Array(tokens.count);
  for (let token = 0; token < tokens.count; token++) {
    const start = at(tokens.starts, token);
    if (kindOf(at(letters, start)) > KIND.sign) continue;
    let [hash, next] = [0, token];
    while (next < tokens.count && at(tokens.starts, next) - start < size) {
      const from = at(tokens.starts, next);
      if (at(letters, from) === NEWLINE || at(partners, from) >= 0) break;
      hash = mix(hash, at(tokens.hashes, next++));
    }
    if (at(tokens.starts, next) - start >= size) keys[token] = hash;
  }
  return keys;
}

function widest(pairing: Pairing, before: number, after: number): Run {
  const goes = (k: number) =>
    couldJoin(pairing, before + k, after + k) && at(pairing.before, before + k) !== NEWLINE;
  let [from, to] = [0, 0];
  while (goes(to)) to++;
  if (to > 0) while (goes(from - 1)) from--;
  return { before: before + from, after: after + from, length: to - from };
}
