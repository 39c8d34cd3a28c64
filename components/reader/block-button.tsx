'use client';

import styles from './article.module.css';
import { useReader } from './reader-context';

/**
 * The number beside a block. It says how many notes the block has and is the keyboard's way into its
 * text: it selects the first sentence, which the selection bar then moves and widens.
 */
export function BlockButton({
  ordinal,
  name,
  number,
}: {
  ordinal: number;
  name: string;
  number: number | null;
}) {
  const { noteCounts, chooseIn } = useReader();
  const notes = noteCounts.get(ordinal) ?? 0;
  const count = notes === 0 ? 'no notes' : notes === 1 ? '1 note' : `${notes} notes`;
  return (
    <button
      type="button"
      className={styles.number}
      data-notes={notes > 0 || undefined}
      aria-label={`${name}, ${count}: choose a passage`}
      onClick={() => chooseIn(ordinal)}
    >
      {number ?? '¶'}
    </button>
  );
}
