import type { ContentNode, DocumentContent } from '@/lib/content/content-node';
import { BLOCKS_MAX, TEXT_MAX, TOO_MANY_BLOCKS, type Dropped } from '@/lib/content/import-formats';
import { ImportRefused } from '@/lib/content/import/importer';

type Attributes = NonNullable<ContentNode['attrs']>;
type Mark = NonNullable<ContentNode['marks']>[number];
type TextBlockType = { type: 'paragraph' | 'heading' | 'codeBlock'; attrs?: Attributes };
type ContainerType =
  | 'blockquote'
  | 'bulletList'
  | 'orderedList'
  | 'listItem'
  | 'table'
  | 'tableRow'
  | 'tableCell'
  | 'tableHeader';

/** Below the schema's limit by what a cell of a table in a list may add at once. */
const DEPTH_MAX = 24;

const PARAGRAPH: TextBlockType = { type: 'paragraph', attrs: { role: null } };

/**
 * Writes a document as a source is walked: what opens and closes there opens and closes here, and what comes out fits the schema whatever
 * the source nests in what. A text block begins when its first text comes, so that there are no empty ones; white space is one space, and
 * none at a block's ends. Throws ImportRefused when the text grows beyond TEXT_MAX or BLOCKS_MAX.
 */
export class ContentWriter {
  readonly dropped: Partial<Record<Dropped, number>> = {};
  private readonly doc: ContentNode = { type: 'doc', content: [] };
  private readonly footnotes: ContentNode[] = [];
  private open: ContentNode[] = [this.doc];
  private block: ContentNode | null = null;
  /** The last text or break in the block: marks without text may follow it, and however many. */
  private letters: ContentNode | null = null;
  private blockType: TextBlockType = PARAGRAPH;
  private marks: readonly Mark[] = [];
  private pages: string[] = [];
  private inFootnote = false;
  private isGlued = false;
  private length = 0;
  private blocks = 0;

  /** Text that `write` writes outside of containers of its own is one block of this type; a block in it ends it, and what follows begins another. */
  textBlock(type: TextBlockType, write: () => void): void {
    const outer = this.blockType;
    this.endBlock();
    this.blockType = this.inFootnote ? PARAGRAPH : type;
    write();
    this.endBlock();
    this.blockType = outer;
  }

  paragraph(write: () => void): void {
    this.textBlock(PARAGRAPH, write);
  }

  heading(level: number, write: () => void): void {
    this.textBlock({ type: 'heading', attrs: { level: Math.min(6, Math.max(1, level)) } }, write);
  }

  /** What `write` writes stands in a container. One that stays empty is not kept, except a cell. In a footnote there are only paragraphs. */
  container(type: ContainerType, attrs: Attributes, write: () => void): void {
    if (this.inFootnote) return this.paragraph(write);
    this.endBlock();
    if (this.open.length >= DEPTH_MAX) {
      this.drop('nesting');
      return this.paragraph(write);
    }
    const outer = this.blockType;
    const node: ContentNode = { type, attrs, content: [] };
    this.open.push(node);
    this.blockType = PARAGRAPH;
    write();
    this.endBlock();
    this.blockType = outer;
    this.open.pop();
    if (isCell(type) && node.content?.length === 0) node.content.push({ ...PARAGRAPH });
    if (node.content?.length !== 0) this.top.push(fitted(node));
  }

  mark(mark: Mark, write: () => void): void {
    const outer = this.marks;
    if (!outer.some(({ type }) => type === mark.type)) this.marks = [...outer, mark];
    write();
    this.marks = outer;
  }

  text(text: string): void {
    if (this.blockType.type === 'codeBlock') return this.append({ type: 'text', text });
    const spaced = text.replace(/[ \t\n\r\f]+/g, ' ');
    const kept = this.endsInSpace() ? spaced.replace(/^ /, '') : spaced;
    if (kept === '') return;
    this.isGlued = false;
    this.append({ type: 'text', text: kept, ...(this.marks.length > 0 && { marks: [...this.marks] }) });
  }

  /** A word goes on here: white space before and behind is the source's own. */
  glue(): void {
    if (this.isGlued) return;
    const content = this.block?.content ?? [];
    const last = content.findLastIndex(({ type }) => type === 'text');
    const node = content[last];
    if (node?.text === undefined) return;
    node.text = node.text.trimEnd();
    if (node.text === '') content.splice(last, 1);
    this.isGlued = true;
  }

  hardBreak(): void {
    if (this.block === null) return;
    this.append(this.block.type === 'codeBlock' ? { type: 'text', text: '\n' } : { type: 'hardBreak' });
  }

  /** Stands before the next text: where that begins a block, in that block. */
  pageBreak(label: string): void {
    const shown = label.replace(/\s+/g, ' ').trim();
    if (shown === '') return;
    if (this.block === null || this.block.type === 'codeBlock') this.pages.push(shown);
    else this.append({ type: 'pageBreak', attrs: { label: shown } });
  }

  footnoteReference(id: string, label: string): void {
    if (this.blockType.type !== 'codeBlock') this.append({ type: 'footnoteReference', attrs: { id, label } });
  }

