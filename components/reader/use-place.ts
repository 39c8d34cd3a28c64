'use client';

import { useEffect, useState, type RefObject } from 'react';
import { readingPlaceKey, toReadingPlace, type ReadingPlace } from '@/components/documents/reading-place';
import { useHydrated } from '@/components/ui/use-hydrated';
import { keep, readKept } from '@/components/ui/use-kept';
import type { OutlineEntry } from '@/lib/content/outline';
import { blocksOf } from './dom-offsets';

const REST_MS = 500;

interface Place {
  /** The ordinal of the paragraph that is read: the last one that begins in the upper third of the window. */
  reading: number;
  /** Where the reader was when they left this paper on this device, until they went there or elsewhere. */
  left: ReadingPlace | null;
  forget: () => void;
}

/** Where the reader is in the text, which this device remembers for the way back. */
export function usePlace(
  text: RefObject<HTMLElement | null>,
  { id, personId }: { id: string; personId: string | null },
  outline: readonly OutlineEntry[],
): Place {
  const key = readingPlaceKey(id, personId ?? '');
  const [reading, setReading] = useState(0);
  // The server has no storage to read: there it is null, and nothing is made of it before the script runs.
  const [kept] = useState(() => readKept(key, toReadingPlace));
  const [moved, setMoved] = useState(false);
  const hydrated = useHydrated();

  // The window's scrolling, and this device's storage once it has come to rest.
  useEffect(() => {
    let frame = 0;
    let rest: ReturnType<typeof setTimeout> | undefined;
    const read = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        const ordinal = text.current ? ordinalAt(text.current, window.innerHeight / 3) : 0;
        setReading(ordinal);
        clearTimeout(rest);
        const section = outline.findLast((entry) => entry.ordinal <= ordinal)?.title ?? '';
        if (window.scrollY > 10) rest = setTimeout(() => keep(key, { ordinal, section }), REST_MS);
      });
    };
    read();
    window.addEventListener('scroll', read, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(rest);
      window.removeEventListener('scroll', read);
    };
  }, [text, key, outline]);

  const offers = hydrated && !moved && kept !== null && kept.ordinal > 1 && window.location.hash === '';
  return { reading, left: offers ? kept : null, forget: () => setMoved(true) };
}

/** The last block that begins above a height of the window. */
function ordinalAt(text: HTMLElement, line: number): number {
  const blocks = blocksOf(text);
  let low = 0;
  let high = blocks.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((blocks[middle]?.element.getBoundingClientRect().top ?? Infinity) <= line) low = middle;
    else high = middle - 1;
  }
  return low;
}
