import { irisOf } from '@/lib/export/iri';

/** What a citation says of a document, and of the one version that it cites. */
export interface CitedDocument {
  id: string;
  title: string | null;
  titleSupplied: boolean;
  authors: readonly string[];
  year: string | null;
  source: string | null;
  licence: string | null;
  /** BCP 47. */
  language: string;
  /** `createdAt` is ISO 8601, UTC. */
  version: { number: number; createdAt: string; sha256: string };
}

export interface Citation {
  /** One sentence for a bibliography. */
  text: string;
  bibtex: string;
  /** CSL-JSON, as reference managers import it. */
  csl: string;
  /** The address of this version. */
  permalink: string;
}

/**
 * A document's version as scholars cite it. A name that the group gave stands in square brackets, as cataloguers
 * write what they supply themselves, and so do the words for a paper that has none.
 * @param base The address of the application, absolute.
 */
export function citationOf(document: CitedDocument, base: string): Citation {
  const permalink = irisOf(base, document.id).version(document.version.number);
  return {
    text: plain(document, permalink),
    bibtex: bibtex(document, permalink),
    csl: csl(document, permalink),
    permalink,
  };
}

function citedTitle({ title, titleSupplied }: Pick<CitedDocument, 'title' | 'titleSupplied'>): string {
  if (title === null) return '[Untitled scan]';
  return titleSupplied ? `[${title}]` : title;
}

const versionWords = ({ number, createdAt }: CitedDocument['version']) =>
  `Version ${number}, ${createdAt.slice(0, 10)}`;

function plain(document: CitedDocument, permalink: string): string {
  const { authors, year, source, version } = document;
  return [authors.join(', '), year ?? 'n.d.', citedTitle(document), source, versionWords(version), permalink]
    .filter((part): part is string => part !== null && part !== '')
    .map((part) => (/[.?!]$/.test(part) || part === permalink ? part : `${part}.`))
    .join(' ');
}

function bibtex(document: CitedDocument, permalink: string): string {
  const { id, authors, year, source, licence, language, version } = document;
  const fields: [string, string | null][] = [
    ['author', authors.length > 0 ? authors.map(authorForBibtex).join(' and ') : null],
    // Braced once more, so that no style changes the case of its letters.
    ['title', `{${escaped(citedTitle(document))}}`],
    ['year', year === null ? null : escaped(year)],
    ['howpublished', source === null ? null : escaped(source)],
    ['note', escaped(noteOf(version, licence))],
    ['langid', escaped(language)],
    // The ids and numbers of ours need no escapes; some programs would show them.
    ['url', permalink],
  ];
  const lines = fields.flatMap(([name, value]) => (value === null ? [] : [`  ${name} = {${value}}`]));
  return `@misc{glossator-${id}-v${version.number},\n${lines.join(',\n')}\n}\n`;
}

function noteOf(version: CitedDocument['version'], licence: string | null): string {
  return [versionWords(version), `SHA-256 ${version.sha256}`, ...(licence === null ? [] : [licence])].join(
    '; ',
  );
}

/** BibTeX takes `and` for the end of a name and counts its commas: a name that it would take apart is braced. */
function authorForBibtex(name: string): string {
  const isWhole = /\band\b/i.test(name) || name.split(',').length > 3;
  return isWhole ? `{${escaped(name)}}` : escaped(name);
}

const ESCAPES: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** A text with what LaTeX would take for a command, and on one line. */
function escaped(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\{}~^$&%#_]/g, (sign) => ESCAPES[sign] ?? `\\${sign}`);
}

function csl(document: CitedDocument, permalink: string): string {
  const { id, authors, year, source, licence, language, version } = document;
  const item = {
    id: `glossator-${id}-v${version.number}`,
    type: 'document',
    title: citedTitle(document),
    ...(authors.length > 0 && { author: authors.map((literal) => ({ literal })) }),
    ...(year !== null && {
      issued: /^\d{4}$/.test(year) ? { 'date-parts': [[Number(year)]] } : { literal: year },
    }),
    ...(source !== null && { source }),
    ...{ version: String(version.number), language, URL: permalink, note: noteOf(version, licence) },
  };
  return `${JSON.stringify([item], null, 2)}\n`;
}
