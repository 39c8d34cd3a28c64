import { describe, expect, it } from 'vitest';
import { lineOf, type VersionOfLine } from './model';

/** A version of that number, made of the one before. */
const version = (id: number, origin: VersionOfLine['origin'], revertedTo?: number): VersionOfLine => ({
  ...{ id: String(id), origin, baseId: id === 1 ? null : String(id - 1) },
  revertedToId: revertedTo === undefined ? null : String(revertedTo),
});

describe('the line of a version', () => {
  const versions = [
    version(1, 'import'),
    version(2, 'correction'),
    version(3, 'revert', 1),
    version(4, 'correction'),
    version(5, 'revert', 2),
    version(6, 'import'),
    version(7, 'correction'),
    version(8, 'revert', 5),
  ];
  const line = (id: number) => lineOf(versions, String(id)).map((one) => Number(one.id));

  it('goes through the bases of corrections', () => {
    expect(line(1)).toEqual([1]);
    expect(line(2)).toEqual([2, 1]);
  });

  it('goes from a revert to what it gives back, and not through what it took back', () => {
    expect(line(3)).toEqual([3, 1]);
    expect(line(4)).toEqual([4, 3, 1]);
    expect(line(5)).toEqual([5, 2, 1]);
    expect(line(8)).toEqual([8, 5, 2, 1]);
  });

  it('begins anew with a file', () => {
    expect(line(7)).toEqual([7, 6]);
  });

  it('is empty for a version that is not there', () => {
    expect(line(9)).toEqual([]);
  });
});
