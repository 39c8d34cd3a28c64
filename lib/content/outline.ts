import type { TextBlock } from '@/lib/content/canonical-text';

/** A line of the outline. `start` counts code points of the canonical text; the abstract stands at level 1. */
export type OutlineEntry = {
  ordinal: number;
  start: number;
  level: number;
  title: string;
  kind: 'abstract' | 'heading';
};

/** What a reader finds their way by: the abstract and the headings, in order. */
export function outlineOf(blocks: readonly TextBlock[]): OutlineEntry[] {
  return blocks.flatMap(({ ordinal, start, kind, level, role, text }): OutlineEntry[] => {
    if (kind === 'heading')
      return [{ ordinal, start, level: level ?? 1, title: text.replaceAll('\n', ' '), kind }];
    if (role === 'abstract') return [{ ordinal, start, level: 1, title: 'Abstract', kind: 'abstract' }];
    return [];
  });
}

/** The numbers by which paragraphs are cited, by ordinal: headings, cells, footnotes and the abstract have none. */
export function paragraphNumbers(blocks: readonly TextBlock[]): Map<number, number> {
  const numbered = blocks.filter(({ kind, role }) => kind === 'paragraph' && role === null);
  return new Map(numbered.map(({ ordinal }, index) => [ordinal, index + 1]));
}
