'use client';

import { EditorContent, useEditor } from '@tiptap/react';
import { useEffect, useState } from 'react';
import type { DocumentContent } from '@/lib/content/content-node';
import { documentEditorExtensions } from './document-extensions';
import styles from './document-field.module.css';
import { DOCUMENT_TOOLS } from './document-tools';
import { FootnoteForm } from './footnote-form';
import { LinkForm } from './link-form';
import { fitPasted } from './pasted';
import { Toolbar } from './toolbar';

export interface DocumentFieldProps {
  label: string;
  language: string;
  /** What stands in it at first; with another React key, another text. */
  content: DocumentContent;
  readOnly: boolean;
  onChange: (content: () => DocumentContent) => void;
}

const IN_SIGHT = { top: 150, right: 0, bottom: 60, left: 0 };

const FORMS = { link: LinkForm, footnote: FootnoteForm };

/** The whole text of a document, to be corrected. */
export function DocumentField({ label, language, content, readOnly, onChange }: DocumentFieldProps) {
  const [form, setForm] = useState<keyof typeof FORMS | null>(null);
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
      // The page's bar and the tools lie over the top of the window.
      scrollThreshold: IN_SIGHT,
      scrollMargin: IN_SIGHT,
      transformPasted: (slice, view) => fitPasted(slice, view.state),
      handleKeyDown: (_view, event) => {
        const asked = formOf(event);
        if (asked) setForm(asked);
        return asked !== null;
      },
    },
    // Of a long text the JSON takes long: who needs it asks.
    onUpdate: ({ editor: changed }) => onChange(() => changed.getJSON() as DocumentContent),
  });

  // The editor, which is not to be written in while what it holds is sent.
  useEffect(() => {
    if (editor && editor.isEditable === readOnly) editor.setEditable(!readOnly, false);
  }, [editor, readOnly]);

  if (!editor) return null;
  const Form = form && FORMS[form];
  return (
    <div className={styles.field}>
      <div className={styles.tools}>
        <Toolbar
          editor={editor}
          groups={DOCUMENT_TOOLS}
          form={form}
          onForm={(asked) => setForm(isForm(asked) ? asked : null)}
        />
        {Form && (
          <Form
            editor={editor}
            onDone={() => {
              setForm(null);
              editor.view.focus();
            }}
          />
        )}
      </div>
      <EditorContent editor={editor} />
    </div>
  );
}

function isForm(name: string): name is keyof typeof FORMS {
  return name in FORMS;
}

function formOf({ ctrlKey, metaKey, altKey, code, key }: KeyboardEvent): keyof typeof FORMS | null {
  if (!ctrlKey && !metaKey) return null;
  // With Alt, some keyboards write another letter on the key.
  if (altKey) return code === 'KeyF' ? 'footnote' : null;
  return key.toLowerCase() === 'k' ? 'link' : null;
}
