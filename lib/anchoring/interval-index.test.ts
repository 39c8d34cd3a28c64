import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createIntervalIndex, type Interval } from '@/lib/anchoring/interval-index';

const position = fc.integer({ min: 0, max: 40 });
const interval = fc.record({
  id: fc.integer({ min: 0, max: 60 }).map((n) => `g${n}`),
  start: position,
  end: position,
});

function search(intervals: readonly Interval[], start: number, end: number): string[] {
  const found = intervals
    .filter((item) => item.start < item.end && start < end && item.start < end && item.end > start)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  return [...new Set(found.map((item) => item.id))];
}

describe('interval index', () => {
  it('[I1] [I2] [I3] [I5] answers as a search through all intervals does', () => {
    fc.assert(
      fc.property(fc.array(interval, { maxLength: 60 }), position, position, (intervals, a, b) => {
        const index = createIntervalIndex(intervals);
        expect(index.at(a)).toEqual(search(intervals, a, a + 1));
        expect(index.overlapping(a, b)).toEqual(search(intervals, a, b));
      }),
    );
  });

  it('[I1] is half-open', () => {
    const index = createIntervalIndex([{ id: 'azo', start: 3, end: 5 }]);
    expect([2, 3, 4, 5].map((offset) => index.at(offset))).toEqual([[], ['azo'], ['azo'], []]);
    expect(index.overlapping(5, 9)).toEqual([]);
    expect(index.overlapping(4, 4)).toEqual([]);
  });

  it('[I3] names the innermost of nested intervals last', () => {
    const index = createIntervalIndex([
      { id: 'irnerius', start: 4, end: 6 },
      { id: 'azo', start: 4, end: 9 },
      { id: 'accursius', start: 0, end: 30 },
    ]);
    expect(index.at(5)).toEqual(['accursius', 'azo', 'irnerius']);
  });

  it('[I4] answers after many additions and removals as an index made afresh', () => {
    const change = fc.oneof(
      { weight: 3, arbitrary: interval.map((item) => ({ add: item })) },
      { weight: 1, arbitrary: interval.map((item) => ({ remove: item.id })) },
    );
    fc.assert(
      fc.property(
        fc.array(interval, { maxLength: 40 }),
        // More changes than may wait, so that the tree is made again on the way.
        fc.array(change, { minLength: 100, maxLength: 250 }),
        (first, changes) => {
          const index = createIntervalIndex(first);
          let left = first;
          for (const step of changes) {
            if ('add' in step) {
              index.add(step.add);
              left = [...left, step.add];
            } else {
              index.remove(step.remove);
              left = left.filter((item) => item.id !== step.remove);
            }
          }
          for (let offset = 0; offset <= 40; offset += 3)
            expect(index.at(offset)).toEqual(search(left, offset, offset + 1));
          expect(index.overlapping(0, 41)).toEqual(createIntervalIndex(left).overlapping(0, 41));
        },
      ),
      { numRuns: 40 },
    );
  });

  it('[I5] an empty or reversed interval is never found', () => {
    const index = createIntervalIndex([{ id: 'a', start: 3, end: 3 }]);
    index.add({ id: 'b', start: 5, end: 2 });
    expect(index.overlapping(0, 10)).toEqual([]);
  });
});
