'use client';

import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { keep, readKept } from './use-kept';

const listeners = new Set<() => void>();

/**
 * A choice of this device under `key`, `initial` until one was made and on the server. Unlike a draft it may
 * be rendered by the server: the device's own value follows once the page's script runs.
 */
export function useStored<T>(
  key: string,
  initial: T,
  read: (value: unknown) => T | null,
): [T, (next: T) => void] {
  // Compared as text, since each reading makes the value anew.
  const text = useSyncExternalStore(
    subscribe,
    () => JSON.stringify(readKept(key, read) ?? initial),
    () => JSON.stringify(initial),
  );
  const value = useMemo(() => JSON.parse(text) as T, [text]);
  const choose = useCallback(
    (next: T) => {
      keep(key, next);
      for (const changed of listeners) changed();
    },
    [key],
  );
  return [value, choose];
}

function subscribe(changed: () => void): () => void {
  listeners.add(changed);
  window.addEventListener('storage', changed); // another tab chose
  return () => {
    listeners.delete(changed);
    window.removeEventListener('storage', changed);
  };
}
