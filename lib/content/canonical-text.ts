import { codePointLength } from '@/lib/anchoring/code-points';
import type { ContentNode, DocumentContent } from '@/lib/content/content-node';

/**
 * The one projection of a document onto its text. Every offset that is stored or sent counts code points of what `canonicalText` gives, so
 * there must never be a second projection: whatever needs the text of a document, or where a block begins, asks here.
 */
export function canonicalText(doc: DocumentContent): string {
  return textBlocks(doc)
    .map((block) => block.text)
    .join('\n');
}

/** `cell` is a block in a table, whatever else it is; `footnote` one in a footnote. Code counts as a paragraph. */
type TextBlockKind = 'heading' | 'paragraph' | 'cell' | 'footnote';

/** A leaf text block. `start` and `end` are code points of the canonical text, half-open; `path` leads to the node by child indices. */
export type TextBlock = {
  ordinal: number;
  start: number;
  end: number;
  text: string;
  kind: TextBlockKind;
  level: number | null;
  role: string | null;
  path: readonly number[];
};

/**
 * The nodes that hold text directly. A test holds this list against the schema, so that a new text block cannot be forgotten here.
 * Footnotes are last because the schema lets them stand nowhere else.
 */
export const TEXT_BLOCK_TYPES: ReadonlySet<string> = new Set(['heading', 'paragraph', 'codeBlock']);

/** The leaf text blocks of a document in order. Between two of them the canonical text has one LF. An empty block counts, with no text. */
export function textBlocks(doc: DocumentContent): TextBlock[] {
  const blocks: TextBlock[] = [];
  let start = 0;
  visitTextBlocks(doc, [], null, (node, path, within) => {
    const text = blockText(node);
    const end = start + codePointLength(text);
    const { level, role } = node.attrs ?? {};
    const kind = within ?? (node.type === 'heading' ? 'heading' : 'paragraph');
    blocks.push({
      ordinal: blocks.length,
      start,
      end,
      text,
      kind,
      level: kind === 'heading' && typeof level === 'number' ? level : null,
      role: typeof role === 'string' ? role : null,
      path,
    });
    start = end + 1;
  });
  return blocks;
}

/** The same content with the attributes `start` (code points) and `ordinal` on each leaf text block, for the renderer. */
export function withStarts(doc: DocumentContent): DocumentContent {
  const blocks = textBlocks(doc);
  let ordinal = 0;
  function place(node: ContentNode): ContentNode {
    if (TEXT_BLOCK_TYPES.has(node.type)) {
      const start = blocks[ordinal]?.start ?? 0;
      return { ...node, attrs: { ...node.attrs, start, ordinal: ordinal++ } };
    }
    return node.content ? { ...node, content: node.content.map(place) } : node;
  }
  return { ...doc, content: (doc.content ?? []).map(place) };
}

/** LF for every line end, NFC, no NUL, no lone surrogate. Done to all text when a version or a note is made, never after. */
export function normalise(text: string): string {
  return text
    .replaceAll('\0', '')
    .replace(/\p{Surrogate}/gu, '')
    .replace(/\r\n?/g, '\n')
    .normalize('NFC');
}

/**
 * Content with every text and text attribute normalised. Where a text begins with marks that combine with the letter before it (an accent
 * alone in bold, or after a footnote's mark), they move to that letter: else each text would be normal and the block would not.
 */
export function normaliseContent<T extends ContentNode>(node: T): T {
  const normal = { ...node };
  if (normal.text !== undefined) normal.text = normalise(normal.text);
  if (normal.attrs) normal.attrs = normaliseAttributes(normal.attrs);
  if (normal.marks) {
    normal.marks = normal.marks.map((mark) =>
      mark?.attrs ? { ...mark, attrs: normaliseAttributes(mark.attrs) } : mark,
    );
  }
  if (normal.content) {
    const children: ContentNode[] = normal.content.map((child) => normaliseContent(child));
    composeAcross(children);
    normal.content = children.filter((child) => child.type !== 'text' || child.text !== '');
  }
  return normal;
}

type Within = 'cell' | 'footnote' | null;

/** The containers that say what the blocks in them are. */
const WITHIN: ReadonlyMap<string, Within> = new Map([
  ['table', 'cell'],
  ['footnote', 'footnote'],
]);

function visitTextBlocks(
  node: ContentNode,
  path: readonly number[],
  within: Within,
  visit: (node: ContentNode, path: readonly number[], within: Within) => void,
): void {
  if (TEXT_BLOCK_TYPES.has(node.type)) return visit(node, path, within);
  const inner = within ?? WITHIN.get(node.type) ?? null;
  (node.content ?? []).forEach((child, i) => visitTextBlocks(child, [...path, i], inner, visit));
}

function blockText(block: ContentNode): string {
  return (block.content ?? [])
    .map((child) => (child.type === 'hardBreak' ? '\n' : (child.text ?? '')))
    .join('');
}

function normaliseAttributes(attrs: NonNullable<ContentNode['attrs']>): NonNullable<ContentNode['attrs']> {
  return Object.fromEntries(
    Object.entries(attrs).map(([name, value]) => [
      name,
      typeof value === 'string' ? normalise(value) : value,
    ]),
  );
}

/** What can combine with a character before it: marks, and the vowels and finals of Hangul. */
const COMBINING_START = /^[\p{M}\u1160-\u11ff]+/u;

/** Changes the texts among `siblings`. Only a hard break stands between letters; other inline atoms add nothing to the text. */
function composeAcross(siblings: ContentNode[]): void {
  let letters: ContentNode | null = null;
  let combining = '';
  function compose(next: ContentNode | null): void {
    if (letters && combining) letters.text = `${letters.text}${combining}`.normalize('NFC');
    letters = next;
    combining = '';
  }
  for (const node of siblings) {
    if (node.type === 'hardBreak') compose(null);
    if (!node.text) continue;
    const start = letters ? (COMBINING_START.exec(node.text)?.[0] ?? '') : '';
    combining += start;
    node.text = node.text.slice(start.length);
    if (node.text) compose(node);
  }
  compose(null);
}
