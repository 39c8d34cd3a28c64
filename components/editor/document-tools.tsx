import { setBlockType } from '@tiptap/pm/commands';
import {
  addColumnAfter,
  addRowAfter,
  deleteColumn,
  deleteRow,
  deleteTable,
  fixTables,
  isInTable,
} from '@tiptap/pm/tables';
import type { Command } from '@tiptap/pm/state';
import type { Editor } from '@tiptap/react';
import { Icon } from './icon';
import { BOLD, BULLETS, ITALIC, LINK, NUMBERS, QUOTATION } from './note-tools';
import type { ChoiceTool, PressTool, ToolGroups } from './tool';

/** A footnote holds paragraphs, code letters: no other form. */
const isFree = (editor: Editor) => !editor.isActive('footnote');
const isWords = (editor: Editor) => !editor.isActive('codeBlock');

interface Kind {
  value: string;
  label: string;
  type: string;
  attrs: Record<string, unknown>;
}

const KINDS: readonly Kind[] = [
  { value: 'paragraph', label: 'Paragraph', type: 'paragraph', attrs: { role: null } },
  { value: 'abstract', label: 'Abstract', type: 'paragraph', attrs: { role: 'abstract' } },
  ...[1, 2, 3, 4, 5, 6].map((level) => ({
    ...{ value: `heading ${level}`, label: `Heading ${level}`, type: 'heading', attrs: { level } },
  })),
  { value: 'code', label: 'Code', type: 'codeBlock', attrs: {} },
];

const KIND: ChoiceTool = {
  name: 'Kind of paragraph',
  keys: 'Ctrl + Alt + 0 to 6',
  can: isFree,
  options: KINDS,
  value: ({ state }) => {
    const { type, attrs } = state.selection.$from.parent;
    const isSame = ([name, value]: [string, unknown]) => attrs[name] === value;
    const kind = KINDS.find((one) => one.type === type.name && Object.entries(one.attrs).every(isSame));
    return kind?.value ?? 'paragraph';
  },
  choose: (editor, value) => setKind(editor, value),
};

/** Makes what is selected paragraphs or headings; nothing where they cannot stand, or would lose something. */
export function setKind(editor: Editor, value: string): boolean {
  const kind = KINDS.find((one) => one.value === value);
  const type = kind && editor.schema.nodes[kind.type];
  // Code holds neither marks nor footnotes: no text becomes it here.
  if (!type || type.spec.code || !isFree(editor)) return false;
  return run(editor, setBlockType(type, kind.attrs));
}

function run(editor: Editor, command: Command): boolean {
  return command(editor.state, editor.view.dispatch, editor.view);
}

/** Of letters that stand high or low, never both. */
const shifted = (name: 'superscript' | 'subscript', other: 'superscript' | 'subscript') => ({
  can: isWords,
  isOn: (editor: Editor) => editor.isActive(name),
  press: (editor: Editor) => editor.chain().unsetMark(other).toggleMark(name).run(),
});

const inTable = (name: string, path: string, command: Command): PressTool => ({
  name,
  icon: <Icon path={path} />,
  isThere: ({ state }) => isInTable(state),
  press: (editor) => {
    // Where cells of other rows reach into what goes, and where the source left a row short.
    for (const step of [mendTables, command, mendTables]) run(editor, step);
  },
});

const mendTables: Command = (state, dispatch) => {
  const mended = fixTables(state);
  if (mended) dispatch?.(mended);
  return mended !== undefined;
};

/** What a correction can do to a text. */
export const DOCUMENT_TOOLS: ToolGroups = [
  [
    {
      name: 'Undo',
      keys: 'Ctrl + Z',
      icon: <Icon path="M5.500 3 2.500 6l3 3M3 6h6.500a3.500 3.500 0 0 1 0 7H7" />,
      can: (editor) => editor.can().undo(),
      press: (editor) => editor.commands.undo(),
    },
    {
      name: 'Redo',
      keys: 'Ctrl + Shift + Z',
      icon: <Icon path="m10.500 3 3 3-3 3M13 6H6.500a3.500 3.500 0 0 0 0 7H9" />,
      can: (editor) => editor.can().redo(),
      press: (editor) => editor.commands.redo(),
    },
  ],
  [KIND],
  [
    { ...BOLD, can: isWords },
    { ...ITALIC, can: isWords },
    {
      name: 'Superscript',
      keys: 'Ctrl + .',
      icon: (
        <span aria-hidden="true">
          x<sup>2</sup>
        </span>
      ),
      ...shifted('superscript', 'subscript'),
    },
    {
      name: 'Subscript',
      keys: 'Ctrl + ,',
      icon: (
        <span aria-hidden="true">
          x<sub>2</sub>
        </span>
      ),
      ...shifted('subscript', 'superscript'),
    },
    { ...LINK, can: isWords },
  ],
  [
    { ...BULLETS, can: isFree },
    { ...NUMBERS, can: isFree },
    { ...QUOTATION, can: isFree },
  ],
  [
    {
      name: 'Footnote',
      keys: 'Ctrl + Alt + F',
      icon: <Icon path="M2.500 4h6M2.500 8h11M2.500 12h11M11.500 2.500 13 2v3.500" />,
      can: (editor) => isFree(editor) && isWords(editor),
      isOn: (editor) => editor.isActive('footnoteReference'),
      form: 'footnote',
    },
  ],
  [
    inTable('Add a row below', 'M2.500 2.500h11v5h-11zM8 2.500v5M8 9.800v4M6 11.800h4', addRowAfter),
    inTable('Remove the row', 'M2.500 2.500h11v5h-11zM8 2.500v5M6 11.800h4', deleteRow),
    inTable('Add a column after', 'M2.500 2.500h5v11h-5zM2.500 8h5M11.800 6v4M9.800 8h4', addColumnAfter),
    inTable('Remove the column', 'M2.500 2.500h5v11h-5zM2.500 8h5M9.800 8h4', deleteColumn),
    inTable('Remove the table', 'M2.500 2.500h11v11h-11zM6 6l4 4M10 6l-4 4', deleteTable),
  ],
];
