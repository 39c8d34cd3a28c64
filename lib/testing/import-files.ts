import { deflateSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';

/** Files of the formats that are imported, made small and in code. */

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

export function makeZip(files: Record<string, string>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])));
}

/** A Word file of these paragraphs, which are WordprocessingML, with footnotes by their ids from 1. */
export function makeDocx(
  body: string,
  { footnotes = [] as string[], files = {} as Record<string, string> } = {},
): Uint8Array {
  const part = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
  const notes = footnotes.map(
    (text, i) => `<w:footnote w:id="${i + 1}"><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:footnote>`,
  );
  const rel = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  return makeZip({
    '[Content_Types].xml': `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${part}.document.main+xml"/></Types>`,
    '_rels/.rels': `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${rel}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${rel}/footnotes" Target="footnotes.xml"/><Relationship Id="r2" Type="${rel}/styles" Target="styles.xml"/></Relationships>`,
    'word/styles.xml': `${XML}<w:styles ${WORD}><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style><w:style w:type="paragraph" w:styleId="Quote"><w:name w:val="Quote"/></w:style></w:styles>`,
    'word/footnotes.xml': `${XML}<w:footnotes ${WORD}>${notes.join('')}</w:footnotes>`,
    'word/document.xml': `${XML}<w:document ${WORD}><w:body>${body}</w:body></w:document>`,
    ...files,
  });
}

/** An EPUB of these chapters, by their file names. */
export function makeEpub(chapters: Record<string, string>, files: Record<string, string> = {}): Uint8Array {
  const names = Object.keys(chapters);
  const items = names.map(
    (name, i) => `<item id="c${i}" href="text/${name}" media-type="application/xhtml+xml"/>`,
  );
  return makeZip({
    mimetype: 'application/epub+zip',
    'META-INF/container.xml': `<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OPS/book.opf"/></rootfiles></container>`,
    'OPS/book.opf': `<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata><dc:title>Summa</dc:title><dc:creator>Azo</dc:creator><dc:language>la</dc:language></metadata><manifest>${items.join('')}<item id="nav" href="nav.xhtml" properties="nav"/></manifest><spine>${names.map((_, i) => `<itemref idref="c${i}"/>`).join('')}<itemref idref="nav"/></spine></package>`,
    'OPS/nav.xhtml': '<html><body><nav>Contents</nav></body></html>',
    ...Object.fromEntries(
      Object.entries(chapters).map(([name, body]) => [
        `OPS/text/${name}`,
        `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title>x</title></head><body>${body}</body></html>`,
      ]),
    ),
    ...files,
  });
}

/** A line of a page: where it begins, in points from the lower left; marks in `raised` follow its text. */
export interface PrintedLine {
  x?: number;
  y: number;
  size?: number;
  text: string;
  raised?: string;
}

/** A PDF of pages of lines, in Times. */
export function makePdf(pages: readonly (readonly PrintedLine[])[]): Uint8Array {
  return pdfOf(pages.map((lines) => ({ content: lines.map(shown).join('\n') })));
}

/** A small PDF whose only page unpacks to so many megabytes of nothing. */
export function makeBomb(megabytes: number): Uint8Array {
  const packed = deflateSync(Buffer.alloc(megabytes * 1024 * 1024, ' '), { level: 1 });
  return pdfOf([{ content: packed.toString('latin1'), filter: '/Filter /FlateDecode' }]);
}

function pdfOf(pages: readonly { content: string; filter?: string }[]): Uint8Array {
  const objects: string[] = ['<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >>', ''];
  const add = (object: string) => objects.push(object);
  const kids = pages.map(({ content, filter = '' }) => {
    const stream = add(`<< /Length ${content.length} ${filter} >>\nstream\n${content}\nendstream`);
    return add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents ${stream} 0 R /Resources << /Font << /F1 1 0 R >> >> >>`,
    );
  });
  objects[1] = `<< /Type /Pages /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] /Count ${kids.length} >>`;
  const catalog = add('<< /Type /Catalog /Pages 2 0 R >>');
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, i) => {
    const offset = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const table = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`;
  file += `trailer << /Size ${objects.length + 1} /Root ${catalog} 0 R >>\nstartxref\n${table}\n%%EOF`;
  return strToU8(file, true);
}

function shown({ x = 72, y, size = 12, text, raised }: PrintedLine): string {
  const written = (words: string) => `(${words.replace(/[\\()]/g, '\\$&')}) Tj`;
  const mark = raised === undefined ? '' : ` /F1 ${size * 0.6} Tf 5 Ts ${written(raised)} 0 Ts`;
  return `BT /F1 ${size} Tf ${x} ${y} Td ${written(text)}${mark} ET`;
}
