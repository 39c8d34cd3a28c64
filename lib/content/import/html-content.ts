import { type ContentWriter } from '@/lib/content/import/content-writer';
import type { Dropped } from '@/lib/content/import-formats';
import { footnotesOf, type HtmlFootnotes } from '@/lib/content/import/html-footnotes';
import { entryOf, textOf, type Markup } from '@/lib/content/import/markup';
import { isLinkTarget } from '@/lib/content/link-target';

type Walk = { writer: ContentWriter; notes: HtmlFootnotes };
type Write = (walk: Walk, element: Markup) => void;

/** Writes what is to be read in a tree of HTML. Scripts, styles, pictures and what else is no text are counted and left out. */
export function writeHtml(writer: ContentWriter, root: Markup): void {
  writeChildren({ writer, notes: footnotesOf(root) }, root);
}

function writeChildren(walk: Walk, { children }: Markup): void {
  for (const child of children) {
    if (typeof child === 'string') walk.writer.text(child);
    else writeElement(walk, child);
  }
}

function writeElement(walk: Walk, element: Markup): void {
  const { writer, notes } = walk;
  const dropped = entryOf(DROPPED_ELEMENTS, element.name);
  if (dropped !== undefined) return writer.drop(dropped);
  if (notes.backLinks.has(element)) return;
  const page = pageOf(element);
  if (page !== null) return writer.pageBreak(page);
  const mark = notes.marks.get(element);
  if (mark) return writer.footnoteReference(mark.id, mark.label);
  const body = notes.bodies.get(element);
  if (body) return writer.footnote(body.id, body.label, () => writeFootnote(walk, element, body.label));
  if (notes.sections.has(element)) return writeSection(walk, element);
  if (isHidden(element)) return writer.drop('hidden', textOf(element) === '' ? 0 : 1);
  styled(walk, element, () => (entryOf(WRITERS, element.name) ?? writeChildren)(walk, element));
}

const DROPPED_ELEMENTS: Readonly<Record<string, Dropped | undefined>> = {
  ...Object.fromEntries(['script', 'noscript'].map((name) => [name, 'script'])),
  ...Object.fromEntries(['style', 'link'].map((name) => [name, 'styleSheet'])),
  ...Object.fromEntries(['img', 'picture', 'svg', 'canvas', 'image'].map((name) => [name, 'image'])),
  ...Object.fromEntries(
    ['iframe', 'object', 'embed', 'video', 'audio', 'applet'].map((name) => [name, 'embedded']),
  ),
  ...Object.fromEntries(['input', 'select', 'textarea', 'button'].map((name) => [name, 'formField'])),
  math: 'formula',
  nav: 'navigation',
  hr: 'rule',
};

const block: Write = (walk, element) => walk.writer.paragraph(() => writeChildren(walk, element));
const nothing: Write = () => undefined;
const heading =
  (level: number): Write =>
  (walk, element) =>
    walk.writer.heading(level, () => writeChildren(walk, element));
const container =
  (type: Parameters<ContentWriter['container']>[0]): Write =>
  (walk, element) =>
    walk.writer.container(type, {}, () => writeChildren(walk, element));
const mark =
  (type: string): Write =>
  (walk, element) =>
    walk.writer.mark({ type }, () => writeChildren(walk, element));
const cell =
  (type: 'tableCell' | 'tableHeader'): Write =>
  (walk, element) =>
    walk.writer.container(type, spansOf(element), () => writeChildren(walk, element));
const quoted: Write = (walk, element) => {
  walk.writer.text('“');
  writeChildren(walk, element);
  walk.writer.text('”');
};

/** How each element is written; one that is not named here adds nothing of its own. */
const WRITERS: Readonly<Record<string, Write | undefined>> = {
  ...Object.fromEntries(
    ['head', 'title', 'meta', 'template', 'colgroup', 'rp', 'datalist'].map((name) => [name, nothing]),
  ),
  ...Object.fromEntries(
    [
      'p',
      'div',
      'section',
      'article',
      'main',
      'header',
      'footer',
      'aside',
      'address',
      'figure',
      'figcaption',
      'dl',
      'dd',
    ].map((name) => [name, block]),
  ),
  ...Object.fromEntries(
    ['body', 'html', 'details', 'summary', 'fieldset', 'legend', 'form', 'hgroup'].map((name) => [
      name,
      block,
    ]),
  ),
  ...Object.fromEntries([1, 2, 3, 4, 5, 6].map((level) => [`h${level}`, heading(level)])),
  ...Object.fromEntries(['strong', 'b'].map((name) => [name, mark('bold')])),
  ...Object.fromEntries(['em', 'i', 'cite', 'dfn', 'var'].map((name) => [name, mark('italic')])),
  ...Object.fromEntries(['s', 'strike', 'del'].map((name) => [name, mark('strike')])),
  ...Object.fromEntries(['code', 'kbd', 'samp', 'tt'].map((name) => [name, mark('code')])),
  sup: mark('superscript'),
  sub: mark('subscript'),
  q: quoted,
  dt: (walk, element) => walk.writer.paragraph(() => mark('bold')(walk, element)),
  blockquote: container('blockquote'),
  ul: container('bulletList'),
  menu: container('bulletList'),
  ol: (walk, element) =>
    walk.writer.container('orderedList', { start: countIn(element, 'start', 0, 1) }, () =>
      writeChildren(walk, element),
    ),
  li: container('listItem'),
  table: writeTable,
  tr: container('tableRow'),
  td: cell('tableCell'),
  th: cell('tableHeader'),
  pre: (walk, element) => walk.writer.textBlock({ type: 'codeBlock' }, () => writeChildren(walk, element)),
  br: ({ writer }) => writer.hardBreak(),
  a: writeLink,
};

