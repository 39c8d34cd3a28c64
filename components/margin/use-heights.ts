'use client';

import { useCallback, useEffect, useMemo, useRef, useState } from 'react';

export interface Heights {
  /** How high a card was when it was drawn last; undefined for one that never was. */
  of: (id: string) => number | undefined;
  /** A ref for a card: it is measured as long as it is drawn. */
  observe: (element: HTMLElement | null) => (() => void) | undefined;
  /** Grows when a card changed its height. */
  version: number;
}

/** The heights of the cards, kept also of those that are not drawn any more. */
export function useHeights(): Heights {
  const known = useRef(new Map<string, number>());
  const observer = useRef<ResizeObserver | null>(null);
  const [version, setVersion] = useState(0);

  const measure = useCallback((entries: readonly { target: Element }[]) => {
    let changed = false;
    for (const { target } of entries) {
      const id = target instanceof HTMLElement ? target.dataset.card : undefined;
      if (id === undefined || !(target instanceof HTMLElement) || !target.isConnected) continue;
      const height = target.offsetHeight;
      if (known.current.get(id) === height) continue;
      known.current.set(id, height);
      changed = true;
    }
    if (changed) setVersion((count) => count + 1);
  }, []);

  const observe = useCallback(
    (element: HTMLElement | null) => {
      if (!element) return;
      observer.current ??= new ResizeObserver(measure);
      observer.current.observe(element);
      return () => observer.current?.unobserve(element);
    },
    [measure],
  );

  // The browser's observer of sizes.
  useEffect(() => () => observer.current?.disconnect(), []);

  return useMemo(() => ({ of: (id: string) => known.current.get(id), observe, version }), [observe, version]);
}
