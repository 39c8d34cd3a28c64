import { codePointLength } from '@/lib/anchoring/code-points';
import { findQuote, findQuoteNear, type Place } from '@/lib/anchoring/find-quote';
import { lettersOf } from '@/lib/anchoring/letters';
import { type Quote, type QuoteSelector, quoteOf } from '@/lib/anchoring/quote';
import { type TextIndex } from '@/lib/anchoring/text-index';

/** Where a quote stands, in code points; how it was found; and how sure that is, from 0 to 1 (1: letter by letter, with all around it). */
export type Resolved = { start: number; end: number; how: 'position' | 'exact' | 'fuzzy'; score: number };

/** So much of a quote must be there, and so much of what stood around it on one side. Less is a look-alike, or cannot be told from one. */
const LEAST_OF_QUOTE = 0.65;
const LEAST_AROUND = 0.65;
/** Without anything around it a quote must have so many letters, and so much of it must be there. */
const LEAST_ALONE = 24;
const LEAST_OF_ALONE = 0.8;
/** Two places whose scores are closer than this cannot be told apart. */
const SAME_SCORE = 0.12;
const PLACES = 4;
/** Letters that a quote may lie from where its neighbours say. */
export const NEAR = 48;

/** Finds where a quote from outside stands: SPEC.md, rules Q1 to Q8. Null where it stands nowhere, or where it cannot be told in which of several places. */
export function resolveQuote(index: TextIndex, selector: QuoteSelector): Resolved | null {
  return atPosition(index, selector) ?? bySearch(index, selector);
}

/**
 * The same for a quote of which it is known from its neighbours that it should begin near `expected`: where several places are as good, it is
 * the one that lies there.
 */
export function resolveNear(index: TextIndex, selector: QuoteSelector, expected: number): Resolved | null {
  const quote = quoteOf(selector);
  if (quote.start >= quote.end) return null;
  return clearly(findQuoteNear(index, quote, expected, NEAR), quote);
}

function bySearch(index: TextIndex, selector: QuoteSelector): Resolved | null {
  const quote = quoteOf(selector);
  if (quote.start >= quote.end) return null;
  return clearly(findQuote(index, quote, PLACES), quote);
}

/** The best place, if it is the quote's and can be told from the others. */
function clearly([best, ...others]: readonly Place[], quote: Quote): Resolved | null {
  const letters = quote.end - quote.start;
  if (!best || !isEnough(best, letters)) return null;
  if (others.some((other) => best.score - other.score < SAME_SCORE && isEnough(other, letters))) return null;
  const { start, end, score } = best;
  return { start, end, how: best.quote === 1 ? 'exact' : 'fuzzy', score };
}

/** Whether a place is the quote's, and not one that looks like it. `letters` is the length of the quote. */
export function isEnough(place: Pick<Place, 'quote' | 'around'>, letters: number): boolean {
  if (place.quote < LEAST_OF_QUOTE) return false;
  if (place.around !== null && place.around >= LEAST_AROUND) return true;
  return place.around === null && letters >= LEAST_ALONE && place.quote >= LEAST_OF_ALONE;
}

/** The quote stands letter by letter where it stood, with what stood around it. */
export function atPosition(
  { points }: TextIndex,
  { exact, prefix = '', suffix = '', start }: QuoteSelector,
): Resolved | null {
  if (start === undefined || exact === '') return null;
  const expected = lettersOf(prefix + exact + suffix);
  const from = start - codePointLength(prefix);
  if (from < 0 || from + expected.length > points.length) return null;
  for (let k = 0; k < expected.length; k++) if (points[from + k] !== expected[k]) return null;
  return { start, end: start + codePointLength(exact), how: 'position', score: 1 };
}
