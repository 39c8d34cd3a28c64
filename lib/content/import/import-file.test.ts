import { strToU8, zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalText } from '@/lib/content/canonical-text';
import { checkDocument } from '@/lib/content/document-schema';
import { FILE_MAX } from '@/lib/content/import-formats';
import { formatOf, importFile } from '@/lib/content/import/import-file';
import { ImportRefused } from '@/lib/content/import/importer';
import { makeDocx, makeEpub, makePdf, makeZip } from '@/lib/testing/import-files';

const utf8 = (text: string) => new TextEncoder().encode(text);
const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const word = makeDocx(paragraph('Glossa ordinaria'));
const epub = makeEpub({ 'a.xhtml': '<p>Glossa ordinaria</p>' });
const pdf = makePdf([[{ y: 700, text: 'Glossa ordinaria, magna et interlinearis.' }]]);

describe('what cannot be imported is refused with a sentence', () => {
  /** A zip whose directory says that its files are smaller than they are. */
  function lying(file: Uint8Array): Uint8Array {
    const copy = file.slice();
    const view = new DataView(copy.buffer);
    for (let i = 0; i + 30 < copy.length; i++) {
      if (view.getUint32(i, true) === 0x02014b50) view.setUint32(i + 24, 10, true);
    }
    return copy;
  }
  const zeros = (megabytes: number) => new Uint8Array(megabytes * 1024 * 1024);

  it.each<[string, Uint8Array, string, string]>([
    ['an empty file', new Uint8Array(), 'a.txt', 'The file is empty.'],
    ['a file of spaces', utf8(' \n '), 'a.txt', 'There is no text in the file'],
    ['a file of more than 25 MB', new Uint8Array(FILE_MAX + 1), 'a.txt', 'larger than 25 MB'],
    [
      'a text of more than two million characters',
      utf8('glo '.repeat(500_001)),
      'a.html',
      'longer than 2 million',
    ],
    ['bytes that are no text', new Uint8Array([1, 0x81, 0xff, 0]), 'a.txt', 'not text in UTF-8'],
    [
      'UTF-8 that was cut off',
      utf8('Azo\nGlöße über Maß').slice(0, -1),
      'a.txt',
      'broken letters, the first in line 2',
    ],
    [
      'UTF-16 that was cut off',
      new Uint8Array(Buffer.from('\ufeffAzo', 'utf16le')).slice(0, -1),
      'a.txt',
      'not text in',
    ],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), 'a.md', 'not text in UTF-8'],
    [
      'an old Word file',
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]),
      'a.doc',
      'an old Word file, or one with a password',
    ],
    ['an RTF file', utf8('{\\rtf1 a}'), 'a.rtf', 'an RTF file'],
    ['a text that calls itself a PDF', utf8('words'), 'a.pdf', 'no PDF file, whatever its name says'],
    ['an archive of other things', makeZip({ 'a.txt': 'a' }), 'a.zip', 'neither a Word document nor an EPUB'],
    ['a cut off Word file', word.slice(0, word.length - 60), 'a.docx', 'damaged'],
    ['a damaged PDF', utf8('%PDF-1.4 and nothing else'), 'a.pdf', 'damaged'],
    ['a scanned PDF', makePdf([[], []]), 'a.pdf', 'Run text recognition'],
    ['XML that is no TEI', utf8('<?xml version="1.0"?><feed/>'), 'a.xml', 'no TEI'],
    [
      'an EPUB without its list of parts',
      makeZip({ 'META-INF/container.xml': '<container/>' }),
      'a.epub',
      'damaged',
    ],
    [
      'a locked EPUB',
      makeEpub(
        { 'a.xhtml': '<p>x</p>' },
        {
          'META-INF/encryption.xml':
            '<encryption xmlns:enc="e"><enc:EncryptedData><enc:CipherData><enc:CipherReference URI="OPS/text/a.xhtml"/></enc:CipherData></enc:EncryptedData></encryption>',
        },
      ),
      'a.epub',
      'locked by its seller',
    ],
    [
      'an EPUB whose list of parts defines entities',
      makeEpub(
        {},
        { 'OPS/book.opf': '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><package>&a;</package>' },
      ),
      'a.epub',
      'defines entities of its own',
    ],
    [
      'an EPUB with a chapter that defines entities',
      makeEpub(
        { 'a.xhtml': '' },
        { 'OPS/text/a.xhtml': '<!DOCTYPE html [<!ENTITY a "aa">]><html><body>&a;</body></html>' },
      ),
      'a.epub',
      'defines entities of its own',
    ],
    [
      'an archive of more files than any book has',
      makeZip(Object.fromEntries(Array.from({ length: 10_001 }, (_, i) => [`word/${i}`, '']))),
      'a.docx',
      'unpacks to far more',
    ],
    [
      'a zip bomb',
      zipSync({ 'word/document.xml': [zeros(20), { level: 9 }] }),
      'a.docx',
      'unpacks to far more than a text can be',
    ],
    [
      'a zip bomb that lies about its size',
      lying(zipSync({ 'word/document.xml': [zeros(20), { level: 9 }] })),
      'a.docx',
      'The file',
    ],
    [
      'a Word file that defines entities',
      makeDocx(paragraph('a'), { files: { 'word/styles.xml': '<!DOCTYPE x [<!ENTITY a "b">]><x/>' } }),
      'a.docx',
      'define a document type',
    ],
  ])('%s', async (_, bytes, name, sentence) => {
    const refused = await importFile(bytes, name).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(ImportRefused);
    expect((refused as ImportRefused).message).toContain(sentence);
    expect((refused as ImportRefused).message).toMatch(/[.)]$/);
  });

  it('an encrypted PDF', async () => {
    const locked = new TextDecoder('latin1')
      .decode(pdf)
      .replace(
        'trailer << ',
        `trailer << /ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>] /Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -4 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >> `,
      );
    await expect(importFile(strToU8(locked, true), 'a.pdf')).rejects.toThrow('encrypted with a password');
  });

  it('whatever the bytes are, they become a document that the schema accepts, or such a refusal', async () => {
    const heads = [
      word,
      epub,
      pdf,
      utf8('<TEI><text><body><p>'),
      utf8('<html><p>'),
      utf8('---\na: b\n---\n# x [^1]'),
    ];
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc.string({ unit: 'binary', maxLength: 200 }).map(utf8),
      // A good file with some bytes changed.
      fc
        .tuple(fc.constantFrom(...heads), fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 6 }))
        .map(([head, changes]) => {
          const copy = head.slice();
          for (const [at, byte] of changes) copy[at % copy.length] = byte;
          return copy;
        }),
      fc
        .array(
          fc.constantFrom(
            '<p>',
            '<table>',
            '<td>',
            '<li>',
            '<ol>',
            '</ol>',
            'a',
            ' ',
            '<a href="#x">1</a>',
            '<div id=x>',
            '<br>',
            '<pre>',
            '| a |\n',
            '- ',
            '> ',
            '<b>',
            '[^1]',
            '[^1]: b\n',
          ),
          { maxLength: 30 },
        )
        .map((parts) => utf8(parts.join(''))),
    );
    const names = fc.constantFrom('a.txt', 'a.md', 'a.html', 'a.docx', 'a.pdf', 'a.epub', 'a.xml', 'a');
    await fc.assert(
      fc.asyncProperty(bytes, names, async (given, name) => {
        const imported = await importFile(given, name).catch((error: unknown) => error);
        if (imported instanceof ImportRefused) return;
        const { content } = imported as Awaited<ReturnType<typeof importFile>>;
        expect(checkDocument(content)).toStrictEqual(content);
        expect(canonicalText(content).trim()).not.toBe('');
      }),
      { numRuns: 150 },
    );
  });
});

