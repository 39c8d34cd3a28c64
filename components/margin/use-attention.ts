'use client';

import { useEffect, useRef, type RefObject } from 'react';
import type { Piece } from './arrange';

/** Gives the keyboard's focus to a card that something happened to, as soon as it is drawn and when nothing else has it. */
export function useAttention(
  list: RefObject<HTMLElement | null>,
  attention: { id: string; count: number } | null,
  pieces: readonly Piece[],
): void {
  const attended = useRef(0);

  // The keyboard's focus.
  useEffect(() => {
    if (attention === null || attended.current === attention.count) return;
    const card = list.current?.querySelector<HTMLElement>(`[data-card="${attention.id}"]`);
    if (!card?.hasAttribute('tabindex')) return;
    attended.current = attention.count;
    if (document.activeElement === document.body) card.focus({ preventScroll: true });
  }, [list, attention, pieces]);
}
