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
/** So much of a quote must be there, and so much of what stood around it on one side. Less is a look-alike, or cannot be told from one. */
const LEAST_OF_QUOTE = 0.65;
const LEAST_AROUND = 0.65;
/** Without anything around it a quote must have so many letters, and so much of it must be there. */
const LEAST_ALONE = 24;
const LEAST_OF_ALONE = 0.8;

/** So much of what stood on either side of a quote must be there to hold it. */
const LEAST_OF_SIDE = 0.3;
/** A quote of so many letters, of which LEAST_OF_ALONE is there, needs nothing to hold it. */
const LEAST_LONG = 120;

/** What became of a quote and of what stood around it: `share` says how much of a range is there, `quote` how much of the quote itself. */
export type Found = { context: Context; share: (range: Range) => number; quote: number; letters: number };

/** Whether a place is the quote's, and not one that looks like it: SPEC.md, rules Q3 and Q4. `letters` is the length of the quote. */
export function isEnough({ context, share, quote, letters }: Found): boolean {
  if (quote < LEAST_OF_QUOTE) return false;
  const near = sharesOf(context.near, share);
  // What stands beyond the quote's own blocks may have moved: it counts where nothing else is known.
  const around = near.length > 0 ? near : sharesOf(context.far, share);
  if (around.length > 0 && Math.max(...around) >= LEAST_AROUND) return true;
  return near.length === 0 && letters >= LEAST_ALONE && quote >= LEAST_OF_ALONE;
}

/**
 * Whether a quote that may have changed much is held in its place by what stood on both sides; by one, where its block begins or ends there; or by
 * its own length.
 */
export function isHeld({ context, share, quote, letters }: Found): boolean {
  if (letters >= LEAST_LONG && quote >= LEAST_OF_ALONE) return true;
  const near = sharesOf(context.near, share);
  const least = quote < LEAST_OF_QUOTE ? 2 : 1;
  return near.length >= least && near.every((side) => side >= LEAST_OF_SIDE);
}

/** How much of the parts of a context is there, of those that say something. */
function sharesOf(ranges: readonly Range[], share: (range: Range) => number): number[] {
  return ranges.filter(({ start, end }) => end - start >= LEAST_CONTEXT).map(share);
}
