import { heaviestChain } from '@/lib/anchoring/chain';
import { commonTokens } from '@/lib/anchoring/common-tokens';
import { followEnds } from '@/lib/anchoring/gap-ends';
import { type Free, type LetterAligner, MOST_CELLS } from '@/lib/anchoring/letter-alignment';
import { at } from '@/lib/anchoring/letters';
import { type Pairing, type Run } from '@/lib/anchoring/pairing';
import { KIND, kindOf, mix, sizeOfToken } from '@/lib/anchoring/tokens';
import { eachUnique } from '@/lib/anchoring/unique';

/** How often a gap is cut at words that stand once in it, before it is compared word by word. */
const MOST_CUTS = 8;

/**
 * Joins what belongs together in two stretches of letters without partners that stand between the same neighbours: equal ends first, then
 * words that stand once in each, then words in order, and letters where what is left is small. The work grows with the length.
 */
export function alignGap(
  pairing: Pairing,
  aligner: LetterAligner,
  before: Free,
  after: Free,
  cuts = 0,
): void {
  const [b, a] = followEnds(pairing, before, after);
  const cells = (b.to - b.from) * (a.to - a.from);
  if (cells === 0) return;
  if (cells <= MOST_CELLS) {
    aligner.whole(pairing, b, a);
    return;
  }
  const words = { before: wordsOf(pairing.before, b), after: wordsOf(pairing.after, a) };
  const marks = cuts < MOST_CUTS ? uniqueWords(words.before, words.after) : [];
  if (marks.length > 0) {
    eachBetween(b, a, marks, (left, right) => alignGap(pairing, aligner, left, right, cuts + 1));
    return;
  }
  const common = commonTokens(words.before.hashes, words.after.hashes);
  const places = common.map(([x, y]) => ({
    before: at(words.before.starts, x),
    after: at(words.after.starts, y),
    length: 1,
  }));
  eachBetween(b, a, places, (left, right) => {
    const [l, r] = followEnds(pairing, left, right);
    const size = (l.to - l.from) * (r.to - r.from);
    if (size > 0 && size <= MOST_CELLS) aligner.whole(pairing, l, r);
  });
}

/** The stretches before, between and from each of `marks` on, which stand in order in both. */
function eachBetween(
  before: Free,
  after: Free,
  marks: readonly Run[],
  visit: (before: Free, after: Free) => void,
): void {
  let [fromBefore, fromAfter] = [before.from, after.from];
  for (const mark of [...marks, { before: before.to, after: after.to }]) {
    visit({ ...before, from: fromBefore, to: mark.before }, { ...after, from: fromAfter, to: mark.after });
    [fromBefore, fromAfter] = [mark.before, mark.after];
  }
}

type Words = { starts: Int32Array; hashes: Int32Array; lengths: Int32Array };

/** Whole words and signs of a free stretch, by their place in its list. */
function wordsOf(letters: Int32Array, free: Free): Words {
  const starts = new Int32Array(free.to - free.from);
  const [hashes, lengths] = [new Int32Array(starts.length), new Int32Array(starts.length)];
  let count = 0;
  const isWord = (index: number) => kindOf(at(letters, at(free.places, index))) === KIND.word;
  for (let index = free.from; index < free.to;) {
    if (kindOf(at(letters, at(free.places, index))) > KIND.sign) {
      index++;
      continue;
    }
    let end = index + 1;
    if (isWord(index)) while (end < free.to && isNext(free, end) && isWord(end)) end++;
    const size = sizeOfToken(end - index);
    if (size === end - index && isPart(letters, at(free.places, index), at(free.places, end - 1)))
      index = end;
    for (; index < end; count++) {
      starts[count] = index;
      lengths[count] = size;
      let hash = 0;
      for (const next = index + size; index < next; index++)
        hash = mix(hash, at(letters, at(free.places, index)));
      hashes[count] = hash;
    }
  }
  return {
    starts: starts.subarray(0, count),
    hashes: hashes.subarray(0, count),
    lengths: lengths.subarray(0, count),
  };
}

/** It stands right after the one before it in the list. */
function isNext({ places }: Free, index: number): boolean {
  return at(places, index) === at(places, index - 1) + 1;
}

/** The letters from `first` to `last` are only a part of a word, the rest of which has its partners: it says nothing by itself. */
function isPart(letters: Int32Array, first: number, last: number): boolean {
  const isWord = (place: number) => kindOf(at(letters, place)) === KIND.word;
  return (isWord(first) && isWord(first - 1)) || (isWord(last) && isWord(last + 1));
}

/** The heaviest choice in order of the words that stand exactly once in each, as places of the two lists. */
function uniqueWords(before: Words, after: Words): Run[] {
  const found: Run[] = [];
  eachUnique(before.hashes, after.hashes, (b, a) => {
    if (at(before.lengths, b) === at(after.lengths, a))
      found.push({ before: at(before.starts, b), after: at(after.starts, a), length: at(before.lengths, b) });
  });
  const chosen = heaviestChain(found);
  return found.filter((_, index) => chosen[index]);
}
