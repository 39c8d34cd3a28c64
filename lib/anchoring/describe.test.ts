import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codePointLength, sliceCodePoints } from '@/lib/anchoring/code-points';
import { describePassage } from '@/lib/anchoring/describe';

const blockTexts = fc.array(fc.string({ unit: 'grapheme', maxLength: 60 }), { minLength: 1, maxLength: 8 });

function place(texts: readonly string[]) {
  let start = 0;
  return texts.map((text) => {
    const block = { start, text };
    start += codePointLength(text) + 1;
    return block;
  });
}

describe('describing a passage', () => {
  it('[D1] quotes the slice with 32 code points on each side, an emoji being one', () => {
    const text = `${'😀'.repeat(40)}glossa${'é'.repeat(40)}`;
    expect(describePassage(text, 40, 46)).toEqual({
      exact: 'glossa',
      prefix: '😀'.repeat(32),
      suffix: 'é'.repeat(32),
    });
  });

  it('[D1] has as much context as there is at the ends of the text', () => {
    expect(describePassage('glossa ordinaria', 0, 6)).toEqual({
      exact: 'glossa',
      prefix: '',
      suffix: ' ordinaria',
    });
    expect(describePassage('glossa', 0, 6)).toEqual({ exact: 'glossa', prefix: '', suffix: '' });
  });

  it('[D2] [D3] stands in the text without a gap, from the whole text or from its blocks', () => {
    fc.assert(
      fc.property(blockTexts, fc.nat(), fc.nat(), (texts, a, b) => {
        const text = texts.join('\n');
        const length = codePointLength(text);
        fc.pre(length > 0);
        const start = a % length;
        const end = start + 1 + (b % (length - start));
        const quote = describePassage(text, start, end);
        expect(quote?.exact).toBe(sliceCodePoints(text, start, end));
        expect(`${quote?.prefix}${quote?.exact}${quote?.suffix}`).toBe(
          sliceCodePoints(text, Math.max(0, start - 32), Math.min(length, end + 32)),
        );
        const near = place(texts).filter(
          (block) => block.start <= end + 33 && block.start + codePointLength(block.text) >= start - 33,
        );
        expect(describePassage(near, start, end)).toEqual(quote);
      }),
    );
  });

  it('[D4] an empty, reversed or outlying range is no passage', () => {
    for (const [start, end] of [
      [2, 2],
      [3, 2],
      [-1, 2],
      [0, 7],
      [0.5, 2],
      [0, NaN],
    ] as const) {
      expect(describePassage('glossa', start, end)).toBeNull();
    }
    expect(describePassage([], 0, 1)).toBeNull();
    expect(describePassage([{ start: 10, text: 'glossa' }], 9, 12)).toBeNull();
  });
});
