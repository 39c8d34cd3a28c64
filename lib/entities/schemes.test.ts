import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CreateEntityInput } from '@/lib/entities/input';
import { checkIdentifier, IDENTIFIER_SCHEMES } from '@/lib/entities/schemes';

/** Real identifiers; those with check digits are of different endings, X among them. */
const REAL = [
  ['iso3166-1-alpha-2', 'UA'],
  ['iso3166-1-alpha-3', 'UKR'],
  ['wikidata', 'Q212'],
  ['viaf', '102333412'],
  ['isni', '000000012146438X'],
  ['isni', '0000000121032683'],
  ['ror', '05dxps055'],
  ['un-symbol', 'A/RES/53/70'],
  ['un-symbol', 'A/C.1/53/3'],
  ['unts', '1 UNTS XVI'],
  ['doi', '10.1017/9781316822524'],
  ['orcid', '0000-0002-1825-0097'],
  ['orcid', '0000-0002-1694-233X'],
  ['isbn', '9781316630372'],
  ['isbn', '0306406152'],
  ['isbn', '080442957X'],
  ['issn', '0038-9765'],
  ['issn', '2434-561X'],
  ['cve', 'CVE-2010-2568'],
  ['attack', 'T1498.001'],
  ['eurovoc', '6780'],
] as const;

const CHECKED = REAL.filter(([scheme]) => ['isni', 'orcid', 'isbn', 'issn'].includes(scheme));

describe('the identifier schemes', () => {
  it('each have a key of their own, a pattern over the whole value and, in a url, a place for the value', () => {
    expect(new Set(IDENTIFIER_SCHEMES.map(({ key }) => key)).size).toBe(IDENTIFIER_SCHEMES.length);
    for (const { pattern, url } of IDENTIFIER_SCHEMES) {
      expect(pattern).toMatch(/^\^.*\$$/);
      if (url !== null) expect(new URL(url.replace('{value}', '1')).href).not.toBe(new URL(url).href);
    }
  });

  it('each accept a real identifier, and nothing around it', () => {
    expect(new Set(REAL.map(([scheme]) => scheme))).toEqual(
      new Set(IDENTIFIER_SCHEMES.map(({ key }) => key)),
    );
    for (const [scheme, value] of REAL) {
      expect([scheme, value, checkIdentifier(scheme, value)]).toEqual([scheme, value, true]);
      expect([scheme, checkIdentifier(scheme, ` ${value}`)]).toEqual([scheme, false]);
      expect([scheme, checkIdentifier(scheme, `${value}\n`)]).toEqual([scheme, false]);
    }
  });

  it('refuse what is no identifier, and a scheme that does not exist', () => {
    for (const { key } of IDENTIFIER_SCHEMES) expect(checkIdentifier(key, 'not an identifier')).toBe(false);
    expect(checkIdentifier('passport', '1')).toBe(false);
    expect(checkIdentifier('constructor', '1')).toBe(false);
  });

  it('notice every single digit that is wrong where there are check digits', () => {
    const oneWrong = fc
      .tuple(fc.constantFrom(...CHECKED), fc.nat(), fc.integer({ min: 1, max: 9 }))
      .map(([[scheme, value], place, by]) => {
        const places = [...value].flatMap((digit, at) => (/[0-9]/.test(digit) ? [at] : []));
        const at = places[place % places.length] ?? 0;
        return [scheme, value.slice(0, at) + ((Number(value[at]) + by) % 10) + value.slice(at + 1)] as const;
      });
    fc.assert(fc.property(oneWrong, ([scheme, wrong]) => !checkIdentifier(scheme, wrong)));
  });
});

describe('the identifiers of a new entity', () => {
  const sentences = (scheme: string, value: string) => {
    const result = CreateEntityInput.safeParse({
      id: '018f3c5e-7a10-7000-8000-000000000001',
      type: 'person',
      labels: [{ text: 'Azo', kind: 'preferred' }],
      identifiers: [{ scheme, value }],
    });
    return result.error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];
  };

  it('are accepted with the white space around them gone', () => {
    expect(sentences('orcid', ' 0000-0002-1825-0097 ')).toEqual([]);
  });

  it('are refused with the name of the scheme when they do not fit it', () => {
    expect(sentences('orcid', '0000-0002-1825-0098')).toEqual([
      'identifiers.0.value: “0000-0002-1825-0098” does not fit the scheme ORCID. Compare it with its source.',
    ]);
  });

  it('are refused when their scheme does not exist', () => {
    expect(sentences('passport', '1')).toEqual([
      'identifiers.0.scheme: There is no scheme of identifiers called “passport”.',
    ]);
  });
});
