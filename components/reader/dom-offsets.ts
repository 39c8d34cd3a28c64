import { codePointLength, toCodePoints, toUtf16 } from '@/lib/anchoring/code-points';

/**
 * Between the article's DOM and offsets of the canonical text. A block is an element with `data-start`,
 * the code point where it begins. What counts inside it are its texts, and each `<br>` as one LF; all
 * that is not canonical stands outside or has no text (footnote marks are drawn by CSS).
 */

/** A range of the canonical text with the words that stand there: what becomes a passage. */
export interface Selected {
  start: number;
  end: number;
  exact: string;
}

export function blocksOf(article: Element): HTMLElement[] {
  return [...article.querySelectorAll<HTMLElement>('[data-start]')];
}

export function startOf(block: HTMLElement): number {
  return Number(block.dataset.start);
}

/** The block's part of the canonical text. */
export function textOf(block: Element): string {
  return leavesOf(block).map(textOfLeaf).join('');
}

export function endOf(block: HTMLElement): number {
  return startOf(block) + codePointLength(textOf(block));
}

/** What of the article a DOM range selects, without white space at its ends; null when that is nothing. */
export function toSelected(article: Element, range: Range): Selected | null {
  const touched = blocksOf(article).filter((block) => range.intersectsNode(block));
  const parts = touched.flatMap((block) => {
    const text = textOf(block);
    const from = block.contains(range.startContainer)
      ? offsetIn(block, range.startContainer, range.startOffset)
      : 0;
    const to = block.contains(range.endContainer)
      ? offsetIn(block, range.endContainer, range.endOffset)
      : text.length;
    return from < to
      ? [{ start: startOf(block) + toCodePoints(text, from), text: text.slice(from, to) }]
      : [];
  });
  const first = parts[0];
  if (!first) return null;
  const whole = parts.map((part) => part.text).join('\n');
  const exact = whole.trim();
  if (exact === '') return null;
  const start = first.start + codePointLength(whole.slice(0, whole.indexOf(exact)));
  return { start, end: start + codePointLength(exact), exact };
}

/** The DOM range of canonical offsets inside one block, cut to the block; null where nothing of it is there. */
export function toRange(block: HTMLElement, start: number, end: number): Range | null {
  const text = textOf(block);
  const length = codePointLength(text);
  const from = Math.max(0, start - startOf(block));
  const to = Math.min(length, end - startOf(block));
  if (from >= to) return null;
  const range = document.createRange();
  const head = pointIn(block, toUtf16(text, from), 'after');
  const tail = pointIn(block, toUtf16(text, to), 'before');
  range.setStart(head.node, head.offset);
  range.setEnd(tail.node, tail.offset);
  return range;
}

/** The canonical offset under a point of the window; null where no letter is. */
export function offsetAt(x: number, y: number): number | null {
  const position = document.caretPositionFromPoint(x, y);
  if (!position) return null;
  const { offsetNode: node, offset } = position;
  const block = elementOf(node)?.closest<HTMLElement>('[data-start]');
  if (!block || !(node instanceof Text)) return null;
  // The caret goes to the nearer edge of a letter, or to the line's end: find the letter that holds the point.
  const letter = [offset, offset - 1].find(
    (at) => at >= 0 && at < node.length && letterHolds(node, at, x, y),
  );
  if (letter === undefined) return null;
  return startOf(block) + toCodePoints(textOf(block), offsetIn(block, node, letter));
}

function letterHolds(node: Text, at: number, x: number, y: number): boolean {
  const range = document.createRange();
  range.setStart(node, at);
  range.setEnd(node, at + 1);
  return [...range.getClientRects()].some((r) => x >= r.left && x <= r.right && y >= r.top && y <= r.bottom);
}

/** The block that holds an offset. */
export function blockAt(article: Element | null, offset: number): HTMLElement | null {
  return (article && blocksOf(article).findLast((block) => startOf(block) <= offset)) ?? null;
}

/** Where the letter at an offset stands: pixels from the top of the window; null where there is none. */
export function topOf(article: Element | null, offset: number): number | null {
  const block = blockAt(article, offset);
  return (block && toRange(block, offset, offset + 1)?.getBoundingClientRect().top) ?? null;
}

type Leaf = Text | HTMLBRElement;

function leavesOf(block: Element): Leaf[] {
  const leaves: Leaf[] = [];
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text || node instanceof HTMLBRElement) leaves.push(node);
  }
  return leaves;
}

function textOfLeaf(leaf: Leaf): string {
  return leaf instanceof Text ? leaf.data : '\n';
}

/** UTF-16 units of the block's text before a DOM boundary inside it. */
function offsetIn(block: Element, node: Node, offset: number): number {
  const before = document.createRange();
  before.setStart(block, 0);
  before.setEnd(node, offset);
  let count = 0;
  for (const leaf of leavesOf(block)) {
    if (leaf === node) return count + offset;
    if (!before.intersectsNode(leaf)) return count;
    count += textOfLeaf(leaf).length;
  }
  return count;
}

/** The DOM boundary at a UTF-16 offset; where two leaves meet there, the one `after` it or `before` it. */
function pointIn(block: Element, offset: number, side: 'after' | 'before'): { node: Node; offset: number } {
  let count = 0;
  for (const leaf of leavesOf(block)) {
    const length = textOfLeaf(leaf).length;
    const within = side === 'after' ? offset < count + length : offset <= count + length;
    if (within) {
      if (leaf instanceof Text) return { node: leaf, offset: offset - count };
      const parent = leaf.parentNode ?? block;
      return { node: parent, offset: [...parent.childNodes].indexOf(leaf) + (offset - count) };
    }
    count += length;
  }
  return { node: block, offset: block.childNodes.length };
}

function elementOf(node: Node): Element | null {
  return node instanceof Element ? node : node.parentElement;
}
