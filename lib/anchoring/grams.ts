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

/** Says for runs how many of their grams stand only once in the later text. Sometimes it takes two grams for one, never one for two. */
export function countRare(letters: Int32Array): (run: Run) => number {
  const bits = Math.min(22, Math.max(10, Math.ceil(Math.log2(letters.length + 1)) + 2));
  const shift = 32 - bits;
  const counts = new Uint8Array(1 << bits);
  const slots = new Int32Array(letters.length);
  eachGram(letters, (place, hash) => {
    const slot = slotOf(hash, shift);
    slots[place] = slot;
    counts[slot] = Math.min(2, (counts[slot] ?? 0) + 1);
  });
  return (run) => {
    let rare = 0;
    for (let k = 0; k <= run.length - GRAM; k++) if (counts[at(slots, run.after + k)] === 1) rare++;
    return rare;
  };
}

function power(base: number, exponent: number): number {
  let result = 1;
  for (let k = 0; k < exponent; k++) result = Math.imul(result, base);
  return result;
}
