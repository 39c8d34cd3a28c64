/** What can be imported, in the order in which a person is told of it. Pure words: the screen and the importers share them. */
export const IMPORT_FORMATS = {
  plainText: { name: 'Plain text', extensions: ['txt', 'text'] },
  markdown: { name: 'Markdown', extensions: ['md', 'markdown'] },
  html: { name: 'HTML', extensions: ['html', 'htm', 'xhtml'] },
  docx: { name: 'Word (DOCX)', extensions: ['docx'] },
  pdf: { name: 'PDF', extensions: ['pdf'] },
  epub: { name: 'EPUB', extensions: ['epub'] },
  tei: { name: 'TEI', extensions: ['xml', 'tei'] },
} as const satisfies Record<string, { name: string; extensions: readonly string[] }>;

export type ImportFormat = keyof typeof IMPORT_FORMATS;

/** The largest file that an import takes, in bytes. */
export const FILE_MAX = 25 * 1024 * 1024;

/** The longest text that an import takes, in characters. */
export const TEXT_MAX = 2_000_000;

/** More blocks than any paper has; a text in pieces smaller than these would keep everybody waiting. */
export const BLOCKS_MAX = 20_000;
export const TOO_MANY_BLOCKS = 'The text has more than 20,000 paragraphs. Import it in parts.';

/** What an import leaves out, each with its name for one and for several. */
export const DROPPED = {
  script: ['script', 'scripts'],
  styleSheet: ['style sheet', 'style sheets'],
  image: ['picture', 'pictures'],
  formula: ['formula', 'formulas'],
  embedded: ['embedded object', 'embedded objects'],
  formField: ['form field', 'form fields'],
  navigation: ['navigation', 'navigations'],
  hidden: ['hidden part', 'hidden parts'],
  rule: ['separating line', 'separating lines'],
  link: ['link that leads nowhere from here', 'links that lead nowhere from here'],
  comment: ['comment', 'comments'],
  deletion: ['passage that its author had deleted', 'passages that their authors had deleted'],
  gap: ['gap that its edition left', 'gaps that their editions left'],
  variant: ['other reading', 'other readings'],
  runningHead: ['running head', 'running heads'],
  pageNumber: [
    'printed page number (kept as a page’s number)',
    'printed page numbers (kept as pages’ numbers)',
  ],
  hyphen: ['hyphen at a line’s end', 'hyphens at line ends'],
  nesting: ['level of nesting too deep to keep', 'levels of nesting too deep to keep'],
} as const satisfies Record<string, readonly [string, string]>;

export type Dropped = keyof typeof DROPPED;

/** What was read, each with its name for one and for several. */
export const READ = {
  heading: ['heading', 'headings'],
  paragraph: ['paragraph', 'paragraphs'],
  listItem: ['list item', 'list items'],
  quotation: ['block quotation', 'block quotations'],
  codeBlock: ['block of code', 'blocks of code'],
  table: ['table', 'tables'],
  cell: ['table cell', 'table cells'],
  footnote: ['footnote', 'footnotes'],
  footnoteMark: ['footnote mark', 'footnote marks'],
  link: ['link', 'links'],
  page: ['page number', 'page numbers'],
} as const satisfies Record<string, readonly [string, string]>;

export type Read = keyof typeof READ;

/** What an import read and what it dropped, so that a person can check it. Counts that are nought are left out. */
export interface ImportReport {
  format: ImportFormat;
  /** Code points of the canonical text. */
  characters: number;
  read: Partial<Record<Read, number>>;
  dropped: Partial<Record<Dropped, number>>;
  /** Sentences about what was decided on the way. */
  notes: string[];
}
