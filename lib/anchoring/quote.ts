import { codePointLength } from '@/lib/anchoring/code-points';
import { comparableOf, type Range, toLetters } from '@/lib/anchoring/comparable';

/** What is known of a passage whose text is not here: its words, what stood around them, and where it began. Offsets are code points. */
export type QuoteSelector = {
  exact: string;
  prefix?: string | undefined;
  suffix?: string | undefined;
  start?: number | undefined;
  end?: number | undefined;
};

/** A quote with its context as it is compared: white space left out. The quote itself has the letters from `start` to `end`. */
export type Quote = { letters: Int32Array; start: number; end: number; context: Context };

/** What stood before and after a quote: within the quote's own blocks, and as far as it is known. */
export type Context = { near: readonly Range[]; far: readonly Range[] };

export function quoteOf(selector: QuoteSelector): Quote {
  const { exact, prefix = '', suffix = '' } = selector;
  const compared = comparableOf(prefix + exact + suffix, 'left out');
  const from = codePointLength(prefix);
  const letters = (range: Range) => toLetters(compared, range);
  const { near, far } = contextOf(selector, from);
  return {
    letters: compared.letters,
    ...letters({ start: from, end: from + codePointLength(exact) }),
    context: { near: near.map(letters), far: far.map(letters) },
  };
}

/** The context of a quote that begins at `start`. */
export function contextOf({ exact, prefix = '', suffix = '' }: QuoteSelector, start: number): Context {
  const end = start + codePointLength(exact);
  const before = (text: string) => ({ start: start - codePointLength(text), end: start });
  const after = (text: string) => ({ start: end, end: end + codePointLength(text) });
  return {
    near: [before(prefix.slice(prefix.lastIndexOf('\n') + 1)), after(suffix.split('\n', 1)[0] ?? '')],
    far: [before(prefix), after(suffix)],
  };
}

/** Less context than this says nothing. */
const LEAST_CONTEXT = 4;

/**
 * How much of the context is there, on the better side: of what stood in the quote's own blocks, if that is enough, for what stands beyond
 * may have moved. Null where too little is known. `share` says how much of a range is there.
 */
export function aroundOf(context: Context, share: (range: Range) => number): number | null {
  for (const ranges of [context.near, context.far]) {
    const shares = ranges.filter(({ start, end }) => end - start >= LEAST_CONTEXT).map(share);
    if (shares.length > 0) return Math.max(...shares);
  }
  return null;
}
