'use client';

import { useEffect, useState, type RefObject } from 'react';
import { useHydrated } from '@/components/ui/use-hydrated';
import { keep, readKept } from '@/components/ui/use-kept';
import { blocksOf } from './dom-offsets';

const isOrdinal = (value: unknown): value is number => typeof value === 'number' && value >= 0;
const REST_MS = 700;

/**
 * The ordinal of the paragraph that is read: the last one that begins in the upper third of the window. `left` is
 * where the reader was when they left this paper on this device, until they moved.
 */
export function usePlace(
  text: RefObject<HTMLElement | null>,
  key: string,
): { reading: number; left: number | null; forget: () => void } {
  const [reading, setReading] = useState(0);
  const [kept] = useState(() => readKept(`place:${key}`, isOrdinal));
  const [moved, setMoved] = useState(false);
  const hydrated = useHydrated();

  // The window's scrolling, and this device's storage, which has nothing for the server.
  useEffect(() => {
    let frame = 0;
    let rest: ReturnType<typeof setTimeout> | undefined;
    const read = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        const blocks = text.current ? blocksOf(text.current) : [];
        const line = window.innerHeight / 3;
        let at = 0;
        let high = blocks.length - 1;
        while (at < high) {
          const middle = Math.ceil((at + high) / 2);
          if ((blocks[middle]?.element.getBoundingClientRect().top ?? Infinity) <= line) at = middle;
          else high = middle - 1;
        }
        setReading(at);
        clearTimeout(rest);
        if (window.scrollY > 10) rest = setTimeout(() => keep(`place:${key}`, at), REST_MS);
      });
    };
    read();
    window.addEventListener('scroll', read, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(rest);
      window.removeEventListener('scroll', read);
    };
  }, [text, key]);

  const offers = hydrated && !moved && kept !== null && kept > 1 && window.location.hash === '';
  return { reading, left: offers ? kept : null, forget: () => setMoved(true) };
}
