import { ContentWriter } from '@/lib/content/import/content-writer';
import { decodeText } from '@/lib/content/import/decode';
import { ImportRefused, type Importer } from '@/lib/content/import/importer';
import {
  elementsNamed,
  entryOf,
  parseXml,
  textOf,
  XML_DECLARATION,
  type Markup,
} from '@/lib/content/import/markup';
import { teiNotesOf, type TeiNotes } from '@/lib/content/import/tei-notes';
import { isLinkTarget } from '@/lib/content/link-target';

/** Imports a text of the Text Encoding Initiative: front, body and back, with its notes and pages; of two readings the edited one. */
export const importTei: Importer = (bytes) => {
  const { text, notes: said } = decodeText(bytes, XML_DECLARATION);
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
  const notes = teiNotesOf(texts);
  const quotes = elementsNamed(root, 'quotation').some(({ attributes }) => attributes.marks === 'none');
  const walk: Walk = { writer, depth: 0, within: 'text', notes, quotes };
  for (const element of texts) writeChildren(walk, element);
  return { content: writer.finish(), ...describedBy(root), dropped: writer.dropped, notes: said };
};

type Walk = {
  writer: ContentWriter;
  depth: number;
  /** The name of the element that it stands in. */
  within: string;
  notes: TeiNotes;
  /** Whether the edition took quotation marks out of the text, where its elements say what is a quotation. */
  quotes: boolean;
};
type Write = (walk: Walk, element: Markup) => void;

function describedBy(root: Markup) {
  const [statement] = elementsNamed(root, 'titlestmt');
  const said = (name: string) =>
    statement ? elementsNamed(statement, name).map(textOf).filter(Boolean) : [];
  const [language] = elementsNamed(root, 'language').map(({ attributes }) => attributes.ident);
  const [text] = elementsNamed(root, 'text').map(({ attributes }) => attributes['xml:lang']);
  return { title: said('title')[0] ?? null, authors: said('author'), language: text ?? language ?? null };
}

function writeChildren(outer: Walk, { name, children }: Markup): void {
  const walk = { ...outer, within: name };
  for (const child of children) {
    if (typeof child === 'string') {
      walk.writer.text(child);
      continue;
    }
    (entryOf(WRITERS, child.name) ?? writeChildren)(walk, child);
    for (const note of walk.notes.behind(child)) writeMark(walk, note);
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

const BLOCKS = [
  ...[
    'p',
    'ab',
    'sp',
    'bibl',
    'biblfull',
    'biblstruct',
    'addrline',
    'entry',
    'figdesc',
    'epigraph',
    'argument',
  ],
  ...['byline', 'docauthor', 'doctitle', 'titlepart', 'docimprint', 'docdate', 'trailer', 'opener', 'closer'],
  ...['salute', 'signed', 'dateline', 'postscript'],
];

/** How each element is written; one that is not named here adds nothing of its own. */
const WRITERS: Readonly<Record<string, Write | undefined>> = {
  ...Object.fromEntries(BLOCKS.map((name) => [name, block])),
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
  lb: ({ writer }, { attributes }) => (attributes.break === 'no' ? writer.glue() : writer.text(' ')),
  pb: ({ writer }, { attributes }) => {
    if (attributes.break === 'no') writer.glue();
    writer.pageBreak(attributes.n ?? '');
  },
  gap: dropped('gap'),
  q: writeSpoken,
  said: writeSpoken,
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

/** Of a division for notes alone, whose marks stand elsewhere, the heading goes: the reader shows footnotes under one of its own. */
function writeDivision(walk: Walk, element: Markup): void {
  const inner = element.children.filter((child) => typeof child !== 'string');
  const notes = inner.filter(({ name }) => name === 'note');
  const isForNotes =
    notes.some(walk.notes.isMarked) && inner.every(({ name }) => /^(?:note|head)$/.test(name));
  block({ ...walk, depth: walk.depth + 1 }, isForNotes ? { ...element, children: notes } : element);
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
  const rest = withLabels(headsBefore(walk, element));
  const attrs = isOrdered ? { start: 1 } : {};
  walk.writer.container(isOrdered ? 'orderedList' : 'bulletList', attrs, () => writeChildren(walk, rest));
}

/** A list of labels and items has each label in its item. */
function withLabels(list: Markup): Markup {
  const children: Markup['children'] = [];
  let labels: Markup['children'] = [];
  for (const child of list.children) {
    if (typeof child === 'string') continue;
    if (child.name === 'label') labels.push(child, ' ');
    else {
      children.push({ ...child, children: [...labels, ...child.children] });
      labels = [];
    }
  }
  return { ...list, children: [...children, ...labels] };
}

/** Writes the heads of a list, table or figure as paragraphs before it, and gives back what remains of it. */
function headsBefore(walk: Walk, element: Markup): Markup {
  for (const head of childrenNamed(element, 'head')) walk.writer.paragraph(() => mark('bold')(walk, head));
  return {
    ...element,
    children: element.children.filter((child) => typeof child === 'string' || child.name !== 'head'),
  };
}

const DIVISIONS = /^(?:div\d?|body|front|back|epigraph|argument|floatingtext)$/;

/** A quotation in the middle of a sentence stays there. One that stands between paragraphs, holds some, or is set as a block is one. */
function writeQuotation(walk: Walk, element: Markup): void {
  const { rend = '', rendition = '' } = element.attributes;
  const isCited = element.name === 'cit' || walk.within === 'cit';
  const isBlock =
    element.name === 'cit' ||
    DIVISIONS.test(walk.within) ||
    /block|display/i.test(`${rend} ${rendition}`) ||
    ['p', 'lg', 'ab', 'l'].some((name) => childrenNamed(element, name).length > 0);
  if (isBlock && walk.within !== 'cit' && !walk.writer.isInText) container('blockquote')(walk, element);
  else if (isCited) writeChildren(walk, element);
  else writeSpoken(walk, element);
}

function writeSpoken(walk: Walk, element: Markup): void {
  if (walk.quotes) walk.writer.text('“');
  writeChildren(walk, element);
  if (walk.quotes) walk.writer.text('”');
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

/** A note is a footnote where it stands, wherever the print has it; its mark may stand elsewhere. */
function writeNote(walk: Walk, element: Markup): void {
  if (textOf(element) === '') return;
  if (!walk.notes.isMarked(element)) writeMark(walk, element);
  const { id, label } = walk.notes.of(element);
  walk.writer.footnote(id, label, () => writeChildren(walk, element));
}

function writeMark(walk: Walk, note: Markup): void {
  if (textOf(note) === '') return;
  const { id, label } = walk.notes.of(note);
  walk.writer.footnoteReference(id, label);
}

function writeReference(walk: Walk, element: Markup): void {
  const note = walk.notes.markedBy(element);
  if (note) return writeMark(walk, note);
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
