import { describe, expect, it } from 'vitest';
import { sliceCodePoints } from '@/lib/anchoring/code-points';
import { placeQuotes } from '@/prisma/seed/place-quotes';

describe('placing a quote', () => {
  const text = '𝔊loss 🖋️ on a gloss,\nand a gloss on that.';
  const place = placeQuotes(text);

  it('counts code points, so that the text there is the quote', () => {
    for (const exact of ['𝔊loss', '🖋️', 'gloss,\nand', 'that.']) {
      const { start, end } = place('a-note', exact);
      expect(sliceCodePoints(text, start, end)).toBe(exact);
    }
  });

  it('finds words that stand there more often within others that do not', () => {
    expect(place('a-note', { exact: 'a gloss', within: 'on a gloss' })).toMatchObject({ start: 12, end: 19 });
    expect(place('a-note', { exact: 'a gloss', within: 'a gloss on' })).toMatchObject({ start: 25, end: 32 });
  });

  it.each([
    ['that the text does not have', 'a glossator'],
    ['that the text has more than once', 'a gloss'],
    ['within words that the text has more than once', { exact: 'gloss', within: 'a gloss' }],
    ['that is not within its words', { exact: 'that', within: 'on a gloss' }],
    ['without a character', ''],
  ])('refuses one %s, and names its key', (_, quote) => {
    expect(() => place('the-note', quote)).toThrow(/the-note/);
  });
});
