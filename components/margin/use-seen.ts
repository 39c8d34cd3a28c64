'use client';

import { useEffect, useRef, type RefObject } from 'react';
import type { Piece } from './arrange';
import type { MarginMode } from './use-margin-mode';

/** How long an unread card stands whole in the window until it counts as read. */
const READING_MS = 2_500;

/** Says which unread cards were before the reader's eyes. */
export function useSeen(
  list: RefObject<HTMLElement | null>,
  mode: MarginMode,
  pieces: readonly Piece[],
  onSeen: (ids: readonly string[]) => void,
): void {
  const timers = useRef(new Map<string, ReturnType<typeof setTimeout>>());

  // What stands in the window, and the window being looked at.
  useEffect(() => {
    if (!list.current || (mode !== 'beside' && mode !== 'sheet')) return;
    const running = timers.current;
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          const id = target instanceof HTMLElement ? (target.dataset.card ?? '') : '';
          clearTimeout(running.get(id));
          running.delete(id);
          if (!isIntersecting) continue;
          const read = () => document.visibilityState === 'visible' && onSeen([id]);
          running.set(id, setTimeout(read, READING_MS));
        }
      },
      { threshold: 0.9 },
    );
    for (const card of list.current.querySelectorAll('[data-card][data-unread]')) observer.observe(card);
    return () => {
      observer.disconnect();
      for (const timer of running.values()) clearTimeout(timer);
      running.clear();
    };
  }, [list, mode, pieces, onSeen]);
}
