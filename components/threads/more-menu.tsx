'use client';

import { useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import styles from './more-menu.module.css';

interface Props {
  /** Names the button, and what it opens. */
  label: string;
  /** Whether the button takes the focus as it appears. */
  takesFocus: boolean;
  children: ReactNode;
}

/** A quiet button that unfolds what is done less often. Escape folds it again. */
export function MoreMenu({ label, takesFocus, children }: Props) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Escape' || !open) return;
    event.stopPropagation();
    setOpen(false);
    button.current?.focus();
  }

  return (
    <div className={styles.more} data-open={open || undefined} onKeyDown={onKeyDown}>
      <button
        ref={button}
        type="button"
        className={styles.button}
        aria-label={label}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        title={label}
        autoFocus={takesFocus}
        onClick={() => setOpen(!open)}
      >
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" fill="currentColor">
          <circle cx="3" cy="8" r="1.4" />
          <circle cx="8" cy="8" r="1.4" />
          <circle cx="13" cy="8" r="1.4" />
        </svg>
      </button>
      {open && (
        <div id={id} role="group" aria-label={label} className={styles.items}>
          {children}
        </div>
      )}
    </div>
  );
}
