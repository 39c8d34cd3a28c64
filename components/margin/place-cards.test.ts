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
  it('never lets two cards overlap, and keeps their order', () => {
    fc.assert(
      fc.property(cards, fc.nat(), (list, pick) => {
        const tops = placeCards(list, GAP, list[pick % Math.max(1, list.length)]?.id ?? null);
        for (const [i, current] of list.entries()) {
          const next = list[i + 1];
          if (next)
            expect(tops.get(next.id) ?? NaN).toBeGreaterThanOrEqual(
              (tops.get(current.id) ?? NaN) + current.height + GAP,
            );
        }
      }),
    );
  });

  it('puts a card at its passage where nothing is in the way', () => {
    expect(placeCards([{ id: 'a', wanted: 40, height: 100 }], GAP).get('a')).toBe(40);
  });

  it('puts the focused card at its passage, and the ones before it make way', () => {
    const list = [
      { id: 'a', wanted: 500, height: 100 },
      { id: 'b', wanted: 510, height: 100 },
    ];
    expect(placeCards(list, GAP, 'b')).toEqual(
      new Map([
        ['b', 510],
        ['a', 402],
      ]),
    );
    expect(placeCards(list, GAP)).toEqual(
      new Map([
        ['a', 500],
        ['b', 608],
      ]),
    );
  });

  it('never puts a card above the margin', () => {
    fc.assert(
      fc.property(cards, fc.nat(), (list, pick) => {
        const tops = placeCards(list, GAP, list[pick % Math.max(1, list.length)]?.id ?? null);
        for (const top of tops.values()) expect(top).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
