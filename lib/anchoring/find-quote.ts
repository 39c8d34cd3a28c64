import { alignAround } from '@/lib/anchoring/align';
import { heaviestChain } from '@/lib/anchoring/chain';
import { toText } from '@/lib/anchoring/comparable';
import { at } from '@/lib/anchoring/letters';
import {
  couldJoin,
  joinRun,
  type Pairing,
  part,
  partRun,
  type Run,
  widestRun,
} from '@/lib/anchoring/pairing';
import { type Quote } from '@/lib/anchoring/quote';
import { eachGram, eachPlace, GRAM, type TextIndex } from '@/lib/anchoring/text-index';

/** Where a quote may stand, in code points. `quote` is how much of it is there, `around` how much of what stood around it: 0 to 1. */
export type Place = { start: number; end: number; quote: number; around: number | null; score: number };

/** The quote itself says a little more than what stands around it. */
const WEIGHT_OF_QUOTE = 1.2;
/** Less context than this, in letters, says nothing. */
const LEAST_AROUND = 4;
/** Grams of a quote that are looked up at most. */
const MOST_GRAMS = 1000;

/** Places where the quote may stand, the best first; of two that are as good, the nearer to `expected` (a code point) first. */
export function findQuote(index: TextIndex, quote: Quote, most: number, expected?: number): Place[] {
  const places: Place[] = [];
  for (const group of heaviestGroups(hitsOf(index, quote), quote, most)) {
    const place = placeAt(index, quote, group);
    if (place && !places.some((other) => other.start < place.end && place.start < other.end))
      places.push(place);
  }
  const distance = (place: Place) => (expected === undefined ? 0 : Math.abs(place.start - expected));
  return places.sort((x, y) => y.score - x.score || distance(x) - distance(y));
}

/** Grams of the quote that stand in the text, each as one number, sorted by how much further they stand there, then by their place in the quote. */
function hitsOf(index: TextIndex, quote: Quote): Float64Array {
  const hits: number[] = [];
  const stride = Math.ceil(quote.letters.length / MOST_GRAMS);
  eachGram(quote.letters, (offset, hash) => {
    if (offset % stride > 0) return;
    eachPlace(index, hash, (place) => {
      for (let k = 0; k < GRAM; k++)
        if (at(index.compared.letters, place + k) !== at(quote.letters, offset + k)) return;
      hits.push((place - offset) * OFFSETS + offset);
    });
  });
  return new Float64Array(hits).sort();
}

/** More than any text has letters. */
const OFFSETS = 2 ** 24;
const offsetOf = (hit: number) => hit - shiftOf(hit) * OFFSETS;
const shiftOf = (hit: number) => Math.floor(hit / OFFSETS);

/** The hits that are shifted about alike, for the places with the most of them. */
function heaviestGroups(hits: Float64Array, quote: Quote, most: number): Float64Array[] {
  const slack = Math.max(12, quote.letters.length / 8);
  const groups: Float64Array[] = [];
  for (let from = 0, to = 0; from < hits.length; from = to) {
    to = from + 1;
    while (to < hits.length && shiftOf(hits[to] ?? 0) - shiftOf(hits[to - 1] ?? 0) <= slack) to++;
    groups.push(hits.subarray(from, to));
  }
  return groups.sort((x, y) => y.length - x.length).slice(0, most);
}

function placeAt(index: TextIndex, quote: Quote, group: Float64Array): Place | null {
  const toAfter = new Int32Array(quote.letters.length).fill(-1);
  const pairing = {
    before: quote.letters,
    after: index.compared.letters,
    toAfter,
    toBefore: index.partners,
  };
  alignAround(pairing, index.aligner, runsOf(pairing, group));
  const place = measure(index, quote, pairing);
  for (let letter = 0; letter < toAfter.length; letter++) part(pairing, letter);
  return place;
}

function runsOf(pairing: Pairing, group: Float64Array): Run[] {
  const runs: Run[] = [];
  for (const hit of group) {
    const [offset, place] = [offsetOf(hit), offsetOf(hit) + shiftOf(hit)];
    if (!couldJoin(pairing, offset, place)) continue;
    const run = widestRun(pairing, offset, place);
    joinRun(pairing, run);
    runs.push(run);
  }
  runs.sort((x, y) => x.before - y.before);
  const chosen = heaviestChain(runs);
  runs.forEach((run, k) => chosen[k] || partRun(pairing, run));
  return runs.filter((_, k) => chosen[k]);
}

function measure(index: TextIndex, quote: Quote, pairing: Pairing): Place | null {
  let [first, last] = [quote.start, quote.end - 1];
  while (first <= last && at(pairing.toAfter, first) < 0) first++;
  while (first <= last && at(pairing.toAfter, last) < 0) last--;
  if (first > last) return null;
  const equal = (from: number, to: number) => equalLetters(pairing, from, to);
  const [length, whole] = [quote.end - quote.start, quote.letters.length];
  const within = equal(quote.start, quote.end);
  const context = equal(0, quote.start) + equal(quote.end, whole);
  const range = { start: at(pairing.toAfter, first), end: at(pairing.toAfter, last) + 1 };
  return {
    ...toText(index.compared, range),
    quote: within / Math.max(length, range.end - range.start),
    around: around(quote, equal),
    score: (WEIGHT_OF_QUOTE * within + context) / (WEIGHT_OF_QUOTE * length + whole - length),
  };
}

/** How much of the context is there, on the better side; of the quote's own block where there is any, for what stands beyond may have moved. */
function around(quote: Quote, equal: (from: number, to: number) => number): number | null {
  const sides = [
    [quote.near.start, quote.start],
    [quote.end, quote.near.end],
    [0, quote.start],
    [quote.end, quote.letters.length],
  ] as const;
  const isEnough = ([from, to]: readonly [number, number]) => to - from >= LEAST_AROUND;
  const share = ([from, to]: readonly [number, number]) => equal(from, to) / (to - from);
  const near = sides.slice(0, 2).filter(isEnough);
  const shares = (near.length > 0 ? near : sides.slice(2).filter(isEnough)).map(share);
  return shares.length > 0 ? Math.max(...shares) : null;
}

function equalLetters(pairing: Pairing, from: number, to: number): number {
  let count = 0;
  for (let index = from; index < to; index++) {
    const partner = at(pairing.toAfter, index);
    if (partner >= 0 && at(pairing.before, index) === at(pairing.after, partner)) count++;
  }
  return count;
}
