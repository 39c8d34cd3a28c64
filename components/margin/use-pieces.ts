'use client';

import { useCallback, useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import { arrange, type Item, type Piece, type Stretch } from './arrange';
import type { MarginItem } from './margin';
import type { Heights } from './use-heights';

/** Where the text stands: pixels from the top of the window. */
export interface Places {
  /** Each paragraph, by its ordinal. */
  stretches: () => Stretch[];
  /** The ordinal of the paragraph that holds an offset of the text. */
  stretchOf: (offset: number) => number;
  /** How far into its paragraph an offset is, between 0 and 1. */
  shareOf: (offset: number) => number;
  /** Where the letter at an offset stands; null where there is none. */
  topOf: (offset: number) => number | null;
  /** The text's element, whose size decides over all of it. */
  element: () => Element | null;
}

interface Arranged {
  /** What is near the window, from above. */
  pieces: Piece[];
  /** Where the last piece of all ends. */
  bottom: number;
  unfold: (stretch: number) => void;
}

/** How much is drawn above and below the window, in windows. */
const MARGIN = 1;
const CROWD = 12;

/**
 * Finds each item its place, again whenever the items, their heights, the text or the window change, and says
 * which are near the window.
 */
export function usePieces(
  list: RefObject<HTMLElement | null>,
  on: boolean,
  items: readonly MarginItem[],
  places: Places,
  heights: Heights,
  focused: string | null,
): Arranged {
  const [all, setAll] = useState<{ pieces: Piece[]; bottom: number }>({ pieces: [], bottom: 0 });
  const [unfolded, setUnfolded] = useState<ReadonlySet<number>>(new Set());
  const wanted = useRef(new Map<number, { height: number; down: number }>());
  const view = useNear(list, on);

  // The layout of the text, which only the browser knows.
  useEffect(() => {
    if (!on) return;
    const place = () => {
      const origin = list.current?.getBoundingClientRect().top ?? 0;
      const stretches = places
        .stretches()
        .map(({ top, bottom }) => ({ top: top - origin, bottom: bottom - origin }));
      const crowds = crowdsOf(items, places);
      const put = items.map((item) =>
        itemOf(item, places, stretches, origin, wanted.current, heights, crowds),
      );
      const pieces = arrange(put, stretches, unfolded, focused);
      const last = pieces.reduce((most, { top }) => Math.max(most, top), 0);
      setAll({ pieces, bottom: Math.ceil(last + 200) });
    };
    place();
    const text = places.element();
    if (text === null) return;
    let width = text.clientWidth;
    const sizes = new ResizeObserver(() => {
      if (text.clientWidth !== width) wanted.current.clear();
      width = text.clientWidth;
      place();
    });
    sizes.observe(text);
    return () => sizes.disconnect();
  }, [list, on, items, places, heights, focused, unfolded]);

  const unfold = useCallback((stretch: number) => setUnfolded((before) => new Set([...before, stretch])), []);
  const { from, to } = view;
  const pieces = useMemo(() => {
    const open = new Set(items.flatMap((item) => (item.open ? [item.id] : [])));
    return all.pieces.filter(({ id, top }) => (top >= from && top <= to) || open.has(id));
  }, [all.pieces, from, to, items]);
  return { pieces, bottom: all.bottom, unfold };
}

/** The paragraphs with so many items that they stand as lines one below the other, wherever exactly they begin. */
function crowdsOf(items: readonly MarginItem[], places: Places): Set<number> {
  const counts = new Map<number, number>();
  for (const { start } of items) {
    if (start === null) continue;
    const stretch = places.stretchOf(start);
    counts.set(stretch, (counts.get(stretch) ?? 0) + 1);
  }
  return new Set([...counts].flatMap(([stretch, count]) => (count > CROWD ? [stretch] : [])));
}

function itemOf(
  item: MarginItem,
  places: Places,
  stretches: readonly Stretch[],
  origin: number,
  known: Map<number, { height: number; down: number }>,
  heights: Heights,
  crowds: ReadonlySet<number>,
): Item {
  const { id, start, open, estimate } = item;
  const height = heights.of(id) ?? estimate;
  if (start === null) return { id, open, height, stretch: -1, wanted: 0 };
  const stretch = places.stretchOf(start);
  const { top = 0, bottom = 0 } = stretches[stretch] ?? {};
  if (crowds.has(stretch) && !open) {
    const share = places.shareOf(start);
    return { id, open, height, stretch, wanted: Math.max(0, top + share * (bottom - top) - 4) };
  }
  const kept = known.get(start);
  // Measuring a letter costs: where its paragraph kept its height, the letter kept its place in it.
  const down =
    kept?.height === bottom - top
      ? kept.down
      : Math.max(0, (places.topOf(start) ?? top + origin) - origin - top);
  if (kept === undefined || kept.down !== down) known.set(start, { height: bottom - top, down });
  return { id, open, height, stretch, wanted: Math.max(0, top + down - 4) };
}

/** The stretch of the margin that is near the window, in steps of half a window, so that scrolling seldom draws. */
function useNear(list: RefObject<HTMLElement | null>, on: boolean): { from: number; to: number } {
  const [step, setStep] = useState(0);
  const [half, setHalf] = useState(500);

  // The window's scrolling and size.
  useEffect(() => {
    if (!on) return;
    let frame = 0;
    const read = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        const size = Math.max(200, window.innerHeight / 2);
        setHalf(size);
        setStep(Math.floor(-(list.current?.getBoundingClientRect().top ?? 0) / size));
      });
    };
    read();
    window.addEventListener('scroll', read, { passive: true });
    window.addEventListener('resize', read);
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener('scroll', read);
      window.removeEventListener('resize', read);
    };
  }, [list, on]);

  return { from: (step - 2 * MARGIN) * half, to: (step + 3 + 2 * MARGIN) * half };
}
