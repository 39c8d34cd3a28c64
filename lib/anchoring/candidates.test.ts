import { describe, expect, it } from 'vitest';
import { textIndex } from '@/lib/anchoring/text-index';
import { candidates } from '@/lib/anchoring/candidates';

const TEXT = [
  'The glossators of Bologna wrote beside the law.',
  'Azo is named on every leaf of the great glosses of the school.',
  'Whoever reads the text alone reads half of the disputations.',
].join('\n');

const found = (exact: string) =>
  candidates(textIndex(TEXT), { exact }, { limit: 5, near: 0 }).map(({ start, end }) =>
    TEXT.slice(start, end),
  );

describe('[Q8] where a passage may belong', () => {
  it('is where most of its words stand, and whole words', () => {
    expect(found('Azo is named on every leaf of the great gloss')).toEqual([
      'Azo is named on every leaf of the great glosses',
    ]);
  });

  it('is nowhere where only the end of a word is the same', () => {
    expect(found('the cybersecurity negotiations, and the regulations')).toEqual([]);
    expect(found('x')).toEqual([]);
  });

  it('of a long passage is from its beginning to its end, or where the one stands of which the other is gone', () => {
    const words = (from: number, to: number) =>
      Array.from({ length: to - from }, (_, k) => `w${String((from + k) * 7919)}`).join(' ');
    const of = (text: string) =>
      candidates(textIndex(text), { exact: words(0, 400) }, { limit: 1 }).map(({ start, end }) =>
        text.slice(start, end),
      );
    const grown = `${words(0, 390)} meanwhile ${words(390, 400)}`;
    expect(of(`${words(900, 950)} ${grown} ${words(950, 999)}`)).toEqual([grown]);
    const [beginning = ''] = of(`${words(900, 950)} ${words(0, 150)} ${words(950, 999)}`);
    expect(beginning.length).toBeGreaterThan(300);
    expect(words(0, 400).startsWith(beginning)).toBe(true);
  });
});
