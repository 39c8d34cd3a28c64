import { describe, expect, it } from 'vitest';
import { countTry, forgetTries } from '@/lib/auth/throttle';
import { RateLimited } from '@/lib/errors/app-error';

const MINUTE = 60_000;

/** Whether a try is let through. */
function tries(key: string, most: number, now: number): boolean {
  try {
    countTry(key, most, now);
    return true;
  } catch (error) {
    expect(error).toBeInstanceOf(RateLimited);
    return false;
  }
}

const times = (count: number, ask: () => boolean) => Array.from({ length: count }, ask);

describe('the counting of tries', () => {
  it('lets as many through as are allowed, and none after them', () => {
    expect(times(5, () => tries('accursius', 3, 0))).toEqual([true, true, true, false, false]);
  });

  it('counts each key for itself', () => {
    times(4, () => tries('azo', 3, 0));
    expect(tries('bulgarus', 3, 0)).toBe(true);
  });

  it('begins anew a quarter of an hour after the first try, and not before, however often one tries', () => {
    times(4, () => tries('martinus', 3, 0));
    expect(tries('martinus', 3, 14 * MINUTE)).toBe(false);
    expect(tries('martinus', 3, 15 * MINUTE)).toBe(true);
  });

  it('begins anew when it is told that one succeeded', () => {
    times(4, () => tries('rogerius', 3, 0));
    forgetTries('rogerius');
    expect(times(4, () => tries('rogerius', 3, 0))).toEqual([true, true, true, false]);
  });

  it('forgets the longest unused key first, when there are very many', () => {
    times(4, () => tries('hugo', 3, 0));
    times(4, () => tries('jacobus', 3, 0));
    for (let index = 0; index < 9_998; index++) tries(`spray ${index}`, 3, 0);
    expect(tries('hugo', 3, 1)).toBe(false);
    tries('one more', 3, 1);
    expect(tries('jacobus', 3, 1)).toBe(true);
    expect(tries('hugo', 3, 1)).toBe(false);
  });
});
