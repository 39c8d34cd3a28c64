import type { PdfLine } from '@/lib/content/import/pdf-lines';

/** A page without what is printed on every page, and with its number. */
export interface PdfPage {
  lines: PdfLine[];
  /** As it is printed, or as it would be by the pages around it; null where nothing says it. */
  label: string | null;
}

export interface PdfPages {
  pages: PdfPage[];
  runningHeads: number;
  pageNumbers: number;
}

type Numbered = { page: number; line: PdfLine; value: number; isRoman: boolean; isAlone: boolean };

/** Tells running heads and page numbers from the text: what stands first or last on pages, again and again, or counts them. */
export function pagesOf(pages: readonly (readonly PdfLine[])[]): PdfPages {
  const edges = pages.map(edgesOf);
  const heads = repeated(edges, pages.length);
  const numbers = edges.flatMap((lines, page) => lines.flatMap((line) => numbersIn(line, page, heads)));
  const [arabic, roman] = [false, true].map((isRoman) =>
    counting(numbers.filter((number) => number.isRoman === isRoman)),
  );
  // What begins with numbers that grow otherwise than those of the pages are footnotes: "1 Ibid.", "2 Ibid.".
  for (const line of heads) {
    const leading = LEADING.exec(line.text)?.[1];
    if (leading !== undefined && arabic && Number(leading) - line.page !== arabic.offset) heads.delete(line);
  }
  const numbered = [...(arabic?.numbers ?? []), ...(roman?.numbers ?? [])];
  const printed = new Set(numbered.filter(({ isAlone }) => isAlone).map(({ line }) => line));
  const romans = new Map(
    roman?.numbers.map(({ page, line }) => [page, /[ivxlcdm]+/i.exec(line.text)?.[0].toLowerCase()]),
  );
  const isText = (line: PdfLine) => !printed.has(line) && !heads.has(line);
  // Pages of a line each, such as slides, may all say the same: then that is the text.
  if (pages.filter((lines) => lines.some(isText)).length * 2 < pages.length) heads.clear();
  return {
    pages: pages.map((lines, page) => ({
      lines: lines.filter(isText),
      label: romans.get(page) ?? (arabic && page + arabic.offset > 0 ? String(page + arabic.offset) : null),
    })),
    runningHeads: [...heads].filter((line) => !printed.has(line)).length,
    pageNumbers: printed.size,
  };
}

/** The lines on the two highest and the two lowest baselines of a page. */
function edgesOf(lines: readonly PdfLine[]): PdfLine[] {
  const heights = [...new Set(lines.map(({ y }) => Math.round(y)))].sort((a, b) => b - a);
  const edge = new Set([...heights.slice(0, 2), ...heights.slice(-2)]);
  return lines.filter(({ y }) => edge.has(Math.round(y)));
}

/** The number that a line is, or that stands at an end of a running head. */
function numbersIn(line: PdfLine, page: number, heads: ReadonlySet<PdfLine>): Numbered[] {
  const alone = ALONE.exec(line.text)?.[1];
  const beside = heads.has(line)
    ? (LEADING.exec(line.text)?.[1] ?? TRAILING.exec(line.text)?.[1])
    : undefined;
  const found = alone ?? beside;
  if (found === undefined) return [];
  const isRoman = !/\d/.test(found);
  const value = isRoman ? romanValue(found) : Number(found);
  return Number.isNaN(value) ? [] : [{ page, line, value, isRoman, isAlone: alone !== undefined }];
}

const ALONE = /^\W{0,3}(?:page\s+)?(\d{1,4}|[ivxlcdm]{1,8})(?:\s+(?:of|\/)\s+\d+)?\W{0,3}$/i;
const LEADING = /^(\d{1,4})\s\D/;
const TRAILING = /\D\s(\d{1,4})$/;

/** The numbers that grow as the pages do, where at least two do so; by how much they are ahead of the pages' index. */
function counting(numbers: readonly Numbered[]): { numbers: Numbered[]; offset: number } | null {
  const byOffset = new Map<number, { pages: Set<number>; alone: number }>();
  for (const { value, page, isAlone } of numbers) {
    const { pages, alone } = byOffset.get(value - page) ?? { pages: new Set(), alone: 0 };
    byOffset.set(value - page, { pages: pages.add(page), alone: alone + (isAlone ? 1 : 0) });
  }
  const [best] = [...byOffset].sort(([, a], [, b]) => b.pages.size - a.pages.size || b.alone - a.alone);
  if (!best || best[1].pages.size < 2) return null;
  const [offset] = best;
  const fitting = numbers.filter(({ value, page }) => value - page === offset);
  const alone = new Set(fitting.filter(({ isAlone }) => isAlone).map(({ page }) => page));
  // Of two on one page, that which stands alone: "1914" may begin a line of text as well.
  return {
    offset,
    numbers: fitting.filter(({ isAlone, page }) => isAlone || !alone.has(page)),
  };
}

/**
 * Lines at the edge that stand on at least three pages (of a short file, on all), but for their numbers. Of those that begin with one, which
 * may be footnotes ("1 Ibid."), the number must grow with the pages.
 */
function repeated(edges: readonly (readonly PdfLine[])[], pages: number): Set<PdfLine> {
  const byText = new Map<string, PdfLine[]>();
  for (const line of edges.flat()) {
    const leading = LEADING.exec(line.text)?.[1];
    const growth = leading === undefined ? '' : ` ${Number(leading) - line.page}`;
    const key = line.text
      .toLowerCase()
      .replace(/[\d\s]+/g, ' ')
      .trim();
    if (key === '' || key.length >= 150) continue;
    const alike = byText.get(key + growth) ?? [];
    alike.push(line);
    byText.set(key + growth, alike);
  }
  const enough = Math.max(2, Math.min(3, pages));
  return new Set(
    [...byText.values()].filter((lines) => new Set(lines.map(({ page }) => page)).size >= enough).flat(),
  );
}

const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 };

function romanValue(text: string): number {
  const values = [...text.toLowerCase()].map((letter) => ROMAN[letter] ?? NaN);
  return values.reduce((sum, value, i) => sum + (value < (values[i + 1] ?? 0) ? -value : value), 0);
}
