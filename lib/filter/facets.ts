import { MOTIVATION_WORDS } from '@/lib/annotations/model';
import type { NoteSummary } from '@/lib/annotations/summary';
import { FILTER_PARAMS, KNOWN_VALUES, toggled, type Filter, type FilteredTextLink } from './model';

/** A value that notes have, with its words, and how many notes have it. */
export interface Facet {
  value: string;
  label: string;
  count: number;
}

export type Facets = Record<keyof Filter, Facet[]>;

/** What each list of a filter is called on the screen. */
export const LIST_WORDS: Record<keyof Filter, string> = {
  people: 'Person',
  motivations: 'Kind',
  tags: 'Tag',
  entities: 'Entity',
  types: 'Type of entity',
  links: 'Link',
  threads: 'Discussion',
  visibility: 'Who may read',
  anchors: 'Its passage',
};

/** How the values are called that are the same in every group. */
const KNOWN_WORDS: { [K in keyof typeof KNOWN_VALUES]: Record<Filter[K][number], string> } = {
  motivations: MOTIVATION_WORDS,
  links: { proposed: 'Proposed', accepted: 'Accepted', rejected: 'Rejected' },
  threads: { open: 'Open', resolved: 'Resolved' },
  visibility: { private: 'Only you', group: 'Group', public: 'Everybody' },
  anchors: { exact: 'As it was selected', changed: 'Changed since', orphaned: 'Without a place' },
};

/** What can be counted: a note, or a link on the text with what it has of one. */
type Counted = Pick<NoteSummary, 'visibility' | 'tags' | 'anchors'> & {
  author: NoteSummary['author'];
  links: readonly Pick<NoteSummary['links'][number], 'entity' | 'state'>[];
  motivation: NoteSummary['motivation'] | null;
  threadState: NoteSummary['threadState'] | null;
};

type Proposed = FilteredTextLink & { proposedBy: NoteSummary['author'] };

/**
 * What one can ask of these notes and links on the text: each value that one of them has, counted once for
 * each. Kinds and states stand in the order in which they are offered elsewhere, the others by how many have
 * them, then by name.
 */
export function facetsOf(notes: readonly NoteSummary[], textLinks: readonly Proposed[] = []): Facets {
  const all: Counted[] = [...notes, ...textLinks.map(countedLink)];
  return {
    people: count(all, ({ author }) => [[author.id, author.name]]),
    motivations: known('motivations', all, ({ motivation }) => (motivation ? [motivation] : [])),
    tags: count(all, ({ tags }) => tags.map((tag) => [tag, tag])),
    entities: count(all, ({ links }) => links.map(({ entity }) => [entity.id, entity.label])),
    types: count(all, ({ links }) => links.map(({ entity }) => [entity.type.key, entity.type.name])),
    links: known('links', all, ({ links }) => links.map(({ state }) => state)),
    threads: known('threads', all, ({ threadState }) => (threadState ? [threadState] : [])),
    visibility: known('visibility', all, ({ visibility }) => [visibility]),
    // Where nothing was changed there is nothing to ask.
    anchors: all.some(({ anchors }) => anchors.some((state) => state !== 'exact'))
      ? known('anchors', all, ({ anchors }) => anchors)
      : [],
  };
}

/** One condition of a filter, in words, and the filter without it. */
export interface Condition {
  list: keyof Filter;
  value: string;
  label: string;
  without: Filter;
}

/** The conditions of a filter, one by one, named by what there is; a name that is not there says so. */
export function conditionsOf(filter: Filter, facets: Facets): Condition[] {
  return (Object.keys(FILTER_PARAMS) as (keyof Filter)[]).flatMap((list) =>
    filter[list].map((value: string) => ({
      ...{ list, value },
      label: facets[list].find((facet) => facet.value === value)?.label ?? wordsFor(list, value),
      without: toggled(filter, list, value as never),
    })),
  );
}

function wordsFor(list: keyof Filter, value: string): string {
  const words: Partial<Record<string, string>> =
    list in KNOWN_WORDS ? KNOWN_WORDS[list as keyof typeof KNOWN_WORDS] : {};
  // An id says nothing to a person, and whom it names they may not be told.
  return words[value] ?? (list === 'people' || list === 'entities' ? 'not found here' : value);
}

function countedLink({ proposedBy, entity, state, passage }: Proposed): Counted {
  return {
    ...{ author: proposedBy, links: [{ entity, state }], visibility: 'group' },
    ...{ tags: [], motivation: null, threadState: null, anchors: [passage.state] },
  };
}

type Named = readonly [value: string, label: string];

function count(all: readonly Counted[], namedOf: (one: Counted) => readonly Named[]): Facet[] {
  const found = new Map<string, Facet>();
  for (const one of all) {
    // A note that links one entity twice has it once.
    for (const [value, label] of new Map(namedOf(one))) {
      const facet = found.get(value) ?? { value, label, count: 0 };
      facet.count += 1;
      found.set(value, facet);
    }
  }
  return [...found.values()].sort((a, b) => b.count - a.count || a.label.localeCompare(b.label));
}

function known<K extends keyof typeof KNOWN_VALUES>(
  list: K,
  all: readonly Counted[],
  valuesOf: (one: Counted) => readonly Filter[K][number][],
): Facet[] {
  const words: Record<string, string> = KNOWN_WORDS[list];
  const found = count(all, (one) => valuesOf(one).map((value) => [value, words[value] ?? value]));
  return KNOWN_VALUES[list].flatMap((value) => found.find((facet) => facet.value === value) ?? []);
}
