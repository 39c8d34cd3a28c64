import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { citationOf, type CitedDocument } from './citation';

const BASE = 'https://glossator.bologna.example';
const cited: CitedDocument = {
  id: '0199a000-0000-7000-8000-000000000001',
  title: 'Digestum vetus',
  titleSupplied: false,
  authors: ['Tribonianus', 'Azo of Bologna'],
  year: '533',
  source: 'Littera Bononiensis',
  licence: 'CC0',
  language: 'la',
  version: { number: 2, createdAt: '2026-11-23T18:00:00.000Z', sha256: 'a'.repeat(64) },
};
const PERMALINK = `${BASE}/documents/${cited.id}?version=2`;
const scan = { ...cited, title: null, authors: [], year: null, source: null, licence: null };

describe('a citation', () => {
  it('names authors, year, title, source, version and the address of that version', () => {
    const { text, permalink } = citationOf(cited, `${BASE}/`);
    expect(permalink).toBe(PERMALINK);
    expect(text).toBe(
      `Tribonianus, Azo of Bologna. 533. Digestum vetus. Littera Bononiensis. Version 2, 2026-11-23. ${PERMALINK}`,
    );
  });

  it('brackets what the paper does not say of itself', () => {
    expect(citationOf(scan, BASE).text).toBe(`n.d. [Untitled scan]. Version 2, 2026-11-23. ${PERMALINK}`);
    const named = { ...scan, title: 'Law in cyberspace?', titleSupplied: true };
    expect(citationOf(named, BASE).text).toContain('n.d. [Law in cyberspace?]. Version 2');
  });

  it('ends no part with two full stops', () => {
    const { text } = citationOf({ ...cited, authors: ['Irnerius Jr.'], title: 'Quid est ius?' }, BASE);
    expect(text).toContain('Irnerius Jr. 533. Quid est ius? Littera');
  });
});

describe('its BibTeX', () => {
  const bibtex = (over: Partial<CitedDocument> = {}) => citationOf({ ...cited, ...over }, BASE).bibtex;

  it('is one entry', () => {
    expect(bibtex()).toBe(
      [
        `@misc{glossator-${cited.id}-v2,`,
        '  author = {Tribonianus and Azo of Bologna},',
        '  title = {{Digestum vetus}},',
        '  year = {533},',
        '  howpublished = {Littera Bononiensis},',
        `  note = {Version 2, 2026-11-23; SHA-256 ${'a'.repeat(64)}; CC0},`,
        '  langid = {la},',
        `  url = {${PERMALINK}}`,
        '}',
        '',
      ].join('\n'),
    );
    expect(citationOf(scan, BASE).bibtex).not.toMatch(/author|year|howpublished/);
  });

  it('keeps a name whole that has `and` or commas in it', () => {
    expect(bibtex({ authors: ['Ministry of Law and Order', 'Schmitt, Michael N.'] })).toContain(
      'author = {{Ministry of Law and Order} and Schmitt, Michael N.}',
    );
  });

  it('closes every brace that it opens, whatever the title', () => {
    const signs = fc.constantFrom('{', '}', '\\', '%', '$', '&', '_', '^', '~', '#', '\n', 'a', 'é', '😀');
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 12 }), (given) => {
        const text = bibtex({ title: given.join(''), source: given.join('') });
        let depth = 0;
        for (const [sign] of text.matchAll(/\\[{}]|[{}]/g)) {
          if (sign === '{') depth += 1;
          if (sign === '}') depth -= 1;
          expect(depth).toBeGreaterThanOrEqual(0);
        }
        expect(depth).toBe(0);
        expect(text.split('\n')).toHaveLength(10);
      }),
    );
  });
});

describe('its CSL-JSON', () => {
  it('is one item that says the same', () => {
    expect(JSON.parse(citationOf({ ...cited, year: '2022' }, BASE).csl)).toMatchObject([
      {
        ...{ type: 'document', title: 'Digestum vetus', version: '2', language: 'la', URL: PERMALINK },
        author: [{ literal: 'Tribonianus' }, { literal: 'Azo of Bologna' }],
        issued: { 'date-parts': [[2022]] },
      },
    ]);
    expect(JSON.parse(citationOf({ ...cited, year: 'c. 1250' }, BASE).csl)).toMatchObject([
      { issued: { literal: 'c. 1250' } },
    ]);
  });
});
