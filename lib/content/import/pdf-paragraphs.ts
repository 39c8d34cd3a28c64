import { itemsAmong, type PdfItemMark } from '@/lib/content/import/pdf-items';
import type { PdfLine } from '@/lib/content/import/pdf-lines';
import type { PdfPage } from '@/lib/content/import/pdf-pages';
import { headingLevels } from '@/lib/content/import/plain-text';

export interface PdfBlock {
  lines: PdfLine[];
  /** Null for what is no heading. */
  level: number | null;
  /** Null for what is no item of a list. */
  item: PdfItemMark | null;
}

export interface PdfNote {
  label: string;
  page: number;
  lines: PdfLine[];
}

/** The size in which most letters are set. */
export function bodySize(pages: readonly PdfPage[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of pages.flatMap(({ lines }) => lines)) {
    const rounded = Math.round(size * 2) / 2;
    letters.set(rounded, (letters.get(rounded) ?? 0) + text.length);
  }
  return [...letters].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 10;
}

const NOTE_MARK = /^(\d{1,3}|[*†‡§]{1,2})(?:[.)]?\s|$)/;
const SMALL = 0.93;
const LARGE = 1.12;

/** Parts the footnotes from a page's lines: small print at its foot that begins with a mark, and what follows that. */
export function cutNotes(
  lines: readonly PdfLine[],
  body: number,
  open: PdfNote | undefined,
): { text: PdfLine[]; notes: PdfNote[] } {
  let foot = lines.length;
  while (foot > 0 && isSmall(lines[foot - 1], body)) foot--;
  const small = lines.slice(foot);
  const first = small.findIndex((line) => markOf(line) !== null);
  if (first === -1) return { text: [...lines], notes: [] };
  const notes: PdfNote[] = [];
  small.forEach((line, i) => {
    const label = markOf(line);
    if (label !== null) notes.push({ label, page: line.page, lines: [withoutMark(line)] });
    // What goes on from the page before stands above the first mark.
    else (i < first ? open : notes.at(-1))?.lines.push(line);
  });
  const text = lines.slice(0, foot);
  return { text: open || first === 0 ? text : [...text, ...small.slice(0, first)], notes };
}

function isSmall(line: PdfLine | undefined, body: number): boolean {
  return line !== undefined && line.size <= body * SMALL;
}

function markOf(line: PdfLine): string | null {
  const [first] = line.pieces;
  if (first?.raised) return /^\s*(\d{1,3}|[*†‡§]{1,2})\s*$/.exec(first.text)?.[1] ?? null;
  return NOTE_MARK.exec(line.text)?.[1] ?? null;
}

function withoutMark(line: PdfLine): PdfLine {
  const [first, ...rest] = line.pieces;
  if (first?.raised) return { ...line, pieces: rest };
  const cut = (first?.text ?? '').replace(/^\s*(?:\d{1,3}|[*†‡§]{1,2})[.)]?\s*/, '');
  return { ...line, pieces: [{ text: cut, raised: false }, ...rest] };
}

/** Puts lines together into paragraphs, items and headings. A paragraph goes on over the end of a column or page. */
export function blocksOf(lines: readonly PdfLine[], body: number): PdfBlock[] {
  const columns = columnsOf(lines);
  const leading = leadingOf(lines);
  const items = itemsAmong(lines);
  const blocks: PdfLine[][] = [];
  lines.forEach((line, i) => {
    const before = lines[i - 1];
    const item = [blocks.at(-1)?.[0]].find((first) => first && items.has(first));
    const hangs = item && before && line.x - item.x > line.size * 0.4 && isBelow(line, before, leading);
    const goesOn =
      before && !items.has(line) && (hangs || !begins(line, before, lines[i + 1], columns, leading));
    if (goesOn) blocks.at(-1)?.push(line);
    else blocks.push([line]);
  });
  const isHeading = (block: PdfLine[]) =>
    (block[0]?.size ?? 0) >= body * LARGE &&
    block.length <= 5 &&
    block.reduce((sum, { text }) => sum + text.length, 0) <= 300;
  const sizes = [...new Set(blocks.filter(isHeading).map(([first]) => Math.round(first?.size ?? 0)))].sort(
    (a, b) => b - a,
  );
  const numbered = headingLevels(
    blocks.map((block) => ({ text: block.map(({ text }) => text).join(' '), lines: block.length })),
  );
  return blocks.map((block, i) => {
    const [first] = block;
    const size = Math.round(first?.size ?? 0);
    const item = (first && items.get(first)) ?? null;
    if (isHeading(block)) return { lines: block, level: Math.min(4, 1 + sizes.indexOf(size)), item: null };
    return { lines: block, level: item ? null : (numbered[i] ?? null), item };
  });
}

