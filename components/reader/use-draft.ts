'use client';

import { useState } from 'react';

const PREFIX = 'glossator:draft:';

/**
 * Text that is being written, kept on this device under `key` until it is cleared, so that a reload, a
 * sign-out or a crash loses nothing. For components that only appear once someone writes: the server has
 * no storage to read. Where the browser allows none, the text lives as long as the component.
 */
export function useDraft(key: string): { text: string; write: (text: string) => void } {
  const [text, setText] = useState(() => readKept(key));
  const write = (next: string) => {
    setText(next);
    keep(key, next);
  };
  return { text, write };
}

/** What is kept under a key; empty where nothing is. */
export function readKept(key: string): string {
  try {
    return localStorage.getItem(PREFIX + key) ?? '';
  } catch {
    return '';
  }
}

/** Keeps text under a key; the empty text is not kept. */
export function keep(key: string, text: string): void {
  try {
    if (text === '') localStorage.removeItem(PREFIX + key);
    else localStorage.setItem(PREFIX + key, text);
  } catch {
    // No storage, or none left: the text still stands in the field.
  }
}
