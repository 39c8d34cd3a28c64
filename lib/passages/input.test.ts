import { v7 as uuidv7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { PassageInput } from '@/lib/passages/input';
import { PASSAGE_MAX } from '@/lib/passages/model';

const passage = (start: number, end: number) => ({ versionId: uuidv7(), start, end, exact: 'glossa' });

describe('a passage from outside', () => {
  it.each([
    ['negative', -1, 5],
    ['empty', 5, 5],
    ['reversed', 6, 5],
    ['fractional', 0.5, 5],
    ['longer than a passage may be', 0, PASSAGE_MAX + 1],
    ['beyond what the database counts to', 3_000_000_000, 3_000_000_006],
    ['close to what the database counts to', 2 ** 31 - 8, 2 ** 31 - 2],
  ])('is refused where its place is %s', (_, start, end) => {
    expect(PassageInput.safeParse(passage(start, end)).success).toBe(false);
  });

  it.each(['', ' ', '\n', '\u00a0\u2003\n'])('is refused where it has no words: %j', (exact) => {
    expect(PassageInput.safeParse({ ...passage(0, 6), exact }).success).toBe(false);
  });

  it('is taken up to the longest', () => {
    expect(PassageInput.safeParse(passage(7, 7 + PASSAGE_MAX)).success).toBe(true);
  });
});
