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
    .map(({ start, end, score }) => ({ start, end, score: Math.min(1, score) }))
    .sort((a, b) => b.score - a.score || Math.abs(a.start - near) - Math.abs(b.start - near))
    .slice(0, limit);
}
