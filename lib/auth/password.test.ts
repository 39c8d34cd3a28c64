import { describe, expect, it } from 'vitest';
import { hashPassword, passwordFits } from '@/lib/auth/password';
import { RateLimited } from '@/lib/errors/app-error';

describe('a password', () => {
  it('fits its own hash and no other', async () => {
    const stored = await hashPassword('quod principi placuit');
    expect(await passwordFits(stored, 'quod principi placuit')).toBe(true);
    for (const wrong of ['Quod principi placuit', 'quod principi placuit ', '']) {
      expect(await passwordFits(stored, wrong)).toBe(false);
    }
  });

  it('is kept as argon2id with a salt of its own, and without itself', async () => {
    const [first, second] = [await hashPassword('quod principi'), await hashPassword('quod principi')];
    expect(first).toMatch(/^\$argon2id\$/);
    expect(first).not.toBe(second);
    expect(first).not.toContain('quod');
  });

  it('never fits a person who has none, not even that of nobody', async () => {
    for (const given of ['', 'the password of nobody']) expect(await passwordFits(null, given)).toBe(false);
  });

  it('is compared after others, and refused where very many ask at once', async () => {
    const stored = await hashPassword('quod principi');
    const asked = Array.from({ length: 110 }, () => passwordFits(stored, 'quod principi'));
    const answers = await Promise.allSettled(asked);
    const fits = answers.filter((answer) => answer.status === 'fulfilled' && answer.value);
    const refused = answers.flatMap((answer) =>
      answer.status === 'rejected' ? [answer.reason as unknown] : [],
    );
    expect([fits.length, refused.length]).toEqual([102, 8]);
    for (const reason of refused) expect(reason).toBeInstanceOf(RateLimited);
    expect(await passwordFits(stored, 'quod principi')).toBe(true);
  });
});
