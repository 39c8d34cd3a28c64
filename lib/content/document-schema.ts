import { getSchema, Mark, Node, type Extensions } from '@tiptap/core';
import { checkContent } from '@/lib/content/check-content';
import type { DocumentContent } from '@/lib/content/content-node';
import { requireLinkTarget } from '@/lib/content/link-target';

/** More than any paper needs, and little enough to be checked within a request. */
const LIMITS = { depth: 32, nodes: 1_000_000 };

/**
 * Checks a document's content against the one document schema and gives it back in its canonical JSON.
 * Throws `ContentRefused`. It does not normalise the text: `normaliseContent` does, once, when a version is made.
 */
export function checkDocument(json: unknown): DocumentContent {
  return checkContent(documentSchema, json, 'The document', LIMITS);
}

const doc = Node.create({ name: 'doc', topNode: true, content: 'block+ footnotes?' });

const text = Node.create({ name: 'text', group: 'inline' });

const heading = Node.create({
  name: 'heading',
  group: 'block',
  content: 'inline*',
  addAttributes: () => ({
    level: {
      default: 1,
      validate: (value: unknown) => requireOneOf('heading level', value, [1, 2, 3, 4, 5, 6]),
    },
  }),
});

const paragraph = Node.create({
  name: 'paragraph',
  group: 'block',
  content: 'inline*',
  addAttributes: () => ({
    role: {
      default: null,
      validate: (value: unknown) => requireOneOf('role of a paragraph', value, [null, 'abstract']),
    },
  }),
});

const hardBreak = Node.create({ name: 'hardBreak', group: 'inline', inline: true });

const bulletList = Node.create({ name: 'bulletList', group: 'block', content: 'listItem+' });

const orderedList = Node.create({
  name: 'orderedList',
  group: 'block',
  content: 'listItem+',
  addAttributes: () => ({
    start: { default: 1, validate: (value: unknown) => requireCount('first number of a list', value, 0) },
  }),
});

const listItem = Node.create({ name: 'listItem', content: 'block+' });

const blockquote = Node.create({ name: 'blockquote', group: 'block', content: 'block+' });

/** Its line ends are characters of its text, and so of the canonical text. */
const codeBlock = Node.create({
  name: 'codeBlock',
  group: 'block',
  content: 'text*',
  marks: '',
  code: true,
});

const table = Node.create({ name: 'table', group: 'block', content: 'tableRow+' });

const tableRow = Node.create({ name: 'tableRow', content: '(tableCell | tableHeader)+' });

const tableCell = Node.create({ name: 'tableCell', content: 'block+', addAttributes: () => spans });

const tableHeader = Node.create({ name: 'tableHeader', content: 'block+', addAttributes: () => spans });

/** How many columns and rows a cell takes. */
const spans = {
  colspan: { default: 1, validate: (value: unknown) => requireCount('width of a cell', value, 1) },
  rowspan: { default: 1, validate: (value: unknown) => requireCount('height of a cell', value, 1) },
};

/** Where a page of the source begins. Its label, the page's number there, is shown but is no part of the canonical text. */
const pageBreak = Node.create({
  name: 'pageBreak',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => ({
    label: { default: '', validate: (value: unknown) => requireText('number of a page', value) },
  }),
});

/** The mark in the text. Its label is shown but is no part of the canonical text. */
const footnoteReference = Node.create({
  name: 'footnoteReference',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => footnoteAttributes,
});

/** Stands once, at the end, so that footnotes are last in the canonical text. */
const footnotes = Node.create({ name: 'footnotes', content: 'footnote+' });

const footnote = Node.create({
  name: 'footnote',
  content: 'paragraph+',
  addAttributes: () => footnoteAttributes,
});

/** A footnote and its references share the id. ProseMirror wants defaults for a node that another requires; the check refuses them. */
const footnoteAttributes = {
  id: { default: '', validate: (value: unknown) => requireText('id of a footnote', value) },
  label: { default: '', validate: (value: unknown) => requireText('label of a footnote', value) },
};

const link = Mark.create({
  name: 'link',
  addAttributes: () => ({ href: { isRequired: true, validate: requireLinkTarget } }),
});

const bold = Mark.create({ name: 'bold' });

const italic = Mark.create({ name: 'italic' });

const superscript = Mark.create({ name: 'superscript' });

const subscript = Mark.create({ name: 'subscript' });

const strike = Mark.create({ name: 'strike' });

const code = Mark.create({ name: 'code' });

/** The document schema's nodes and marks; an editor adds behaviour to these and never other nodes. */
export const documentExtensions: Extensions = [
  doc,
  text,
  paragraph,
  heading,
  bulletList,
  orderedList,
  listItem,
  blockquote,
  codeBlock,
  table,
  tableRow,
  tableCell,
  tableHeader,
  hardBreak,
  pageBreak,
  footnoteReference,
  footnotes,
  footnote,
  link,
  bold,
  italic,
  superscript,
  subscript,
  strike,
  code,
];

export const documentSchema = getSchema(documentExtensions);

function requireOneOf(what: string, value: unknown, allowed: readonly unknown[]): void {
  if (!allowed.includes(value)) throw new RangeError(`the ${what} cannot be ${JSON.stringify(value)}`);
}

/** No list begins, and no cell reaches, further than this. */
const MOST = 1_000_000;

function requireCount(what: string, value: unknown, least: number): void {
  const fits = typeof value === 'number' && Number.isInteger(value) && value >= least && value <= MOST;
  if (!fits) throw new RangeError(`the ${what} cannot be ${JSON.stringify(value)}`);
}

function requireText(what: string, value: unknown): void {
  if (typeof value !== 'string' || value === '') throw new RangeError(`the ${what} is missing`);
}
