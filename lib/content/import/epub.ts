import { posix } from 'node:path';
import { readArchive, type Archive } from '@/lib/content/import/archive';
import { decodeText } from '@/lib/content/import/decode';
import { contentOfHtml } from '@/lib/content/import/html';
import { isPageBreak } from '@/lib/content/import/html-content';
import { ImportRefused, type Importer } from '@/lib/content/import/importer';
import {
  elementsNamed,
  parseXml,
  refuseEntities,
  textOf,
  XML_DECLARATION,
  type Markup,
} from '@/lib/content/import/markup';
import { parseHtml } from '@/lib/content/import/parse-html';

const CONTAINER = 'META-INF/container.xml';
const ENCRYPTION = 'META-INF/encryption.xml';
const DAMAGED = 'The EPUB is damaged: it does not say where its text is. Save it anew and choose it again.';

/** Imports an EPUB: the chapters of its spine in order, one after the other, with its page numbers and notes. */
export const importEpub: Importer = (bytes, { onProgress }) => {
  const archive = readArchive(bytes, (path) => /\.(?:xml|opf|ncx|x?html?)$/i.test(path));
  const container = parseXml(textIn(archive, CONTAINER));
  const packagePath = elementsNamed(container, 'rootfile')[0]?.attributes['full-path'];
  if (packagePath === undefined) throw new ImportRefused(DAMAGED);
  const opf = parseXml(textIn(archive, packagePath));
  const chapters = chaptersOf(opf, packagePath);
  refuseEncrypted(archive, chapters);
  const pages = pagesOf(archive, opf, packagePath);
  const root: Markup = { name: '#root', attributes: {}, children: [] };
  chapters.forEach((path, i) => {
    if (archive.has(path)) root.children.push(readChapter(textIn(archive, path), path, pages));
    onProgress?.((i + 1) / (chapters.length + 1));
  });
  const missing = chapters.filter((path) => !archive.has(path)).length;
  const said = (name: string) => elementsNamed(opf, name).map(textOf).filter(Boolean);
  const parsed = contentOfHtml(root);
  return {
    ...parsed,
    title: said('title')[0] ?? null,
    authors: said('creator'),
    language: said('language')[0] ?? null,
    notes:
      missing === 0
        ? []
        : [`${missing === 1 ? 'One part' : `${missing} parts`} that the EPUB names is not in it.`],
  };
};

/** The paths of what is read, in order: not the table of contents, which the reader makes itself. */
function chaptersOf(opf: Markup, packagePath: string): string[] {
  const items = new Map(
    elementsNamed(opf, 'item').map(({ attributes }) => [attributes.id ?? '', attributes]),
  );
  const paths = elementsNamed(opf, 'itemref').flatMap(({ attributes }) => {
    const item = items.get(attributes.idref ?? '');
    if (item?.href === undefined || /\bnav\b/.test(item.properties ?? '')) return [];
    return [resolved(packagePath, item.href)];
  });
  // A spine that names one chapter a thousand times was made to be unfolded.
  return [...new Set(paths)];
}

/** Where the book's list of pages says that they begin: their numbers, by the path of the chapter and the id in it. */
function pagesOf(archive: Archive, opf: Markup, packagePath: string): Map<string, string> {
  const pages = new Map<string, string>();
  for (const { attributes } of elementsNamed(opf, 'item')) {
    const path = resolved(packagePath, attributes.href ?? '');
    const isNav = /\bnav\b/.test(attributes.properties ?? '');
    if (!archive.has(path) || !(isNav || /\.ncx$/i.test(path))) continue;
    const list = parseChapter(textIn(archive, path));
    const add = (href: string | undefined, label: string) => {
      const [file = '', id = ''] = (href ?? '').split('#', 2);
      if (id !== '' && label !== '') pages.set(`${resolved(path, file)}#${id}`, label);
    };
    for (const nav of elementsNamed(list, 'nav').filter((one) =>
      /\bpage-list\b/.test(one.attributes['epub:type'] ?? ''),
    ))
      for (const link of elementsNamed(nav, 'a')) add(link.attributes.href, textOf(link));
    for (const target of elementsNamed(list, 'pagetarget'))
      add(
        elementsNamed(target, 'content')[0]?.attributes.src,
        elementsNamed(target, 'navlabel').map(textOf)[0] ?? '',
      );
  }
  return pages;
}

function refuseEncrypted(archive: Archive, chapters: readonly string[]): void {
  if (!archive.has(ENCRYPTION)) return;
  const list = parseXml(textIn(archive, ENCRYPTION));
  const encrypted = elementsNamed(list, 'enc:cipherreference')
    .concat(elementsNamed(list, 'cipherreference'))
    .map(({ attributes }) => decodeURIComponent(attributes.uri ?? ''));
  // Fonts are often obfuscated in this way; a text is locked.
  const read = new Set(chapters);
  if (encrypted.some((path) => read.has(path)))
    throw new ImportRefused('The EPUB is locked by its seller (DRM) and cannot be read. Use a copy without.');
}

/** A chapter whose ids, and links into the book, are the book's: a note may stand in another chapter than its mark. */
function readChapter(source: string, path: string, pages: ReadonlyMap<string, string>): Markup {
  const rename = (element: Markup): Markup => {
    const { id, href, ...rest } = element.attributes;
    const target = href === undefined ? undefined : inBook(href, path);
    const page = isPageBreak(element) ? undefined : pages.get(`${path}#${id ?? ''}`);
    const begins =
      page === undefined
        ? []
        : [{ name: 'span', attributes: { role: 'doc-pagebreak', title: page }, children: [] }];
    return {
      ...element,
      attributes: {
        ...rest,
        ...(id !== undefined && { id: `${path}#${id}` }),
        ...(target !== undefined && { href: target }),
      },
      children: [
        ...begins,
        ...element.children.map((child) => (typeof child === 'string' ? child : rename(child))),
      ],
    };
  };
  return rename(parseChapter(source));
}

/** How far into a chapter its document type may stand. */
const PROLOGUE = 10_000;

/** Chapters are XML; those that are not, or that use HTML's names for letters, are read as a browser reads HTML. */
function parseChapter(source: string): Markup {
  refuseEntities(source.slice(0, PROLOGUE));
  try {
    return parseXml(source);
  } catch {
    return parseHtml(source.replace(/^\s*<\?xml[^>]*\?>/, ''));
  }
}

function inBook(href: string, path: string): string {
  if (/^[a-z][a-z0-9+.-]*:/i.test(href)) return href;
  const [file = '', fragment = ''] = href.split('#', 2);
  return `#${encodeURIComponent(`${file === '' ? path : resolved(path, file)}#${fragment}`)}`;
}

function resolved(from: string, href: string): string {
  const relative = href.split(/[?#]/, 1)[0] ?? '';
  return posix.join(posix.dirname(from), safelyDecoded(relative));
}

function safelyDecoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function textIn(archive: Archive, path: string): string {
  const part = archive.get(path);
  if (!part) throw new ImportRefused(DAMAGED);
  return decodeText(part, XML_DECLARATION).text;
}
