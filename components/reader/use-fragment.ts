'use client';

import { useEffect, type MouseEvent } from 'react';

const NAMED = /^#(?:note|link|reply)-([0-9a-f-]{36})$/;

/**
 * Follows the address: `#note-…` and `#link-…` reveal what they name. Returns what a press on such an
 * address inside the room does, because a second press on the same one changes no address.
 */
export function useFragment(reveal: (id: string) => void): (event: MouseEvent) => void {
  // The page's address.
  useEffect(() => {
    const follow = () => {
      const id = NAMED.exec(window.location.hash)?.[1];
      if (id !== undefined) reveal(id);
    };
    follow();
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, [reveal]);

  return (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[data-reveal]') : null;
    const hash = link instanceof HTMLElement ? (link.dataset.reveal ?? '') : '';
    const id = NAMED.exec(hash)?.[1];
    if (id === undefined || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    history.replaceState(history.state, '', hash);
    reveal(id);
  };
}
