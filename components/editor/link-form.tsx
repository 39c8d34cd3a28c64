'use client';

import type { Editor } from '@tiptap/react';
import { useId, useState, type KeyboardEvent } from 'react';
import { Button } from '@/components/ui/button';
import { completeAddress } from './link-address';
import styles from './link-form.module.css';

interface Props {
  editor: Editor;
  /** The form is done with: the text takes the focus back. */
  onDone: () => void;
}

/** Sets, changes or removes the link on what is selected. Where nothing is, the address itself is written. */
export function LinkForm({ editor, onDone }: Props) {
  const id = useId();
  const [before] = useState(() => String(editor.getAttributes('link').href ?? ''));
  const [typed, setTyped] = useState(before);
  const [refused, setRefused] = useState(false);

  function set() {
    const href = completeAddress(typed);
    if (href === null) return setRefused(true);
    const chain = editor.chain().extendMarkRange('link');
    if (before === '' && editor.state.selection.empty)
      chain
        .insertContent({ type: 'text', text: typed.trim(), marks: [{ type: 'link', attrs: { href } }] })
        .run();
    else chain.setLink({ href }).run();
    onDone();
  }

  function remove() {
    editor.chain().extendMarkRange('link').unsetLink().run();
    onDone();
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
    <div className={styles.form} role="group" aria-label="Link" onKeyDown={onKeyDown}>
      <input
        type="text"
        inputMode="url"
        aria-label="Address of the link"
        placeholder="https://…"
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
      <Button onClick={set}>Set link</Button>
      {before !== '' && (
        <Button look="quiet" onClick={remove}>
          Remove
        </Button>
      )}
      {refused && (
        <p id={`${id}-refused`} role="alert" className={styles.refused}>
          That is no complete address. It begins with https://, http:// or mailto:
        </p>
      )}
    </div>
  );
}
