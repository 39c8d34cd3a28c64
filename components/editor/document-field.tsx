'use client';

import { EditorContent, useEditor } from '@tiptap/react';
import { useEffect } from 'react';
import type { DocumentContent } from '@/lib/content/content-node';
import { documentEditorExtensions } from './document-extensions';
import styles from './document-field.module.css';

export interface DocumentFieldProps {
  label: string;
  language: string;
  /** What stands in it at first; with another React key, another text. */
  content: DocumentContent;
  readOnly: boolean;
  onChange: (content: () => DocumentContent) => void;
}

/** The whole text of a document, to be corrected. */
export function DocumentField({ label, language, content, readOnly, onChange }: DocumentFieldProps) {
  const editor = useEditor({
    extensions: documentEditorExtensions(),
    content,
    injectCSS: false,
    immediatelyRender: false,
    shouldRerenderOnTransaction: false,
    editorProps: {
      attributes: {
        role: 'textbox',
        'aria-label': label,
        'aria-multiline': 'true',
        lang: language,
        spellcheck: 'false',
        class: styles.text ?? '',
      },
    },
    // Of a long text the JSON takes long: who needs it asks.
    onUpdate: ({ editor: changed }) => onChange(() => changed.getJSON() as DocumentContent),
  });

  // The editor, which is not to be written in while what it holds is sent.
  useEffect(() => {
    if (editor && editor.isEditable === readOnly) editor.setEditable(!readOnly, false);
  }, [editor, readOnly]);

  return <EditorContent editor={editor} />;
}