describe('the format of a file', () => {
  it.each<[string, Uint8Array, string, string]>([
    ['a PDF, whatever it is called', pdf, 'a.txt', 'pdf'],
    ['a Word file, whatever it is called', word, 'a.zip', 'docx'],
    ['an EPUB', epub, 'a', 'epub'],
    ['a page without a name', utf8('<!DOCTYPE html><p>a'), '', 'html'],
    ['a page called a text', utf8('<html><p>a'), 'a.txt', 'html'],
    ['TEI called a text', utf8('<?xml version="1.0"?>\n<TEI xmlns="t"><text/></TEI>'), 'a.txt', 'tei'],
    ['Markdown by its name', utf8('# a'), 'A.MD', 'markdown'],
    ['a fragment of HTML by its name', utf8('<p>a'), 'a.htm', 'html'],
    ['text by no name', utf8('a'), 'notes', 'plainText'],
    [
      'a PDF after what a printer put before it',
      Buffer.concat([utf8('\x1b%-12345X\n'), pdf]),
      'a.pdf',
      'pdf',
    ],
    ['Markdown that speaks of PDF', utf8('# PDF\nEach begins with %PDF-1.7.'), 'a.md', 'markdown'],
    ['a page after many comments', utf8(`${'<!-- a -->\n'.repeat(350)}<html>a`), '', 'html'],
    // Tried in all ways, these would take longer than anybody lives.
    ['text of many comments', utf8('<!---->'.repeat(500)), 'notes', 'plainText'],
  ])('is that of %s', (_, bytes, name, format) => {
    expect(formatOf(bytes, name)).toBe(format);
  });
});

describe('plain text', () => {
  it('may end as old systems end it', async () => {
    const { content } = await importFile(utf8(`Summa codicis${'\x1a'.repeat(40)}`), 'a.txt');
    expect(canonicalText(content)).toBe('Summa codicis');
  });

  it('may have a sign that no text has where recognition left one', async () => {
    const { content } = await importFile(utf8(`Summa\u0002 ${'codicis '.repeat(100)}`), 'a.txt');
    expect(canonicalText(content)).toMatch(/^Summa\u0002 codicis/);
  });

  it.each<[string, Uint8Array, string[]]>([
    ['UTF-8', utf8('\ufeffGlöße “a”'), []],
    [
      'UTF-16',
      new Uint8Array(Buffer.from('\ufeffGlöße “a”', 'utf16le')),
      ['The file was read as UTF-16, not as UTF-8.'],
    ],
    [
      'UTF-16 without a mark',
      new Uint8Array(Buffer.from('Glöße “a”', 'utf16le')),
      ['The file was read as UTF-16, not as UTF-8.'],
    ],
    [
      'UTF-16 in the other order',
      new Uint8Array(Buffer.from('Glöße “a”', 'utf16le').swap16()),
      ['The file was read as UTF-16, not as UTF-8.'],
    ],
    [
      'Windows-1252',
      new Uint8Array([0x47, 0x6c, 0xf6, 0xdf, 0x65, 0x20, 0x93, 0x61, 0x94]),
      ['The file was read as Windows-1252, not as UTF-8.'],
    ],
  ])('is read from %s, and the report says what it was', async (_, bytes, notes) => {
    const { content, report } = await importFile(bytes, 'a.txt');
    expect(canonicalText(content)).toBe('Glöße “a”');
    expect(report).toEqual({
      format: 'plainText',
      characters: 9,
      read: { paragraph: 1 },
      dropped: {},
      notes,
    });
  });
});
