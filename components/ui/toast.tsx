'use client';

import { useEffect, useRef, useState } from 'react';
import styles from './toast.module.css';

export interface ToastMessage {
  /** Counted, so that the same words come anew. */
  count: number;
  words: string;
  /** What takes it back; it answers when it is done. */
  undo?: () => Promise<void>;
}

/** Longer than WCAG's twenty words a breath: who reads slowly can still undo. It waits while it is looked at. */
const STAY_MS = 12_000;

/** A sentence at the window's foot, with a way to undo what it says. */
export function Toast({ message, onGone }: { message: ToastMessage; onGone: () => void }) {
  const [held, setHeld] = useState(false);
  const [busy, setBusy] = useState(false);
  const button = useRef<HTMLButtonElement>(null);

  // The focus, which went with what was taken away: here is the way back.
  useEffect(() => {
    if (document.activeElement === document.body) button.current?.focus({ preventScroll: true });
  }, [message.count]);

  // Time: it leaves by itself, unless the pointer or the focus is on it.
  useEffect(() => {
    if (held || busy) return;
    const timer = setTimeout(onGone, STAY_MS);
    return () => clearTimeout(timer);
  }, [held, busy, message.count, onGone]);

  async function undo() {
    if (busy || !message.undo) return;
    setBusy(true);
    try {
      await message.undo();
      onGone();
    } catch {
      setBusy(false); // what went wrong is said where it was tried; the toast stays to be pressed again
    }
  }

  return (
    <div
      className={styles.toast}
      role="group"
      aria-label={message.words}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span>{message.words}</span>
      {message.undo && (
        <button ref={button} type="button" aria-disabled={busy || undefined} onClick={() => void undo()}>
          Undo
        </button>
      )}
    </div>
  );
}
