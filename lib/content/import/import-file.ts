import { codePointLength } from '@/lib/anchoring/code-points';
import { canonicalText, normaliseContent, textBlocks } from '@/lib/content/canonical-text';
import type { ContentNode, DocumentContent } from '@/lib/content/content-node';
import { checkDocument } from '@/lib/content/document-schema';
import { isArchive, readArchive } from '@/lib/content/import/archive';
import { refuseLength } from '@/lib/content/import/content-writer';
import { decodeText } from '@/lib/content/import/decode';
import { importDocx } from '@/lib/content/import/docx';
import { importEpub } from '@/lib/content/import/epub';
import { importHtml } from '@/lib/content/import/html';
import {
  BLOCKS_MAX,
  FILE_MAX,
  IMPORT_FORMATS,
  TEXT_MAX,
  TOO_MANY_BLOCKS,
  type ImportFormat,
  type ImportReport,
  type Read,
} from '@/lib/content/import-formats';
import { ImportRefused, type Importer, type ImportOptions } from '@/lib/content/import/importer';
import { importMarkdown } from '@/lib/content/import/markdown';
import { importPdf } from '@/lib/content/import/pdf';
import { importPlainText } from '@/lib/content/import/plain-text';
import { importTei } from '@/lib/content/import/tei';

export interface Imported {
  /** Normalised, and as `checkDocument` gives it. */
  content: DocumentContent;
  title: string | null;
  authors: string[];
  language: string | null;
  report: ImportReport;
}

/**
 * Imports a file of any format that we read; which it is, its content says before its name does. Takes long, and memory: it belongs into
 * a process that can be ended. Throws ImportRefused, with a sentence, for whatever cannot be imported wholly.
 */
export async function importFile(
  bytes: Uint8Array,
  name: string,
  options: ImportOptions = {},
): Promise<Imported> {
  if (bytes.length > FILE_MAX) throw new ImportRefused('The file is larger than 25 MB. Import it in parts.');
  if (bytes.length === 0) throw new ImportRefused('The file is empty.');
  const format = formatOf(bytes, name);
  const parsed = await parsedBy(IMPORTERS[format], format, bytes, options);
  // Before the schema is asked, which takes long of so many.
  if (textBlocks(parsed.content).length > BLOCKS_MAX) throw new ImportRefused(TOO_MANY_BLOCKS);
  const content = checkDocument(normaliseContent(parsed.content));
  const text = canonicalText(content);
  if (text.trim() === '') throw new ImportRefused('There is no text in the file that could be read.');
  const characters = codePointLength(text);
  if (characters > TEXT_MAX) refuseLength();
  const { title, authors, language, dropped, notes } = parsed;
  return {
    content,
    title,
    authors,
    language,
    report: { format, characters, read: readIn(content), dropped, notes },
  };
}

const IMPORTERS: Record<ImportFormat, Importer> = {
  plainText: (bytes) => {
    const { text, notes } = decodeText(bytes);
    if (text.length > TEXT_MAX * 2) refuseLength();
    const { content, report } = importPlainText(text);
    const joined =
      report.joinedLines === 0 ? [] : [`${report.joinedLines} line ends inside paragraphs were undone.`];
    return { content, title: null, authors: [], language: null, dropped: {}, notes: [...notes, ...joined] };
  },
  markdown: importMarkdown,
  html: importHtml,
  docx: importDocx,
  pdf: importPdf,
  epub: importEpub,
  tei: importTei,
};

/** Whatever a damaged file does to a parser is said in a sentence. */
async function parsedBy(importer: Importer, format: ImportFormat, bytes: Uint8Array, options: ImportOptions) {
  try {
    return await importer(bytes, options);
  } catch (error) {
    if (error instanceof ImportRefused) throw error;
    const { name } = IMPORT_FORMATS[format];
    // What the language has no more room for is no damage.
    if (error instanceof RangeError && /call stack|string length|allocation failed/i.test(error.message))
      throw new ImportRefused(
        `The file could not be read as ${name}: it is larger, or nested deeper, than can be read at once. Import it in parts.`,
        error,
      );
    throw new ImportRefused(
      `The file could not be read as ${name}: it is damaged. Save it anew and choose it again.`,
      error,
    );
  }
}

