'use client';

import { useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';

/** How the notes stand: as a list (without JavaScript), on paper, beside the text, or one as a sheet over it. */
export type MarginMode = 'list' | 'print' | 'beside' | 'sheet';

const WIDE = '(min-width: 1100px)';

let printing = false;

/** The mode for this window, as the stylesheet divides it; before the page's script runs it is a list. */
export function useMarginMode(): MarginMode {
  return useSyncExternalStore(subscribe, modeNow, () => 'list');
}

function modeNow(): MarginMode {
  if (printing) return 'print';
  return window.matchMedia(WIDE).matches ? 'beside' : 'sheet';
}

function subscribe(changed: () => void): () => void {
  const wide = window.matchMedia(WIDE);
  // The browser takes its picture for the printer right after it said so: all must be drawn by then.
  const before = () => print(true, changed);
  const after = () => print(false, changed);
  wide.addEventListener('change', changed);
  window.addEventListener('beforeprint', before);
  window.addEventListener('afterprint', after);
  return () => {
    wide.removeEventListener('change', changed);
    window.removeEventListener('beforeprint', before);
    window.removeEventListener('afterprint', after);
  };
}

function print(now: boolean, changed: () => void): void {
  printing = now;
  flushSync(changed);
}
