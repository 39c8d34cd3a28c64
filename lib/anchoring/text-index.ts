import { type Comparable, comparableOf } from '@/lib/anchoring/comparable';
import { createLetterAligner, type LetterAligner } from '@/lib/anchoring/letter-alignment';
import { at, lettersOf } from '@/lib/anchoring/letters';

/** Letters that are looked up at once. */
export const GRAM = 8;
/** Grams that stand more often in the text than this say too little about the place. */
const MOST_PLACES = 48;

/** A text in which quotes are looked for. Made once, for any number of them. */
export type TextIndex = {
  text: string;
  points: Int32Array;
  compared: Comparable;
  /** Partners of the letters while one quote is compared; -1 in between. */
  partners: Int32Array;
  aligner: LetterAligner;
  grams: Grams;
};

/** Places of every gram, as chains: the last place of a slot, and for each place the one before it. */
type Grams = { heads: Int32Array; previous: Int32Array; counts: Uint16Array; shift: number };

const FACTOR = 0x01000193;
const LEAVING = power(FACTOR, GRAM);

export function textIndex(text: string): TextIndex {
  const compared = comparableOf(text, 'left out');
  return {
    text,
    points: lettersOf(text),
    compared,
    partners: new Int32Array(compared.letters.length).fill(-1),
    aligner: createLetterAligner(),
    grams: gramsOf(compared.letters),
  };
}

function gramsOf(letters: Int32Array): Grams {
  const bits = Math.min(21, Math.max(10, Math.ceil(Math.log2(letters.length + 1))));
  const heads = new Int32Array(1 << bits).fill(-1);
  const counts = new Uint16Array(1 << bits);
  const previous = new Int32Array(letters.length);
  const shift = 32 - bits;
  eachGram(letters, (place, hash) => {
    const slot = slotOf(hash, shift);
    previous[place] = at(heads, slot);
    heads[slot] = place;
    counts[slot] = Math.min(MOST_PLACES + 1, (counts[slot] ?? 0) + 1);
  });
  return { heads, previous, counts, shift };
}

/** Calls `visit` with the start and the hash of every gram. */
export function eachGram(letters: Int32Array, visit: (place: number, hash: number) => void): void {
  let hash = 0;
  for (let index = 0; index < letters.length; index++) {
    hash = (Math.imul(hash, FACTOR) + at(letters, index) + 1) | 0;
    if (index >= GRAM) hash = (hash - Math.imul(at(letters, index - GRAM) + 1, LEAVING)) | 0;
    if (index >= GRAM - 1) visit(index - GRAM + 1, hash);
  }
}

/** Calls `visit` with the places where a gram may stand (equal hashes are to be checked); not at all where there are too many. */
export function eachPlace({ grams }: TextIndex, hash: number, visit: (place: number) => void): void {
  const slot = slotOf(hash, grams.shift);
  if ((grams.counts[slot] ?? 0) > MOST_PLACES) return;
  for (let place = at(grams.heads, slot); place >= 0; place = at(grams.previous, place)) visit(place);
}

function slotOf(hash: number, shift: number): number {
  return Math.imul(hash, 0x9e3779b1) >>> shift;
}

function power(base: number, exponent: number): number {
  let result = 1;
  for (let k = 0; k < exponent; k++) result = Math.imul(result, base);
  return result;
}
