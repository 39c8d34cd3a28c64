'use client';

import { useId, type FormEvent, type KeyboardEvent, type ReactNode } from 'react';
import { useDraft } from '@/components/reader/use-draft';
import { useOpeningFocus } from '@/components/reader/use-opening-focus';
import { useClientId } from '@/components/site/use-client-id';
import { useSending } from '@/components/site/use-sending';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { noteBodyFromText, type NoteBody } from '@/lib/content/note-body';
import styles from './write-box.module.css';

const MOST_CHARACTERS = 20_000;

interface Props {
  /** Names the field. */
  label: string;
  /** What the button says. */
  action: string;
  /** Under which the unfinished text is kept on this device. */
  draftKey: string;
  /** What else is sent, so that a second try of the same is known as such. */
  choices?: unknown;
  onSend: (body: NoteBody, id: string) => Promise<void>;
  onCancel: () => void;
  children?: ReactNode;
}

/** A field to write a note or a reply in. What is written survives a reload, and every failure. */
export function WriteBox({ label, action, draftKey, choices, onSend, onCancel, children }: Props) {
  const field = useId();
  const area = useOpeningFocus<HTMLTextAreaElement>();
  const { text, write } = useDraft(draftKey);
  const { busy, failure, send } = useSending();
  const clientId = useClientId();
  const length = [...text].length;
  const tooLong = length > MOST_CHARACTERS;
  const ready = text.trim() !== '' && !tooLong;

  async function submit(event: FormEvent | KeyboardEvent) {
    event.preventDefault();
    if (!ready) return;
    await send(async () => {
      await onSend(noteBodyFromText(text), clientId([text, choices]));
      write('');
    });
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void submit(event);
    if (event.key === 'Escape') {
      event.stopPropagation();
      onCancel();
    }
  }

  return (
    <form className={styles.box} onSubmit={(event) => void submit(event)} onKeyDown={onKeyDown}>
      {children}
      <label htmlFor={field} className="unseen">
        {label}
      </label>
      <textarea
        id={field}
        ref={area}
        rows={4}
        value={text}
        placeholder={label}
        aria-describedby={failure !== null || tooLong ? `${field}-error` : undefined}
        onChange={(event) => write(event.target.value)}
      />
      {tooLong && (
        <Notice id={`${field}-error`}>
          {`That is ${length.toLocaleString('en')} characters; a note has at most 20,000. Shorten it or split it in two.`}
        </Notice>
      )}
      {failure !== null && !tooLong && <Notice id={`${field}-error`}>{failure.message}</Notice>}
      <div className={styles.actions}>
        <span className={styles.hint}>Ctrl + Enter</span>
        <Button look="quiet" onClick={onCancel}>
          Cancel
        </Button>
        <Button look="primary" type="submit" busy={busy} disabled={!ready}>
          {action}
        </Button>
      </div>
    </form>
  );
}
