import type { PdfLine } from '@/lib/content/import/pdf-lines';

/** What the items of a list begin with; `number` is null for a bullet. */
export interface PdfItemMark {
  number: number | null;
  sign: string;
}

const BULLET = /^[•◦▪■●○‣∙·–-](?=\s+\S)/u;
const NUMBER = /^\(?(\d{1,2})[.)](?=\s+\S)/;
/** How many lines on the next item of a list is looked for. */
const REACH = 12;

/**
 * The lines that begin an item of a list: with a bullet or a number, where another such line, of the same bullet or with the number before
 * or after, begins at the same place near by. One alone is a dash or a date.
 */
export function itemsAmong(lines: readonly PdfLine[]): Map<PdfLine, PdfItemMark> {
  const items = new Map<PdfLine, PdfItemMark>();
  const near: { line: PdfLine; mark: PdfItemMark; at: number }[] = [];
  lines.forEach((line, at) => {
    const mark = markOf(line);
    if (!mark) return;
    while (near[0] && at - near[0].at > REACH) near.shift();
    const before = near.findLast((one) => isNext(one.line, one.mark, line, mark));
    if (before) items.set(before.line, before.mark).set(line, mark);
    near.push({ line, mark, at });
  });
  return items;
}

/** The line as it reads without what marks it as an item. */
export function withoutItemMark(line: PdfLine): PdfLine {
  const [first, ...rest] = line.pieces;
  const text = (first?.text ?? '').trimStart().replace(BULLET, '').replace(NUMBER, '').trimStart();
  return { ...line, pieces: [{ text, raised: false }, ...rest] };
}

function markOf(line: PdfLine): PdfItemMark | null {
  const bullet = BULLET.exec(line.text)?.[0];
  if (bullet !== undefined) return { number: null, sign: bullet };
  const number = NUMBER.exec(line.text);
  return number ? { number: Number(number[1]), sign: number[0].replace(/\d+/, '') } : null;
}

function isNext(before: PdfLine, a: PdfItemMark, line: PdfLine, b: PdfItemMark): boolean {
  if (Math.abs(before.x - line.x) > line.size * 0.4 || Math.abs(before.size - line.size) > 0.6) return false;
  return a.sign === b.sign && (a.number === null ? b.number === null : b.number === a.number + 1);
}
