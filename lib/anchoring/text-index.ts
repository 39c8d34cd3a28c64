import { type Comparable, comparableOf } from '@/lib/anchoring/comparable';
import { eachGram, slotOf } from '@/lib/anchoring/grams';
import { createLetterAligner, type LetterAligner } from '@/lib/anchoring/letter-alignment';
import { at, lettersOf } from '@/lib/anchoring/letters';

/** Grams that stand more often in the text than this say too little about the place. */
const MOST_PLACES = 32;

/** A text in which quotes are looked for. Made once, for any number of them; what only a search needs is made for the first one. */
export type TextIndex = {
  text: string;
  points: Int32Array;
  readonly compared: Comparable;
  /** Partners of the letters while one quote is compared; -1 in between. */
  readonly partners: Int32Array;
  readonly aligner: LetterAligner;
  readonly grams: Grams;
};

type Search = Omit<TextIndex, 'text' | 'points'>;

/** Places of every gram, as chains: the last place of a slot, and for each place the one before it. */
type Grams = { heads: Int32Array; previous: Int32Array; counts: Uint16Array; shift: number };

export function textIndex(text: string): TextIndex {
  let made: Search | null = null;
  const search = () => (made ??= searchIn(text));
  return {
    text,
    points: lettersOf(text),
    get compared() {
      return search().compared;
    },
    get partners() {
      return search().partners;
    },
    get aligner() {
      return search().aligner;
    },
    get grams() {
      return search().grams;
    },
  };
}

function searchIn(text: string): Search {
  const compared = comparableOf(text, 'left out');
  return {
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

/** Calls `visit` with the places where a gram may stand (equal hashes are to be checked); not at all where there are too many. */
export function eachPlace({ grams }: TextIndex, hash: number, visit: (place: number) => void): void {
  const slot = slotOf(hash, grams.shift);
  if ((grams.counts[slot] ?? 0) > MOST_PLACES) return;
  for (let place = at(grams.heads, slot); place >= 0; place = at(grams.previous, place)) visit(place);
}

/** How often a gram may stand in the text, up to one more than MOST_PLACES. */
export function countOf({ grams }: TextIndex, hash: number): number {
  return grams.counts[slotOf(hash, grams.shift)] ?? 0;
}
