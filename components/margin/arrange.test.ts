import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrange, ROW, type Item, type Piece, type Stretch } from './arrange';

const HEIGHT = 120;

/** A text of paragraphs below each other, and items beside them, in order. */
const scene = fc
  .array(fc.record({ height: fc.integer({ min: 30, max: 600 }), notes: fc.nat(60) }), { maxLength: 12 })
  .chain((paragraphs) => {
    const stretches: Stretch[] = [];
    let top = 0;
    for (const { height } of paragraphs) {
      stretches.push({ top, bottom: top + height });
      top += height + 18;
    }
    const total = paragraphs.reduce((sum, { notes }) => sum + notes, 0);
    return fc.record({
      stretches: fc.constant(stretches),
      shares: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: total, maxLength: total }),
      heights: fc.array(fc.integer({ min: 60, max: 400 }), { minLength: total, maxLength: total }),
      counts: fc.constant(paragraphs.map(({ notes }) => notes)),
      pick: fc.nat(),
    });
  })
  .map(({ stretches, shares, heights, counts, pick }) => {
    let next = 0;
    const items = counts.flatMap((count, stretch) => {
      const { top, bottom } = stretches[stretch] ?? { top: 0, bottom: 0 };
      const own = Array.from({ length: count }, (): Item => {
        const at = next++;
        const wanted = top + (shares[at] ?? 0) * (bottom - top - 20);
        return { id: `n${at}`, wanted: Math.max(0, wanted), height: heights[at] ?? 1, stretch, open: false };
      });
      return own.sort((a, b) => a.wanted - b.wanted);
    });
    const focused = items[pick % Math.max(1, items.length)] ?? null;
    return { stretches, items, focused };
  });

const heightOf = (piece: Piece, items: Item[]) =>
  piece.kind === 'card' ? (items.find(({ id }) => id === piece.id)?.height ?? 0) : ROW;

describe('arrange', () => {
  it('shows or counts each item once, in the order of the text', () => {
    fc.assert(
      fc.property(scene, ({ items, stretches }) => {
        const pieces = arrange(items, stretches);
        const shown = pieces.filter(({ kind }) => kind !== 'more').map(({ id }) => id);
        const order = items.map(({ id }) => id);
        expect(shown).toEqual(order.filter((id) => shown.includes(id)));
        const counted = pieces.reduce((sum, piece) => sum + (piece.kind === 'more' ? piece.count : 0), 0);
        expect(shown.length + counted).toBe(items.length);
      }),
    );
  });

  it('lets no two pieces overlap, whether one is looked at or not', () => {
    fc.assert(
      fc.property(scene, fc.boolean(), ({ items, stretches, focused }, looks) => {
        const opened = items.map((item) => ({ ...item, open: looks && item === focused }));
        const pieces = arrange(opened, stretches, new Set(), looks ? (focused?.id ?? null) : null);
        let free = -Infinity;
        for (const piece of [...pieces].sort((a, b) => a.top - b.top)) {
          expect(piece.top).toBeGreaterThanOrEqual(free - 1e-6);
          free = piece.top + heightOf(piece, items);
        }
      }),
    );
  });

  it('makes a card of what is looked at, exactly at its passage', () => {
    fc.assert(
      fc.property(scene, ({ items, stretches, focused }) => {
        if (!focused) return;
        const opened = items.map((item) => ({ ...item, open: item === focused }));
        const piece = arrange(opened, stretches, new Set(), focused.id).find(({ id }) => id === focused.id);
        expect(piece).toMatchObject({ kind: 'card', top: focused.wanted });
      }),
    );
  });

  it('stays beside the text however many there are', () => {
    const stretches = [
      { top: 0, bottom: 300 },
      { top: 320, bottom: 600 },
    ];
    const items = Array.from({ length: 400 }, (_, i): Item => {
      const stretch = i < 200 ? 0 : 1;
      return { id: `n${i}`, wanted: stretch * 320 + (i % 200), height: HEIGHT, stretch, open: false };
    });
    const pieces = arrange(items, stretches);
    expect(pieces.length).toBeLessThan(40);
    expect(Math.max(...pieces.map(({ top }) => top))).toBeLessThan(600 + 200);
    const more = pieces.filter((piece) => piece.kind === 'more');
    expect(more.map(({ stretch }) => stretch)).toEqual([0, 1]);
  });

  it('shows all of a stretch that was unfolded', () => {
    const items = Array.from({ length: 50 }, (_, i): Item => {
      return { id: `n${i}`, wanted: i, height: HEIGHT, stretch: 0, open: false };
    });
    const pieces = arrange(items, [{ top: 0, bottom: 100 }], new Set([0]));
    expect(pieces.map(({ kind }) => kind)).toEqual(items.map(() => 'row'));
  });

  it('shows cards where they fit, and rows where only these do', () => {
    const beside = (count: number) =>
      arrange(
        Array.from({ length: count }, (_, i) => ({
          ...{ id: `n${i}`, wanted: 10, height: HEIGHT, stretch: 0, open: false },
        })),
        [{ top: 0, bottom: 250 }],
      ).map(({ kind }) => kind);
    expect(beside(2)).toEqual(['card', 'card']);
    expect(beside(6)).toEqual(Array.from({ length: 6 }, () => 'row'));
  });
});
