import { codePointLength, sliceCodePoints } from '@/lib/anchoring/code-points';
import { textBlocks, type TextBlock } from '@/lib/content/canonical-text';
import type { ContentNode, DocumentContent } from '@/lib/content/content-node';
import { narrowed, type Put } from '@/lib/content/narrow-edit';

/**
 * An edit of the text: what stands from `start` to `end` (code points of the canonical text, half-open; equal for an insertion) is replaced
 * by `text`. With a `mark`, a footnote's mark with that label is put `at` code points into the new text.
 */
export type TextEdit = { start: number; end: number; text: string; mark?: { label: string; at: number } };

/**
 * The document with edits made in it; they may come in any order. Letters that an edit keeps keep their marks, new ones take those of what
 * they replace. Footnote marks and other atoms stay, also in what is replaced: they say something that no edit of the text takes back. Where new
 * text and an atom stand at one place the atom is the later one, unless the text begins with a space.
 * Throws RangeError for edits that overlap, that do not lie inside one text block, or whose text has a line end.
 */
export function replaceRanges(doc: DocumentContent, edits: readonly TextEdit[]): DocumentContent {
  const blocks = textBlocks(doc);
  const idOf = referenceIds(doc);
  const byBlock = new Map<number, Put[]>();
  for (const { edit, block } of placed(edits, blocks)) {
    const old = sliceCodePoints(block.text, edit.start - block.start, edit.end - block.start);
    const puts = narrowed(edit.start - block.start, old, edit, (label) => ({
      type: 'footnoteReference',
      attrs: { id: idOf(label), label },
    }));
    byBlock.set(block.ordinal, [...(byBlock.get(block.ordinal) ?? []), ...puts]);
  }
  let edited = doc;
  for (const [ordinal, puts] of byBlock) {
    const path = blocks[ordinal]?.path ?? [];
    edited = withNode(edited, path, (block) => withContent(block, rewritten(block.content ?? [], puts)));
  }
  return edited;
}

/** The edits in the order of the text, each with its block. */
function placed(
  edits: readonly TextEdit[],
  blocks: readonly TextBlock[],
): { edit: TextEdit; block: TextBlock }[] {
  let end = 0;
  let ordinal = 0;
  return edits
    .toSorted((a, b) => a.start - b.start || a.end - b.end)
    .map((edit) => {
      if (edit.start < end || edit.end < edit.start)
        throw new RangeError(`The edits at ${edit.start} overlap.`);
      if (edit.text.includes('\n')) throw new RangeError(`The edit at ${edit.start} has a line end.`);
      end = edit.end;
      while ((blocks[ordinal]?.end ?? Infinity) < edit.start) ordinal++;
      const block = blocks[ordinal];
      if (!block || edit.start < block.start || edit.end > block.end)
        throw new RangeError(`The edit at ${edit.start} does not lie inside one block of the text.`);
      return { edit, block };
    });
}

/** Ids for new marks: that of the footnote with the label, else one that nothing has yet. */
function referenceIds(doc: DocumentContent): (label: string) => string {
  const footnotes = new Map<unknown, string>();
  const taken = new Set<unknown>();
  const open: ContentNode[] = [doc];
  for (let node = open.pop(); node; node = open.pop()) {
    const { id, label } = node.attrs ?? {};
    if (node.type === 'footnote' && typeof id === 'string') footnotes.set(label, id);
    if (node.type === 'footnote' || node.type === 'footnoteReference') taken.add(id);
    open.push(...(node.content ?? []));
  }
  return (label) => {
    const footnote = footnotes.get(label);
    if (footnote !== undefined) return footnote;
    let id = `mark-${label}`;
    for (let other = 2; taken.has(id); other++) id = `mark-${label}-${other}`;
    taken.add(id);
    return id;
  };
}

/** A child of a block, or a part of one, with where it stands in the block's text. Atoms have no length. */
type Piece = { node: ContentNode; from: number; to: number };

