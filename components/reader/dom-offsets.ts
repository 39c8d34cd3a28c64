import { codePointLength, toCodePoints, toUtf16 } from '@/lib/anchoring/code-points';
import type { Selected } from '@/lib/passages/model';

/**
 * Between the article's DOM and offsets of the canonical text. A block is an element with `data-start`,
 * the code point where it begins. What counts inside it are its texts, and each `<br>` as one LF; all
 * that is not canonical stands outside or has no text (footnote marks are drawn by CSS).
 */
export interface Block {
  element: HTMLElement;
  text: string;
  /** Code points of the canonical text, half-open. */
  start: number;
  end: number;
}

const known = new WeakMap<Element, Block[]>();

/** The article's blocks in order. Read once: the text of a version does not change. */
export function blocksOf(article: Element): Block[] {
  const read = known.get(article);
  if (read) return read;
  const blocks = [...article.querySelectorAll<HTMLElement>('[data-start]')].map((element) => {
    const text = leavesOf(element).map(textOfLeaf).join('');
    const start = Number(element.dataset.start);
    return { element, text, start, end: start + codePointLength(text) };
  });
  known.set(article, blocks);
  return blocks;
}

/** The index of the block that holds an offset, or of the last one before it; -1 before the first. */
export function indexAt(blocks: readonly { start: number }[], offset: number): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.start ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The block that holds an offset. */
export function blockAt(article: Element | null, offset: number): Block | null {
  const blocks = article ? blocksOf(article) : [];
  return blocks[indexAt(blocks, offset)] ?? null;
}

/** Where the letter at an offset stands: pixels from the top of the window; null where there is none. */
export function topOf(article: Element | null, offset: number): number | null {
  const block = blockAt(article, offset);
  return (block && rangeIn(block, offset, offset + 1)?.getBoundingClientRect().top) ?? null;
}

/** The button that stands beside the block that holds an offset. */
export function buttonAt(article: Element | null, offset: number): HTMLElement | null {
  return blockAt(article, offset)?.element.parentElement?.querySelector('button') ?? null;
}

/**
 * What of the article a DOM range selects, without white space at its ends. Null when that is nothing,
 * and when words outside the article are selected too: such a drag went astray.
 */
export function toSelected(article: Element, range: Range): Selected | null {
  if (reachesOutside(article, range)) return null;
  const parts = blocksOf(article)
    .filter(({ element }) => range.intersectsNode(element))
    .map((block) => partIn(block, range));
  while (parts[0]?.text === '') parts.shift();
  while (parts.at(-1)?.text === '') parts.pop();
  const first = parts[0];
  if (!first) return null;
  const whole = parts.map((part) => part.text).join('\n');
  const exact = whole.trim();
  if (exact === '') return null;
  const start = first.start + codePointLength(whole.slice(0, whole.indexOf(exact)));
  return { start, end: start + codePointLength(exact), exact };
}

/** The DOM range of canonical offsets, across blocks where they go across; null where no text is there. */
export function toRange(article: Element, start: number, end: number): Range | null {
  const first = blockAt(article, start);
  const last = blockAt(article, end - 1);
  const head = first && rangeIn(first, start, end);
  const tail = last && rangeIn(last, start, end);
  if (!head || !tail) return null;
  const range = document.createRange();
  range.setStart(head.startContainer, head.startOffset);
  range.setEnd(tail.endContainer, tail.endOffset);
  return range;
}

/** The DOM range of what of the offsets lies in one block; null where nothing does. */
export function rangeIn(block: Block, start: number, end: number): Range | null {
  const from = Math.max(block.start, start);
  const to = Math.min(block.end, end);
  if (from >= to) return null;
  const head = pointIn(block, toUtf16(block.text, from - block.start), 'after');
  const tail = pointIn(block, toUtf16(block.text, to - block.start), 'before');
  const range = document.createRange();
  range.setStart(head.node, head.offset);
  range.setEnd(tail.node, tail.offset);
  return range;
}

