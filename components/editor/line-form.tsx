'use client';

import { useId, useState, type InputHTMLAttributes, type KeyboardEvent } from 'react';
import { Button } from '@/components/ui/button';
import styles from './line-form.module.css';

interface Props extends Pick<InputHTMLAttributes<HTMLInputElement>, 'inputMode' | 'placeholder'> {
  name: string;
  /** What is typed. */
  label: string;
  initial: string;
  /** Of the button. */
  words: string;
  /** False where what was typed is none. */
  onSet: (typed: string) => boolean;
  /** What is said then. */
  refusal: string;
  /** Where there is something to be removed. */
  onRemove: (() => void) | null;
  /** The form is done with: the text takes the focus back. */
  onDone: () => void;
}

/** A form of one line between an editor's tools and its text. */
export function LineForm(props: Props) {
  const { name, label, initial, words, onSet, refusal, onRemove, onDone, ...input } = props;
  const id = useId();
  const [typed, setTyped] = useState(initial);
  const [refused, setRefused] = useState(false);

  function set() {
    if (onSet(typed)) onDone();
    else setRefused(true);
  }

  /** The form around this one must hear neither: it would send, or give up. */
  function onKeyDown(event: KeyboardEvent) {
    const isField = event.target instanceof HTMLInputElement;
    if (event.key !== 'Escape' && !(event.key === 'Enter' && isField)) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') onDone();
    else set();
  }

  return (
    <div className={styles.form} role="group" aria-label={name} onKeyDown={onKeyDown}>
      <input
        {...input}
        type="text"
        aria-label={label}
        autoFocus
        autoComplete="off"
        spellCheck={false}
        value={typed}
        aria-invalid={refused || undefined}
        aria-describedby={refused ? `${id}-refused` : undefined}
        onChange={(event) => {
          setTyped(event.target.value);
          setRefused(false);
        }}
      />
      <Button onClick={set}>{words}</Button>
      {onRemove && (
        <Button
          look="quiet"
          onClick={() => {
            onRemove();
            onDone();
          }}
        >
          Remove
        </Button>
      )}
      {refused && (
        <p id={`${id}-refused`} role="alert" className={styles.refused}>
          {refusal}
        </p>
      )}
    </div>
  );
}
