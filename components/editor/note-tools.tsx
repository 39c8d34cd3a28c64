import { Icon } from './icon';
import type { FormTool, PressTool, ToolGroups } from './tool';

export const BOLD: PressTool = {
  name: 'Bold',
  keys: 'Ctrl + B',
  icon: <b aria-hidden="true">B</b>,
  isOn: (editor) => editor.isActive('bold'),
  press: (editor) => editor.commands.toggleMark('bold'),
};

export const ITALIC: PressTool = {
  name: 'Italic',
  keys: 'Ctrl + I',
  icon: <i aria-hidden="true">I</i>,
  isOn: (editor) => editor.isActive('italic'),
  press: (editor) => editor.commands.toggleMark('italic'),
};

export const LINK: FormTool = {
  name: 'Link',
  keys: 'Ctrl + K',
  icon: (
    <Icon path="M7 9.5 9.5 7M6.5 5.5l1.6-1.6a2.8 2.8 0 0 1 4 4l-1.6 1.6M9.5 10.5l-1.6 1.6a2.8 2.8 0 0 1-4-4l1.6-1.6" />
  ),
  isOn: (editor) => editor.isActive('link'),
  form: 'link',
};

export const BULLETS: PressTool = {
  name: 'Bulleted list',
  keys: 'Ctrl + Shift + 8',
  icon: <Icon path="M6.5 4h7M6.5 8h7M6.5 12h7M2.8 4h.4M2.8 8h.4M2.8 12h.4" />,
  isOn: (editor) => editor.isActive('bulletList'),
  press: (editor) => editor.commands.toggleList('bulletList', 'listItem'),
};

export const NUMBERS: PressTool = {
  name: 'Numbered list',
  keys: 'Ctrl + Shift + 7',
  icon: (
    <Icon path="M7 4h6.500M7 8h6.500M7 12h6.500M2.200 3l1-.6v3.400M2 10.300c.4-.7 2-.7 2 .3 0 .8-2 1.700-2 2.600h2.200" />
  ),
  isOn: (editor) => editor.isActive('orderedList'),
  press: (editor) => editor.commands.toggleList('orderedList', 'listItem'),
};

export const QUOTATION: PressTool = {
  name: 'Quotation',
  keys: 'Ctrl + Shift + B',
  icon: <Icon path="M3 4v8M6.5 5h7M6.5 8h7M6.5 11h4.500" />,
  isOn: (editor) => editor.isActive('blockquote'),
  press: (editor) => editor.commands.toggleWrap('blockquote'),
};

/** The forms that a note knows. */
export const NOTE_TOOLS: ToolGroups = [
  [
    BOLD,
    ITALIC,
    LINK,
    BULLETS,
    NUMBERS,
    QUOTATION,
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
  ],
];
