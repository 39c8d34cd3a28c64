import { describe, expect, it } from 'vitest';
import { carry, compareTexts, invert } from '@/lib/anchoring/carry';
import { codePointLength, sliceCodePoints } from '@/lib/anchoring/code-points';

/** Carries the first occurrence of `quote`, and says how it went and what it reads now. */
function carried(before: string, after: string, quote: string) {
  const start = codePointLength(before.slice(0, before.indexOf(quote)));
  const [result] = carry(compareTexts(before, after), [{ start, end: start + codePointLength(quote) }]);
  if (!result || result.state === 'orphaned') return 'orphaned';
  return `${result.state}: ${sliceCodePoints(after, result.start, result.end)}`;
}

describe('carrying ranges', () => {
  it('keeps what was not touched', () => {
    expect(carried('One two three.', 'Zero. One two three.', 'two')).toBe('exact: two');
    expect(carried('One two three.', 'One two three.', 'One two three.')).toBe('exact: One two three.');
  });

  it('says what was changed inside', () => {
    expect(carried('By Karl Schmidt, 1970.', 'By Karl Schmitt, 1970.', 'Schmidt')).toBe('changed: Schmitt');
    expect(carried('in 202151 it', 'in 2021 it', '202151')).toBe('changed: 2021');
  });

  it('lets go what was deleted', () => {
    expect(carried('First.\nSecond one.\nThird.', 'First.\nThird.', 'Second one.')).toBe('orphaned');
  });

  it('finds what was moved', () => {
    const [a, b, c] = [
      'The first paragraph of it all.',
      'Another one, the second of them.',
      'And a third that follows.',
    ];
    expect(carried([a, b, c].join('\n'), [c, a, b].join('\n'), 'third')).toBe('exact: third');
    expect(carried([a, b, c].join('\n'), [b, c, a].join('\n'), 'first')).toBe('exact: first');
  });

  it('leads back', () => {
    const change = compareTexts('One two three 😀 four.', 'Zero. One two thrice 😀 four.');
    expect(carry(change, [{ start: 14, end: 15 }])).toEqual([{ state: 'exact', start: 21, end: 22 }]);
    expect(carry(invert(change), [{ start: 21, end: 22 }])).toEqual([{ state: 'exact', start: 14, end: 15 }]);
  });
});
