'use client';

import type { Editor } from '@tiptap/react';
import { useState } from 'react';
import { nextLabel, putFootnote, selectedMark } from './footnotes';
import { LineForm } from './line-form';

interface Props {
  editor: Editor;
  /** The form is done with: the text takes the focus back. */
  onDone: () => void;
}

/** Puts a footnote's mark at the caret, and begins the footnote if it is not there; or changes the mark that is selected. */
export function FootnoteForm({ editor, onDone }: Props) {
  const [mark] = useState(() => selectedMark(editor.state));
  const [initial] = useState(() => (mark ? String(mark.attrs.label) : nextLabel(editor.state)));

  function set(typed: string): boolean {
    const label = typed.trim();
    if (label === '' || /\s/.test(label) || label.length > 12) return false;
    const put = putFootnote(editor.state, label);
    if (put) editor.view.dispatch(put);
    return true;
  }

  return (
    <LineForm
      name="Footnote"
      label="Number of the footnote"
      initial={initial}
      words={mark ? 'Change mark' : 'Put mark'}
      onSet={set}
      refusal="Say its number or sign: at most 12 characters, without a space."
      onRemove={mark ? () => editor.commands.deleteSelection() : null}
      onDone={onDone}
    />
  );
}
