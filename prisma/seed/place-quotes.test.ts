import { describe, expect, it } from 'vitest';
import { sliceCodePoints } from '@/lib/anchoring/code-points';
import { placeQuotes } from '@/prisma/seed/place-quotes';

describe('placing a quote', () => {
  const text = '𝔊loss 🖋️ on a gloss,\nand a gloss on that.';
  const place = placeQuotes(text);

  it('counts code points, so that the text there is the quote', () => {
    for (const exact of ['𝔊loss', '🖋️', 'gloss,\nand', 'that.']) {
      const { start, end } = place('a-note', { exact });
      expect(sliceCodePoints(text, start, end)).toBe(exact);
    }
  });

  it('counts occurrences from 1 over the whole text', () => {
    const [first, second] = [1, 2].map((occurrence) => place('a-note', { exact: 'a gloss', occurrence }));
    expect(first).toEqual(place('a-note', { exact: 'a gloss' }));
    expect(first).toMatchObject({ start: 12, end: 19 });
    expect(second).toMatchObject({ start: 25, end: 32 });
  });

  it.each([
    ['that the text does not have', { exact: 'a glossator' }],
    ['that the text has less often', { exact: 'a gloss', occurrence: 3 }],
    ['without a character', { exact: '' }],
  ])('refuses one %s, and names its key', (_, quote) => {
    expect(() => place('the-note', quote)).toThrow(/the-note/);
  });
});
