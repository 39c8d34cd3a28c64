'use client';

import { useEffect, useRef, type KeyboardEvent } from 'react';
import { KEYS_IN_WORDS } from './choose';
import styles from './selection-bar.module.css';
import type { Selection } from './use-selection';

interface Props {
  selection: Selection;
  /** Whether the passage was just chosen by keyboard. */
  takesFocus: () => boolean;
  /** What this reader may do, by its key. */
  actions: { p?: () => unknown; c?: () => unknown; h?: () => unknown; e?: () => unknown };
  busy: boolean;
  /** Why the last try failed. */
  failure: string | null;
  /** A key that may move the chosen passage; true when it did. */
  onMove: (key: string, shift: boolean) => boolean;
  onClose: () => void;
}

/** What can be done with the selected words. Stands under the selection's end; on a phone, at the bottom. */
export function SelectionBar({ selection, takesFocus, actions, busy, failure, onMove, onClose }: Props) {
  const bar = useRef<HTMLDivElement>(null);
  const { at, passage } = selection;

  // The window, which the bar must not leave.
  useEffect(() => {
    const element = bar.current;
    if (!element) return;
    const { width, height } = element.getBoundingClientRect();
    const left = Math.max(8, Math.min(at.x - width / 2, window.innerWidth - width - 8));
    const below = at.bottom + 10;
    const top = below + height > window.innerHeight ? at.top - height - 10 : below;
    element.style.setProperty('--left', `${left}px`);
    element.style.setProperty('--top', `${Math.max(60, top)}px`);
  }, [at]);

  // The focus, which follows a passage that was chosen by keyboard.
  useEffect(() => {
    if (takesFocus()) bar.current?.querySelector('button')?.focus();
  }, [takesFocus, passage]);

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Escape') {
      event.stopPropagation(); // it closes the bar, and nothing behind it
      onClose();
    } else if (onMove(event.key, event.shiftKey)) event.preventDefault();
  }

  return (
    <div
      ref={bar}
      className={styles.bar}
      role="toolbar"
      aria-label="Selected passage"
      aria-describedby="selection-bar-keys"
      onKeyDown={onKeyDown}
      // A press on the bar must not take the selection away.
      onPointerDown={(event) => event.preventDefault()}
    >
      {actions.p && (
        <button
          type="button"
          aria-keyshortcuts="p"
          aria-disabled={busy || undefined}
          onClick={busy ? undefined : actions.p}
        >
          Put it here<kbd>P</kbd>
        </button>
      )}
      {actions.c && (
        <button type="button" aria-keyshortcuts="c" onClick={actions.c}>
          Note<kbd>C</kbd>
        </button>
      )}
      {actions.h && (
        <button
          type="button"
          aria-keyshortcuts="h"
          aria-disabled={busy || undefined}
          onClick={busy ? undefined : actions.h}
        >
          Highlight<kbd>H</kbd>
        </button>
      )}
      {actions.e && (
        <button type="button" aria-keyshortcuts="e" onClick={actions.e}>
          Link entity<kbd>E</kbd>
        </button>
      )}
      {failure !== null && (
        <p className={styles.failure} role="alert">
          {failure}
        </p>
      )}
      <span id="selection-bar-keys" className="unseen">
        {KEYS_IN_WORDS}
      </span>
    </div>
  );
}
