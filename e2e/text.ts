import { expect, type Page } from '@playwright/test';

/** A point of the window. */
interface Point {
  x: number;
  y: number;
}

/**
 * Selects words of the text as a hand does: presses the mouse at the edge of the first letter, draws it
 * over the words and lets it go behind the last one. Counts by itself what the text is, so that it can
 * contradict the product.
 */
export async function selectText(
  page: Page,
  words: string,
  how: { backwards?: boolean } = {},
): Promise<void> {
  const { first, last } = await edgesOf(page, words);
  const [from, to] = how.backwards ? [last, first] : [first, last];
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 8 });
  await page.mouse.up();
}

/** Selects words without a mouse, as a finger's long press would. */
export async function selectByTouch(page: Page, words: string): Promise<void> {
  await edgesOf(page, words, 'select');
}

/** The middle of the first letter of some words, in the window after scrolling there. */
export async function pointOn(page: Page, words: string): Promise<Point> {
  const { first, middle } = await edgesOf(page, words);
  return { x: middle, y: first.y };
}

/** The text as the page shows it: blocks joined by one LF. */
export function textOf(page: Page): Promise<string> {
  return page.evaluate(() =>
    [...document.querySelectorAll('article [data-start]')].map((block) => block.textContent).join('\n'),
  );
}

/** The words that are drawn under highlights whose names begin so, a line a range. */
export function drawn(page: Page, name: string): Promise<string[]> {
  return page.evaluate(
    (begin) =>
      [...CSS.highlights]
        .filter(([called]) => called.startsWith(begin))
        .flatMap(([, highlight]) => [...highlight].map(String)),
    name,
  );
}

/** Where some words stand among the code points of a text, half-open. */
export function codePointsOf(text: string, words: string): { start: number; end: number } {
  const at = text.indexOf(words);
  if (at === -1) throw new Error(`The text does not hold “${words}”.`);
  const start = [...text.slice(0, at)].length;
  return { start, end: start + [...words].length };
}

async function edgesOf(
  page: Page,
  words: string,
  act: 'look' | 'select' = 'look',
): Promise<{ first: Point; last: Point; middle: number }> {
  // Until the page's script runs a click falls on deaf ears.
  await expect(page.locator('[data-waiting]')).toHaveCount(0);
  return page.evaluate(
    async ([quote, what]) => {
      await document.fonts.ready; // letters move when a face arrives
      const pieces: { node: Text; start: number }[] = [];
      let text = '';
      for (const block of document.querySelectorAll('article [data-start]')) {
        if (text !== '') text += '\n';
        const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) {
          pieces.push({ node, start: text.length });
          text += node.data;
        }
      }
      const at = text.indexOf(quote);
      if (at === -1) throw new Error(`The page does not show “${quote}”.`);
      const letters = [...new Intl.Segmenter().segment(quote)].map(({ segment }) => segment);
      const size = letters.at(-1)?.length ?? 0;
      const rangeOf = (start: number, end: number) => {
        const piece = pieces.findLast((candidate) => candidate.start <= start);
        if (!piece) throw new Error('The page has no text.');
        const range = document.createRange();
        range.setStart(piece.node, start - piece.start);
        range.setEnd(piece.node, Math.min(end - piece.start, piece.node.length));
        return range;
      };
      const head = rangeOf(at, at + (letters[0]?.length ?? 0));
      const tail = rangeOf(at + quote.length - size, at + quote.length);
      const chosen = getSelection();
      chosen?.removeAllRanges();
      if (what === 'select') {
        chosen?.setBaseAndExtent(head.startContainer, head.startOffset, tail.endContainer, tail.endOffset);
      }
      scrollBy({ top: head.getBoundingClientRect().top - innerHeight / 3, behavior: 'instant' });
      const isRtl = (range: Range) => /[\p{Script=Hebrew}\p{Script=Arabic}]/u.test(range.toString());
      const edge = (range: Range, side: 'begin' | 'end') => {
        const box = range.getBoundingClientRect();
        const left = (side === 'begin') !== isRtl(range);
        return { x: left ? box.left + 0.5 : box.right - 0.5, y: (box.top + box.bottom) / 2 };
      };
      const box = head.getBoundingClientRect();
      return { first: edge(head, 'begin'), last: edge(tail, 'end'), middle: (box.left + box.right) / 2 };
    },
    [words, act] as const,
  );
}
