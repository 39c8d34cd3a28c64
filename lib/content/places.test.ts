import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TextBlock } from '@/lib/content/canonical-text';
import { placeFinder } from '@/lib/content/places';

type Kind = Pick<TextBlock, 'kind' | 'text'> & { role?: string };

function blocksOf(kinds: readonly Kind[]): TextBlock[] {
  let start = 0;
  return kinds.map(({ kind, text, role = null }, ordinal) => {
    const block = { ordinal, start, end: start + text.length, text, kind, level: 1, role, path: [ordinal] };
    start = block.end + 1;
    return block;
  });
}

const paper = blocksOf([
  { kind: 'paragraph', text: 'To the reader.' },
  { kind: 'paragraph', text: 'In short.', role: 'abstract' },
  { kind: 'heading', text: '1. Of the\nlaw' },
  { kind: 'paragraph', text: 'Ius est ars.' },
  { kind: 'paragraph', text: 'Ulpian says so.' },
  { kind: 'footnote', text: 'Dig. 1.1.1' },
]);

describe('the place of an offset', () => {
  it('is the heading above it and the number of its paragraph, as the reader shows them', () => {
    const placeOf = placeFinder(paper);
    expect(paper.map(({ start }) => placeOf(start))).toEqual([
      { section: null, paragraph: 1 },
      { section: 'Abstract', paragraph: null },
      { section: '1. Of the law', paragraph: null },
      { section: '1. Of the law', paragraph: 2 },
      { section: '1. Of the law', paragraph: 3 },
      { section: 'Footnotes', paragraph: null },
    ]);
  });

  it('is the same for every offset of a block', () => {
    const placeOf = placeFinder(paper);
    fc.assert(
      fc.property(fc.constantFrom(...paper), fc.nat(), ({ start, end }, within) => {
        expect(placeOf(start + (within % (end - start)))).toEqual(placeOf(start));
      }),
    );
  });

  it('is nowhere in a text without blocks', () => {
    expect(placeFinder([])(0)).toEqual({ section: null, paragraph: null });
  });
});
