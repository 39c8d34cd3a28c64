'use client';

import { useId, useRef, type KeyboardEvent, type SubmitEvent } from 'react';
import { Button } from '@/components/ui/button';
import styles from './reject-form.module.css';

interface Props {
  busy: boolean;
  /** What is often the reason; a press puts it into the field, where it can be changed. */
  ready: readonly string[];
  onReject: (reason: string) => void;
  onCancel: () => void;
}

/** Asks for a reason, which may be left out. Enter rejects, Escape leaves everything as it is. */
export function RejectForm({ busy, ready, onReject, onCancel }: Props) {
  const id = useId();
  const reason = useRef<HTMLInputElement>(null);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    onReject(reason.current?.value ?? '');
  };
  const escape = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onCancel();
  };
  const put = (words: string) => {
    if (!reason.current) return;
    reason.current.value = words;
    reason.current.focus();
  };
  return (
    <form className={styles.form} onSubmit={submit} onKeyDown={escape}>
      <label htmlFor={id}>
        Reason <span className={styles.optional}>(optional; its proposer reads it)</span>
      </label>
      <input ref={reason} id={id} name="reason" maxLength={500} autoComplete="off" autoFocus />
      <ul className={styles.ready} aria-label="Often given">
        {ready.map((words) => (
          <li key={words}>
            <button type="button" onClick={() => put(words)}>
              {words}
            </button>
          </li>
        ))}
      </ul>
      <p className={styles.buttons}>
        <Button type="submit" busy={busy}>
          Reject
        </Button>
        <Button look="quiet" onClick={onCancel}>
          Cancel
        </Button>
      </p>
    </form>
  );
}
