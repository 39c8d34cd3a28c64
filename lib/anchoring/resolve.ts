import { codePointLength } from '@/lib/anchoring/code-points';
import { findQuote, findQuoteNear, type Place } from '@/lib/anchoring/find-quote';
import { at } from '@/lib/anchoring/letters';
import { type QuoteSelector, quoteOf } from '@/lib/anchoring/quote';
import { type TextIndex } from '@/lib/anchoring/text-index';

/** Where a quote stands, in code points; how it was found; and how sure that is, from 0 to 1 (1: letter by letter, with all around it). */
export type Resolved = { start: number; end: number; how: 'position' | 'exact' | 'fuzzy'; score: number };

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
  return clearly(findQuoteNear(index, quote, expected, NEAR));
}

function bySearch(index: TextIndex, selector: QuoteSelector): Resolved | null {
  const quote = quoteOf(selector);
  if (quote.start >= quote.end) return null;
  return clearly(findQuote(index, quote, PLACES));
}

/** The best place, if it is the quote's and can be told from the others. */
function clearly([best, ...others]: readonly Place[]): Resolved | null {
  if (!best?.isEnough) return null;
  if (others.some((other) => best.score - other.score < SAME_SCORE && other.isEnough)) return null;
  const { start, end, score } = best;
  return { start, end, how: best.quote === 1 ? 'exact' : 'fuzzy', score };
}

/** The quote stands letter by letter where it stood, with what stood around it. */
export function atPosition(
  { points }: TextIndex,
  { exact, prefix = '', suffix = '', start }: QuoteSelector,
): Resolved | null {
  if (start === undefined || exact === '') return null;
  const [ahead, length] = [codePointLength(prefix), codePointLength(exact)];
  const isThere =
    standsAt(points, prefix, start - ahead) &&
    standsAt(points, exact, start) &&
    standsAt(points, suffix, start + length);
  return isThere ? { start, end: start + length, how: 'position', score: 1 } : null;
}

function standsAt(points: Int32Array, text: string, from: number): boolean {
  let place = from;
  for (let index = 0; index < text.length; index++, place++) {
    const point = text.codePointAt(index) ?? 0;
    if (at(points, place) !== point) return false;
    if (point > 0xffff) index++;
  }
  return from >= 0 && place <= points.length;
}