  /** What `write` writes is a footnote, wherever it is written; without any text there is none. */
  footnote(id: string, label: string, write: () => void): void {
    const outer = {
      open: this.open,
      block: this.block,
      letters: this.letters,
      blockType: this.blockType,
      marks: this.marks,
      pages: this.pages,
    };
    const node: ContentNode = { type: 'footnote', attrs: { id, label }, content: [] };
    // A footnote in a footnote follows it.
    const wasInFootnote = this.inFootnote;
    Object.assign(this, {
      open: [node],
      block: null,
      letters: null,
      blockType: PARAGRAPH,
      marks: [],
      pages: [],
      inFootnote: true,
    });
    const place = this.footnotes.push(node) - 1;
    write();
    this.endBlock();
    if (node.content?.length === 0) this.footnotes.splice(place, 1);
    Object.assign(this, { ...outer, inFootnote: wasInFootnote });
  }

  drop(what: Dropped, count = 1): void {
    if (count > 0) this.dropped[what] = (this.dropped[what] ?? 0) + count;
  }

  finish(): DocumentContent {
    this.endBlock();
    const blocks = fitted(this.doc).content ?? [];
    if (blocks.length === 0) blocks.push({ ...PARAGRAPH });
    const notes = this.footnotes.length > 0 ? [{ type: 'footnotes', content: this.footnotes }] : [];
    return { type: 'doc', content: [...blocks, ...notes] };
  }

  /** Whether a text block has begun and not ended. */
  get isInText(): boolean {
    return this.block !== null;
  }

  private get top(): ContentNode[] {
    return ((this.open.at(-1) ?? this.doc).content ??= []);
  }

  private append(node: ContentNode): void {
    this.length += node.text?.length ?? 0;
    if (this.length > TEXT_MAX) refuseLength();
    if (this.block === null) {
      if (node.text?.trim() === '' && this.blockType.type !== 'codeBlock') return;
      if (++this.blocks > BLOCKS_MAX) throw new ImportRefused(TOO_MANY_BLOCKS);
      this.block = { ...this.blockType, content: [] };
      this.top.push(this.block);
    }
    const content = (this.block.content ??= []);
    if (node.type === 'text' && content.length === 0 && node.text && this.block.type !== 'codeBlock')
      node.text = node.text.trimStart();
    if (this.block.type !== 'codeBlock')
      for (const label of this.pages.splice(0)) content.push({ type: 'pageBreak', attrs: { label } });
    content.push(node);
    if (node.type === 'text' || node.type === 'hardBreak') this.letters = node;
  }

  /** Whether a space more would be one too many here. */
  private endsInSpace(): boolean {
    if (this.isGlued) return true;
    return this.letters?.type !== 'text' || this.letters.text?.endsWith(' ') === true;
  }

  private endBlock(): void {
    const content = this.block?.content ?? [];
    if (this.block?.type === 'codeBlock') trimCode(content);
    else trimEnd(content);
    this.block = null;
    this.letters = null;
    this.isGlued = false;
  }
}

export function refuseLength(): never {
  throw new ImportRefused('The text is longer than 2 million characters. Import it in parts.');
}

/** White space, and breaks that lead nowhere, at a block's end. Marks without text may stand there. */
function trimEnd(content: ContentNode[]): void {
  const kept: ContentNode[] = [];
  for (let node = content.pop(); node; node = content.pop()) {
    if (node.type === 'text') node.text = node.text?.trimEnd() ?? '';
    const isMark = node.type === 'pageBreak' || node.type === 'footnoteReference';
    const isBlank = node.type === 'hardBreak' || node.text === '';
    if (!isBlank) kept.push(node);
    if (!isBlank && !isMark) break;
  }
  for (const node of kept.reverse()) content.push(node);
}

function trimCode(content: ContentNode[]): void {
  const text = content
    .map((node) => node.text ?? '')
    .join('')
    .replace(/^\n/, '')
    .trimEnd();
  content.splice(0, content.length, ...(text === '' ? [] : [{ type: 'text', text }]));
}

type Wrapping = { of: (type: string) => boolean; into: string };

const isCell = (type: string) => type === 'tableCell' || type === 'tableHeader';
const isRow = (type: string) => type === 'tableRow';
const isItem = (type: string) => type === 'listItem';
const not = (is: (type: string) => boolean) => (type: string) => !is(type);

/** In a list are items, in a table rows of cells, and elsewhere none of these alone: what stands otherwise is put into what it lacks. */
const WRAPPINGS: Readonly<Record<string, readonly Wrapping[] | undefined>> = {
  bulletList: [{ of: not(isItem), into: 'listItem' }],
  orderedList: [{ of: not(isItem), into: 'listItem' }],
  tableRow: [{ of: not(isCell), into: 'tableCell' }],
  table: [{ of: not(isRow), into: 'tableRow' }],
};
const ELSEWHERE: readonly Wrapping[] = [
  { of: isItem, into: 'bulletList' },
  { of: (type) => isRow(type) || isCell(type), into: 'table' },
];

function fitted(node: ContentNode): ContentNode {
  return (WRAPPINGS[node.type] ?? ELSEWHERE).reduce(wrapped, node);
}

function wrapped(node: ContentNode, { of, into }: Wrapping): ContentNode {
  const children: ContentNode[] = [];
  let wrapper: ContentNode[] | null = null;
  for (const child of node.content ?? []) {
    if (!of(child.type)) {
      wrapper = null;
      children.push(child);
    } else if (wrapper) {
      wrapper.push(child);
    } else {
      wrapper = [child];
      children.push({ type: into, content: wrapper });
    }
  }
  const isNew = (child: ContentNode) => child.type === into && child.attrs === undefined;
  return { ...node, content: children.map((child) => (isNew(child) ? fitted(child) : child)) };
}
