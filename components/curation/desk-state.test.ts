import { describe, expect, it } from 'vitest';
import { countsNow, neighbour, reasonThen, stepBack, withChanged, type Step } from './desk-state';

const row = (id: string, state: 'proposed' | 'accepted' | 'rejected' = 'proposed') => ({ id, rev: 1, state });

describe('the desk’s rows', () => {
  const rows = [row('a'), row('b'), row('c')];

  it('stay in their places when they change', () => {
    const changed = withChanged(rows, [{ ...row('b', 'accepted'), rev: 2 }]);
    expect(changed).toEqual([row('a'), { id: 'b', rev: 2, state: 'accepted' }, row('c')]);
  });

  it('are walked through one by one, and no further than the ends', () => {
    expect(neighbour(rows, 'a', 1)?.id).toBe('b');
    expect(neighbour(rows, 'b', -1)?.id).toBe('a');
    expect(neighbour(rows, 'c', 1)?.id).toBe('c');
    expect(neighbour(rows, 'a', -1)?.id).toBe('a');
    expect(neighbour(rows, null, 1)?.id).toBe('a');
    expect(neighbour([], null, 1)).toBeUndefined();
  });

  it('move the counts with what was decided', () => {
    const now = countsNow({ proposed: 5, accepted: 1, rejected: 0 }, 'proposed', [
      ...[row('a'), row('b', 'accepted'), row('c', 'rejected')],
    ]);
    expect(now).toEqual({ proposed: 3, accepted: 2, rejected: 1 });
  });

  const was = (state: 'proposed' | 'accepted' | 'rejected', reason = '') => ({ state, reason });

  it('go back together, each to what it was, with the reason that was given', () => {
    const step: Step = new Map([
      ['a', was('proposed')],
      ['b', was('rejected', 'A person.')],
      ['c', was('proposed')],
      ['d', was('rejected', 'A place.')],
      ['e', was('rejected', 'A person.')],
    ]);
    expect(stepBack(step)).toEqual([
      { ...was('proposed'), ids: ['a', 'c'] },
      { ...was('rejected', 'A person.'), ids: ['b', 'e'] },
      { ...was('rejected', 'A place.'), ids: ['d'] },
    ]);
  });

  it('go back one by one with the reason with which they were so last', () => {
    const steps: Step[] = [
      new Map([['a', was('rejected', 'Once.')]]),
      new Map([['a', was('accepted')]]),
      new Map([['a', was('rejected', 'Again.')]]),
      new Map([['b', was('rejected', 'Another.')]]),
    ];
    expect(reasonThen(steps, 'a', 'rejected')).toBe('Again.');
    expect(reasonThen(steps, 'a', 'accepted')).toBe('');
    expect(reasonThen(steps, 'c', 'rejected')).toBe('');
  });
});
