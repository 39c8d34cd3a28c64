import { at, NEWLINE, UNKNOWN } from '@/lib/anchoring/letters';
import { joinRun, type Pairing, type Run, widestRun } from '@/lib/anchoring/pairing';
import { KIND, kindOf, mix, type Tokens } from '@/lib/anchoring/tokens';
import { eachUnique } from '@/lib/anchoring/unique';

/**
 * Joins stretches of words that stand exactly once in what is still without a partner on either side, as far as the letters agree,
 * within a block. `size` is how many letters such a stretch has at least.
 */
export function joinPhrases(pairing: Pairing, before: Tokens, after: Tokens, size: number): Run[] {
  const runs: Run[] = [];
  const keysBefore = phraseKeys(pairing.before, pairing.toAfter, before, size);
  const keysAfter = phraseKeys(pairing.after, pairing.toBefore, after, size);
  eachUnique(keysBefore, keysAfter, (b, a) => {
    const run = widestRun(pairing, at(before.starts, b), at(after.starts, a));
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
      if (at(letters, from) === NEWLINE || at(letters, from) === UNKNOWN || at(partners, from) >= 0) break;
      hash = mix(hash, at(tokens.hashes, next++));
    }
    if (at(tokens.starts, next) - start >= size) keys[token] = hash;
  }
  return keys;
}
