/**
 * The one module that converts between Unicode code points (what is stored, sent and exported) and UTF-16 indices (what JavaScript's
 * strings count). SPEC.md, rules O1 to O6. Offsets that do not exist are refused with a `RangeError`: an offset that has gone stale must
 * not quietly become some other place.
 */

/** The number of code points in `text`. */
export function codePointLength(text: string): number {
  let length = text.length;
  for (let at = 0; at < text.length - 1; at++) {
    if (isPairAt(text, at)) {
      length--;
      at++;
    }
  }
  return length;
}

/** The UTF-16 index of a code point offset of `text` (0 to its length in code points). Linear: see `createOffsetIndex` for many. */
export function toUtf16(text: string, codePointOffset: number): number {
  const at = walk(text, 0, codePointOffset);
  if (at === null) throw outside(codePointOffset);
  return at;
}

/** The code point offset of a UTF-16 index of `text`; inside a surrogate pair, that of the pair. Linear. */
export function toCodePoints(text: string, utf16Offset: number): number {
  if (!isWithin(utf16Offset, text.length)) throw outside(utf16Offset);
  let offset = utf16Offset;
  for (let at = 0; at < utf16Offset; at++) {
    if (isPairAt(text, at)) {
      offset--;
      at++;
    }
  }
  return offset;
}

/** The code points of `text` from `start` (in) to `end` (out). */
export function sliceCodePoints(text: string, start: number, end: number): string {
  if (end < start) throw outside(end);
  const from = toUtf16(text, start);
  const to = walk(text, from, end - start);
  if (to === null) throw outside(end);
  return text.slice(from, to);
}

export type OffsetIndex = {
  /** Length of the text in code points. */
  length: number;
  toUtf16(codePointOffset: number): number;
  toCodePoints(utf16Offset: number): number;
  slice(start: number, end: number): string;
};

/**
 * Conversions for a text that is asked often: one pass to make, then O(log p) an answer, where p counts the code points outside the basic
 * plane. Only those are remembered, so for most texts the index holds nothing and the conversions are the identity.
 */
export function createOffsetIndex(text: string): OffsetIndex {
  const pairs = pairPositions(text);
  const length = text.length - pairs.length;

  function toUtf16Indexed(offset: number): number {
    if (!isWithin(offset, length)) throw outside(offset);
    // The pair number i stands at code point pairs[i] - i, because i pairs before it each took one unit more.
    return offset + countBefore(pairs, (position, i) => position - i < offset);
  }
  function toCodePointsIndexed(index: number): number {
    if (!isWithin(index, text.length)) throw outside(index);
    return index - countBefore(pairs, (position) => position + 1 < index) - (splitsPair(index) ? 1 : 0);
  }
  function splitsPair(index: number): boolean {
    return (
      index > 0 && index < text.length && isHigh(text.charCodeAt(index - 1)) && isLow(text.charCodeAt(index))
    );
  }
  return {
    length,
    toUtf16: toUtf16Indexed,
    toCodePoints: toCodePointsIndexed,
    slice(start, end) {
      if (end < start) throw outside(end);
      return text.slice(toUtf16Indexed(start), toUtf16Indexed(end));
    },
  };
}

/** The UTF-16 index that lies `count` code points after the index `from`, or null where the text ends before. */
function walk(text: string, from: number, count: number): number | null {
  if (!Number.isInteger(count) || count < 0) return null;
  let at = from;
  for (let left = count; left > 0; left--) {
    if (at >= text.length) return null;
    at += isPairAt(text, at) ? 2 : 1;
  }
  return at;
}

/** UTF-16 positions of all surrogate pairs, ascending. */
function pairPositions(text: string): number[] {
  const positions: number[] = [];
  for (let at = 0; at < text.length - 1; at++) {
    if (isPairAt(text, at)) positions.push(at++);
  }
  return positions;
}

/** How many of the first positions satisfy `before`, which must hold for a prefix of them and for none after it. */
function countBefore(positions: readonly number[], before: (position: number, i: number) => boolean): number {
  let low = 0;
  let high = positions.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (before(positions[middle] ?? Infinity, middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isPairAt(text: string, at: number): boolean {
  return isHigh(text.charCodeAt(at)) && isLow(text.charCodeAt(at + 1));
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}

function isWithin(offset: number, length: number): boolean {
  return Number.isInteger(offset) && offset >= 0 && offset <= length;
}

function outside(offset: number): RangeError {
  return new RangeError(`Offset ${offset} is outside the text.`);
}
