import { describe, expect, it } from 'vitest';
import { momentWords } from './moment-words';

// The language and the zone are those of the machine, so only the numbers are looked at.
const numbersIn = (words: string) => words.match(/\d+/g);

describe('a moment in words', () => {
  const at = new Date(2026, 10, 23, 18, 5);

  it('leaves out the year while it is this one', () => {
    expect(numbersIn(momentWords(at, new Date(2026, 0, 1)))).not.toContain('2026');
    expect(numbersIn(momentWords(at, new Date(2026, 0, 1)))).toEqual(expect.arrayContaining(['23', '05']));
  });

  it('says the year when it is another one', () => {
    for (const now of [new Date(2027, 0, 1), new Date(2025, 11, 31)])
      expect(numbersIn(momentWords(at, now))).toEqual(expect.arrayContaining(['23', '2026', '05']));
  });
});
