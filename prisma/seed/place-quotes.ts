import { createOffsetIndex } from '@/lib/anchoring/code-points';
import type { SampleQuote } from '@/prisma/seed/discussion/note';

/**
 * Finds quotes in one text, to the character. What is given back throws an Error with the quote's key where the
 * words, or those that they are said to stand within, are not in the text exactly once.
 */
export function placeQuotes(text: string): (key: string, quote: SampleQuote) => Place {
  const offsets = createOffsetIndex(text);
  return (key, quote) => {
    const { exact, within } = typeof quote === 'string' ? { exact: quote, within: quote } : quote;
    const around = onlyPlaceOf(within, text, key);
    const start = around + onlyPlaceOf(exact, within, key);
    return { start: offsets.toCodePoints(start), end: offsets.toCodePoints(start + exact.length), exact };
  };
}

function onlyPlaceOf(words: string, text: string, key: string): number {
  const at = text.indexOf(words);
  if (words === '' || at === -1) throw new Error(`There is no place for the quote of ${key}: “${words}”.`);
  if (text.includes(words, at + 1))
    throw new Error(`There is more than one place for the quote of ${key}: “${words}”.`);
  return at;
}

interface Place {
  /** Code points of the text, half-open. */
  start: number;
  end: number;
  exact: string;
}
