import { describe, expect, it } from 'vitest';
import { atMoment, withMoments } from '@/prisma/seed/clock';

const MOMENT = new Date('2022-04-28T12:00:00Z');
const LATER = new Date('2022-04-29T12:00:00Z');

function wait(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 5));
}

describe('working at another moment', () => {
  it('tells that moment to who asks for the time, and the given one to who names it', async () => {
    await withMoments(() =>
      atMoment(MOMENT, async () => {
        await wait();
        expect(new Date()).toEqual(MOMENT);
        expect(Date.now()).toBe(MOMENT.getTime());
        expect(new Date('2021-12-06').toISOString()).toBe('2021-12-06T00:00:00.000Z');
        expect(Date.UTC(1998, 11)).toBe(new Date('1998-12').getTime());
        expect([new Date() instanceof Date, MOMENT instanceof Date]).toEqual([true, true]);
      }),
    );
  });

  it('tells each of those who work at once their own, and the time of the day to all others', async () => {
    const before = Date.now();
    await withMoments(async () => {
      const told = [MOMENT, LATER].map((moment) =>
        atMoment(moment, async () => {
          await wait();
          return new Date();
        }),
      );
      expect(Date.now()).toBeGreaterThanOrEqual(before);
      expect(await Promise.all(told)).toEqual([MOMENT, LATER]);
    });
  });

  it('comes back to the time of the day, also from work that fails', async () => {
    const before = Date.now();
    const work = withMoments(() => atMoment(MOMENT, () => Promise.reject(new Error('broken off'))));
    await expect(work).rejects.toThrow('broken off');
    expect(Date.now()).toBeGreaterThanOrEqual(before);
    await atMoment(MOMENT, async () => expect(Date.now()).toBeGreaterThanOrEqual(before));
  });
});
