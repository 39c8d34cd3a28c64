import { codePointLength, toCodePoints, toUtf16 } from '@/lib/anchoring/code-points';

/** A range in code points, half-open. A caret is a range whose start is its end. */
export type TextRange = { start: number; end: number };
export type Granularity = 'word' | 'sentence';
export type Move = 'next' | 'previous' | 'extend' | 'shrink';

/**
 * Moves a chosen range by whole units, so that a passage can be chosen by keyboard. SPEC.md, rules U2 to U5.
 * Only the lines near the range are cut into units: the time does not depend on how many units the text has.
 */
export function moveRange(
  text: string,
  range: TextRange,
  move: Move,
  granularity: Granularity,
  locale = 'en',
): TextRange {
  const from = toUtf16(text, range.start);
  const to = toUtf16(text, range.end);
  const unit = chooseUnit(text, { start: from, end: to }, move, granularity, locale);
  if (!unit) return range;
  if (move === 'shrink') return { start: range.start, end: toCodePoints(text, unit.end) };
  const end = toCodePoints(text, unit.end);
  return move === 'extend' && from < to
    ? { start: range.start, end }
    : { start: toCodePoints(text, unit.start), end };
}

/** All units of `text`, in order. `locale` is a BCP 47 tag: it decides which abbreviations end no sentence. */
export function unitsOf(text: string, granularity: Granularity, locale = 'en'): TextRange[] {
  const units: TextRange[] = [];
  // Units come in order, so each offset is counted on from the last.
  let counted = 0;
  let codePoints = 0;
  const convert = (utf16: number) => {
    codePoints += codePointLength(text.slice(counted, utf16));
    counted = utf16;
    return codePoints;
  };
  for (let line: TextRange | null = lineAt(text, 0); line; line = lineAfter(text, line)) {
    for (const unit of unitsOfLine(text, line, granularity, locale)) {
      units.push({ start: convert(unit.start), end: convert(unit.end) });
    }
  }
  return units;
}

// Below, ranges are UTF-16 indices.

function chooseUnit(
  text: string,
  range: TextRange,
  move: Move,
  granularity: Granularity,
  locale: string,
): TextRange | null {
  const isCaret = range.start === range.end;
  switch (move) {
    case 'next':
      return firstUnit(text, range.end, granularity, locale, (unit) =>
        isCaret ? unit.end > range.end : unit.start >= range.end,
      );
    case 'extend':
      return firstUnit(text, range.end, granularity, locale, (unit) => unit.end > range.end);
    case 'previous':
      return lastUnit(text, range.start, granularity, locale, (unit) =>
        isCaret ? unit.start < range.start : unit.end <= range.start,
      );
    case 'shrink': {
      const unit = lastUnit(text, range.end, granularity, locale, (candidate) => candidate.end < range.end);
      return unit && unit.end > range.start ? unit : null;
    }
  }
}

type Wanted = (unit: TextRange) => boolean;

function firstUnit(
  text: string,
  from: number,
  granularity: Granularity,
  locale: string,
  wanted: Wanted,
): TextRange | null {
  for (let line: TextRange | null = lineAt(text, from); line; line = lineAfter(text, line)) {
    const unit = unitsOfLine(text, line, granularity, locale).find(wanted);
    if (unit) return unit;
  }
  return null;
}

function lastUnit(
  text: string,
  from: number,
  granularity: Granularity,
  locale: string,
  wanted: Wanted,
): TextRange | null {
  for (let line: TextRange | null = lineAt(text, from); line; line = lineBefore(text, line)) {
    const unit = unitsOfLine(text, line, granularity, locale).findLast(wanted);
    if (unit) return unit;
  }
  return null;
}

function lineAt(text: string, index: number): TextRange {
  const end = text.indexOf('\n', index);
  return {
    start: index === 0 ? 0 : text.lastIndexOf('\n', index - 1) + 1,
    end: end === -1 ? text.length : end,
  };
}

function lineAfter(text: string, line: TextRange): TextRange | null {
  return line.end < text.length ? lineAt(text, line.end + 1) : null;
}

function lineBefore(text: string, line: TextRange): TextRange | null {
  return line.start > 0 ? lineAt(text, line.start - 1) : null;
}

function unitsOfLine(text: string, line: TextRange, granularity: Granularity, locale: string): TextRange[] {
  const units: TextRange[] = [];
  for (const part of segmenter(granularity, locale).segment(text.slice(line.start, line.end))) {
    if (granularity === 'word' && part.isWordLike !== true) continue;
    // A sentence comes with the white space after it; a passage should not.
    const content = part.segment.trim();
    if (content === '') continue;
    const start = line.start + part.index + part.segment.indexOf(content);
    units.push({ start, end: start + content.length });
  }
  return units;
}

const segmenters = new Map<string, Intl.Segmenter>();

function segmenter(granularity: Granularity, locale: string): Intl.Segmenter {
  const key = `${granularity} ${locale}`;
  const known = segmenters.get(key);
  if (known) return known;
  const made = new Intl.Segmenter(locale, { granularity });
  segmenters.set(key, made);
  return made;
}
