import type { SchemeKey } from '@/lib/entities/schemes';

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

export type EntityTypeKey = (typeof entityTypes)[number]['key'];

/** The names of the palette. */
type Hue =
  'lapis' | 'moss' | 'plum' | 'ochre' | 'rubric' | 'teal' | 'slate' | 'rose' | 'olive' | 'indigo' | 'umber';

interface SampleEntityType {
  readonly key: string;
  readonly name: string;
  readonly plural: string;
  readonly hue: Hue;
  readonly attributes: readonly { readonly key: string; readonly label: string }[];
  readonly schemes: readonly SchemeKey[];
}
