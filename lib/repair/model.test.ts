import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { replacementInWords, replacementOf } from './model';

describe('a replacement in one line', () => {
  it('has its mark where it stands', () => {
    expect(replacementInWords({ text: '2021', mark: { label: '5', at: 4 } })).toBe('2021[^5]');
    expect(replacementInWords({ text: '😀 b', mark: { label: '5', at: 1 } })).toBe('😀[^5] b');
    expect(replacementInWords({ text: 'law" at' })).toBe('law" at');
  });

  it('is refused with more marks than one', () => {
    expect(replacementOf('a[^1]b[^2]')).toBeNull();
  });

  it('comes back as it was', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 12 }).filter((value) => !/[[\]^]/.test(value));
    const mark = fc.tuple(fc.constantFrom('1', '22', '*', 'iv'), fc.nat(12));
    fc.assert(
      fc.property(text, fc.option(mark), (words, marked) => {
        const at = Math.min(marked?.[1] ?? 0, Array.from(words).length);
        const replacement = marked ? { text: words, mark: { label: marked[0], at } } : { text: words };
        expect(replacementOf(replacementInWords(replacement))).toEqual(replacement);
      }),
    );
  });
});
