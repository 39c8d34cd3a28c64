import type { Editor } from '@tiptap/react';
import type { ReactNode } from 'react';

interface Named {
  name: string;
  /** Shown beside the name; the editor's own keys. */
  keys?: string;
  /** Whether it is shown where the caret is; without it, always. */
  isThere?: (editor: Editor) => boolean;
  /** Whether it does something where the caret is; without it, always. */
  can?: (editor: Editor) => boolean;
}

/** Does something at once. With `isOn` it is a form that the words have or have not. */
export interface PressTool extends Named {
  icon: ReactNode;
  isOn?: (editor: Editor) => boolean;
  press: (editor: Editor) => void;
}

/** Opens a form, by its name. */
export interface FormTool extends Named {
  icon: ReactNode;
  isOn: (editor: Editor) => boolean;
  form: string;
}

/** One of several. */
export interface ChoiceTool extends Named {
  options: readonly { value: string; label: string }[];
  value: (editor: Editor) => string;
  choose: (editor: Editor, value: string) => void;
}

export type Tool = PressTool | FormTool | ChoiceTool;

/** What belongs together stands together. */
export type ToolGroups = readonly (readonly Tool[])[];
