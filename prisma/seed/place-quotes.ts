import { createOffsetIndex } from '@/lib/anchoring/code-points';
import type { SampleQuote } from '@/prisma/seed/discussion/note';

/**
 * Finds quotes in one text, to the character. An occurrence counts from 1 over the whole text. What is given back
 * throws an Error with the quote's key where the text does not have it.
 */
export function placeQuotes(text: string): (key: string, quote: SampleQuote) => Place {
  const offsets = createOffsetIndex(text);
  return (key, { exact, occurrence = 1 }) => {
    let at = -1;
    for (let seen = 0; seen < occurrence; seen++) {
      at = text.indexOf(exact, at + 1);
      if (at === -1 || exact === '')
        throw new Error(
          `The text of the paper has no place ${occurrence} for the quote of ${key}: “${exact}”.`,
        );
    }
    return { start: offsets.toCodePoints(at), end: offsets.toCodePoints(at + exact.length), exact };
  };
}

interface Place {
  /** Code points of the text, half-open. */
  start: number;
  end: number;
  exact: string;
}
