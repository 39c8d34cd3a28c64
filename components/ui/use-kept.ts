'use client';

import { useEffect, useEffectEvent, useRef, useState } from 'react';

const PREFIX = 'glossator:';

/**
 * A value that is being written, kept on this device under `key` until it is null again, so that a
 * reload, a sign-out or a crash loses nothing. For components that only appear once someone writes (the
 * server has no storage to read), with a React key of their own for each `key`. What is kept and not of
 * the right shape (`read` answers null) counts as nothing; where the browser keeps nothing, the value lives as long as the component.
 * `onTaken` is called when another tab has sent or given up what this one only shows: what was changed here stays.
 */
export function useKept<T>(
  key: string,
  initial: T,
  read: (value: unknown) => T | null,
  onTaken?: () => void,
): [T, (next: T | null) => void] {
  const [value, setValue] = useState(() => readKept(key, read) ?? initial);
  const isMine = useRef(false);
  const follow = useEffectEvent((event: StorageEvent) => {
    if (event.key === PREFIX + key && event.newValue === null && !isMine.current) onTaken?.();
  });

  // This device's storage, which the browser's other tabs change too.
  useEffect(() => {
    const hear = (event: StorageEvent) => follow(event);
    window.addEventListener('storage', hear);
    return () => window.removeEventListener('storage', hear);
  }, []);

  const write = (next: T | null) => {
    isMine.current = next !== null;
    setValue(next ?? initial);
    keep(key, next);
  };
  return [value, write];
}

/** What is kept under a key; null where nothing is that `read` can make out. */
export function readKept<T>(key: string, read: (value: unknown) => T | null): T | null {
  try {
    return read(JSON.parse(localStorage.getItem(PREFIX + key) ?? 'null'));
  } catch {
    return null;
  }
}

/** The keys that begin so and under which something is kept. */
export function keptKeys(beginning: string): string[] {
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(PREFIX + beginning))
      .map((key) => key.slice(PREFIX.length));
  } catch {
    return [];
  }
}

/** All that is kept under keys that begin so. */
export function allKept(beginning: string): unknown[] {
  return keptKeys(beginning).map((key) => readKept(key, (value) => value));
}

/** Keeps a value under a key; null is not kept. False where there is no storage, or none left: the value still stands in its field. */
export function keep(key: string, value: unknown): boolean {
  try {
    if (value === null) localStorage.removeItem(PREFIX + key);
    else localStorage.setItem(PREFIX + key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}
