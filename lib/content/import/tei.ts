import { ContentWriter } from '@/lib/content/import/content-writer';
import { decodeText } from '@/lib/content/import/decode';
import { ImportRefused, type Importer } from '@/lib/content/import/importer';
import { elementsNamed, parseXml, textOf, type Markup } from '@/lib/content/import/markup';
import { isLinkTarget } from '@/lib/content/link-target';

const DECLARATION = /<\?xml[^>]+encoding\s*=\s*["']([\w-]+)/i;

/** Imports a text of the Text Encoding Initiative: front, body and back, with its notes and pages; of two readings the edited one. */
export const importTei: Importer = (bytes) => {
  const { text, notes } = decodeText(bytes, DECLARATION);
  const root = parseXml(text.replace(/^\s+/, ''));
  const texts = outermost(root, 'text');
  if (
    !['tei', 'tei.2', 'teicorpus'].some((name) => elementsNamed(root, name).length > 0) ||
    texts.length === 0
  )
    throw new ImportRefused(
      'The file is XML, but no TEI: it has no <TEI> with a <text>. Choose another file.',
    );
  const writer = new ContentWriter();
  const walk: Walk = { writer, depth: 0, notes: { count: 0 } };
  for (const element of texts) writeChildren(walk, element);
  return { content: writer.finish(), ...describedBy(root), dropped: writer.dropped, notes };
};

type Walk = { writer: ContentWriter; depth: number; notes: { count: number } };
type Write = (walk: Walk, element: Markup) => void;

function describedBy(root: Markup) {
  const [statement] = elementsNamed(root, 'titlestmt');
  const said = (name: string) =>
    statement ? elementsNamed(statement, name).map(textOf).filter(Boolean) : [];
  const [language] = elementsNamed(root, 'language').map(({ attributes }) => attributes.ident);
  const [text] = elementsNamed(root, 'text').map(({ attributes }) => attributes['xml:lang']);
  return { title: said('title')[0] ?? null, authors: said('author'), language: text ?? language ?? null };
}

function writeChildren(walk: Walk, { children }: Markup): void {
  for (const child of children) {
    if (typeof child === 'string') walk.writer.text(child);
    else (WRITERS[child.name] ?? writeChildren)(walk, child);
  }
}

const block: Write = (walk, element) => walk.writer.paragraph(() => writeChildren(walk, element));
const mark =
  (type: string): Write =>
  (walk, element) =>
    walk.writer.mark({ type }, () => writeChildren(walk, element));
const container =
  (type: Parameters<ContentWriter['container']>[0]): Write =>
  (walk, element) =>
    walk.writer.container(type, {}, () => writeChildren(walk, element));
const dropped =
  (what: Parameters<ContentWriter['drop']>[0]): Write =>
  ({ writer }) =>
    writer.drop(what);

/** How each element is written; one that is not named here adds nothing of its own. */
const WRITERS: Readonly<Record<string, Write | undefined>> = {
  ...Object.fromEntries(
    [
      'p',
      'ab',
      'byline',
      'docauthor',
      'doctitle',
      'titlepart',
      'docimprint',
      'docdate',
      'epigraph',
      'argument',
      'trailer',
      'opener',
      'closer',
      'salute',
      'signed',
      'dateline',
      'postscript',
      'sp',
      'bibl',
      'biblfull',
      'entry',
      'figdesc',
    ].map((name) => [name, block]),
  ),
  ...Object.fromEntries(
    ['div', ...Array.from({ length: 8 }, (_, i) => `div${i}`), 'floatingtext'].map((name) => [
      name,
      writeDivision,
    ]),
  ),
  ...Object.fromEntries(['emph', 'title', 'mentioned', 'foreign'].map((name) => [name, mark('italic')])),
  ...Object.fromEntries(['graphic', 'binaryobject', 'media'].map((name) => [name, dropped('image')])),
  ...Object.fromEntries(['ref', 'ptr'].map((name) => [name, writeReference])),
  head: (walk, element) => walk.writer.heading(walk.depth, () => writeChildren(walk, element)),
  speaker: (walk, element) => walk.writer.paragraph(() => mark('bold')(walk, element)),
  stage: (walk, element) => walk.writer.paragraph(() => mark('italic')(walk, element)),
  lg: (walk, element) => walk.writer.paragraph(() => writeChildren(walk, element)),
  l: writeLine,
  lb: ({ writer }, { attributes }) => (attributes.break === 'no' ? undefined : writer.text(' ')),
  pb: ({ writer }, { attributes }) => writer.pageBreak(attributes.n ?? ''),
  list: writeList,
  item: container('listItem'),
  label: mark('bold'),
  quote: writeQuotation,
  cit: writeQuotation,
  table: (walk, element) => container('table')(walk, headsBefore(walk, element)),
  figure: (walk, element) => block(walk, headsBefore(walk, element)),
  row: (walk, element) =>
    walk.writer.container('tableRow', {}, () => writeChildren(walk, withCellRole(element))),
  cell: writeCell,
  note: writeNote,
  hi: writeHighlighted,
  code: mark('code'),
  del: mark('strike'),
  choice: writeChoice,
  app: writeApparatus,
  formula: dropped('formula'),
  fw: dropped('runningHead'),
  teiheader: () => undefined,
};

function writeDivision(walk: Walk, element: Markup): void {
  block({ ...walk, depth: walk.depth + 1 }, element);
}

/** Lines of a stanza are parted by breaks; one that stands alone is a paragraph. */
function writeLine(walk: Walk, element: Markup): void {
  writeChildren(walk, element);
  walk.writer.hardBreak();
}

function writeList(walk: Walk, element: Markup): void {
  const isOrdered = /\b(?:ordered|numbered)\b/.test(
    `${element.attributes.type ?? ''} ${element.attributes.rend ?? ''}`,
  );
  const rest = headsBefore(walk, element);
  const attrs = isOrdered ? { start: 1 } : {};
  walk.writer.container(isOrdered ? 'orderedList' : 'bulletList', attrs, () => writeChildren(walk, rest));
}

/** Writes the heads of a list, table or figure as paragraphs before it, and gives back what remains of it. */
function headsBefore(walk: Walk, element: Markup): Markup {
  for (const head of childrenNamed(element, 'head')) walk.writer.paragraph(() => mark('bold')(walk, head));
  return {
    ...element,
    children: element.children.filter((child) => typeof child === 'string' || child.name !== 'head'),
  };
}

/** A quotation in the middle of a sentence stays there. */
function writeQuotation(walk: Walk, element: Markup): void {
  const isBlock =
    element.name === 'cit' || ['p', 'lg', 'ab', 'l'].some((name) => childrenNamed(element, name).length > 0);
  if (isBlock && !walk.writer.isInText) container('blockquote')(walk, element);
  else writeChildren(walk, element);
}

function withCellRole(row: Markup): Markup {
  if (row.attributes.role !== 'label') return row;
  const children = row.children.map((child) =>
    typeof child === 'string' ? child : { ...child, attributes: { role: 'label', ...child.attributes } },
  );
  return { ...row, children };
}

function writeCell(walk: Walk, element: Markup): void {
  const { role, cols, rows } = element.attributes;
  const attrs = { colspan: countOf(cols), rowspan: countOf(rows) };
  walk.writer.container(role === 'label' ? 'tableHeader' : 'tableCell', attrs, () =>
    writeChildren(walk, element),
  );
}

function countOf(value: string | undefined): number {
  const count = Number.parseInt(value ?? '', 10);
  return count >= 1 && count <= 10_000 ? count : 1;
}

/** A note is a footnote where it stands, wherever the print has it. */
function writeNote(walk: Walk, element: Markup): void {
  const number = ++walk.notes.count;
  const id = `n${number}`;
  const label = (element.attributes.n ?? '').replace(/\s+/g, ' ').trim() || String(number);
  if (textOf(element) === '') return;
  walk.writer.footnoteReference(id, label);
  walk.writer.footnote(id, label, () => writeChildren(walk, element));
}

function writeReference(walk: Walk, element: Markup): void {
  const target = element.attributes.target?.trim() ?? '';
  const isEmpty = textOf(element) === '';
  if (!isLinkTarget(target)) {
    if (target !== '' && !target.startsWith('#')) walk.writer.drop('link');
    return writeChildren(walk, element);
  }
  walk.writer.mark({ type: 'link', attrs: { href: target } }, () => {
    if (isEmpty) walk.writer.text(target);
    else writeChildren(walk, element);
  });
}

const RENDITIONS: readonly (readonly [RegExp, string])[] = [
  [/bold|\bb\b/i, 'bold'],
  [/ital|\bi\b|oblique/i, 'italic'],
  [/sup/i, 'superscript'],
  [/sub/i, 'subscript'],
  [/strike|line-through/i, 'strike'],
];

function writeHighlighted(walk: Walk, element: Markup): void {
  const said = `${element.attributes.rend ?? ''} ${element.attributes.rendition ?? ''} ${element.attributes.style ?? ''}`;
  const types = RENDITIONS.flatMap(([of, type]) => (of.test(said) ? [type] : []));
  const write = () => writeChildren(walk, element);
  types.reduceRight<() => void>((inner, type) => () => walk.writer.mark({ type }, inner), write)();
}

/** What an editor put right, wrote out or made regular, in this order; what stood there is counted. */
const PREFERRED = ['corr', 'expan', 'reg', 'add'];

function writeChoice(walk: Walk, element: Markup): void {
  const readings = element.children.filter((child) => typeof child !== 'string');
  const chosen = PREFERRED.flatMap((name) => childrenNamed(element, name))[0] ?? readings[0];
  walk.writer.drop('variant', readings.length - 1);
  if (chosen && typeof chosen !== 'string') writeChildren(walk, chosen);
}

function writeApparatus(walk: Walk, element: Markup): void {
  const readings = [...childrenNamed(element, 'lem'), ...childrenNamed(element, 'rdg')];
  walk.writer.drop('variant', readings.length - 1);
  if (readings[0]) writeChildren(walk, readings[0]);
}

function childrenNamed({ children }: Markup, name: string): Markup[] {
  return children.filter((child): child is Markup => typeof child !== 'string' && child.name === name);
}

/** The elements of a name that stand in no other of it: a corpus has several texts, and a text may hold texts. */
function outermost(within: Markup, name: string): Markup[] {
  return within.children.flatMap((child) => {
    if (typeof child === 'string') return [];
    return child.name === name ? [child] : outermost(child, name);
  });
}
