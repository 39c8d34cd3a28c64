import { getDocumentProxy } from 'unpdf';
import { ContentWriter } from '@/lib/content/import/content-writer';
import { ImportRefused, type Importer } from '@/lib/content/import/importer';
import { joinLine, wordsOfLines } from '@/lib/content/import/pdf-joining';
import { withoutItemMark } from '@/lib/content/import/pdf-items';
import { linesOfPage, type PdfItem, type PdfLine } from '@/lib/content/import/pdf-lines';
import { pagesOf, type PdfPage } from '@/lib/content/import/pdf-pages';
import {
  blocksOf,
  bodySize,
  cutNotes,
  type PdfBlock,
  type PdfNote,
} from '@/lib/content/import/pdf-paragraphs';

/** A page of a scan may carry a line or two of somebody's stamp; fewer letters than this a page are no text. */
const LETTERS_LEAST = 20;

const SCANNED =
  'The PDF has pictures of pages and no text in it. Run text recognition (OCR) over it, for example with OCRmyPDF, and choose the result.';

/**
 * Imports the text layer of a PDF: paragraphs put together from lines, headings by the size of their letters, footnotes at the foot of
 * pages, page numbers as they are printed. A PDF says nothing of all this: it is judged by where the letters stand.
 */
export const importPdf: Importer = async (bytes, { onProgress }) => {
  const file = await opened(bytes);
  const pages: PdfLine[][] = [];
  let upright = 0;
  for (let index = 0; index < file.numPages; index++) {
    const { items } = await (await file.getPage(index + 1)).getTextContent();
    const level = items
      .flatMap((item) => ('str' in item ? [item] : []))
      .filter(
        (item) => Math.abs(item.transform[1]) < 0.1 * Math.abs(item.transform[0]) || item.str.trim() === '',
      );
    upright += items.length - level.length;
    pages.push(linesOfPage(level.map(toItem), index));
    onProgress?.((index + 1) / (file.numPages + 1));
  }
  const letters = pages.flat().reduce((sum, { text }) => sum + text.length, 0);
  if (letters < Math.min(LETTERS_LEAST * pages.length, 200)) throw new ImportRefused(SCANNED);
  const { pages: cleaned, runningHeads, pageNumbers } = pagesOf(pages);
  const labels = (await file.getPageLabels().catch(() => null)) ?? [];
  const named = cleaned.map((page, i) => ({ ...page, label: page.label ?? (labels[i] || null) }));
  const isCounted = named.every(({ label }) => label === null);
  const writer = new ContentWriter();
  writePages(writer, isCounted ? named.map((page, i) => ({ ...page, label: String(i + 1) })) : named);
  writer.drop('runningHead', runningHeads);
  writer.drop('pageNumber', pageNumbers);
  return {
    content: writer.finish(),
    ...(await describedBy(file)),
    dropped: writer.dropped,
    notes: notesFor(pages, isCounted, upright),
  };
};

type File = Awaited<ReturnType<typeof getDocumentProxy>>;

async function opened(bytes: Uint8Array): Promise<File> {
  try {
    // The reader takes the bytes away: it gets its own.
    return await getDocumentProxy(bytes.slice(), {
      isEvalSupported: false,
      disableFontFace: true,
      verbosity: 0,
    });
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException')
      throw new ImportRefused(
        'The PDF is encrypted with a password. Save it without one and choose it again.',
        error,
      );
    throw error;
  }
}

function toItem({ str, transform, width }: { str: string; transform: number[]; width: number }): PdfItem {
  const [a = 0, b = 0, , , x = 0, y = 0] = transform;
  return { text: str, x, y, width, size: Math.hypot(a, b) };
}

