'use client';

import { Fragment, Slice, type ResolvedPos } from '@tiptap/pm/model';
import type { EditorView } from '@tiptap/pm/view';
import { EditorContent, useEditor, useEditorState, type Editor } from '@tiptap/react';
import { useEffect, useState } from 'react';
import { noteBodyFromText, type NoteBody } from '@/lib/content/note-body';
import { offsetOf, selectionAt } from './caret';
import { LinkForm } from './link-form';
import { noteExtensions } from './note-extensions';
import { NOTE_TOOLS } from './note-tools';
import prose from './prose.module.css';
import styles from './rich-field.module.css';
import { Toolbar } from './toolbar';

/** What a plain field held. */
export interface HandedOver {
  body: NoteBody;
  /** What was selected: UTF-16 indices of the body's plain text. */
  start: number;
  end: number;
  /** Whether what stands there only holds the caret's place, and is to be removed. */
  marked: boolean;
  hasFocus: boolean;
}

export interface RichFieldProps {
  label: string;
  hidden: boolean;
  readOnly: boolean;
  describedBy: string | undefined;
  /** The largest document that is shown here, in positions. */
  max: number;
  /** Calls back when nothing is half typed in the plain field. */
  whenSettled: (act: () => void) => void;
  /** Asked once, when the editor stands: takes the plain field away and says what it held. */
  takeOver: () => HandedOver;
  onBody: (body: NoteBody) => void;
  /** What a paste would make is too large for here; the caret would stand at that index of its plain text. */
  onTooLarge: (body: NoteBody, caret: number) => void;
}

/** HTML above this is pasted as its text: reading it would freeze the page. */
const HTML_MAX = 1_000_000;

/** The editor of notes: Tiptap with the note schema. Writes bodies that only still have to be short enough. */
export function RichField(props: RichFieldProps) {
  const { label, hidden, readOnly, describedBy, max, onBody, onTooLarge } = props;
  const [linking, setLinking] = useState(false);

  function pasteTooLarge(view: EditorView, slice: Slice): boolean {
    if (view.state.doc.content.size + slice.size <= max) return false;
    const { doc, selection } = view.state.tr.replaceSelection(slice);
    onTooLarge(doc.toJSON() as NoteBody, offsetOf(doc, selection.head));
    return true;
  }

  const editor = useEditor({
    extensions: noteExtensions,
    injectCSS: false,
    immediatelyRender: false,
    shouldRerenderOnTransaction: false,
    editorProps: {
      attributes: {
        role: 'textbox',
        'aria-label': label,
        'aria-multiline': 'true',
        'aria-placeholder': label,
        ...(describedBy !== undefined && { 'aria-describedby': describedBy }),
        dir: 'auto',
        class: `${prose.prose} ${styles.text}`,
      },
      clipboardTextParser: textSlice,
      handlePaste: (view, _event, slice) => pasteTooLarge(view, slice),
      handleDrop: (view, _event, slice, moved) => !moved && pasteTooLarge(view, slice),
      handleDOMEvents: { paste: pasteAsText },
      handleKeyDown: (_view, event) => {
        const command = event.ctrlKey || event.metaKey;
        if (command && event.key.toLowerCase() === 'k') {
          setLinking(true);
          return true;
        }
        // Sends: the form hears it too.
        return command && event.key === 'Enter';
      },
    },
    onCreate: ({ editor: created }) => {
      props.whenSettled(() => {
        if (!created.isDestroyed) begin(created, props.takeOver());
      });
    },
    onUpdate: ({ editor: changed }) => onBody(changed.getJSON() as NoteBody),
  });

  // The editor, which a form that is being sent must not change.
  useEffect(() => {
    if (editor && editor.isEditable === readOnly) editor.setEditable(!readOnly, false);
  }, [editor, readOnly]);

  const isEmpty = useEditorState({ editor, selector: (now) => now.editor?.isEmpty ?? true });

  if (!editor) return null;
  return (
    <div hidden={hidden}>
      <Toolbar
        editor={editor}
        groups={NOTE_TOOLS}
        form={linking ? 'link' : null}
        onForm={() => setLinking(true)}
      />
      {linking && (
        <LinkForm
          editor={editor}
          onDone={() => {
            setLinking(false);
            editor.view.focus();
          }}
        />
      )}
      <div className={styles.field}>
        {isEmpty && (
          <span className={styles.placeholder} aria-hidden="true">
            {label}
          </span>
        )}
        <EditorContent editor={editor} />
      </div>
    </div>
  );
}

/** Puts what was written before into the editor, as if it had always stood there. */
function begin(editor: Editor, { body, start, end, marked, hasFocus }: HandedOver): void {
  editor
    .chain()
    .setMeta('addToHistory', false)
    .setContent(body, { emitUpdate: false })
    .command(({ tr }) => {
      tr.setSelection(selectionAt(tr.doc, start, end));
      if (marked) tr.deleteSelection();
      return true;
    })
    .run();
  if (hasFocus) editor.view.focus();
}

/** Pasted text as notes have it: a blank line begins a paragraph, a single line end is a hard break. */
function textSlice(text: string, at: ResolvedPos, _plain: boolean, { state: { schema } }: EditorView): Slice {
  if (!/[\r\n]/.test(text))
    return text === '' ? Slice.empty : new Slice(Fragment.from(schema.text(text, at.marks())), 0, 0);
  return new Slice(schema.nodeFromJSON(noteBodyFromText(text)).content, 1, 1);
}

function pasteAsText(view: EditorView, event: ClipboardEvent): boolean {
  const html = event.clipboardData?.getData('text/html') ?? '';
  if (html.length <= HTML_MAX) return false;
  event.preventDefault();
  view.pasteText(event.clipboardData?.getData('text/plain') ?? '', event);
  return true;
}
