import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codePointLength, sliceCodePoints } from '@/lib/anchoring/code-points';
import { moveRange, unitsOf, type Move, type TextRange } from '@/lib/anchoring/units';

const granularity = fc.constantFrom('word' as const, 'sentence' as const);
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc
    .array(fc.constantFrom('glossa', ' ', '. ', '\n', '😀', 'e\u0301', "isn't", '法律', '5.2', '[1?! '), {
      maxLength: 25,
    })
    .map((parts) => parts.join('')),
);
/** A text and a range in it. */
const chosen = fc.tuple(text, fc.nat(), fc.nat()).map(([content, a, b]) => {
  const length = codePointLength(content) + 1;
  const [start = 0, end = 0] = [a % length, b % length].sort((x, y) => x - y);
  return { content, range: { start, end } };
});

const glosses = 'Accursius wrote 😀 the gloss. Azo taught him.\n\nIrnerius began it.';
const say = (range: TextRange, move: Move, unit: 'word' | 'sentence') => {
  const moved = moveRange(glosses, range, move, unit);
  return sliceCodePoints(glosses, moved.start, moved.end);
};
const rangeOf = (part: string): TextRange => {
  const start = codePointLength(glosses.slice(0, glosses.indexOf(part)));
  return { start, end: start + codePointLength(part) };
};

describe('units', () => {
  it('[U1] units are sorted, disjoint, within a line and trimmed', () => {
    fc.assert(
      fc.property(text, granularity, (content, unit) => {
        let last = 0;
        for (const { start, end } of unitsOf(content, unit)) {
          expect(start).toBeGreaterThanOrEqual(last);
          const part = sliceCodePoints(content, start, end);
          expect(part).not.toBe('');
          expect(part).not.toMatch(/^\s|\n|\s$/);
          last = end;
        }
      }),
    );
  });

  it('[U1] sentences and words are those that a reader sees', () => {
    const read = (unit: 'word' | 'sentence') =>
      unitsOf(glosses, unit).map(({ start, end }) => sliceCodePoints(glosses, start, end));
    expect(read('sentence')).toEqual([
      'Accursius wrote 😀 the gloss.',
      'Azo taught him.',
      'Irnerius began it.',
    ]);
    expect(read('word')).toEqual('Accursius wrote the gloss Azo taught him Irnerius began it'.split(' '));
  });

  it('[U2] next and previous walk through all units, each once', () => {
    fc.assert(
      fc.property(text, granularity, (content, unit) => {
        const units = unitsOf(content, unit);
        const walk = (from: TextRange, move: Move) => {
          const seen: TextRange[] = [];
          let range = from;
          for (;;) {
            const moved = moveRange(content, range, move, unit);
            if (moved.start === range.start && moved.end === range.end) return seen;
            seen.push(moved);
            range = moved;
          }
        };
        const end = codePointLength(content);
        expect(walk({ start: 0, end: 0 }, 'next')).toEqual(units);
        expect(walk({ start: end, end }, 'previous')).toEqual(units.reverse());
      }),
    );
  });

  it('[U2] from a caret inside a word both choose that word', () => {
    const caret = { start: 3, end: 3 };
    expect(say(caret, 'next', 'word')).toBe('Accursius');
    expect(say(caret, 'previous', 'word')).toBe('Accursius');
  });

  it('[U2] the sentence after the last of a paragraph is the first of the next', () => {
    expect(say(rangeOf('Azo taught him.'), 'next', 'sentence')).toBe('Irnerius began it.');
    expect(say(rangeOf('Irnerius'), 'previous', 'sentence')).toBe('Azo taught him.');
  });

  it('[U3] extend keeps the start and goes forward by a unit', () => {
    expect(say(rangeOf('wrote'), 'extend', 'word')).toBe('wrote 😀 the');
    expect(say(rangeOf('gloss'), 'extend', 'sentence')).toBe('gloss.');
    fc.assert(
      fc.property(chosen, granularity, ({ content, range }, unit) => {
        fc.pre(range.start < range.end);
        const extended = moveRange(content, range, 'extend', unit);
        expect(extended.start).toBe(range.start);
        expect(extended.end).toBeGreaterThanOrEqual(range.end);
      }),
    );
  });

  it('[U4] shrink takes back what extend added and never leaves nothing', () => {
    fc.assert(
      fc.property(text, fc.nat(), granularity, (content, at, unit) => {
        const units = unitsOf(content, unit);
        fc.pre(units.length > 0);
        const first = units[at % units.length] ?? { start: 0, end: 0 };
        const extended = moveRange(content, first, 'extend', unit);
        const shrunk = moveRange(content, extended, 'shrink', unit);
        expect(shrunk).toEqual(first);
      }),
    );
  });

  it('[U5] at the ends of the text, and without units, the range stays', () => {
    const last = rangeOf('it');
    expect(moveRange(glosses, last, 'next', 'word')).toEqual(last);
    expect(moveRange(glosses, rangeOf('Accursius'), 'previous', 'word')).toEqual(rangeOf('Accursius'));
    for (const move of ['next', 'previous', 'extend', 'shrink'] as const) {
      expect(moveRange(' \n …', { start: 1, end: 1 }, move, 'word')).toEqual({ start: 1, end: 1 });
    }
  });

  it('[U5] every move gives a range that the text has', () => {
    fc.assert(
      fc.property(
        chosen,
        granularity,
        fc.constantFrom<Move>('next', 'previous', 'extend', 'shrink'),
        (given, unit, move) => {
          const { start, end } = moveRange(given.content, given.range, move, unit);
          expect(() => sliceCodePoints(given.content, start, end)).not.toThrow();
        },
      ),
    );
  });
});
