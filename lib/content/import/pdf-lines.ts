/** A run of letters as the PDF sets it. Lengths are in its units, a 72nd of an inch; y grows upwards. */
export interface PdfItem {
  text: string;
  x: number;
  y: number;
  width: number;
  size: number;
}

/** A line of print. `raised` pieces stand above its baseline in smaller letters, as the marks of footnotes do. */
export interface PdfLine {
  pieces: { text: string; raised: boolean }[];
  text: string;
  x: number;
  right: number;
  y: number;
  size: number;
  /** Index of the page, from 0. */
  page: number;
}

/** A wider gap than this parts what stands on one line: columns, a running head and its number. In sizes of the letters. */
const COLUMN_GAP = 4;
/** A wider gap than this is a space that the PDF did not write. */
const WORD_GAP = 0.18;

/** Puts the items of a page, in the order in which the PDF sets them, together into lines. */
export function linesOfPage(items: readonly PdfItem[], page: number): PdfLine[] {
  const lines: PdfItem[][] = [];
  let current: PdfItem[] = [];
  // The largest of the line, and of equals the first: the others stand by its baseline.
  let base: PdfItem | undefined;
  for (const item of items) {
    if (item.text.trim() === '' && current.length === 0) continue;
    const last = current.at(-1);
    if (last && base && !continues(last, base, item)) {
      lines.push(current);
      current = [];
      base = undefined;
    }
    current.push(item);
    if (!base || item.size > base.size) base = item;
  }
  lines.push(current);
  return lines.map((line) => lineOf(line, page)).filter(({ text }) => text !== '');
}

function continues(last: PdfItem, base: PdfItem, item: PdfItem): boolean {
  const largest = Math.max(item.size, base.size);
  const gap = item.x - (last.x + last.width);
  return Math.abs(item.y - base.y) < largest * 0.6 && gap > -largest && gap < largest * COLUMN_GAP;
}

function lineOf(items: readonly PdfItem[], page: number): PdfLine {
  const size = items.reduce((most, item) => (item.text.trim() === '' ? most : Math.max(most, item.size)), 0);
  const base = items.find((item) => item.size === size);
  const y = base?.y ?? 0;
  const pieces: PdfLine['pieces'] = [];
  let right = 0;
  let endsInSpace = false;
  for (const item of items) {
    const raised = item.y - y > size * 0.15 && item.size < size * 0.9;
    const last = pieces.at(-1);
    const isApart =
      last !== undefined && item.x - right > size * WORD_GAP && !endsInSpace && !/^\s/.test(item.text);
    const text = isApart ? ` ${item.text}` : item.text;
    if (last?.raised === raised || (last && item.text.trim() === '')) last.text += text;
    else pieces.push({ text, raised });
    right = item.x + item.width;
    if (item.text !== '') endsInSpace = item.text.at(-1)?.trim() === '';
  }
  const text = pieces
    .map((piece) => piece.text)
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
  return { pieces, text, x: items[0]?.x ?? 0, right, y, size, page };
}
