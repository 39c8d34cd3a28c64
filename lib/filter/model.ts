import { MOTIVATIONS, VISIBILITIES, type Motivation, type Visibility } from '@/lib/annotations/model';
import type { NoteSummary } from '@/lib/annotations/summary';
import { CURATION_STATES, type CurationState } from '@/lib/curation/model';
import { ANCHOR_STATES, type AnchorState } from '@/lib/passages/model';

/**
 * Which notes are meant. An empty list is no condition; within a list one value must fit, and every list that
 * is not empty must. What is asked of links (`entities`, `types`, `links`) is asked of one and the same link.
 * Written as the query of an address (`filterParams`), one filter is a link to the reader, the list and the
 * export alike.
 */
export interface Filter {
  /** Ids of the notes' authors. */
  people: string[];
  motivations: Motivation[];
  tags: string[];
  /** Ids of entities that a note links. */
  entities: string[];
  /** Keys of types of entities that a note links. */
  types: string[];
  /** States of a note's links. Rejected links are on the desk alone, so that state finds no note. */
  links: CurationState[];
  threads: ThreadState[];
  visibility: Visibility[];
  /** How one of its passages stands in the version that is read. */
  anchors: AnchorState[];
}

export const THREAD_STATES = ['open', 'resolved'] as const;
type ThreadState = (typeof THREAD_STATES)[number];

/** The name of each list in an address, in the order in which they are written. */
export const FILTER_PARAMS = {
  people: 'person',
  motivations: 'motivation',
  tags: 'tag',
  entities: 'entity',
  types: 'type',
  links: 'link',
  threads: 'thread',
  visibility: 'visibility',
  anchors: 'passage',
} as const satisfies Record<keyof Filter, string>;

/** The lists whose values are known to everybody; the others name what one group has. */
export const KNOWN_VALUES = {
  motivations: MOTIVATIONS,
  links: CURATION_STATES,
  threads: THREAD_STATES,
  visibility: VISIBILITIES,
  anchors: ANCHOR_STATES,
} as const;

/**
 * The filter that an address asks for, whatever somebody wrote into it: a value that no note can have by its
 * kind (`motivation=shouting`) is left out; a name that is not there (a tag of another group) stays, and fits
 * no note. Equal filters come out equal: values are sorted, and each stands once.
 */
export function parseFilter(params: URLSearchParams): Filter {
  const open = (list: keyof Filter, clean = tidy) => distinct(params.getAll(FILTER_PARAMS[list]).map(clean));
  const known = <K extends keyof typeof KNOWN_VALUES>(list: K) => {
    const given = open(list);
    const values: readonly (typeof KNOWN_VALUES)[K][number][] = KNOWN_VALUES[list];
    return values.filter((value) => given.includes(value)).sort();
  };
  return {
    people: open('people', tidyId),
    motivations: known('motivations'),
    tags: open('tags'),
    entities: open('entities', tidyId),
    types: open('types'),
    links: known('links'),
    threads: known('threads'),
    visibility: known('visibility'),
    anchors: known('anchors'),
  };
}

/** The filter as an address says it: always the same for the same filter, and empty for none. */
export function filterParams(filter: Filter): URLSearchParams {
  return new URLSearchParams(
    LISTS.flatMap((list) => distinct(filter[list]).map((value) => [FILTER_PARAMS[list], value])),
  );
}

export const EMPTY_FILTER: Filter = parseFilter(new URLSearchParams());

export function isEmptyFilter(filter: Filter): boolean {
  return LISTS.every((list) => filter[list].length === 0);
}

/** The filter with the value in one list, or without it where it was there. */
export function toggled<K extends keyof Filter>(filter: Filter, list: K, value: Filter[K][number]): Filter {
  const values: readonly string[] = filter[list];
  const changed = values.includes(value) ? values.filter((one) => one !== value) : [...values, value];
  return { ...filter, [list]: changed.sort() };
}

/** Of a link, what a filter looks at. */
type FilteredLink = Pick<NoteSummary['links'][number], 'entity' | 'state'>;

/** Of a link on the text itself, what a filter looks at. */
export interface FilteredTextLink extends FilteredLink {
  proposedBy: { id: string };
  passage: { state: AnchorState };
}

/** Of a note, what a filter looks at. */
interface Filtered extends Pick<
  NoteSummary,
  'author' | 'motivation' | 'visibility' | 'tags' | 'threadState' | 'anchors'
> {
  links: readonly FilteredLink[];
}

/** Whether the note is one of those meant; as the database says it in lib/filter/queries.ts. */
export function matchesFilter(filter: Filter, note: Filtered): boolean {
  return (
    fits(filter.people, note.author.id) &&
    fits(filter.motivations, note.motivation) &&
    fits(filter.visibility, note.visibility) &&
    fits(filter.threads, note.threadState) &&
    (filter.anchors.length === 0 || note.anchors.some((state) => filter.anchors.includes(state))) &&
    (filter.tags.length === 0 || note.tags.some((tag) => filter.tags.includes(tag))) &&
    (!asksOfLinks(filter) || note.links.some((link) => matchesLink(filter, link)))
  );
}

/**
 * Whether a link that was made on the text itself, on no note, is one of those meant. It is somebody's and the
 * group's; it has no kind, no tags and no thread that one could ask for.
 */
export function matchesTextLink(filter: Filter, link: FilteredTextLink): boolean {
  return (
    !asksOfNotes(filter) &&
    fits(filter.people, link.proposedBy.id) &&
    fits(filter.visibility, 'group') &&
    fits(filter.anchors, link.passage.state) &&
    matchesLink(filter, link)
  );
}

/** Whether the filter asks for something that only notes have. */
export function asksOfNotes(filter: Filter): boolean {
  return filter.motivations.length + filter.tags.length + filter.threads.length > 0;
}

export function asksOfLinks(filter: Filter): boolean {
  return filter.entities.length + filter.types.length + filter.links.length > 0;
}

const LISTS = Object.keys(FILTER_PARAMS) as (keyof Filter)[];

function matchesLink(filter: Filter, { entity, state }: FilteredLink): boolean {
  return fits(filter.entities, entity.id) && fits(filter.types, entity.type.key) && fits(filter.links, state);
}

function fits<T>(asked: readonly T[], value: T): boolean {
  return asked.length === 0 || asked.includes(value);
}

/** Tags are kept in NFC without spaces around them; NUL is nothing that the database could look for. */
function tidy(value: string): string {
  return value.replaceAll('\0', '').normalize('NFC').trim();
}

function tidyId(value: string): string {
  return tidy(value).toLowerCase();
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)].filter((value) => value !== '').sort();
}
