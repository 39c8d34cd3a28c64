import { ContentWriter } from '@/lib/content/import/content-writer';
import { decodeText } from '@/lib/content/import/decode';
import { writeHtml } from '@/lib/content/import/html-content';
import type { Importer, Parsed } from '@/lib/content/import/importer';
import { elementsNamed, textOf, type Markup } from '@/lib/content/import/markup';
import { parseHtml } from '@/lib/content/import/parse-html';

const DECLARATION = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i;

/** Imports a page of HTML: what of it is to be read. Runs nothing, fetches nothing. */
export const importHtml: Importer = (bytes) => {
  const { text, notes } = decodeText(bytes, DECLARATION);
  const root = parseHtml(text);
  const parsed = contentOfHtml(root);
  return { ...parsed, notes: [...notes, ...parsed.notes] };
};

/** What a tree of HTML holds, with what its head says of it. */
export function contentOfHtml(root: Markup): Parsed {
  const writer = new ContentWriter();
  writeHtml(writer, root);
  const metas = elementsNamed(root, 'meta').map(({ attributes }) => attributes);
  const said = (...names: string[]) =>
    metas
      .flatMap(({ name = '', content = '' }) => (names.includes(name.toLowerCase()) ? [content.trim()] : []))
      .filter(Boolean);
  const [title] = elementsNamed(root, 'title').map(textOf);
  const [html] = elementsNamed(root, 'html');
  const language = html?.attributes.lang ?? html?.attributes['xml:lang'] ?? null;
  const authors = said('citation_author', 'dc.creator', 'dcterms.creator');
  return {
    content: writer.finish(),
    title: said('citation_title', 'dc.title')[0] ?? (title || null),
    authors: authors.length > 0 ? authors : said('author'),
    language,
    dropped: writer.dropped,
    notes: [],
  };
}
