import { Extension, type AnyExtension, type Editor, type Extensions, type NodeConfig } from '@tiptap/core';
import type { DOMOutputSpec, TagParseRule } from '@tiptap/pm/model';
import { StarterKit } from '@tiptap/starter-kit';
import { documentExtensions, documentSchema } from '@/lib/content/document-schema';
import { DOCUMENT_TOOLS, setKind } from './document-tools';

/**
 * What the editor of documents is made of: the document schema's own nodes and marks, with how each is drawn and read
 * here, and the keys of a text. What the schema learns is in the editor at once; it is drawn as a plain box until it
 * stands in `DRAWN`.
 */
export function documentEditorExtensions(): Extensions {
  return [
    ...documentExtensions.map(drawn),
    StarterKit.configure({
      ...{ document: false, text: false, paragraph: false, heading: false, hardBreak: false },
      ...{ bold: false, italic: false, strike: false, code: false, underline: false, link: false },
      ...{ bulletList: false, orderedList: false, listItem: false, listKeymap: false },
      ...{ blockquote: false, codeBlock: false, horizontalRule: false, trailingNode: false },
    }),
    keys,
  ];
}

interface Drawn {
  /** A CSS selector, or several, of what is read as it. */
  tag: string;
  dom: (attrs: Record<string, unknown>) => DOMOutputSpec;
  attrsOf?: (element: HTMLElement) => Record<string, unknown>;
  /** The style by which other editors write a mark, and that by which they take it from what has its tag. */
  style?: { is: RegExp; not?: RegExp };
}

const plain = (name: string): Drawn => ({ tag: name, dom: () => [name, 0] });
const cell = (name: string): Drawn => ({
  tag: name,
  dom: ({ colspan, rowspan }) => [name, { colspan, rowspan }, 0],
  attrsOf: (element) => ({
    colspan: Number(element.getAttribute('colspan') ?? 1),
    rowspan: Number(element.getAttribute('rowspan') ?? 1),
  }),
});

const DRAWN: Record<string, Drawn> = {
  paragraph: {
    tag: 'p',
    dom: ({ role: part }) => [
      'p',
      { dir: 'auto', ...(typeof part === 'string' && { 'data-role': part }) },
      0,
    ],
    attrsOf: ({ dataset }) => ({ role: dataset.role ?? null }),
  },
  heading: {
    tag: 'h1, h2, h3, h4, h5, h6',
    dom: ({ level }) => [`h${Math.min(6, Number(level) + 1)}`, { dir: 'auto', 'data-level': level }, 0],
    attrsOf: (element) => ({
      level: Number(element.dataset.level ?? Math.max(1, Number(element.tagName.slice(1)) - 1)),
    }),
  },
  hardBreak: { tag: 'br', dom: () => ['br'] },
  bulletList: plain('ul'),
  orderedList: {
    tag: 'ol',
    dom: ({ start }) => ['ol', { start }, 0],
    attrsOf: (element) => ({ start: Number(element.getAttribute('start') ?? 1) }),
  },
  listItem: plain('li'),
  blockquote: plain('blockquote'),
  codeBlock: { tag: 'pre', dom: () => ['pre', ['code', 0]] },
  table: { tag: 'table', dom: () => ['table', ['tbody', 0]] },
  tableRow: plain('tr'),
  tableCell: cell('td'),
  tableHeader: cell('th'),
  pageBreak: {
    tag: 'span[data-page]',
    dom: ({ label }) => ['span', { 'data-page': label, title: `Page ${String(label)}` }],
    attrsOf: (element) => ({ label: element.dataset.page }),
  },
  footnoteReference: {
    tag: 'span[data-footnote]',
    dom: ({ id, label }) => [
      'span',
      { 'data-footnote': id, 'data-label': label, title: `Mark of footnote ${String(label)}` },
    ],
    attrsOf: ({ dataset }) => ({ id: dataset.footnote, label: dataset.label }),
  },
  // Other pages call so a list.
  footnotes: {
    tag: 'section[data-footnotes]:has(> div[data-footnote])',
    dom: () => ['section', { 'data-footnotes': '' }, 0],
  },
  footnote: {
    tag: 'div[data-footnote]',
    dom: ({ id, label }) => ['div', { 'data-footnote': id, 'data-label': label }, 0],
    attrsOf: ({ dataset }) => ({ id: dataset.footnote, label: dataset.label }),
  },
  bold: {
    tag: 'strong, b',
    dom: () => ['strong', 0],
    style: { is: /font-weight:\s*(bold|[6-9]00)/i, not: /font-weight:\s*(normal|[1-5]00)/i },
  },
  italic: {
    tag: 'em, i',
    dom: () => ['em', 0],
    style: { is: /font-style:\s*italic/i, not: /font-style:\s*normal/i },
  },
  strike: { tag: 's, del', dom: () => ['s', 0] },
  code: plain('code'),
  superscript: { ...plain('sup'), style: { is: /vertical-align:\s*super/i } },
  subscript: { ...plain('sub'), style: { is: /vertical-align:\s*sub\b/i } },
  link: {
    tag: 'a[href]',
    dom: ({ href }) => ['a', { href, rel: 'noopener noreferrer nofollow' }, 0],
    attrsOf: (element) => ({ href: element.getAttribute('href') }),
  },
};

