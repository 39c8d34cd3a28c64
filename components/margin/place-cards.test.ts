import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeCards, type Card } from './place-cards';

const GAP = 8;
const card = fc.record({
  wanted: fc.integer({ min: 0, max: 5000 }),
  height: fc.integer({ min: 1, max: 400 }),
});
const cards = fc
  .array(card, { maxLength: 40 })
  .map((list): Card[] =>
    list.map((rest, i) => ({ id: `c${i}`, ...rest })).sort((a, b) => a.wanted - b.wanted),
  );

describe('placeCards', () => {
  it('never lets two cards overlap, and never puts one above the margin', () => {
    fc.assert(
      fc.property(cards, fc.nat(), (list, pick) => {
        const tops = placeCards(list, GAP, list[pick % Math.max(1, list.length)]?.id ?? null);
        const placed = list
          .map(({ id, height }) => ({ top: tops.get(id) ?? NaN, height }))
          .sort((a, b) => a.top - b.top);
        let free = 0;
        for (const { top, height } of placed) {
          expect(top).toBeGreaterThanOrEqual(free);
          free = top + height + GAP;
        }
      }),
    );
  });

  it('keeps the order of the passages while no card is focused', () => {
    fc.assert(
      fc.property(cards, (list) => {
        const tops = [...placeCards(list, GAP).values()];
        expect(tops).toEqual([...tops].sort((a, b) => a - b));
        expect(tops).toHaveLength(list.length);
      }),
    );
  });

  it('always puts the focused card exactly at its passage', () => {
    fc.assert(
      fc.property(cards, fc.nat(), (list, pick) => {
        const focused = list[pick % Math.max(1, list.length)];
        if (focused) expect(placeCards(list, GAP, focused.id).get(focused.id)).toBe(focused.wanted);
      }),
    );
  });

  it('puts a card at its passage where nothing is in the way', () => {
    expect(placeCards([{ id: 'a', wanted: 40, height: 100 }], GAP).get('a')).toBe(40);
  });

  it('lets the cards before the focused one make way upwards, or below it where no room is left', () => {
    const list = [
      { id: 'a', wanted: 500, height: 100 },
      { id: 'b', wanted: 510, height: 100 },
    ];
    expect(placeCards(list, GAP)).toEqual(
      new Map([
        ['a', 500],
        ['b', 608],
      ]),
    );
    expect(placeCards(list, GAP, 'b')).toEqual(
      new Map([
        ['b', 510],
        ['a', 402],
      ]),
    );
    const tall = [
      { id: 'a', wanted: 500, height: 600 },
      { id: 'b', wanted: 510, height: 100 },
    ];
    expect(placeCards(tall, GAP, 'b')).toEqual(
      new Map([
        ['b', 510],
        ['a', 618],
      ]),
    );
  });
});
