import { align } from '@/lib/anchoring/align';
import {
  type Comparable,
  comparableOf,
  type Range,
  toLetters,
  toText,
  whiteSpaceOf,
} from '@/lib/anchoring/comparable';
import { at, lettersOf } from '@/lib/anchoring/letters';

/** Where a range of the one text stands in the other; `exact` when it reads the same there, letter by letter. */
export type Carried = { state: 'exact' | 'changed'; start: number; end: number } | { state: 'orphaned' };

/** What became of one text in the next. Made by `compareTexts`, read by `carry`. */
export type TextChange = { before: Side; after: Side };

/** One of the two texts. A letter is kept when it has a partner in the other text; kept letters are counted from 0 in each. */
type Side = {
  points: Int32Array;
  compared: Comparable;
  /** For each letter its place in the other text, or -1. */
  partners: Int32Array;
  /** For each letter how many before it are kept; and at the end how many there are. */
  counts: Int32Array;
  /** For each kept letter its place in this text. */
  places: Int32Array;
};

/** A passage of which less than this part of the letters is kept counts as deleted. */
const LEAST_KEPT = 0.2;

/** Compares two canonical texts once, for any number of ranges. The time grows with the length of the texts, however much they differ. */
export function compareTexts(before: string, after: string): TextChange {
  const whiteSpace = whiteSpaceOf(before, after);
  const [b, a] = [comparableOf(before, whiteSpace), comparableOf(after, whiteSpace)];
  const pairing = align(b.letters, a.letters);
  return { before: sideOf(before, b, pairing.toAfter), after: sideOf(after, a, pairing.toBefore) };
}

/** The way back: what `carry` found through a change leads through its inverse to where it began. */
export function invert(change: TextChange): TextChange {
  return { before: change.after, after: change.before };
}

/**
 * Carries ranges of the earlier text into the later one, in the order given. SPEC.md, rules C1 to C9.
 * A range that is empty, reversed or outside the text is refused with a `RangeError`.
 */
export function carry(change: TextChange, ranges: readonly Range[]): Carried[] {
  const stretches = stretchesOf(change);
  return ranges.map((range) => carryOne(change, stretches, range));
}

/** Which part of the letters of a range of the earlier text is still there, also as others that replaced them: 0 to 1. */
export function keptShare({ before }: TextChange, range: Range): number {
  const { start, end } = toLetters(before.compared, range);
  return end > start ? (at(before.counts, end) - at(before.counts, start)) / (end - start) : 0;
}

function sideOf(text: string, compared: Comparable, partners: Int32Array): Side {
  const counts = new Int32Array(partners.length + 1);
  const places = new Int32Array(partners.length);
  let count = 0;
  for (let index = 0; index < partners.length; index++) {
    counts[index] = count;
    if (at(partners, index) >= 0) places[count++] = index;
  }
  counts[partners.length] = count;
  return { points: lettersOf(text), compared, partners, counts, places: places.subarray(0, count) };
}

/** The kept letters at which a new stretch begins: within a stretch, each follows the last in both texts, with nothing kept between them. */
function stretchesOf({ before, after }: TextChange): Int32Array {
  const starts: number[] = [];
  let last = -1;
  for (let kept = 0; kept < before.places.length; kept++) {
    const other = at(after.counts, at(before.partners, at(before.places, kept)));
    if (kept === 0 || other !== last + 1) starts.push(kept);
    last = other;
  }
  return Int32Array.from(starts);
}

function carryOne(change: TextChange, stretches: Int32Array, range: Range): Carried {
  const { before, after } = change;
  const { start, end } = range;
  refuseOutside(range, before.points.length);
  const letters = toLetters(before.compared, range);
  const place = heaviestPlace(
    change,
    stretches,
    at(before.counts, letters.start),
    at(before.counts, letters.end),
  );
  const isEnough = place.kept > 0 && place.kept >= LEAST_KEPT * (letters.end - letters.start);
  if (!isEnough) return { state: 'orphaned' };
  const found = { start: at(after.places, place.first), end: at(after.places, place.last) + 1 };
  const carried = toText(after.compared, found);
  // A letter may stand for several code points, of which the range has only some; and spaces at its ends may have no letter.
  const own = toText(before.compared, letters);
  const shift = carried.start - own.start;
  const whole = { start: Math.min(start, own.start), end: Math.max(end, own.end) };
  if (carried.end !== own.end + shift || !samePoints(before.points, whole, after.points, shift))
    return { state: 'changed', ...carried };
  return { state: 'exact', start: start + shift, end: end + shift };
}

function refuseOutside({ start, end }: Range, length: number): void {
  if (!(Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start < end))
    throw new RangeError(`From ${start} to ${end} is no range.`);
  if (end > length) throw new RangeError(`Offset ${end} is outside the text.`);
}

/** Kept letters of the later text from `first` to `last`, both in, of which `kept` belong to the passage. */
type Place = { first: number; last: number; kept: number };

/**
 * Where most of the kept letters from `from` to `to` (out) went. Usually that is one stretch. Where text was moved into the passage, out
 * of it or within it, there are several: those that are close to each other in the later text are one place, the heaviest of which counts.
 */
function heaviestPlace(change: TextChange, stretches: Int32Array, from: number, to: number): Place {
  const { before, after } = change;
  const parts: Place[] = [];
  for (let index = lastAtOrBefore(stretches, from), first = from; first < to; index++) {
    const next = Math.min(to, index + 1 < stretches.length ? at(stretches, index + 1) : to);
    const other = at(after.counts, at(before.partners, at(before.places, first)));
    parts.push({ first: other, last: other + next - first - 1, kept: next - first });
    first = next;
  }
  parts.sort((x, y) => x.first - y.first);
  let best: Place = { first: 0, last: 0, kept: 0 };
  let place = best;
  for (const part of parts) {
    const isNear = place.kept > 0 && part.first - place.last - 1 <= to - from;
    place = isNear ? { first: place.first, last: part.last, kept: place.kept + part.kept } : part;
    if (place.kept > best.kept) best = place;
  }
  return best;
}

function lastAtOrBefore(sorted: Int32Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (at(sorted, middle) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The range reads the same in the other text, so much further on. */
function samePoints(one: Int32Array, { start, end }: Range, other: Int32Array, shift: number): boolean {
  for (let k = start; k < end; k++) if (at(one, k) !== at(other, k + shift)) return false;
  return true;
}
