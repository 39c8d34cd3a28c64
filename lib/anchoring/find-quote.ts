import { alignAround } from '@/lib/anchoring/align';
import { heaviestChain } from '@/lib/anchoring/chain';
import { type Range, toLetters, toText } from '@/lib/anchoring/comparable';
import { eachGram, GRAM } from '@/lib/anchoring/grams';
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
import { isEnough, type Quote } from '@/lib/anchoring/quote';
import { countOf, eachPlace, type TextIndex } from '@/lib/anchoring/text-index';

/**
 * Where a quote may stand, in code points. `quote` is how much of it is there, `score` how much of all that is known: 0 to 1. `isEnough` says
 * that it is no look-alike.
 */
export type Place = { start: number; end: number; quote: number; isEnough: boolean; score: number };

/** The quote itself says a little more than what stands around it. */
const WEIGHT_OF_QUOTE = 1.2;
/** Every third gram is looked up, and fewer where a quote is very long. */
const STRIDE = 3;
const MOST_GRAMS = 1000;
const NEAR_PLACES = 4;

/** Places where the quote may stand, the best first: at most so many. */
export function findQuote(index: TextIndex, quote: Quote, most: number): Place[] {
  const only = onlyPlace(index, quote);
  return only ? [only] : placesOf(index, quote, hitsOf(index, quote), most);
}

/** The same for places that lie at most `distance` letters from where the quote is expected to begin (a code point of the text). */
export function findQuoteNear(index: TextIndex, quote: Quote, expected: number, distance: number): Place[] {
  const start = toLetters(index.compared, { start: Math.max(0, expected), end: index.points.length }).start;
  return placesOf(index, quote, hitsNear(index, quote, start - quote.start, distance), NEAR_PLACES);
}

function placesOf(index: TextIndex, quote: Quote, hits: Float64Array, most: number): Place[] {
  const places: Place[] = [];
  for (const group of heaviestGroups(hits, quote, most)) {
    const place = placeAt(index, quote, group);
    if (place && !places.some((other) => other.start < place.end && place.start < other.end))
      places.push(place);
  }
  return places.sort((x, y) => y.score - x.score);
}

/**
 * The place where the quote stands with all around it, letter by letter, if at least half of its grams stand nowhere else: the usual case. With
 * fewer there may be another place that is nearly the same.
 */
function onlyPlace(index: TextIndex, quote: Quote): Place | null {
  const gram = singleGram(index, quote);
  if (!gram) return null;
  let start = -1;
  eachPlace(index, gram.hash, (place) => (start = place - gram.offset));
  if (start < 0 || !standsAt(index, quote, start)) return null;
  const range = toText(index.compared, { start: start + quote.start, end: start + quote.end });
  return { ...range, quote: 1, isEnough: isQuote(quote, () => 1, 1), score: 1 };
}

/** A gram of the quote that stands once in the text, if at least half of them do so or stand nowhere: else the text may have its like twice. */
function singleGram(index: TextIndex, quote: Quote): { hash: number; offset: number } | null {
  let [found, rare, all]: [{ hash: number; offset: number } | null, number, number] = [null, 0, 0];
  eachGram(quote.letters, (offset, hash) => {
    if (offset % GRAM > 0) return;
    all++;
    const count = countOf(index, hash);
    if (count <= 1) rare++;
    if (count === 1) found = { hash, offset };
  });
  return rare >= all / 2 ? found : null;
}

function standsAt({ compared }: TextIndex, { letters }: Quote, start: number): boolean {
  for (let k = 0; k < letters.length; k++)
    if (at(compared.letters, start + k) !== at(letters, k)) return false;
  return true;
}

/** Grams of the quote that stand in the text, each as one number, sorted by how much further they stand there, then by their place in the quote. */
function hitsOf(index: TextIndex, quote: Quote): Float64Array {
  const hits: number[] = [];
  const stride = STRIDE * Math.ceil(quote.letters.length / MOST_GRAMS);
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

/** A place with less than this part of the hits of the best one is not looked at. */
const LEAST_OF_HITS = 0.3;
/** The same within a window of the text, where even grams are found that stand everywhere in it. */
function hitsNear(index: TextIndex, quote: Quote, start: number, distance: number): Float64Array {
  const offsets = new Map<number, number[]>();
  eachGram(quote.letters, (offset, hash) => {
    const known = offsets.get(hash);
    if (known) known.push(offset);
    else offsets.set(hash, [offset]);
  });
  const from = Math.max(0, start - distance);
  const to = Math.max(from, start + quote.letters.length + distance);
  const hits: number[] = [];
  eachGram(index.compared.letters.subarray(from, to), (place, hash) => {
    for (const offset of offsets.get(hash) ?? []) {
      const shift = from + place - offset;
      if (Math.abs(shift - start) <= distance) hits.push(shift * OFFSETS + offset);
    }
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
  groups.sort((x, y) => y.length - x.length);
  const least = LEAST_OF_HITS * (groups[0]?.length ?? 0);
  return groups.slice(0, most).filter((group) => group.length >= least);
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

/** The shift that most hits have is followed first: where words are repeated, hits beside it are of the wrong one. */
function runsOf(pairing: Pairing, group: Float64Array): Run[] {
  const byShift = new Map<number, number[]>();
  for (const hit of group) {
    const offsets = byShift.get(shiftOf(hit));
    if (offsets) offsets.push(offsetOf(hit));
    else byShift.set(shiftOf(hit), [offsetOf(hit)]);
  }
  const runs: Run[] = [];
  for (const [shift, offsets] of [...byShift].sort((x, y) => y[1].length - x[1].length))
    for (const offset of offsets) {
      if (!couldJoin(pairing, offset, offset + shift)) continue;
      const run = widestRun(pairing, offset, offset + shift);
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
  const share = within / Math.max(length, range.end - range.start);
  return {
    ...toText(index.compared, range),
    quote: share,
    isEnough: isQuote(quote, ({ start, end }) => equal(start, end) / (end - start), share),
    score: (WEIGHT_OF_QUOTE * within + context) / (WEIGHT_OF_QUOTE * length + whole - length),
  };
}

function isQuote({ context, start, end }: Quote, share: (range: Range) => number, quote: number): boolean {
  return isEnough({ context, share, quote, letters: end - start });
}

function equalLetters(pairing: Pairing, from: number, to: number): number {
  let count = 0;
  for (let index = from; index < to; index++) {
    const partner = at(pairing.toAfter, index);
    if (partner >= 0 && at(pairing.before, index) === at(pairing.after, partner)) count++;
  }
  return count;
}
