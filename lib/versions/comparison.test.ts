import { describe, expect, it } from 'vitest';
import { carry, compareTexts } from '@/lib/anchoring/carry';
import { RateLimited } from '@/lib/errors/app-error';
import { changeOf, changesBetween, knownText } from '@/lib/versions/comparison';

/** A text of a hundred thousand letters and more, no two of its words alike. */
function longText(word: string) {
  return Array.from({ length: 15_000 }, (_, index) => `${word}${index}`).join(' ');
}

const long = { before: knownText(longText('lex ')), after: knownText(longText('lex ').replace('900', 'IX')) };

describe('comparing texts', () => {
  it('finds the same in the thread as in place', async () => {
    const places = Array.from({ length: 100 }, (_, index) => ({
      start: 1000 * index,
      end: 1000 * index + 900,
    }));
    const carried = carry(await changeOf(long.before, long.after), places);
    expect(carried).toEqual(carry(compareTexts(long.before.text, long.after.text), places));
    expect(new Set(carried.map(({ state }) => state))).toEqual(new Set(['exact', 'changed']));
  });

  it('tells what a person reads, of long texts as of short ones', async () => {
    const short = await changesBetween(
      knownText('lex 899 lex 900 lex 901'),
      knownText('lex 899 lex IX lex 901'),
    );
    const { hunks, more } = await changesBetween(long.before, long.after);
    const changed = (of: typeof hunks) =>
      of.flatMap(({ runs }) => runs.filter(({ kind }) => kind !== 'kept').map(({ text }) => text));
    expect([changed(hunks), more]).toEqual([changed(short.hunks), 0]);
  });

  it('compares the same two texts once', async () => {
    expect(await changeOf(long.before, long.after)).toBe(await changeOf(long.before, long.after));
    const again = knownText(long.after.text);
    expect(changesBetween(long.before, again)).toBe(changesBetween(long.before, long.after));
  });

  it('refuses long texts of readers when enough of them wait, but not what is known, nor short ones', async () => {
    const known = await changesBetween(long.before, long.after, { most: 0 });
    expect(known.hunks).not.toEqual([]);
    const [one, other, short] = [knownText(longText('a ')), knownText(longText('b ')), knownText('a b')];
    await expect(async () => changesBetween(one, long.after, { most: 0 })).rejects.toBeInstanceOf(
      RateLimited,
    );
    await expect(changesBetween(short, knownText('a c'), { most: 0 })).resolves.toMatchObject({ more: 0 });
    const waiting = [changesBetween(one, other, { most: 2 }), changesBetween(other, one, { most: 2 })];
    await expect(async () => changesBetween(one, long.before, { most: 2 })).rejects.toBeInstanceOf(
      RateLimited,
    );
    await Promise.all(waiting);
    await expect(changesBetween(one, long.before, { most: 2 })).resolves.toMatchObject({ more: 0 });
  });
});
