'use client';

import type { MouseEvent } from 'react';
import styles from './stack-strip.module.css';

interface Props {
  /** The notes at the place that was pointed at, innermost last. */
  stack: readonly string[];
  current: string;
  onChoose: (id: string) => void;
}

/** Where several notes lie on the same words: which of them this is, and the way to the others. */
export function StackStrip({ stack, current, onChoose }: Props) {
  const at = stack.indexOf(current);
  if (stack.length < 2 || at === -1) return null;
  const step = (event: MouseEvent, by: number) => {
    // The card that the strip stands on would take the press for one of its own.
    event.stopPropagation();
    const next = stack[(at + by + stack.length) % stack.length];
    if (next !== undefined) onChoose(next);
  };
  return (
    <div className={styles.strip} role="group" aria-label="Notes on these words">
      <button type="button" aria-label="The one around it" onClick={(event) => step(event, -1)}>
        ‹
      </button>
      <span>
        {stack.length - at} of {stack.length} on these words
      </span>
      <button type="button" aria-label="The one inside it" onClick={(event) => step(event, 1)}>
        ›
      </button>
    </div>
  );
}
