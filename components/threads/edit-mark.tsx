'use client';

import { useSyncExternalStore, type RefObject } from 'react';
import { momentWords } from '@/components/ui/moment-words';
import styles from './edit-mark.module.css';

interface Props {
  /** ISO 8601, UTC. */
  at: string;
  open: boolean;
  /** For who gives the focus back to it. */
  ref: RefObject<HTMLButtonElement | null>;
  onPress: () => void;
}

const never = () => () => undefined;

/** Says beside the time that something was changed, and opens what it was. */
export function EditMark({ at, open, ref, onPress }: Props) {
  const when = useSyncExternalStore(
    never,
    () => momentWords(new Date(at), new Date()),
    () => '',
  );
  return (
    <button
      ref={ref}
      type="button"
      className={styles.mark}
      aria-expanded={open}
      title={`Edited ${when}. Show the history`}
      onClick={onPress}
    >
      edited
    </button>
  );
}
