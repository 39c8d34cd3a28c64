'use client';

import { useEffect, useId, useRef, useState, type ComponentType } from 'react';
import { flushSync } from 'react-dom';
import { useOpeningFocus } from '@/components/ui/use-opening-focus';
import { bodyWithText, plainTextOf, type NoteBody } from '@/lib/content/note-body';
import styles from './note-field.module.css';
import type { HandedOver, RichFieldProps } from './rich-field';

// The reader's script imports this file: Tiptap comes with './rich-field', once somebody writes.

interface Props {
  /** Names the field. */
  label: string;
  /** What stands in it at first; afterwards it says itself what does. */
  body: NoteBody;
  onBody: (body: NoteBody) => void;
  readOnly: boolean;
  describedBy: string | undefined;
  /** Whether the field takes the focus as it appears. */
  takesFocus: boolean;
}

/** More than this (UTF-16 units) is shown in a plain field: laying it out as rich text would freeze the page. */
const RICH_MAX = 100_000;

/** Stands where the caret stood while a text becomes a body. A noncharacter: no text has it. */
const CARET = '\ufdd0';

/**
 * Where a note is written. A plain field at once; the editor takes over when its script has come, with all that was
 * written until then and the caret where it stood. Without the script, or for more than an editor can show, the plain
 * field stays: what is changed there becomes plain, the rest keeps its form.
 */
export function NoteField({ label, body, onBody, readOnly, describedBy, takesFocus }: Props) {
  const { Rich, failed } = useRichField();
  const [rich, setRich] = useState(false);
  /** The body as the plain field found it, and the text in the field now. */
  const [plain, setPlain] = useState(() => ({ from: body, text: plainTextOf(body) }));
  const area = useOpeningFocus<HTMLTextAreaElement>(takesFocus);
  const settled = useComposition();
  const hint = useId();
  const large = plain.text.length > RICH_MAX;

  function write(text: string) {
    setPlain({ from: plain.from, text });
    onBody(bodyWithText(plain.from, text));
  }

  /** Gives the editor what the plain field holds and takes that field away, in one go: no key falls between. */
  function takeOver(): HandedOver {
    const field = area.current;
    const given = handOver(plain.from, field);
    flushSync(() => setRich(true));
    return given;
  }

  function giveBack(now: NoteBody, caret: number) {
    flushSync(() => {
      setRich(false);
      setPlain({ from: now, text: plainTextOf(now) });
      onBody(now);
    });
    area.current?.focus({ preventScroll: true });
    area.current?.setSelectionRange(caret, caret);
  }

  return (
    <div className={styles.frame} data-rich={rich || undefined}>
      {!rich && (
        <>
          <p className={styles.hint} id={hint}>
            {hintFor(failed, large)}
          </p>
          <textarea
            ref={area}
            className={styles.plain}
            dir="auto"
            rows={4}
            aria-label={label}
            placeholder={label}
            aria-describedby={describedBy ?? (failed || large ? hint : undefined)}
            value={plain.text}
            readOnly={readOnly}
            onChange={(event) => write(event.target.value)}
            onCompositionStart={settled.begin}
            onCompositionEnd={settled.end}
          />
        </>
      )}
      {Rich && !large && (
        <Rich
          {...{ label, readOnly, describedBy, takeOver, onBody }}
          max={RICH_MAX}
          hidden={!rich}
          whenSettled={settled.then}
          onTooLarge={giveBack}
        />
      )}
    </div>
  );
}

function hintFor(failed: boolean, large: boolean): string {
  if (large) return 'Too long to be shown with its formatting.';
  return failed ? 'Plain text: the formatting could not be loaded.' : '';
}

/** What the plain field holds, for the editor, with the caret as offsets of the body's plain text. */
function handOver(from: NoteBody, field: HTMLTextAreaElement | null): HandedOver {
  const text = field?.value ?? plainTextOf(from);
  const [start, end] = [field?.selectionStart ?? text.length, field?.selectionEnd ?? text.length];
  const hasFocus = field !== null && document.activeElement === field;
  if (text === plainTextOf(from)) return { body: from, start, end, marked: false, hasFocus };
  // A line that was just begun is still empty, and would not become a paragraph: the mark holds its place.
  const body = bodyWithText(from, text.slice(0, end) + CARET + text.slice(end));
  const at = plainTextOf(body).indexOf(CARET);
  return { body, start: at, end: at + CARET.length, marked: true, hasFocus };
}

/** The editor's component, asked for when a field first appears; `failed` when it cannot be had. */
function useRichField() {
  const [Rich, setRich] = useState<ComponentType<RichFieldProps> | null>(null);
  const [failed, setFailed] = useState(false);

  // The script of the editor, on the server.
  useEffect(() => {
    let isWanted = true;
    import('./rich-field').then(
      ({ RichField }) => isWanted && setRich(() => RichField),
      () => isWanted && setFailed(true),
    );
    return () => {
      isWanted = false;
    };
  }, []);

  return { Rich, failed };
}

/** Holds back what may not happen while an input method composes letters in a field. */
function useComposition() {
  const composing = useRef(false);
  const waiting = useRef<(() => void) | null>(null);
  return {
    begin() {
      composing.current = true;
    },
    end() {
      composing.current = false;
      // The browser writes the letters into the field first.
      setTimeout(() => {
        waiting.current?.();
        waiting.current = null;
      });
    },
    then(act: () => void) {
      if (composing.current) waiting.current = act;
      else act();
    },
  };
}
