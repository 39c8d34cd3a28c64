'use client';

import { useEffect, useRef, type RefObject } from 'react';

/**
 * Gives the focus to a field that has just appeared. Not by `autoFocus`, which scrolls at once to where
 * the field is drawn first: the margin puts its card in place only then.
 * Not at all where it appears without being asked for (`takesFocus` false).
 */
export function useOpeningFocus<T extends HTMLElement>(takesFocus = true): RefObject<T | null> {
  const field = useRef<T>(null);

  // The focus, then the window's scrolling once the card stands.
  useEffect(() => {
    if (!takesFocus) return;
    field.current?.focus({ preventScroll: true });
    const frame = requestAnimationFrame(() => field.current?.scrollIntoView({ block: 'nearest' }));
    return () => cancelAnimationFrame(frame);
  }, [takesFocus]);

  return field;
}
