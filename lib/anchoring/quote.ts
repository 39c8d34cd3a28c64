import { codePointLength } from '@/lib/anchoring/code-points';
import { comparableOf, toLetters } from '@/lib/anchoring/comparable';

/** What is known of a passage whose text is not here: its words, what stood around them, and where it began. Offsets are code points. */
export type QuoteSelector = {
  exact: string;
  prefix?: string | undefined;
  suffix?: string | undefined;
  start?: number | undefined;
  end?: number | undefined;
};

/** A quote with its context as it is compared: white space left out. The quote itself has the letters from `start` to `end`. */
export type Quote = {
  letters: Int32Array;
  start: number;
  end: number;
  /** The first and the last letter (out) of the context that stands in the quote's own blocks. */
  near: { start: number; end: number };
};

export function quoteOf({ exact, prefix = '', suffix = '' }: QuoteSelector): Quote {
  const compared = comparableOf(prefix + exact + suffix, 'left out');
  const [before, within] = [codePointLength(prefix), codePointLength(exact)];
  const own = nearContext({ exact, prefix, suffix });
  const { start, end } = toLetters(compared, { start: before, end: before + within });
  const near = toLetters(compared, { start: before - own.before, end: before + within + own.after });
  return { letters: compared.letters, start, end, near };
}

/** How many code points of the context before and after a quote stand in its own blocks. */
export function nearContext({ prefix = '', suffix = '' }: QuoteSelector): { before: number; after: number } {
  return {
    before: codePointLength(prefix.slice(prefix.lastIndexOf('\n') + 1)),
    after: codePointLength(suffix.split('\n', 1)[0] ?? ''),
  };
}
