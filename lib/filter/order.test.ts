import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cursorOf, inTextOrder, placeOfCursor, type TextPlace } from '@/lib/filter/order';

const anyPlace: fc.Arbitrary<TextPlace> = fc
  .record({ start: fc.option(fc.nat({ max: 5 })), length: fc.integer({ min: 1, max: 3 }), id: fc.uuid() })
  .map(({ start, length, id }) => ({ start, end: start === null ? null : start + length, id }));

describe('the order of the text', () => {
  it('is an order: whatever comes first, the sorted list is the same, with orphans last', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(anyPlace, { selector: ({ id }) => id }),
        fc.infiniteStream(fc.nat()),
        (places, turns) => {
          const shuffled = places
            .map((place) => ({ place, turn: turns.next().value ?? 0 }))
            .sort((a, b) => a.turn - b.turn)
            .map(({ place }) => place);
          const sorted = shuffled.sort(inTextOrder);
          expect(sorted).toEqual([...places].sort(inTextOrder));
          const starts = sorted.map(({ start }) => start ?? Infinity);
          expect(starts).toEqual([...starts].sort((a, b) => (a === b ? 0 : a - b)));
        },
      ),
    );
  });

  it('is kept from page to page by the place of the last row', () => {
    fc.assert(
      fc.property(anyPlace, (place) => {
        expect(placeOfCursor(cursorOf(place))).toEqual(place);
      }),
    );
  });

  it('begins at the beginning where an address names no place', () => {
    for (const cursor of [
      '',
      '.',
      '1.2',
      '..x',
      '1..0199a000-0000-7000-8000-0000000000a1',
      "'; --",
      '99999999999.1.x',
    ]) {
      expect([cursor, placeOfCursor(cursor)]).toEqual([cursor, null]);
    }
  });
});
