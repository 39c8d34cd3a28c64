'use client';

import { useEffect, useRef, type KeyboardEvent } from 'react';
import styles from './selection-bar.module.css';
import type { Selection } from './use-selection';

interface Props {
  selection: Selection;
  /** Take the focus: the passage was chosen by keyboard. */
  takesFocus: boolean;
  busy: boolean;
  onNote: () => void;
  onHighlight: () => void;
  onLink: () => void;
  /** A key that may move the chosen passage; true when it did. */
  onMove: (key: string, shift: boolean) => boolean;
  onClose: () => void;
}

/** What can be done with the selected words. Stands under the selection's end; on a phone, at the bottom. */
export function SelectionBar({
  selection,
  takesFocus,
  busy,
  onNote,
  onHighlight,
  onLink,
  onMove,
  onClose,
}: Props) {
  const bar = useRef<HTMLDivElement>(null);
  const { at } = selection;

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
    if (takesFocus) bar.current?.querySelector('button')?.focus();
  }, [takesFocus]);

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Escape') onClose();
    else if (onMove(event.key, event.shiftKey)) event.preventDefault();
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
      <button type="button" aria-keyshortcuts="c" onClick={onNote}>
        Note<kbd>C</kbd>
      </button>
      <button
        type="button"
        aria-keyshortcuts="h"
        aria-busy={busy || undefined}
        disabled={busy}
        onClick={onHighlight}
      >
        Highlight<kbd>H</kbd>
      </button>
      <button type="button" aria-keyshortcuts="e" onClick={onLink}>
        Link entity<kbd>E</kbd>
      </button>
      <span id="selection-bar-keys" className="unseen">
        Left and right arrow choose another sentence; with Shift they take in or leave out a word.
      </span>
    </div>
  );
}
