/**
 * The vocabulary that a new group starts with. What names a thing (an official name, an acronym, a title) is a
 * label of the entity and its date is the entity's own, so neither is an attribute here.
 */
export const entityTypes = [
  {
    key: 'state',
    name: 'State',
    plural: 'States',
    hue: 'lapis',
    attributes: [
      { key: 'from', label: 'From' },
      { key: 'to', label: 'To' },
    ],
    schemes: ['iso3166-1-alpha-2', 'iso3166-1-alpha-3', 'wikidata'],
  },
  {
    key: 'bloc',
    name: 'Bloc',
    plural: 'Blocs',
    hue: 'slate',
    attributes: [{ key: 'membership', label: 'Membership' }],
    schemes: ['wikidata'],
  },
  {
    key: 'body',
    name: 'Body',
    plural: 'Bodies',
    hue: 'moss',
    attributes: [
      { key: 'kind', label: 'Kind' },
      { key: 'parent', label: 'Part of' },
      { key: 'founded', label: 'Founded' },
      { key: 'dissolved', label: 'Dissolved' },
    ],
    schemes: ['wikidata', 'viaf', 'isni', 'ror', 'un-symbol'],
  },
  {
    key: 'process',
    name: 'Process',
    plural: 'Processes',
    hue: 'olive',
    attributes: [
      { key: 'parent', label: 'Part of' },
      { key: 'mandate', label: 'Mandate' },
      { key: 'start', label: 'Start' },
      { key: 'end', label: 'End' },
      { key: 'outcome', label: 'Outcome' },
    ],
    schemes: ['un-symbol'],
  },
  {
    key: 'person',
    name: 'Person',
    plural: 'People',
    hue: 'teal',
    attributes: [
      { key: 'givenName', label: 'Given name' },
      { key: 'familyName', label: 'Family name' },
      { key: 'role', label: 'Role' },
      { key: 'life', label: 'Life dates' },
    ],
    schemes: ['wikidata', 'viaf', 'orcid'],
  },
  {
    key: 'instrument',
    name: 'Instrument',
    plural: 'Instruments',
    hue: 'plum',
    attributes: [
      { key: 'kind', label: 'Kind' },
      { key: 'status', label: 'Status' },
      { key: 'vote', label: 'Vote' },
      { key: 'parent', label: 'Part of' },
    ],
    schemes: ['un-symbol', 'unts', 'doi'],
  },
  {
    key: 'work',
    name: 'Work',
    plural: 'Works',
    hue: 'indigo',
    attributes: [
      { key: 'kind', label: 'Kind' },
      { key: 'authors', label: 'Authors' },
      { key: 'container', label: 'Published in' },
    ],
    schemes: ['doi', 'isbn', 'issn'],
  },
  {
    key: 'incident',
    name: 'Incident',
    plural: 'Incidents',
    hue: 'ochre',
    attributes: [
      { key: 'technique', label: 'Technique' },
      { key: 'targets', label: 'Targets' },
      { key: 'effects', label: 'Effects' },
      { key: 'attribution', label: 'Attribution, and who says so' },
    ],
    schemes: ['wikidata', 'cve', 'attack'],
  },
  {
    key: 'event',
    name: 'Event',
    plural: 'Events',
    hue: 'rose',
    attributes: [{ key: 'place', label: 'Place' }],
    schemes: ['wikidata'],
  },
  {
    key: 'technique',
    name: 'Technique',
    plural: 'Techniques',
    hue: 'umber',
    attributes: [{ key: 'definition', label: 'Definition' }],
    schemes: ['attack'],
  },
  {
    key: 'concept',
    name: 'Concept',
    plural: 'Concepts',
    hue: 'rubric',
    attributes: [
      { key: 'definition', label: 'Definition' },
      { key: 'broader', label: 'Broader' },
      { key: 'narrower', label: 'Narrower' },
      { key: 'contested', label: 'Contested' },
    ],
    schemes: ['wikidata', 'eurovoc'],
  },
] as const satisfies readonly SampleEntityType[];

/**
 * The public schemes that identifiers come from. `pattern` is the source of a regular expression over the whole
 * value; in `url` the value takes the place of `{value}`. A scheme has no url where one template does not fit all
 * of its values (ATT&CK keeps techniques and software apart) or where it has no public resolver.
 */
export const identifierSchemes = [
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
  { key: 'isni', name: 'ISNI', pattern: '^[0-9]{15}[0-9X]$', url: 'https://isni.org/isni/{value}' },
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
  },
  { key: 'isbn', name: 'ISBN', pattern: '^(97[89][0-9]{10}|[0-9]{9}[0-9X])$', url: null },
  {
    key: 'issn',
    name: 'ISSN',
    pattern: '^[0-9]{4}-[0-9]{3}[0-9X]$',
    url: 'https://portal.issn.org/resource/ISSN/{value}',
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
] as const satisfies readonly SampleScheme[];

export type EntityTypeKey = (typeof entityTypes)[number]['key'];
export type SchemeKey = (typeof identifierSchemes)[number]['key'];

/** The names of the palette. */
export type Hue =
  'lapis' | 'moss' | 'plum' | 'ochre' | 'rubric' | 'teal' | 'slate' | 'rose' | 'olive' | 'indigo' | 'umber';

interface SampleEntityType {
  readonly key: string;
  readonly name: string;
  readonly plural: string;
  readonly hue: Hue;
  readonly attributes: readonly { readonly key: string; readonly label: string }[];
  readonly schemes: readonly string[];
}

interface SampleScheme {
  readonly key: string;
  readonly name: string;
  readonly pattern: string;
  readonly url: string | null;
}
