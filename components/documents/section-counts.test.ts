import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countsBySection } from './section-counts';

const outline = [
  { start: 0, level: 1 },
  { start: 100, level: 1 },
  { start: 150, level: 2 },
  { start: 180, level: 2 },
  { start: 300, level: 1 },
];

describe('the notes of a section', () => {
  it('are those of its subsections too', () => {
    expect(countsBySection(outline, [0, 99, 100, 150, 179, 180, 299, 300, 5000])).toEqual([2, 5, 2, 2, 2]);
  });

  it('are counted once among the sections of the first level', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(400)), (starts) => {
        const counts = countsBySection(outline, starts);
        const ofFirst = counts.filter((_, index) => outline[index]?.level === 1);
        expect(ofFirst.reduce((sum, count) => sum + count, 0)).toBe(starts.length);
      }),
    );
  });
});