/** The canonical offset under a point of the window; null where no letter of the article is. */
export function offsetAt(article: Element, x: number, y: number): number | null {
  const position = document.caretPositionFromPoint(x, y);
  if (!position) return null;
  const { offsetNode: node, offset } = position;
  if (!(node instanceof Text)) return null;
  const block = blocksOf(article).find(({ element }) => element.contains(node));
  if (!block) return null;
  // The caret goes to the nearer edge of a letter, or to the line's end: find the letter that holds the point.
  const letter = [offset, offset - 1].find(
    (at) => at >= 0 && at < node.length && letterHolds(node, at, x, y),
  );
  if (letter === undefined) return null;
  return block.start + toCodePoints(block.text, offsetIn(block.element, node, letter));
}

function letterHolds(node: Text, at: number, x: number, y: number): boolean {
  const range = document.createRange();
  range.setStart(node, at);
  range.setEnd(node, at + 1);
  return [...range.getClientRects()].some((r) => x >= r.left && x <= r.right && y >= r.top && y <= r.bottom);
}

/**
 * Whether one end strayed out of the article and took words there along. (A triple click ends at the start
 * of whatever comes next, without any; what has both ends outside is the whole page.)
 */
function reachesOutside(article: Element, range: Range): boolean {
  const startsInside = article.contains(range.startContainer);
  const endsInside = article.contains(range.endContainer);
  if (startsInside === endsInside) return false;
  const outside = range.cloneRange();
  if (startsInside) outside.setStartAfter(article);
  else outside.setEndBefore(article);
  const words = outside.cloneContents();
  // What stands beside the text cannot be selected while one draws, and a triple click goes on behind it.
  for (const beside of words.querySelectorAll('[role="toolbar"], aside, nav')) beside.remove();
  return words.textContent.trim() !== '';
}

function partIn({ element, text, start }: Block, range: Range): { start: number; text: string } {
  const { startContainer, startOffset, endContainer, endOffset } = range;
  const from = element.contains(startContainer) ? offsetIn(element, startContainer, startOffset) : 0;
  const to = element.contains(endContainer) ? offsetIn(element, endContainer, endOffset) : text.length;
  return { start: start + toCodePoints(text, from), text: text.slice(from, to) };
}

type Leaf = Text | HTMLBRElement;

function leavesOf(element: Element): Leaf[] {
  const leaves: Leaf[] = [];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text || node instanceof HTMLBRElement) leaves.push(node);
  }
  return leaves;
}

function textOfLeaf(leaf: Leaf): string {
  return leaf instanceof Text ? leaf.data : '\n';
}

/** UTF-16 units of the block's text before a DOM boundary inside it. */
function offsetIn(element: Element, node: Node, offset: number): number {
  const before = document.createRange();
  before.setStart(element, 0);
  before.setEnd(node, offset);
  let count = 0;
  for (const leaf of leavesOf(element)) {
    if (leaf === node) return count + offset;
    if (!before.intersectsNode(leaf)) return count;
    count += textOfLeaf(leaf).length;
  }
  return count;
}

/** The DOM boundary at a UTF-16 offset; where two leaves meet there, the one `after` it or `before` it. */
function pointIn(
  { element }: Block,
  offset: number,
  side: 'after' | 'before',
): { node: Node; offset: number } {
  let count = 0;
  for (const leaf of leavesOf(element)) {
    const length = textOfLeaf(leaf).length;
    const within = side === 'after' ? offset < count + length : offset <= count + length;
    if (within) {
      if (leaf instanceof Text) return { node: leaf, offset: offset - count };
      const parent = leaf.parentNode ?? element;
      return { node: parent, offset: [...parent.childNodes].indexOf(leaf) + (offset - count) };
    }
    count += length;
  }
  return { node: element, offset: element.childNodes.length };
}
