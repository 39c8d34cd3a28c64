import { findQuote } from '@/lib/anchoring/find-quote';
import { quoteOf, type QuoteSelector } from '@/lib/anchoring/quote';
import type { TextIndex } from '@/lib/anchoring/text-index';

/** Where a quote may belong, in code points; `score` is between 0 and 1. */
interface Candidate {
  start: number;
  end: number;
  score: number;
}

/** More places are looked at than are offered, because the nearest of equals is to be among them. */
const LOOKED_AT = 12;

/** So much of the quote must be there: the end of a word that many others have is no place. */
const LEAST = 0.4;

/**
 * Places where a quote that has none may belong, for a person to choose: the likeliest first, and of two that are as
 * likely the one nearer to where it would be expected.
 */
export function candidates(
  index: TextIndex,
  selector: QuoteSelector,
  { limit, near }: { limit: number; near: number },
): Candidate[] {
  const quote = quoteOf(selector);
  if (quote.start >= quote.end) return [];
  return findQuote(index, quote, LOOKED_AT)
    .filter((place) => place.quote >= LEAST)
    .map(({ start, end, score }) => ({ ...toWholeWords(index, start, end), score: Math.min(1, score) }))
    .sort((a, b) => b.score - a.score || Math.abs(a.start - near) - Math.abs(b.start - near))
    .slice(0, limit);
}

function toWholeWords({ points }: TextIndex, start: number, end: number): { start: number; end: number } {
  const isLetter = (at: number) => /[\p{L}\p{N}\p{M}]/u.test(String.fromCodePoint(points[at] ?? 0x20));
  let [from, to] = [start, end];
  while (from > 0 && isLetter(from) && isLetter(from - 1)) from--;
  while (to < points.length && isLetter(to) && isLetter(to - 1)) to++;
  return { start: from, end: to };
}