/** What stands in rows only is the table; its caption stands before it. */
function writeTable(walk: Walk, element: Markup): void {
  const isCaption = (child: Markup | string) => typeof child !== 'string' && child.name === 'caption';
  for (const child of element.children) if (typeof child !== 'string' && isCaption(child)) block(walk, child);
  const children = element.children.filter((child) => !isCaption(child));
  walk.writer.container('table', {}, () => writeChildren(walk, { ...element, children }));
}

function writeLink(walk: Walk, element: Markup): void {
  const href = element.attributes.href?.trim() ?? '';
  const write = () => writeChildren(walk, element);
  if (isLinkTarget(href)) return walk.writer.mark({ type: 'link', attrs: { href } }, write);
  // What led to a place in this text is no loss that a reader would look for; what led elsewhere is.
  if (href !== '' && !href.startsWith('#')) walk.writer.drop('link');
  write();
}

/** A footnote often begins with its own mark, which its label says already. */
function writeFootnote(walk: Walk, element: Markup, label: string): void {
  const first = firstText(element);
  const marked = first?.parent.children[first.index];
  if (first && typeof marked === 'string') {
    first.parent.children[first.index] = withoutMark(marked, label);
  }
  writeChildren(walk, element);
}

function withoutMark(text: string, label: string): string {
  const [, mark, rest = ''] = /^\s*[[(]?([^\s\])]{1,20}?)[\])]?[.:]?(?:\s+|$)([^]*)$/.exec(text) ?? [];
  return mark === label ? rest : text;
}

function firstText(element: Markup): { parent: Markup; index: number } | null {
  for (const [index, child] of element.children.entries()) {
    if (typeof child === 'string') {
      if (child.trim() !== '') return { parent: element, index };
    } else {
      const inner = firstText(child);
      if (inner) return inner;
    }
  }
  return null;
}

/** Of a section for footnotes, its heading and lines go: the reader shows footnotes under one of its own. */
function writeSection(walk: Walk, element: Markup): void {
  if (walk.notes.bodies.size === 0) return writeChildren(walk, element);
  const isOwn = (child: Markup | string) => typeof child !== 'string' && /^(?:h[1-6]|hr)$/.test(child.name);
  writeChildren(walk, { ...element, children: element.children.filter((child) => !isOwn(child)) });
}

/** The emphasis that a style attribute gives, as word processors write it. */
function styled(walk: Walk, element: Markup, write: () => void): void {
  const style = (element.attributes.style ?? '').slice(0, STYLE_MAX);
  const types =
    style === '' || !INLINE.has(element.name)
      ? []
      : STYLES.flatMap(([of, type]) => (of.test(style) ? [type] : []));
  types.reduceRight<() => void>((inner, type) => () => walk.writer.mark({ type }, inner), write)();
}

/** Nobody's style is longer, and the patterns below read it again from each place on. */
const STYLE_MAX = 1_000;
const INLINE = new Set(['span', 'font', 'a', 'small', 'u']);
const STYLES: readonly (readonly [RegExp, string])[] = [
  [/font-weight:\s*(?:bold|[6-9]00)/i, 'bold'],
  [/font-style:\s*(?:italic|oblique)/i, 'italic'],
  [/vertical-align:\s*super/i, 'superscript'],
  [/vertical-align:\s*sub(?!er)/i, 'subscript'],
  [/text-decoration[\w-]*:\s*line-through/i, 'strike'],
];

function isHidden({ attributes }: Markup): boolean {
  return 'hidden' in attributes || /display:\s*none/i.test(attributes.style ?? '');
}

/** Whether an element says that a page begins there. */
export function isPageBreak({ attributes }: Markup): boolean {
  return /\b(?:doc-)?pagebreak\b/.test(`${attributes['epub:type'] ?? ''} ${attributes.role ?? ''}`);
}

/** The number of the page that begins at an element; null where none does. */
function pageOf(element: Markup): string | null {
  const { attributes } = element;
  if (!isPageBreak(element)) return null;
  const said = attributes.title ?? attributes['aria-label'] ?? textOf(element);
  return (
    said.replace(/^page\s+|\.$/gi, '') ||
    (/(\d+|[ivxlcdm]+)$/i.exec(attributes.id?.slice(-20) ?? '')?.[1] ?? '')
  );
}

function spansOf(element: Markup): { colspan: number; rowspan: number } {
  return { colspan: countIn(element, 'colspan', 1, 1), rowspan: countIn(element, 'rowspan', 1, 1) };
}

/** A table is never wider, nor a list longer, than this. */
const COUNT_MAX = 10_000;

function countIn({ attributes }: Markup, name: string, least: number, otherwise: number): number {
  const count = Number.parseInt(attributes[name] ?? '', 10);
  return count >= least && count <= COUNT_MAX ? count : otherwise;
}
