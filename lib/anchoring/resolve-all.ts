import { carry, type Carried, compareTexts, keptShare, type TextChange } from '@/lib/anchoring/carry';
import { codePointLength } from '@/lib/anchoring/code-points';
import { type Range } from '@/lib/anchoring/comparable';
import { lettersOf, UNKNOWN } from '@/lib/anchoring/letters';
import { contextOf, isEnough, isHeld, type QuoteSelector } from '@/lib/anchoring/quote';
import { atPosition, NEAR, type Resolved, resolveNear, resolveQuote } from '@/lib/anchoring/resolve';
import { type TextIndex } from '@/lib/anchoring/text-index';

/** To compare a text takes about as long as to look for one quote for so many of its letters. */
const LETTERS_A_QUOTE = 400;
/** Quotes that contradict each other may come from so many versions of a text; those beyond are looked for one by one. */
const MOST_VERSIONS = 4;

/**
 * Finds many quotes that were taken from one text. They tell that text, as far as they reach: where that is enough, it is compared with the
 * new one as `carry` does, so that each is found by all that stood around it, and repeated words by their order. SPEC.md, rule Q7.
 */
export function resolveAll(index: TextIndex, selectors: readonly QuoteSelector[]): (Resolved | null)[] {
  const standing = allStanding(index, selectors);
  if (standing) return standing;
  const found = new Map<QuoteSelector, Resolved | null>();
  for (const version of versionsOf(selectors)) {
    if (version.selectors.length * LETTERS_A_QUOTE < index.points.length) continue;
    const change = compareTexts(textOf(version), index.text);
    const ranges = version.selectors.map(rangeOf);
    carry(change, ranges).forEach((carried, k) => {
      const selector = version.selectors[k];
      if (selector) found.set(selector, judge(change, selector, carried));
    });
  }
  return byNeighbours(
    index,
    selectors,
    selectors.map((selector) => {
      const resolved = found.get(selector);
      return resolved === undefined ? resolveQuote(index, selector) : resolved;
    }),
  );
}

/** All of them, if each stands where it stood. */
function allStanding(index: TextIndex, selectors: readonly QuoteSelector[]): Resolved[] | null {
  const found: Resolved[] = [];
  for (const selector of selectors) {
    const resolved = atPosition(index, selector);
    if (!resolved) return null;
    found.push(resolved);
  }
  return found;
}

/**
 * The nearest quotes that were found say where one should be that was not, or that stands in several places that are as good, or far from them
 * all: there it is looked for, and what stands there goes before what looks like it elsewhere.
 */
function byNeighbours(
  index: TextIndex,
  selectors: readonly QuoteSelector[],
  found: readonly (Resolved | null)[],
): (Resolved | null)[] {
  const sure = selectors
    .flatMap(({ start }, k) => {
      const place = found[k]?.start;
      return start === undefined || place === undefined ? [] : [{ k, start, shift: place - start }];
    })
    .sort((x, y) => x.start - y.start);
  return selectors.map((selector, k) => {
    const { start } = selector;
    const resolved = found[k] ?? null;
    if (start === undefined) return resolved;
    const neighbours = neighboursOf(sure, start, k);
    const shift = resolved ? resolved.start - start : NaN;
    if (neighbours.some((neighbour) => Math.abs(neighbour.shift - shift) <= NEAR)) return resolved;
    const [nearest] = neighbours;
    if (!nearest) return resolved;
    const there = resolveNear(index, selector, start + nearest.shift);
    return there ?? resolved;
  });
}

type Neighbour = { k: number; start: number; shift: number };

/** The nearest quotes before and after `start` but the one itself, the nearer first. */
function neighboursOf(sorted: readonly Neighbour[], start: number, itself: number): Neighbour[] {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle]?.start ?? Infinity) < start) low = middle + 1;
    else high = middle;
  }
  const after = sorted[low]?.k === itself ? sorted[low + 1] : sorted[low];
  return [sorted[low - 1], after]
    .filter((neighbour) => neighbour !== undefined)
    .sort((x, y) => Math.abs(x.start - start) - Math.abs(y.start - start));
}

function judge(change: TextChange, selector: Placed, carried: Carried): Resolved | null {
  if (carried.state === 'orphaned') return null;
  const range = rangeOf(selector);
  const share = (part: Range) => keptShare(change, part);
  const quote = share(range);
  const context = contextOf(selector, range.start);
  const found = { context, share, quote, letters: range.end - range.start };
  if (!isEnough(found) && !isHeld(found)) return null;
  const { state, start, end } = carried;
  if (state === 'changed') return { start, end, how: 'fuzzy', score: quote };
  return { start, end, how: start === selector.start ? 'position' : 'exact', score: 1 };
}

type Placed = QuoteSelector & { start: number };
/** A text as its quotes tell it, by code point, as far as `length`. */
type Version = { points: Int32Array; length: number; selectors: Placed[] };

function versionsOf(selectors: readonly QuoteSelector[]): Version[] {
  const placed = selectors.filter(
    (selector): selector is Placed => selector.start !== undefined && selector.exact !== '',
  );
  const length = placed.reduce(
    (most, { start, exact, suffix = '' }) => Math.max(most, start + exact.length + suffix.length),
    0,
  );
  const versions: Version[] = [];
  for (const selector of placed) {
    const points = tellingPoints(selector);
    const from = selector.start - codePointLength(selector.prefix ?? '');
    if (from < 0) continue;
    const version = versions.find((one) => agrees(one, points, from)) ?? newVersion(versions, length);
    if (version) add(version, selector, points, from);
  }
  return versions;
}

/** The code points of a quote and its context. Half of a pair, which other clients cut off, tells nothing. */
function tellingPoints({ exact, prefix = '', suffix = '' }: QuoteSelector): Int32Array {
  return lettersOf(prefix + exact + suffix).map((point) =>
    point >= 0xd800 && point <= 0xdfff ? UNKNOWN : point,
  );
}

function newVersion(versions: Version[], length: number): Version | null {
  if (versions.length >= MOST_VERSIONS) return null;
  const version = { points: new Int32Array(length).fill(UNKNOWN), length: 0, selectors: [] };
  versions.push(version);
  return version;
}

function agrees(version: Version, points: Int32Array, from: number): boolean {
  return points.every((point, k) => {
    const known = version.points[from + k];
    return known === UNKNOWN || point === UNKNOWN || known === point;
  });
}

function add(version: Version, selector: Placed, points: Int32Array, from: number): void {
  points.forEach((point, k) => {
    if (point !== UNKNOWN) version.points[from + k] = point;
  });
  version.length = Math.max(version.length, from + points.length);
  version.selectors.push(selector);
}

function textOf(version: Version): string {
  const parts: string[] = [];
  for (let from = 0; from < version.length; from += 4096)
    parts.push(String.fromCodePoint(...version.points.subarray(from, Math.min(version.length, from + 4096))));
  return parts.join('');
}

function rangeOf({ start, exact }: Placed): Range {
  return { start, end: start + codePointLength(exact) };
}
