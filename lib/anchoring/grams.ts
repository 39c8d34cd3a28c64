import { at } from '@/lib/anchoring/letters';
import { type Run } from '@/lib/anchoring/pairing';

/** Letters of a gram: enough that most stand once in a text, few enough that most are without a fault. */
export const GRAM = 8;

const FACTOR = 0x01000193;
const LEAVING = power(FACTOR, GRAM);

/** Calls `visit` with the start and the hash of every gram. */
export function eachGram(letters: Int32Array, visit: (place: number, hash: number) => void): void {
  let hash = 0;
  for (let index = 0; index < letters.length; index++) {
    hash = (Math.imul(hash, FACTOR) + at(letters, index) + 1) | 0;
    if (index >= GRAM) hash = (hash - Math.imul(at(letters, index - GRAM) + 1, LEAVING)) | 0;
    if (index >= GRAM - 1) visit(index - GRAM + 1, hash);
  }
}

/** The slot of a hash in a table whose size is two to the power of 32 minus `shift`. */
export function slotOf(hash: number, shift: number): number {
  return Math.imul(hash, 0x9e3779b1) >>> shift;
}

/**
 * Says for the given runs how many of their grams stand only once in the later text. Sometimes it takes two grams for one, never one for two.
 * Only their own grams are counted: that is quick where they are few.
 */
export function countRare(letters: Int32Array, runs: readonly Run[]): (run: Run) => number {
  const shift = 32 - Math.min(22, Math.max(10, Math.ceil(Math.log2(letters.length + 1)) + 2));
  const counts = new Uint8Array(2 ** (32 - shift));
  const eachOf = (run: Run, visit: (slot: number) => void) =>
    eachGram(letters.subarray(run.after, run.after + run.length), (_, hash) => visit(slotOf(hash, shift)));
  for (const run of runs) eachOf(run, (slot) => (counts[slot] = ASKED));
  if (runs.length > 0)
    eachGram(letters, (_, hash) => {
      const slot = slotOf(hash, shift);
      const count = counts[slot] ?? 0;
      if (count > 0 && count < ASKED + 2) counts[slot] = count + 1;
    });
  return (run) => {
    let rare = 0;
    eachOf(run, (slot) => {
      if (counts[slot] === ASKED + 1) rare++;
    });
    return rare;
  };
}

/** Of a gram that is looked for and did not come yet. */
const ASKED = 1;

function power(base: number, exponent: number): number {
  let result = 1;
  for (let k = 0; k < exponent; k++) result = Math.imul(result, base);
  return result;
}
