'use client';

import { useEffect, useLayoutEffect } from 'react';

const WRITTEN_IN = 'input:not([type="checkbox"]), textarea, select, [contenteditable]';

/** Runs the action of a single key, unless someone types or a sheet lies over the page. */
export function useShortcuts(actions: Record<string, (() => unknown) | undefined>): void {
  // The keyboard; from the moment that the page is drawn, since a quick hand is faster than an effect.
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent) => {
      const typing = event.target instanceof Element && event.target.closest(WRITTEN_IN);
      if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
      // Asked of the page: a sheet that Escape closed is gone before React has heard of it.
      if (document.querySelector('dialog[open]')) return;
      const action = actions[event.key.toLowerCase()];
      if (!action) return;
      event.preventDefault();
      action();
    };
    // Behind the document, where React listens: what a menu or a field has stopped does not come here.
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  });
}

/** Escape, wherever the focus is, before anything else hears it. */
export function useEscape(on: boolean, action: () => void): void {
  // The keyboard, as long as there is something to leave.
  useEffect(() => {
    if (!on) return;
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      action();
    };
    window.addEventListener('keydown', press, true);
    return () => window.removeEventListener('keydown', press, true);
  });
}
