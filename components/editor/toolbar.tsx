'use client';

import { useEditorState, type Editor } from '@tiptap/react';
import { useState, type KeyboardEvent, type MouseEvent, type ReactNode } from 'react';
import styles from './toolbar.module.css';

interface Tool {
  name: string;
  /** Shown beside the name; the editor's own keys. */
  keys?: string;
  icon: ReactNode;
  isOn: (editor: Editor) => boolean;
  press: (editor: Editor) => void;
}

interface Props {
  editor: Editor;
  /** Whether the form for a link is open. */
  linking: boolean;
  onLink: () => void;
}

/** The forms that a note knows. One stop of the Tab key; arrows go from one to the next. */
export function Toolbar({ editor, linking, onLink }: Props) {
  const [stop, setStop] = useState(0);
  const on = useEditorState({
    editor,
    selector: (now) => TOOLS.map(({ isOn }) => isOn(now.editor)),
  });

  function press(tool: Tool, event: MouseEvent) {
    if (tool.name === LINK) return onLink();
    tool.press(editor);
    // A pointer comes from the text and goes back to it; the keyboard stays at the button that it pressed.
    if (event.detail > 0) editor.view.focus();
  }

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    const last = TOOLS.length - 1;
    const next = {
      ArrowRight: stop === last ? 0 : stop + 1,
      ArrowLeft: stop === 0 ? last : stop - 1,
      Home: 0,
      End: last,
    }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    setStop(next);
    event.currentTarget.querySelectorAll('button')[next]?.focus();
  }

  return (
    <div className={styles.bar} role="toolbar" aria-label="Formatting" onKeyDown={onKeyDown}>
      {TOOLS.map((tool, index) => (
        <button
          key={tool.name}
          type="button"
          aria-label={tool.name}
          title={tool.keys === undefined ? tool.name : `${tool.name} (${tool.keys})`}
          aria-pressed={tool.name === LINK ? undefined : (on[index] ?? false)}
          aria-expanded={tool.name === LINK ? linking : undefined}
          data-on={on[index] || undefined}
          tabIndex={index === stop ? 0 : -1}
          onFocus={() => setStop(index)}
          // The press leaves the focus, and what is selected, in the text.
          onMouseDown={(event) => event.preventDefault()}
          onClick={(event) => press(tool, event)}
        >
          {tool.icon}
        </button>
      ))}
    </div>
  );
}

const LINK = 'Link';

const TOOLS: Tool[] = [
  {
    name: 'Bold',
    keys: 'Ctrl + B',
    icon: <b aria-hidden="true">B</b>,
    isOn: (editor) => editor.isActive('bold'),
    press: (editor) => editor.commands.toggleBold(),
  },
  {
    name: 'Italic',
    keys: 'Ctrl + I',
    icon: <i aria-hidden="true">I</i>,
    isOn: (editor) => editor.isActive('italic'),
    press: (editor) => editor.commands.toggleItalic(),
  },
  {
    name: LINK,
    keys: 'Ctrl + K',
    icon: (
      <Icon path="M7 9.5 9.5 7M6.5 5.5l1.6-1.6a2.8 2.8 0 0 1 4 4l-1.6 1.6M9.5 10.5l-1.6 1.6a2.8 2.8 0 0 1-4-4l1.6-1.6" />
    ),
    isOn: (editor) => editor.isActive('link'),
    press: () => undefined,
  },
  {
    name: 'Bulleted list',
    keys: 'Ctrl + Shift + 8',
    icon: <Icon path="M6.5 4h7M6.5 8h7M6.5 12h7M2.8 4h.4M2.8 8h.4M2.8 12h.4" />,
    isOn: (editor) => editor.isActive('bulletList'),
    press: (editor) => editor.commands.toggleBulletList(),
  },
  {
    name: 'Numbered list',
    keys: 'Ctrl + Shift + 7',
    icon: (
      <Icon path="M7 4h6.500M7 8h6.500M7 12h6.500M2.200 3l1-.6v3.400M2 10.300c.4-.7 2-.7 2 .3 0 .8-2 1.700-2 2.600h2.200" />
    ),
    isOn: (editor) => editor.isActive('orderedList'),
    press: (editor) => editor.commands.toggleOrderedList(),
  },
  {
    name: 'Quotation',
    keys: 'Ctrl + Shift + B',
    icon: <Icon path="M3 4v8M6.5 5h7M6.5 8h7M6.5 11h4.500" />,
    isOn: (editor) => editor.isActive('blockquote'),
    press: (editor) => editor.commands.toggleBlockquote(),
  },
  {
    name: 'Code',
    keys: 'Ctrl + E',
    icon: <Icon path="M5.500 4.500 2 8l3.500 3.500M10.500 4.500 14 8l-3.500 3.500" />,
    isOn: (editor) => editor.isActive('code'),
    press: (editor) => editor.commands.toggleCode(),
  },
  {
    name: 'Code block',
    keys: 'Ctrl + Alt + C',
    icon: <Icon path="M2 3h12v10H2zM6 6 4.500 8 6 10M10 6l1.500 2L10 10" />,
    isOn: (editor) => editor.isActive('codeBlock'),
    press: (editor) => editor.commands.toggleCodeBlock(),
  },
];

function Icon({ path }: { path: string }) {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path
        d={path}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