/** A comment ends at its first end and nowhere else: were the next comment tried as part of it, each would double the time. */
const BEGINS_HTML = /^(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->)[^])*-->\s*)*<(?:!doctype\s+html|html)[\s>]/i;

/** The format of a file. Throws ImportRefused with a sentence for those that are known and not read. */
export function formatOf(bytes: Uint8Array, name: string): ImportFormat {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  const extension = /\.([^.]+)$/.exec(name.toLowerCase())?.[1] ?? '';
  const named = (Object.keys(IMPORT_FORMATS) as ImportFormat[]).find((format) =>
    (IMPORT_FORMATS[format].extensions as readonly string[]).includes(extension),
  );
  // Mail and printers may put something before it; in a text that is not called a PDF it is spoken of.
  if (/^\s*%PDF-/.test(start) || (named === 'pdf' && start.slice(0, 1024).includes('%PDF-'))) return 'pdf';
  if (isArchive(bytes)) return formatOfArchive(bytes);
  if (start.startsWith('\xd0\xcf\x11\xe0'))
    throw new ImportRefused(
      'This is an old Word file, or one with a password. Save it as DOCX without one and choose it again.',
    );
  if (start.startsWith('{\\rtf'))
    throw new ImportRefused('This is an RTF file. Save it as DOCX and choose it again.');
  const beginning = start
    .replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '')
    .replaceAll('\0', '')
    .trimStart();
  if (/<TEI(?:\.2|Corpus)?[\s>]/.test(beginning) && beginning.startsWith('<')) return 'tei';
  if (BEGINS_HTML.test(beginning)) return 'html';
  if (named === 'plainText' || named === 'markdown' || named === 'html' || named === 'tei') return named;
  if (named !== undefined)
    throw new ImportRefused(`The file is no ${IMPORT_FORMATS[named].name} file, whatever its name says.`);
  return 'plainText';
}

function formatOfArchive(bytes: Uint8Array): ImportFormat {
  const paths: string[] = [];
  readArchive(bytes, (path) => {
    paths.push(path);
    return false;
  });
  if (paths.includes('META-INF/container.xml')) return 'epub';
  if (paths.some((path) => path.startsWith('word/'))) return 'docx';
  throw new ImportRefused(
    'The archive holds neither a Word document nor an EPUB. Choose the files in it one by one.',
  );
}

const READ_BY_TYPE: Readonly<Record<string, Read | undefined>> = {
  heading: 'heading',
  paragraph: 'paragraph',
  listItem: 'listItem',
  blockquote: 'quotation',
  codeBlock: 'codeBlock',
  table: 'table',
  tableCell: 'cell',
  tableHeader: 'cell',
  footnote: 'footnote',
  footnoteReference: 'footnoteMark',
  pageBreak: 'page',
};

const COUNTED_THEMSELVES = new Set(['listItem', 'tableCell', 'tableHeader', 'footnote']);

/** Counts what a person would: a cell, an item or a footnote is not a paragraph besides. */
function readIn(content: DocumentContent): ImportReport['read'] {
  const read: ImportReport['read'] = {};
  const count = (what: Read | undefined) => what && (read[what] = (read[what] ?? 0) + 1);
  const walk = (node: ContentNode, parent: string) => {
    const what = READ_BY_TYPE[node.type];
    if (what !== 'paragraph' || !COUNTED_THEMSELVES.has(parent)) count(what);
    if (node.marks?.some(({ type }) => type === 'link')) count('link');
    for (const child of node.content ?? []) walk(child, node.type);
  };
  walk(content, '');
  return read;
}
