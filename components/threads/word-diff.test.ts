import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordDiff } from './word-diff';

const words = fc.array(fc.constantFrom('Azo', 'Hugo', 'é', '😀', ' ', '\n\n', ',', '.'), { maxLength: 14 });
const text = words.map((parts) => parts.join(''));

describe('the difference of two texts', () => {
  it('names the words that were added and those that were removed', () => {
    expect(wordDiff('The gloss is short.', 'The long gloss is read.')).toEqual([
      { kind: 'same', text: 'The ' },
      { kind: 'added', text: 'long ' },
      { kind: 'same', text: 'gloss is ' },
      { kind: 'removed', text: 'short' },
      { kind: 'added', text: 'read' },
      { kind: 'same', text: '.' },
    ]);
    expect(wordDiff('Azo', 'Azo')).toEqual([{ kind: 'same', text: 'Azo' }]);
    expect(wordDiff('', '')).toEqual([]);
  });

  it('holds both texts whole', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const runs = wordDiff(before, after);
        const without = (kind: string) =>
          runs
            .filter((run) => run.kind !== kind)
            .map((run) => run.text)
            .join('');
        expect([without('added'), without('removed')]).toEqual([before, after]);
      }),
    );
  });

  it('gives up on two long texts that have nothing in common, and still holds both', () => {
    const before = 'a '.repeat(3_000);
    expect(wordDiff(before, 'b-'.repeat(3_000))).toEqual([
      { kind: 'removed', text: before },
      { kind: 'added', text: 'b-'.repeat(3_000) },
    ]);
  });
});