type Column = { left: number; right: number };

/** By line, the edges of the column that it stands in: the lines of its page that begin near it. */
function columnsOf(lines: readonly PdfLine[]): Map<PdfLine, Column> {
  const byPage = groupByPage(lines);
  const widths = lines.map(({ x, right }) => right - x).sort((a, b) => a - b);
  // A page with few lines does not tell how wide they could be: most of the text's do.
  const measure = widths[Math.floor(widths.length * 0.9)] ?? 0;
  const columns = new Map<PdfLine, Column>();
  for (const own of byPage.values()) {
    const starts = startsOf(own);
    for (const line of own) {
      let [left, right, most] = [line.x, -Infinity, 0];
      for (const start of starts) {
        if (Math.abs(start.x - line.x) >= line.size * 5) continue;
        if (start.lines > most) [left, most] = [start.x, start.lines];
        right = Math.max(right, start.right);
      }
      columns.set(line, { left, right: Math.max(left + measure, right) });
    }
  }
  return columns;
}

/** Where lines begin, from left to right, each with how many do and how far the longest goes: few places, however many the lines are. */
function startsOf(lines: readonly PdfLine[]): { x: number; lines: number; right: number }[] {
  const starts = new Map<number, { x: number; lines: number; right: number }>();
  for (const line of lines) {
    const x = Math.round(line.x);
    const same = starts.get(x);
    starts.set(x, {
      x,
      lines: (same?.lines ?? 0) + 1,
      right: Math.max(same?.right ?? -Infinity, line.right),
    });
  }
  return [...starts.values()].sort((a, b) => a.x - b.x);
}

function groupByPage(lines: readonly PdfLine[]): Map<number, PdfLine[]> {
  const pages = new Map<number, PdfLine[]>();
  for (const line of lines) appended(pages, line.page, line);
  return pages;
}

function appended<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

/** The distance between most lines, by their size. */
function leadingOf(lines: readonly PdfLine[]): Map<number, number> {
  const distances = new Map<number, number[]>();
  lines.forEach((line, i) => {
    const before = lines[i - 1];
    if (!before || before.page !== line.page || before.size !== line.size || before.y <= line.y) return;
    const size = Math.round(line.size);
    appended(distances, size, Math.round((before.y - line.y) * 10) / 10);
  });
  return new Map([...distances].map(([size, all]) => [size, mostFrequent(all)[0] ?? size * 1.3]));
}

function mostFrequent(numbers: readonly number[]): number[] {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  return [...counts].sort(([a, many], [b, more]) => more - many || a - b).map(([number]) => number);
}

/** Whether a line begins a block: after a gap, in another size, indented, or after a line that ended early at a sentence's end. */
function begins(
  line: PdfLine,
  before: PdfLine,
  after: PdfLine | undefined,
  columns: ReadonlyMap<PdfLine, Column>,
  leading: ReadonlyMap<number, number>,
): boolean {
  if (Math.abs(line.size - before.size) > line.size * 0.08) return true;
  if (line.page === before.page && before.y > line.y && !isBelow(line, before, leading)) return true;
  const indent = indentOf(line, columns);
  const wasIndented = indentOf(before, columns) > 0.6;
  const staysIndented = after !== undefined && after.page === line.page && indentOf(after, columns) > 0.6;
  const column = columns.get(before);
  const room = (column?.right ?? before.right) - before.right;
  const firstWord = (line.text.search(/\s|$/) + 1) * line.size * 0.5;
  const width = (column?.right ?? 0) - (column?.left ?? 0);
  const isShort = room > firstWord + width * 0.2;
  if (indent > 0.6 && (wasIndented ? isShort : !staysIndented || endsSentence(before.text))) return true;
  return endsSentence(before.text) && room > firstWord + width * 0.08;
}

/** Whether a line stands right below another, without a gap. */
function isBelow(line: PdfLine, before: PdfLine, leading: ReadonlyMap<number, number>): boolean {
  const usual = leading.get(Math.round(line.size)) ?? line.size * 1.3;
  const distance = before.y - line.y;
  return line.page === before.page && distance > 0 && distance <= Math.max(usual * 1.35, line.size * 1.05);
}

/** In sizes of the letters. */
function indentOf(line: PdfLine, columns: ReadonlyMap<PdfLine, Column>): number {
  return (line.x - (columns.get(line)?.left ?? line.x)) / line.size;
}

function endsSentence(text: string): boolean {
  return /[.!?…:。！？][^\p{L}]{0,6}$/u.test(text);
}
