'use client';

import { useEffect, useState } from 'react';

/**
 * Work that is not done at each letter: the last that `soon` was given runs after `ms` milliseconds, however many came
 * meanwhile, and at the latest when the page or the component goes. `never` drops what waits.
 */
export function useSoon(ms: number): { soon: (work: () => void) => void; never: () => void } {
  const [queue] = useState(() => queueOf(ms));

  // The page that goes, and the component.
  useEffect(() => {
    window.addEventListener('pagehide', queue.now);
    return () => {
      window.removeEventListener('pagehide', queue.now);
      queue.now();
    };
  }, [queue]);

  return queue;
}

function queueOf(ms: number) {
  let waiting: (() => void) | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const never = () => {
    clearTimeout(timer);
    timer = undefined;
    waiting = null;
  };
  const now = () => {
    const work = waiting;
    never();
    work?.();
  };
  const soon = (work: () => void) => {
    waiting = work;
    timer ??= setTimeout(now, ms);
  };
  return { soon, now, never };
}
