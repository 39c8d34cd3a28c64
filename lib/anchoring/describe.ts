import { createOffsetIndex } from '@/lib/anchoring/code-points';

/** Code points of context kept on each side: enough to tell repeated words apart, little enough to store ten thousand times. */
export const CONTEXT = 32;

/** A part of a longer text and where it begins there, in code points. */
export type PlacedText = { start: number; text: string };

export type PassageQuote = { exact: string; prefix: string; suffix: string };

/**
 * Quotes the passage from `start` to `end` (code points, half-open) with 32 code points of context on each side.
 * `source` is the whole canonical text, or a run of neighbouring blocks in order (they are joined by one LF, as canonical text is) that
 * reaches at least 32 code points beyond the passage wherever the text does. Null where the range is empty, reversed or not in `source`.
 */
export function describePassage(
  source: string | readonly PlacedText[],
  start: number,
  end: number,
): PassageQuote | null {
  const placed = placedText(source);
  const from = start - placed.start;
  const to = end - placed.start;
  const text = createOffsetIndex(placed.text);
  if (!Number.isInteger(from) || !Number.isInteger(to) || from < 0 || to <= from || to > text.length)
    return null;
  return {
    exact: text.slice(from, to),
    prefix: text.slice(Math.max(0, from - CONTEXT), from),
    suffix: text.slice(to, Math.min(text.length, to + CONTEXT)),
  };
}

function placedText(source: string | readonly PlacedText[]): PlacedText {
  if (typeof source === 'string') return { start: 0, text: source };
  return { start: source[0]?.start ?? 0, text: source.map((block) => block.text).join('\n') };
}
