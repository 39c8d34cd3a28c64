import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  codePointLength,
  createOffsetIndex,
  sliceCodePoints,
  toCodePoints,
  toUtf16,
} from '@/lib/anchoring/code-points';

/** Any UTF-16 string, rich in surrogates, whole and lone. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc
    .array(fc.constantFrom('a', 'é', '\ud83d', '\ude00', '😀', '\n'), { maxLength: 30 })
    .map((parts) => parts.join('')),
);
/** JavaScript's own iteration by code points is the model. */
const model = (text: string) => Array.from(text);

describe('offsets', () => {
  it('[O1] an emoji counts one and a letter with a combining mark two', () => {
    expect(codePointLength('')).toBe(0);
    expect(codePointLength('😀')).toBe(1);
    expect(codePointLength('e\u0301')).toBe(2);
    expect(codePointLength('👩‍⚖️')).toBe(4);
  });

  it('[O1] the length is that of iteration by code points', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(codePointLength(text)).toBe(model(text).length);
      }),
    );
  });

  it('[O2] converting to UTF-16 and back gives the same offset', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (let offset = 0; offset <= model(text).length; offset++) {
          expect(toUtf16(text, offset)).toBe(model(text).slice(0, offset).join('').length);
          expect(toCodePoints(text, toUtf16(text, offset))).toBe(offset);
        }
      }),
    );
  });

  it('[O3] an index between the halves of a pair means the code point that it splits', () => {
    expect([0, 1, 2, 3, 4].map((index) => toCodePoints('a😀b', index))).toEqual([0, 1, 1, 2, 3]);
    expect([0, 1, 2, 3, 4].map((index) => createOffsetIndex('a😀b').toCodePoints(index))).toEqual([
      0, 1, 1, 2, 3,
    ]);
  });

  it('[O4] an offset that does not exist is refused', () => {
    const index = createOffsetIndex('a😀');
    for (const offset of [-1, 3, 0.5, NaN, Infinity]) {
      expect(() => toUtf16('a😀', offset)).toThrow(RangeError);
      expect(() => index.toUtf16(offset)).toThrow(RangeError);
    }
    for (const offset of [-1, 4, 1.5, NaN, Infinity]) {
      expect(() => toCodePoints('a😀', offset)).toThrow(RangeError);
      expect(() => index.toCodePoints(offset)).toThrow(RangeError);
    }
    for (const [start, end] of [
      [-1, 1],
      [0, 3],
      [2, 1],
      [0, NaN],
    ] as const) {
      expect(() => sliceCodePoints('a😀', start, end)).toThrow(RangeError);
      expect(() => index.slice(start, end)).toThrow(RangeError);
    }
  });

  it('[O5] neighbouring slices have the code points asked for and are the text together', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat(), (text, a, b) => {
        const length = model(text).length;
        const [first = 0, second = 0] = [a % (length + 1), b % (length + 1)].sort((x, y) => x - y);
        const middle = sliceCodePoints(text, first, second);
        expect(middle).toBe(model(text).slice(first, second).join(''));
        expect(sliceCodePoints(text, 0, first) + middle + sliceCodePoints(text, second, length)).toBe(text);
      }),
    );
  });

  it('[O6] an offset index answers as the plain functions do', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const index = createOffsetIndex(text);
        expect(index.length).toBe(codePointLength(text));
        for (let offset = 0; offset <= index.length; offset++)
          expect(index.toUtf16(offset)).toBe(toUtf16(text, offset));
        for (let at = 0; at <= text.length; at++) expect(index.toCodePoints(at)).toBe(toCodePoints(text, at));
        expect(index.slice(0, index.length)).toBe(text);
      }),
    );
  });
});
