/**
 * The public schemes that identifiers come from. `pattern` is the source of a regular expression over the whole
 * value; `hasCheckDigits` says whether the digits of a value that fits it also add up. In `url` the value takes the
 * place of `{value}`. A scheme has no url where one template does not fit all of its values (ATT&CK keeps techniques
 * and software apart) or where it has no public resolver.
 */
export const IDENTIFIER_SCHEMES = [
  {
    key: 'iso3166-1-alpha-2',
    name: 'ISO 3166-1 alpha-2',
    pattern: '^[A-Z]{2}$',
    url: 'https://www.iso.org/obp/ui/#iso:code:3166:{value}',
  },
  { key: 'iso3166-1-alpha-3', name: 'ISO 3166-1 alpha-3', pattern: '^[A-Z]{3}$', url: null },
  {
    key: 'wikidata',
    name: 'Wikidata',
    pattern: '^Q[1-9][0-9]{0,9}$',
    url: 'https://www.wikidata.org/wiki/{value}',
  },
  { key: 'viaf', name: 'VIAF', pattern: '^[1-9][0-9]{1,21}$', url: 'https://viaf.org/viaf/{value}' },
  {
    key: 'isni',
    name: 'ISNI',
    pattern: '^[0-9]{15}[0-9X]$',
    url: 'https://isni.org/isni/{value}',
    hasCheckDigits: isMod11Power,
  },
  { key: 'ror', name: 'ROR', pattern: '^0[a-hj-km-np-tv-z0-9]{6}[0-9]{2}$', url: 'https://ror.org/{value}' },
  {
    key: 'un-symbol',
    name: 'UN symbol',
    pattern: '^[A-Z]{1,8}(/[A-Za-z0-9.*+-]+(\\([A-Z0-9.]+\\))?)*$',
    url: 'https://undocs.org/{value}',
  },
  {
    key: 'unts',
    name: 'United Nations Treaty Series',
    pattern: '^[1-9][0-9]{0,3} UNTS ([1-9][0-9]{0,3}|[IVXLC]+)$',
    url: null,
  },
  { key: 'doi', name: 'DOI', pattern: '^10\\.[0-9]{4,9}/\\S+$', url: 'https://doi.org/{value}' },
  {
    key: 'orcid',
    name: 'ORCID',
    pattern: '^[0-9]{4}-[0-9]{4}-[0-9]{4}-[0-9]{3}[0-9X]$',
    url: 'https://orcid.org/{value}',
    hasCheckDigits: isMod11Power,
  },
  {
    key: 'isbn',
    name: 'ISBN',
    pattern: '^(97[89][0-9]{10}|[0-9]{9}[0-9X])$',
    url: null,
    hasCheckDigits: isIsbn,
  },
  {
    key: 'issn',
    name: 'ISSN',
    pattern: '^[0-9]{4}-[0-9]{3}[0-9X]$',
    url: 'https://portal.issn.org/resource/ISSN/{value}',
    hasCheckDigits: isMod11Weighted,
  },
  {
    key: 'cve',
    name: 'CVE',
    pattern: '^CVE-[0-9]{4}-[0-9]{4,19}$',
    url: 'https://www.cve.org/CVERecord?id={value}',
  },
  {
    key: 'attack',
    name: 'MITRE ATT&CK',
    pattern: '^(T[0-9]{4}(\\.[0-9]{3})?|[CGMS][0-9]{4}|TA[0-9]{4})$',
    url: null,
  },
  {
    key: 'eurovoc',
    name: 'EuroVoc',
    pattern: '^[1-9][0-9]{0,7}$',
    url: 'http://eurovoc.europa.eu/{value}',
  },
] as const satisfies readonly Scheme[];

export type SchemeKey = (typeof IDENTIFIER_SCHEMES)[number]['key'];

interface Scheme {
  readonly key: string;
  readonly name: string;
  readonly pattern: string;
  readonly url: string | null;
  readonly hasCheckDigits?: (value: string) => boolean;
}

/** The scheme with this key, or undefined. */
export function findScheme(key: string): Scheme | undefined {
  return IDENTIFIER_SCHEMES.find((scheme) => scheme.key === key);
}

/** Whether the scheme exists and the whole value, as it is, could be one of its identifiers. */
export function checkIdentifier(scheme: string, value: string): boolean {
  const { pattern, hasCheckDigits = () => true } = findScheme(scheme) ?? {};
  return pattern !== undefined && new RegExp(pattern, 'u').test(value) && hasCheckDigits(value);
}

/** ISO 7064 MOD 11-2, the check of ISNI and of its cousin ORCID. */
function isMod11Power(value: string): boolean {
  const digits = digitsOf(value);
  return digits.reduce((sum, digit, at) => sum + digit * 2 ** (digits.length - 1 - at), 0) % 11 === 1;
}

/** The check of ISSN and of the ISBN of ten digits: the last digit weighs 1, the one before it 2, and so on. */
function isMod11Weighted(value: string): boolean {
  const digits = digitsOf(value);
  return digits.reduce((sum, digit, at) => sum + digit * (digits.length - at), 0) % 11 === 0;
}

/** The check of the ISBN of thirteen digits, which is an EAN: weights 1 and 3 by turns. */
function isMod10(value: string): boolean {
  return digitsOf(value).reduce((sum, digit, at) => sum + digit * (at % 2 === 0 ? 1 : 3), 0) % 10 === 0;
}

function isIsbn(value: string): boolean {
  return value.length === 13 ? isMod10(value) : isMod11Weighted(value);
}

/** X, which only a check digit can be, is ten. */
function digitsOf(value: string): number[] {
  return [...value.replaceAll('-', '')].map((digit) => (digit === 'X' ? 10 : Number(digit)));
}
