import { moveRange, unitsOf } from '@/lib/anchoring/units';
import { blocksOf, startOf, textOf, toRange } from './dom-offsets';
import type { Selected } from './dom-offsets';

/** Selects the first sentence of a block, as a mouse would. */
export function chooseFirstSentence(block: HTMLElement, language: string): void {
  const first = unitsOf(textOf(block), 'sentence', language)[0];
  if (first) select(block, startOf(block) + first.start, startOf(block) + first.end);
}

/** The keys that move a chosen passage: sentence by sentence, and its end word by word. */
const MOVES: Record<string, [plain: 'next' | 'previous', shifted: 'extend' | 'shrink'] | undefined> = {
  ArrowRight: ['next', 'extend'],
  ArrowLeft: ['previous', 'shrink'],
};

/** Moves or widens the chosen passage inside its block by a key; false for a key that does neither. */
export function moveChosen(
  article: Element,
  chosen: Selected,
  key: string,
  shift: boolean,
  language: string,
): boolean {
  const moves = MOVES[key];
  if (!moves) return false;
  const block = blocksOf(article).findLast((candidate) => startOf(candidate) <= chosen.start);
  if (!block) return false;
  const base = startOf(block);
  const range = { start: chosen.start - base, end: chosen.end - base };
  const [plain, shifted] = moves;
  const moved = shift
    ? moveRange(textOf(block), range, shifted, 'word', language)
    : moveRange(textOf(block), range, plain, 'sentence', language);
  select(block, base + moved.start, base + moved.end);
  return true;
}

function select(block: HTMLElement, start: number, end: number): void {
  const range = toRange(block, start, end);
  if (!range) return;
  document
    .getSelection()
    ?.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
}
