'use client';

import { useEffect, useRef, type RefObject } from 'react';

/**
 * Gives the focus to a field that has just appeared. Not by `autoFocus`, which scrolls at once to where
 * the field is drawn first: the margin puts its card in place only then.
 */
export function useOpeningFocus<T extends HTMLElement>(): RefObject<T | null> {
  const field = useRef<T>(null);

  // The focus, then the window's scrolling once the card stands.
  useEffect(() => {
    field.current?.focus({ preventScroll: true });
    const frame = requestAnimationFrame(() => field.current?.scrollIntoView({ block: 'nearest' }));
    return () => cancelAnimationFrame(frame);
  }, []);

  return field;
}