function writePages(writer: ContentWriter, pages: readonly PdfPage[]): void {
  const body = bodySize(pages);
  const text: PdfLine[] = [];
  const notes: PdfNote[] = [];
  for (const page of pages) {
    const cut = cutNotes(page.lines, body, notes.at(-1));
    for (const line of cut.text) text.push(line);
    for (const note of cut.notes) notes.push(note);
  }
  const write = lineWriter(writer, pages, notes);
  const blocks = blocksOf(text, body);
  for (let i = 0; i < blocks.length; i++) {
    const { lines = [], level = null, item = null } = blocks[i] ?? {};
    if (item) {
      let end = i + 1;
      while (blocks[end]?.item?.sign === item.sign) end++;
      writeList(writer, blocks.slice(i, end), write);
      i = end - 1;
    } else if (level === null) writer.paragraph(() => write(lines));
    else writer.heading(level, () => write(lines));
  }
  notes.forEach(({ label, lines }, i) => writer.footnote(`n${i + 1}`, label, () => write(lines)));
}

/** Writes one list. */
function writeList(
  writer: ContentWriter,
  items: readonly PdfBlock[],
  write: (lines: readonly PdfLine[]) => void,
): void {
  const start = items[0]?.item?.number ?? null;
  writer.container(start === null ? 'bulletList' : 'orderedList', start === null ? {} : { start }, () => {
    for (const { lines } of items) {
      const [first, ...rest] = lines;
      const item = first ? [withoutItemMark(first), ...rest] : rest;
      writer.container('listItem', {}, () => writer.paragraph(() => write(item)));
    }
  });
}

/** Writes the lines of one block; where the page changes, its number goes before the line. */
function lineWriter(writer: ContentWriter, pages: readonly PdfPage[], notes: readonly PdfNote[]) {
  const words = wordsOfLines(pages.flatMap(({ lines }) => lines));
  const marks = new Map(notes.map(({ label, page }, i) => [`${page} ${label}`, `n${i + 1}`]));
  const ofNotes = new Set<readonly PdfLine[]>(notes.map(({ lines }) => lines));
  let lastPage = -1;
  return (lines: readonly PdfLine[]) => {
    const isNote = ofNotes.has(lines);
    lines.forEach((line, i) => {
      if (line.page > lastPage && !isNote) {
        lastPage = line.page;
        writer.pageBreak(pages[line.page]?.label ?? '');
      }
      const { pieces, joiner, droppedHyphen } = joinLine(line, lines[i + 1], words);
      if (droppedHyphen) writer.drop('hyphen');
      for (const { text, raised } of pieces) {
        const mark = raised ? marks.get(`${line.page} ${text.trim()}`) : undefined;
        if (mark !== undefined) writer.footnoteReference(mark, text.trim());
        else if (raised && text.trim() !== '') writer.mark({ type: 'superscript' }, () => writer.text(text));
        else writer.text(text);
      }
      writer.text(joiner);
    });
  };
}

async function describedBy(file: File) {
  const { info } = await file.getMetadata().catch(() => ({ info: {} }));
  const said = (name: string) => {
    const value: unknown = Object.entries(info).find(([key]) => key === name)?.[1];
    return typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : '';
  };
  // What word processors put there by themselves is no title.
  const title = /^(?:untitled|microsoft word|document\d*$|[a-z]+:\S*$)|\.(?:docx?|pdf|tex|indd|odt)$/i.test(
    said('Title'),
  )
    ? ''
    : said('Title');
  const authors = said('Author')
    .split(/ ?; ?| and /)
    .filter((author) => author !== '');
  return { title: title || null, authors, language: said('Language') || null };
}

function notesFor(pages: readonly PdfLine[][], isCounted: boolean, upright: number): string[] {
  const empty = pages.flatMap((lines, i) => (lines.length === 0 ? [i + 1] : []));
  return [
    'Paragraphs, headings, lists and footnotes were judged by where the letters stand: a PDF does not say. Tables and quotations come as plain paragraphs, bold and italic letters as plain ones. Look them over.',
    ...(isCounted ? ['No printed page numbers were found: the pages are counted as the file has them.'] : []),
    ...(empty.length > 0
      ? [
          `These pages of the file have no text: ${empty.slice(0, 20).join(', ')}${empty.length > 20 ? ' …' : ''}.`,
        ]
      : []),
    ...(upright > 0 ? ['What is written upright or aslant was left out.'] : []),
  ];
}
