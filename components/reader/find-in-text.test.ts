import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findInText } from './find-in-text';

const at = (text: string, start: number, end: number) => [...text].slice(start, end).join('');

describe('finding in the text', () => {
  it('finds words whatever their case and the white space between them', () => {
    const blocks = [
      { text: 'On the Tallinn\nManual.', start: 0 },
      { text: 'The tallinn manual again.', start: 23 },
    ];
    expect(findInText(blocks, 'Tallinn  manual', 9).map(({ start, exact }) => [start, exact])).toEqual([
      [7, 'Tallinn\nManual'],
      [27, 'tallinn manual'],
    ]);
  });

  it('counts code points, and takes every sign for itself', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.string({ unit: 'grapheme', minLength: 1 }),
        (head, words) => {
          const text = `${head}${words} tail`;
          for (const { start, end, exact } of findInText([{ text, start: 0 }], words, 50))
            expect(at(text, start, end)).toBe(exact);
          if (words.trim() !== '' && words.trim() === words)
            expect(findInText([{ text, start: 0 }], words, 50).length).toBeGreaterThan(0);
        },
      ),
    );
  });

  it('stops at the most that are wanted', () => {
    expect(findInText([{ text: 'a a a a', start: 0 }], 'a', 2)).toHaveLength(2);
    expect(findInText([{ text: 'a a a a', start: 0 }], '  ', 2)).toEqual([]);
  });
});
