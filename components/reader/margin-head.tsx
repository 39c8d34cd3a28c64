'use client';

import type { ReactNode } from 'react';
import type { NoteSummary } from '@/lib/annotations/summary';
import styles from './margin-head.module.css';
import type { ReaderState } from './reader-state';

interface Props {
  /** The notes that are shown, and all that there are. */
  notes: readonly NoteSummary[];
  all: readonly NoteSummary[];
  held: ReaderState['held'];
  canWrite: boolean;
  /** Where the notes that are shown stand as a list. */
  listPath: string;
  /** Whether to lead to where notes without a place are given one. */
  orphansPath: string | null;
  /** Who else is here. */
  presence: ReactNode;
  onRelease: () => void;
  onNextUnread: () => void;
  onAllRead: () => void;
  /** Shows only the notes whose words are not in the text any more. */
  onOrphans: () => void;
}

/** Above the notes: how many there are, the way to the unread ones, and what came meanwhile. */
export function MarginHead({ notes, all, held, canWrite, listPath, orphansPath, presence, ...on }: Props) {
  const { onRelease, onNextUnread, onAllRead, onOrphans } = on;
  const orphans = all.filter((note) => note.anchors.includes('orphaned')).length;
  const unread = notes.filter((note) => note.unread).length;
  return (
    <div className={styles.head}>
      {all.length === 0 ? (
        <p className={styles.empty}>
          {canWrite
            ? 'No notes yet. Select words of the text, or press the number beside a paragraph, to write the first.'
            : 'No notes yet.'}
        </p>
      ) : (
        <p className={styles.count}>
          <span>
            {notes.length === all.length
              ? countOf(all.length, 'note')
              : `${notes.length} of ${all.length} notes`}
          </span>{' '}
          · <a href={listPath}>as a list</a>
        </p>
      )}
      {unread > 0 && (
        <p className={styles.unread}>
          <button type="button" onClick={onNextUnread} aria-keyshortcuts="n">
            {unread} unread
          </button>
          <button type="button" onClick={onAllRead}>
            Mark all as read
          </button>
        </p>
      )}
      {orphans > 0 && (
        <p className={styles.orphans}>
          <button type="button" onClick={onOrphans}>
            {orphans} without a place
          </button>
          {orphansPath !== null && <a href={orphansPath}>Find their places</a>}
        </p>
      )}
      <div className={styles.presence}>{presence}</div>
      {held.length > 0 && (
        <button type="button" className={styles.news} onClick={onRelease} aria-keyshortcuts=".">
          {held.length} new here: show
        </button>
      )}
    </div>
  );
}

function countOf(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
