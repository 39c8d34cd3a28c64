'use client';

import { useId, useState, type FormEvent, type KeyboardEvent, type ReactNode } from 'react';
import { useClientId } from '@/components/site/use-client-id';
import { useSending } from '@/components/site/use-sending';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { useOpeningFocus } from '@/components/ui/use-opening-focus';
import { codePointLength } from '@/lib/anchoring/code-points';
import { NOTE_MAX_CHARACTERS, noteBodyFromText, type NoteBody } from '@/lib/content/note-body';
import styles from './write-box.module.css';

interface Props {
  /** Names the field. */
  label: string;
  /** What the button says. */
  action: string;
  text: string;
  onText: (text: string) => void;
  /** What else is sent, so that a second try of the same is known as such. */
  choices?: unknown;
  onSend: (body: NoteBody, id: string) => Promise<void>;
  /** What was written is to be given up. */
  onCancel: () => void;
  children?: ReactNode;
}

/** A field to write a note or a reply in. What is written survives every failure, and is given up only on a second word. */
export function WriteBox({ label, action, text, onText, choices, onSend, onCancel, children }: Props) {
  const field = useId();
  const area = useOpeningFocus<HTMLTextAreaElement>();
  const [givingUp, setGivingUp] = useState(false);
  const { busy, failure, send } = useSending();
  const clientId = useClientId();
  const length = codePointLength(text);
  const problem = length > NOTE_MAX_CHARACTERS ? tooLong(length) : (failure?.message ?? null);
  const ready = text.trim() !== '' && length <= NOTE_MAX_CHARACTERS;

  function submit(event: FormEvent | KeyboardEvent) {
    event.preventDefault();
    if (ready) void send(() => onSend(noteBodyFromText(text), clientId([text, choices])));
  }

  function cancel() {
    if (text.trim() === '') onCancel();
    else setGivingUp(true);
  }

  function keepWriting() {
    setGivingUp(false);
    area.current?.focus();
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit(event);
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    if (givingUp) keepWriting();
    else if (!busy) cancel();
  }

  return (
    <form className={styles.box} onSubmit={submit} onKeyDown={onKeyDown}>
      {children}
      <label htmlFor={field} className="unseen">
        {label}
      </label>
      <textarea
        id={field}
        ref={area}
        dir="auto"
        rows={4}
        value={text}
        readOnly={busy}
        placeholder={label}
        aria-describedby={problem === null ? undefined : `${field}-problem`}
        onChange={(event) => onText(event.target.value)}
      />
      {problem !== null && <Notice id={`${field}-problem`}>{problem}</Notice>}
      {givingUp ? (
        <div key="giving-up" className={styles.actions} role="group" aria-label="Give up what you wrote?">
          <span className={styles.question}>Give up what you wrote?</span>
          <Button look="quiet" onClick={onCancel}>
            Give up
          </Button>
          <Button look="primary" autoFocus onClick={keepWriting}>
            Keep writing
          </Button>
        </div>
      ) : (
        <div key="writing" className={styles.actions}>
          <span className={styles.hint}>Ctrl + Enter</span>
          <Button look="quiet" disabled={busy} onClick={cancel}>
            Cancel
          </Button>
          <Button look="primary" type="submit" busy={busy} disabled={!ready}>
            {action}
          </Button>
        </div>
      )}
    </form>
  );
}

function tooLong(length: number): string {
  const most = NOTE_MAX_CHARACTERS.toLocaleString('en');
  return `That is ${length.toLocaleString('en')} characters; a note has at most ${most}. Shorten it or split it in two.`;
}
