import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layersOf, type LayerRange } from '@/lib/anchoring/layers';

const position = fc.integer({ min: 0, max: 30 });
const distinct = fc
  .array(fc.record({ start: position, end: position }), { maxLength: 25 })
  .map((ranges): LayerRange[] => ranges.map((range, i) => ({ id: `g${i}`, ...range })));
/** Several ranges of one id, touching and overlapping each other. */
const repeated = fc.array(fc.record({ id: fc.constantFrom('a', 'b', 'c'), start: position, end: position }), {
  maxLength: 25,
});

function idsCovering(ranges: readonly LayerRange[], offset: number): string[] {
  return [
    ...new Set(
      ranges.filter((range) => range.start <= offset && offset < range.end).map((range) => range.id),
    ),
  ];
}

describe('layers', () => {
  it('[L1] [L2] [L3] says at each point which ids cover it and how many, in sorted, disjoint segments', () => {
    fc.assert(
      fc.property(fc.oneof(distinct, repeated), (ranges) => {
        const segments = layersOf(ranges);
        let last = 0;
        for (const segment of segments) {
          expect(segment.start).toBeGreaterThanOrEqual(last);
          expect(segment.end).toBeGreaterThan(segment.start);
          expect(segment.depth).toBe(segment.ids.length);
          last = segment.end;
        }
        for (let offset = 0; offset < 31; offset++) {
          const segment = segments.find((candidate) => candidate.start <= offset && offset < candidate.end);
          expect([...(segment?.ids ?? [])].sort()).toEqual(idsCovering(ranges, offset).sort());
        }
      }),
    );
  });

  it('[L2] ranges that are empty or reversed cover nothing', () => {
    expect(
      layersOf([
        { id: 'a', start: 3, end: 3 },
        { id: 'b', start: 5, end: 2 },
      ]),
    ).toEqual([]);
  });

  it('[L4] two segments that touch have different ids', () => {
    fc.assert(
      fc.property(fc.oneof(distinct, repeated), (ranges) => {
        const segments = layersOf(ranges);
        segments.forEach((segment, i) => {
          const next = segments[i + 1];
          if (next?.start === segment.end) expect([...next.ids].sort()).not.toEqual([...segment.ids].sort());
        });
      }),
    );
  });

  it('[L4] two ranges of one id that touch are one segment', () => {
    expect(
      layersOf([
        { id: 'a', start: 0, end: 4 },
        { id: 'a', start: 4, end: 9 },
      ]),
    ).toEqual([{ start: 0, end: 9, depth: 1, ids: ['a'] }]);
  });

  it('[L5] ids stand in the order in which they were opened', () => {
    fc.assert(
      fc.property(distinct, (ranges) => {
        const order = [...ranges].sort((a, b) => a.start - b.start).map((range) => range.id);
        for (const segment of layersOf(ranges)) {
          expect(segment.ids).toEqual(order.filter((id) => segment.ids.includes(id)));
        }
      }),
    );
  });

  it('[L3] a note inside a note inside a note is three deep and back', () => {
    const segments = layersOf([
      { id: 'accursius', start: 0, end: 30 },
      { id: 'azo', start: 10, end: 20 },
      { id: 'irnerius', start: 12, end: 15 },
    ]);
    expect(segments.map(({ start, end, depth }) => [start, end, depth])).toEqual([
      [0, 10, 1],
      [10, 12, 2],
      [12, 15, 3],
      [15, 20, 2],
      [20, 30, 1],
    ]);
  });
});
