import { moveRange, unitsOf } from '@/lib/anchoring/units';
import type { Selected } from '@/lib/passages/model';
import { blocksOf, toRange, type Block } from './dom-offsets';

interface Range {
  start: number;
  end: number;
}

/** Selects the first sentence of a block, as a mouse would. */
export function chooseFirstSentence(article: Element, block: Block, language: string): void {
  const first = unitsOf(block.text, 'sentence', language)[0];
  if (first) select(article, { start: block.start + first.start, end: block.start + first.end });
}

/** What the keys do, for the screen and for screen readers. */
export const KEYS_IN_WORDS =
  'Left and right arrow choose another sentence; with Shift they take a word in or leave one out at the end. Up and down arrow, without Shift, do that at the beginning.';

/** Moves or widens the chosen passage by a key, over the borders of blocks too; false for a key that does neither. */
export function moveChosen(
  article: Element,
  chosen: Selected,
  key: string,
  shift: boolean,
  language: string,
): boolean {
  const text = blocksOf(article)
    .map((block) => block.text)
    .join('\n');
  const moved = moveByKey(text, chosen, shift ? `Shift+${key}` : key, language);
  if (moved) select(article, moved);
  return moved !== null;
}

function moveByKey(text: string, { start, end }: Range, key: string, language: string): Range | null {
  const range = { start, end };
  switch (key) {
    case 'ArrowRight':
      return moveRange(text, range, 'next', 'sentence', language);
    case 'ArrowLeft':
      return moveRange(text, range, 'previous', 'sentence', language);
    case 'Shift+ArrowRight':
      return moveRange(text, range, 'extend', 'word', language);
    case 'Shift+ArrowLeft':
      return moveRange(text, range, 'shrink', 'word', language);
    case 'ArrowUp':
      return { start: moveRange(text, { start, end: start }, 'previous', 'word', language).start, end };
    case 'ArrowDown': {
      const word = moveRange(text, { start, end: start }, 'next', 'word', language);
      const next = moveRange(text, word, 'next', 'word', language).start;
      return next > start && next < end ? { start: next, end } : range;
    }
    default:
      return null;
  }
}

function select(article: Element, { start, end }: Range): void {
  const range = toRange(article, start, end);
  if (!range) return;
  document
    .getSelection()
    ?.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
}
