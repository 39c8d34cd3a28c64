'use client';

import {
  useEffect,
  useId,
  useRef,
  useState,
  type FormEvent,
  type KeyboardEvent,
  type ReactNode,
} from 'react';
import { NoteField } from '@/components/editor/note-field';
import { useClientId } from '@/components/site/use-client-id';
import { useSending } from '@/components/site/use-sending';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { isEmptyBody, noteProblem, withoutEmptyEnd, type NoteBody } from '@/lib/content/note-body';
import styles from './write-box.module.css';

interface Props {
  /** Names the field. */
  label: string;
  /** What the button says. */
  action: string;
  body: NoteBody;
  onBody: (body: NoteBody) => void;
  /** What else is sent, so that a second try of the same is known as such. */
  choices?: unknown;
  /** Whether the field takes the focus as it appears. */
  takesFocus?: boolean;
  /** Whether there is something to give up; what is written, unless told otherwise. */
  isChanged?: boolean;
  /** Whether it may be sent without a word. */
  mayBeEmpty?: boolean;
  onSend: (body: NoteBody, id: string) => Promise<void>;
  /** What was written is to be given up. */
  onCancel: () => void;
  /** What stands before the field, and behind it. */
  children?: ReactNode;
  after?: ReactNode;
}

/** A field to write a note or a reply in. What is written survives every failure, and is given up only on a second word. */
export function WriteBox(props: Props) {
  const { label, action, body, onBody, choices, takesFocus = true, onSend, onCancel } = props;
  const isEmpty = isEmptyBody(body);
  const { isChanged = !isEmpty, mayBeEmpty = false } = props;
  const id = useId();
  const box = useRef<HTMLFormElement>(null);
  const [givingUp, setGivingUp] = useState(false);
  const { busy, failure, send } = useSending();
  const clientId = useClientId();
  const refused = noteProblem(body);
  const problem = refused ?? failure?.message ?? null;
  const ready = refused === null && (mayBeEmpty || !isEmpty);

  function submit(event: FormEvent | KeyboardEvent) {
    event.preventDefault();
    const sent = withoutEmptyEnd(body);
    if (ready) void send(() => onSend(sent, clientId([sent, choices])));
  }

  function cancel() {
    if (isChanged) setGivingUp(true);
    else onCancel();
  }

  const focusField = () => box.current?.querySelector<HTMLElement>('textarea, [contenteditable]')?.focus();

  // The focus, which a field that was being sent may have lost: after a refusal one writes on.
  useEffect(() => {
    if (failure !== null && document.activeElement?.contains(box.current)) focusField();
  }, [failure]);

  function keepWriting() {
    setGivingUp(false);
    focusField();
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit(event);
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    if (givingUp) keepWriting();
    else if (!busy) cancel();
  }

  return (
    <form ref={box} className={styles.box} onSubmit={submit} onKeyDown={onKeyDown}>
      {props.children}
      <NoteField
        {...{ label, body, onBody, takesFocus }}
        readOnly={busy}
        describedBy={problem === null ? undefined : `${id}-problem`}
      />
      {props.after}
      {problem !== null && <Notice id={`${id}-problem`}>{problem}</Notice>}
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
