import type { TextBlock } from '@/lib/content/canonical-text';
import { outlineOf, paragraphNumbers } from '@/lib/content/outline';

/** Where something stands, in the words by which a text is cited. */
export interface Place {
  /** The heading that it stands under; null before the first one. */
  section: string | null;
  /** The paragraph's number; headings, footnotes and the abstract have none. */
  paragraph: number | null;
}

/** Tells of an offset (code points of the canonical text) by which heading and paragraph it is cited. */
export function placeFinder(blocks: readonly TextBlock[]): (offset: number) => Place {
  const numbers = paragraphNumbers(blocks);
  const headings = new Map(outlineOf(blocks).map(({ ordinal, title }) => [ordinal, title]));
  let section: string | null = null;
  const places = blocks.map(({ ordinal, kind }): Place => {
    section = headings.get(ordinal) ?? section;
    return {
      section: kind === 'footnote' ? 'Footnotes' : section,
      paragraph: numbers.get(ordinal) ?? null,
    };
  });
  const starts = blocks.map(({ start }) => start);
  return (offset) => places[lastAtOrBefore(starts, offset)] ?? { section: null, paragraph: null };
}

/** The index of the last of the ascending numbers that is not greater; -1 where all are. */
function lastAtOrBefore(ascending: readonly number[], wanted: number): number {
  let low = -1;
  let high = ascending.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? Infinity) <= wanted) low = middle;
    else high = middle;
  }
  return low;
}
