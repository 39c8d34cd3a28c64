import { describe, expect, it } from 'vitest';
import { Recent } from './recent';

/** Answers that say how often they were made. */
function counted(most: number) {
  const recent = new Recent<string>(most);
  let made = 0;
  const get = (key: string, size = 1) => recent.get(key, size, () => Promise.resolve(`${key}${++made}`));
  return { recent, get };
}

describe('answers that are kept', () => {
  it('are made once, also for two who ask at once', async () => {
    const { get } = counted(10);
    expect(await Promise.all([get('a'), get('a'), get('b')])).toEqual(['a1', 'a1', 'b2']);
    expect(await get('a')).toBe('a1');
  });

  it('are forgotten when they are too large together, those first for which nobody asked for longest', async () => {
    const { get } = counted(3);
    for (const key of ['a', 'b', 'c']) await get(key);
    await get('a');
    await get('d');
    expect([await get('a'), await get('d'), await get('b')]).toEqual(['a1', 'd4', 'b5']);
  });

  it('are not kept at all when one alone is too large', async () => {
    const { get } = counted(3);
    expect([await get('a', 4), await get('a', 4), await get('b'), await get('b')]).toEqual([
      ...['a1', 'a2', 'b3', 'b3'],
    ]);
  });

  it('are made anew after a failure', async () => {
    const { recent, get } = counted(3);
    await expect(recent.get('a', 1, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await get('a')).toBe('a1');
  });
});
