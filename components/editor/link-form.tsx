'use client';

import type { Editor } from '@tiptap/react';
import { useState } from 'react';
import { LineForm } from './line-form';
import { completeAddress } from './link-address';

interface Props {
  editor: Editor;
  /** The form is done with: the text takes the focus back. */
  onDone: () => void;
}

/** Sets, changes or removes the link on what is selected. Where nothing is, the address itself is written. */
export function LinkForm({ editor, onDone }: Props) {
  const [before] = useState(() => String(editor.getAttributes('link').href ?? ''));

  function set(typed: string): boolean {
    const href = completeAddress(typed);
    if (href === null) return false;
    const chain = editor.chain().extendMarkRange('link');
    const link = { type: 'link', attrs: { href } };
    if (before === '' && editor.state.selection.empty)
      chain.insertContent({ type: 'text', text: typed.trim(), marks: [link] }).run();
    else chain.setMark('link', { href }).run();
    return true;
  }

  return (
    <LineForm
      name="Link"
      label="Address of the link"
      inputMode="url"
      placeholder="https://…"
      initial={before}
      words="Set link"
      onSet={set}
      refusal="That is no complete address. It begins with https://, http:// or mailto:"
      onRemove={before === '' ? null : () => editor.chain().extendMarkRange('link').unsetMark('link').run()}
      onDone={onDone}
    />
  );
}
