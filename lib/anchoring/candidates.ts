import { codePointLength } from '@/lib/anchoring/code-points';
import { findQuote, findQuoteNear, type Place } from '@/lib/anchoring/find-quote';
import { type QuoteSelector, quoteOf } from '@/lib/anchoring/quote';
import { type TextIndex } from '@/lib/anchoring/text-index';

/** A place where an orphan may belong, in code points, and how much speaks for it: 0 to 1. */
export type Candidate = { start: number; end: number; score: number };

/** Places that are looked at for each that is asked for. */
const TRIED = 4;
/** How far around `near` it is looked, in letters; and how much nearness counts at most. */
const REACH = 2_000;
const NEARNESS = 0.1;
/** So much of the quote must be there: the end of a word that many others have is no place. */
const LEAST = 0.4;
/** Of a quote of more than two such ends only these are looked for, in letters: what is between costs much and says little more. */
const END = 400;
/** From the beginning of a long quote to its end it may have grown by this factor. */
const GROWTH = 1.5;

/**
 * Ranks the places where an orphan may belong, for a person to choose from: SPEC.md, rule Q8. `near` (a code point of the text) is where its
 * neighbours say that it should be; without it, where it stood counts.
 */
export function candidates(
  index: TextIndex,
  selector: QuoteSelector,
  { limit, near = selector.start }: { limit: number; near?: number | undefined },
): Candidate[] {
  const found = isLong(selector)
    ? placesOfLong(index, selector, TRIED * limit, near)
    : placesOf(index, selector, TRIED * limit, near);
  const nearness = (place: Place) =>
    near === undefined ? 0 : Math.max(0, 1 - Math.abs(place.start - near) / (index.points.length + 1));
  const ranked = found
    .filter((place) => place.quote >= LEAST)
    .map((place) => ({
      ...toWholeWords(index, place.start, place.end),
      score: Math.min(1, (1 - NEARNESS) * place.score + NEARNESS * nearness(place)),
    }))
    .sort((x, y) => y.score - x.score);
  const apart: Candidate[] = [];
  for (const place of ranked)
    if (!apart.some((other) => other.start < place.end && place.start < other.end)) apart.push(place);
  return apart.slice(0, limit);
}

function placesOf(
  index: TextIndex,
  selector: QuoteSelector,
  most: number,
  near: number | undefined,
): Place[] {
  const quote = quoteOf(selector);
  if (quote.start >= quote.end) return [];
  const found = findQuote(index, quote, most);
  return near === undefined ? found : [...found, ...findQuoteNear(index, quote, near, REACH)];
}

const isLong = ({ exact }: QuoteSelector) => exact.length > 2 * END;

/** From each place of its beginning to the next of its end; what stands without the other, by itself. */
function placesOfLong(index: TextIndex, selector: QuoteSelector, most: number, near?: number): Place[] {
  const { exact, prefix, suffix } = selector;
  const length = codePointLength(exact);
  const [first, last] = [[...exact].slice(0, END).join(''), [...exact].slice(-END).join('')];
  const heads = placesOf(index, { exact: first, prefix }, most, near);
  const tails = placesOf(index, { exact: last, suffix }, most, near && near + length - END);
  const joined = new Set<Place>();
  const places = heads.map((head) => {
    const tail = tails
      .filter(({ start, end }) => start >= head.start && end <= head.start + GROWTH * length)
      .sort((x, y) => x.end - y.end)[0];
    if (!tail) return head;
    joined.add(tail);
    return { ...head, end: tail.end, score: (head.score + tail.score) / 2 };
  });
  return [...places, ...tails.filter((tail) => !joined.has(tail))];
}

/** A person who chooses a place means whole words. */
function toWholeWords({ points }: TextIndex, start: number, end: number): { start: number; end: number } {
  const isLetter = (at: number) => /[\p{L}\p{N}\p{M}]/u.test(String.fromCodePoint(points[at] ?? 0x20));
  let [from, to] = [start, end];
  while (from > 0 && isLetter(from) && isLetter(from - 1)) from--;
  while (to < points.length && isLetter(to) && isLetter(to - 1)) to++;
  return { start: from, end: to };
}
