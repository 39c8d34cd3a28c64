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
});
