import { describe, expect, it } from 'vitest';
import { importFile } from '@/lib/content/import/import-file';
import { makeEpub, makePdf } from '@/lib/testing/import-files';

const utf8 = (text: string) => new TextEncoder().encode(text);
const WORDS = 'Ius est ars boni et aequi.';
const page = (body: string) => utf8(`<html><body>${body}`);
const pdf = makePdf([[{ y: 700, text: WORDS }]]);

/** Each was, before it is read in time that grows as the file does, a file that took minutes or overflowed the stack. */
describe('a file that is long in one place is read all the same', () => {
  it.each<[string, string, () => Uint8Array]>([
    [
      'marks of pages between spaces',
      'a.html',
      () => page(`<p>a ${'<a role="doc-pagebreak" title="1"></a> '.repeat(60_000)}b`),
    ],
    [
      'breaks and marks at the end of a block',
      'a.html',
      () => page(`<p>a${'<br><a role="doc-pagebreak" title="1"></a>'.repeat(60_000)}`),
    ],
    ['captions of one table', 'a.html', () => page(`<table>${'<caption>'.repeat(100_000)}<tr><td>a</table>`)],
    [
      'an id of a page’s beginning',
      'a.html',
      () => page(`<p>a<a role="doc-pagebreak" id="${'1'.repeat(2_000_000)}x"></a>b`),
    ],
    ['a style', 'a.html', () => page(`<p>a<span style="${'text-decoration'.repeat(200_000)}">b</span>`)],
    ['space in code', 'a.html', () => page(`<pre>a${' '.repeat(1_000_000)}b`)],
    [
      'links to one place with links',
      'a.html',
      () =>
        page(`<p>${'<a href="#b">1</a>'.repeat(20_000)}</p><p id="b">${'<a href="#c">1</a>'.repeat(20_000)}`),
    ],
    [
      'marks of one note that answers to all',
      'a.html',
      () =>
        page(
          `<p id="c">${'<a role="doc-noteref" href="#b">1</a>'.repeat(20_000)}</p><p id="b">1 ${'<a href="#c">1</a>'.repeat(20_000)}b`,
        ),
    ],
    [
      'raised marks of one long note',
      'a.html',
      () =>
        page(`<p>${'<sup><a href="#b">1</a></sup>'.repeat(20_000)}</p><p id="b">1 ${WORDS.repeat(10_000)}`),
    ],
    [
      'a line of a description',
      'a.md',
      () => utf8(`---\na: b${' '.repeat(19_000)}\u2028${' '.repeat(900)}c\n---\nA`),
    ],
    [
      'the name of a PDF’s author',
      'a.pdf',
      () =>
        Uint8Array.from(
          Buffer.from(
            Buffer.from(pdf)
              .toString('latin1')
              .replace('/Root ', `/Info << /Author (a${' '.repeat(1_000_000)}b) >> /Root `),
            'latin1',
          ),
        ),
    ],
    [
      'a word of a PDF',
      'a.pdf',
      () =>
        makePdf([
          [
            { y: 700, text: 'a'.repeat(900_000) },
            { y: 680, text: 'b' },
          ],
        ]),
    ],
    [
      'a line of ever larger letters',
      'a.pdf',
      () =>
        makePdf([
          Array.from({ length: 6_000 }, (_, i) => ({
            x: 72 + i * 8,
            y: 700,
            size: 10 + i / 6_000,
            text: 'a',
          })),
        ]),
    ],
    [
      'a list of chapters that are one',
      'a.epub',
      () =>
        makeEpub(
          { 'a.xhtml': `<p>${WORDS.repeat(4_000)}</p>` },
          {
            'OPS/book.opf': `<package><manifest><item id="c" href="text/a.xhtml"/></manifest><spine>${'<itemref idref="c"/>'.repeat(20_000)}</spine></package>`,
          },
        ),
    ],
  ])('%s', async (_, name, file) => {
    expect((await importFile(file(), name)).report.characters).toBeGreaterThan(0);
  });
});