/** Nothing flows over the edge of a footnote, a cell or a list by a key at its border. */
const ISOLATED = new Set(['footnotes', 'footnote', 'tableCell', 'tableHeader']);

function drawn(extension: AnyExtension): AnyExtension {
  const { name, type } = extension;
  if (name === 'doc' || name === 'text') return extension;
  const how = DRAWN[name] ?? {
    tag: `div[data-node="${name}"]`,
    dom: () => ['div', { 'data-node': name }, 0],
  };
  const { is, not } = how.style ?? {};
  // Read from its attribute: the page's policy lets no style apply, not even of what is pasted.
  const isStyled = (element: HTMLElement, style?: RegExp) =>
    style?.test(element.getAttribute('style') ?? '') ?? false;
  const rules = (): TagParseRule[] => [
    ...how.tag.split(', ').map((tag) => ({
      tag,
      getAttrs: (element: HTMLElement) =>
        !isStyled(element, not) && readable(name, how.attrsOf?.(element) ?? {}),
    })),
    // A span may be of several.
    ...(is
      ? [{ tag: 'span[style]', consuming: false, getAttrs: (el: HTMLElement) => isStyled(el, is) && {} }]
      : []),
  ];
  const config = {
    parseHTML: rules,
    // Tiptap would read each from the attribute of its name, whatever that holds.
    addAttributes(this: { parent?: () => Record<string, object> }) {
      const given = Object.entries(this.parent?.() ?? {});
      return Object.fromEntries(given.map(([key, attr]) => [key, { ...attr, parseHTML: () => null }]));
    },
    renderHTML: (given: {
      node?: { attrs: Record<string, unknown> };
      mark?: { attrs: Record<string, unknown> };
    }) => how.dom((given.node ?? given.mark)?.attrs ?? {}),
    ...(type === 'node' && ISOLATED.has(name) && { isolating: true, defining: true }),
    ...(LISTS.has(name) && { group: 'block list' }),
    // A block of code that becomes a paragraph keeps its line ends.
    ...(name === 'hardBreak' && { linebreakReplacement: true }),
  } as Partial<NodeConfig>;
  return extension.extend(config);
}

/** The attributes that the schema accepts, others as it has them by itself; false where it cannot: it is read as no such thing. */
function readable(name: string, given: Record<string, unknown>): Record<string, unknown> | false {
  const { attrs = {} } = (documentSchema.nodes[name] ?? documentSchema.marks[name])?.spec ?? {};
  const read: Record<string, unknown> = {};
  for (const [key, { validate, default: preset }] of Object.entries(attrs)) {
    if (accepts(validate, given[key])) read[key] = given[key];
    else if (!accepts(validate, preset)) return false;
  }
  return read;
}

function accepts(validate: unknown, value: unknown): boolean {
  if (typeof validate !== 'function') return true;
  try {
    validate(value);
    return true;
  } catch {
    return false;
  }
}

/** What Tiptap's toggling of lists, and ProseMirror's tables, know their nodes by. */
const LISTS = new Set(['bulletList', 'orderedList']);
const TABLE_ROLES: Readonly<Record<string, string>> = {
  table: 'table',
  tableRow: 'row',
  tableCell: 'cell',
  tableHeader: 'header_cell',
};

/** The keys that the schema's nodes do not bring along. */
const keys = Extension.create({
  name: 'documentKeys',
  extendNodeSchema: ({ name }: { name: string }) =>
    name in TABLE_ROLES ? { tableRole: TABLE_ROLES[name] } : {},
  addKeyboardShortcuts() {
    const { editor } = this;
    return {
      'Shift-Enter': () => editor.commands.insertContent({ type: 'hardBreak' }),
      Enter: () => editor.commands.splitListItem('listItem'),
      ...Object.fromEntries([
        ['Mod-Alt-0', () => setKind(editor, 'paragraph')],
        ...[1, 2, 3, 4, 5, 6].map((level) => [`Mod-Alt-${level}`, () => setKind(editor, `heading ${level}`)]),
      ]),
      'Mod-b': pressing(editor, 'Bold'),
      'Mod-i': pressing(editor, 'Italic'),
      'Mod-.': pressing(editor, 'Superscript'),
      'Mod-,': pressing(editor, 'Subscript'),
      'Mod-Shift-8': pressing(editor, 'Bulleted list'),
      'Mod-Shift-7': pressing(editor, 'Numbered list'),
      'Mod-Shift-b': pressing(editor, 'Quotation'),
    };
  },
});

/** As if the tool had been pressed. */
function pressing(editor: Editor, name: string): () => boolean {
  const tool = DOCUMENT_TOOLS.flat().find((one) => one.name === name);
  return () => {
    if (!tool || !('press' in tool) || !(tool.can?.(editor) ?? true)) return false;
    tool.press(editor);
    return true;
  };
}
