'use client';

import { useHydrated } from '@/components/ui/use-hydrated';
import styles from './article.module.css';
import { useReader } from './reader-context';

/**
 * The number beside a block. It says how many notes the block has. For who may write it is the keyboard's
 * way into the text: it selects the first sentence, which the selection bar then moves and widens. For
 * others it leads to the block's first note.
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
  const { blockNotes, canWrite, focusNote, chooseIn } = useReader();
  const hydrated = useHydrated();
  const notes = blockNotes.get(ordinal) ?? [];
  const [first] = notes;
  const shown = number ?? '¶';
  if (!hydrated || (!canWrite && first === undefined)) {
    return (
      <span className={styles.number} aria-hidden="true">
        {shown}
      </span>
    );
  }
  const count = notes.length === 0 ? 'no notes' : notes.length === 1 ? '1 note' : `${notes.length} notes`;
  return (
    <button
      type="button"
      className={styles.number}
      data-notes={notes.length > 0 || undefined}
      aria-label={`${name}, ${count}: ${canWrite ? 'choose a passage' : 'read them'}`}
      onClick={() => (canWrite ? chooseIn(ordinal) : first !== undefined && focusNote(first))}
    >
      {shown}
    </button>
  );
}
