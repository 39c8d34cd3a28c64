import { zipSync } from 'fflate';
import mammoth from 'mammoth';
import { readArchive, type Archive } from '@/lib/content/import/archive';
import { contentOfHtml } from '@/lib/content/import/html';
import type { Dropped } from '@/lib/content/import-formats';
import { ImportRefused, type Importer } from '@/lib/content/import/importer';
import { elementsNamed, parseXml, textOf, type Markup } from '@/lib/content/import/markup';
import { parseHtml } from '@/lib/content/import/parse-html';

const MAIN = 'word/document.xml';
const CORE = 'docProps/core.xml';
const HAS_DOCTYPE =
  'The Word file has parts that define a document type, which Word never writes. Save it anew in Word.';

/** Beside Word's headings, which mammoth knows: the styles that say what a paragraph is, in the languages that Word names them in. */
const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  "p[style-name='Block Text'] => blockquote > p:fresh",
  // Else the words before and behind would run together.
  "br[type='page'] => br",
  "br[type='column'] => br",
];

/** Imports a Word file. Pictures, comments, running heads and what its authors had deleted are counted and left out. */
export const importDocx: Importer = async (bytes) => {
  const archive = readArchive(
    bytes,
    (path) => /\.(?:xml|rels)$/.test(path) && !/^(?:word\/media|customXml)\//.test(path),
  );
  if (!archive.has(MAIN))
    throw new ImportRefused('The file is no Word document. Save it as DOCX and choose it again.');
  // Word writes none, and another parser reads the parts than ours, which would not resolve their entities.
  if ([...archive.values()].some((part) => /<!DOCTYPE/i.test(decode(part))))
    throw new ImportRefused(HAS_DOCTYPE);
  // Packed anew without compression: mammoth then unfolds nothing that was not measured here.
  const buffer = Buffer.from(zipSync(Object.fromEntries(archive), { level: 0 }));
  const { value } = await mammoth.convertToHtml(
    { buffer },
    { styleMap: STYLES, convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })) },
  );
  const parsed = contentOfHtml(parseHtml(value));
  const core = archive.get(CORE);
  return {
    ...parsed,
    ...describedBy(core && parseXml(decode(core))),
    dropped: { ...parsed.dropped, ...droppedFrom(archive) },
  };
};

function describedBy(core: Markup | undefined) {
  const said = (name: string) => (core ? elementsNamed(core, name).map(textOf).filter(Boolean) : []);
  const authors = said('creator').flatMap((names) => names.split(/\s*;\s*/));
  return { title: said('title')[0] ?? null, authors, language: said('language')[0] ?? null };
}

/** What mammoth passes over without a word. */
function droppedFrom(archive: Archive): Partial<Record<Dropped, number>> {
  const counted = (of: RegExp, within: RegExp) =>
    [...archive].reduce(
      (sum, [path, part]) => sum + (within.test(path) ? (decode(part).match(of)?.length ?? 0) : 0),
      0,
    );
  const main = /^word\/(?:document|footnotes|endnotes)\.xml$/;
  const counts: [Dropped, number][] = [
    ['image', counted(/<w:drawing\b|<w:pict\b/g, main)],
    ['formula', counted(/<m:oMath\b/g, main)],
    ['comment', counted(/<w:comment\b/g, /^word\/comments\.xml$/)],
    ['deletion', counted(/<w:del\s/g, main)],
    ['runningHead', counted(/<w:t[ >]/g, /^word\/(?:header|footer)\d*\.xml$/)],
  ];
  return Object.fromEntries(counts.filter(([, count]) => count > 0));
}

function decode(part: Uint8Array): string {
  return new TextDecoder().decode(part);
}