/** The children of a block with the puts made, which are in order and do not overlap. */
function rewritten(children: readonly ContentNode[], puts: readonly Put[]): ContentNode[] {
  const pieces = cut(
    children,
    puts.flatMap(({ from, to }) => [from, to]),
  );
  const nodes: ContentNode[] = [];
  let next = 0;
  const putAt = (put: Put) => {
    nodes.push(
      ...put.nodes.map((node) => (node.type === 'text' ? withMarks(node, marksAt(pieces, put)) : node)),
    );
    next++;
  };
  for (const { node, from, to } of pieces) {
    const isAtom = from === to;
    for (let put = puts[next]; put && isDue(put, from, isAtom); put = puts[next]) putAt(put);
    const last = puts[next - 1];
    const isReplaced = !isAtom && last !== undefined && from >= last.from && to <= last.to;
    if (!isReplaced) nodes.push(node);
  }
  for (let put = puts[next]; put; put = puts[next]) putAt(put);
  return joined(nodes);
}

/** Whether a put comes before the piece that begins at `from`. */
function isDue(put: Put, from: number, isAtom: boolean): boolean {
  return put.from < from || (put.from === from && !(isAtom && put.afterAtoms));
}

/** Text nodes are cut where a put begins or ends. */
function cut(children: readonly ContentNode[], places: readonly number[]): Piece[] {
  let at = 0;
  let place = 0;
  return children.flatMap((node): Piece[] => {
    const from = at;
    const text = node.type === 'text' ? (node.text ?? '') : null;
    const to = from + (text === null ? (node.type === 'hardBreak' ? 1 : 0) : codePointLength(text));
    at = to;
    if (text === null) return [{ node, from, to }];
    const pieces: Piece[] = [];
    const letters = Array.from(text);
    let begun = from;
    const until = (end: number) => {
      if (end === begun) return;
      const part = letters.slice(begun - from, end - from).join('');
      pieces.push({ node: { ...node, text: part }, from: begun, to: end });
      begun = end;
    };
    while ((places[place] ?? Infinity) <= from) place++;
    for (; (places[place] ?? Infinity) < to; place++) until(Math.max(begun, places[place] ?? begun));
    until(to);
    return pieces;
  });
}

/** The marks that new text takes: of what it replaces, else of what stands before it, else after. */
function marksAt(pieces: readonly Piece[], { from, to }: Put): ContentNode['marks'] {
  const texts = pieces.filter(({ node }) => node.type === 'text');
  const replaced = texts.find((piece) => piece.from >= from && piece.to <= to && piece.from < piece.to);
  const before = texts.findLast((piece) => piece.to === from);
  return (replaced ?? before ?? texts.find((piece) => piece.from === to))?.node.marks;
}

function withMarks(node: ContentNode, marks: ContentNode['marks']): ContentNode {
  return marks ? { ...node, marks } : node;
}

/** Neighbouring texts with the same marks are one, as the schema writes them. */
function joined(nodes: readonly ContentNode[]): ContentNode[] {
  const result: ContentNode[] = [];
  for (const node of nodes) {
    const last = result.at(-1);
    if (
      last?.type === 'text' &&
      node.type === 'text' &&
      JSON.stringify(last.marks) === JSON.stringify(node.marks)
    )
      result[result.length - 1] = { ...last, text: `${last.text ?? ''}${node.text ?? ''}` };
    else result.push(node);
  }
  return result;
}

function withNode<T extends ContentNode>(
  node: T,
  path: readonly number[],
  change: (node: ContentNode) => ContentNode,
): T {
  const [index, ...rest] = path;
  if (index === undefined) return change(node) as T;
  const content = [...(node.content ?? [])];
  const child = content[index];
  if (child) content[index] = withNode(child, rest, change);
  return { ...node, content };
}

function withContent({ content: _, ...node }: ContentNode, content: ContentNode[]): ContentNode {
  return content.length > 0 ? { ...node, content } : node;
}
