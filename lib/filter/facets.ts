import { MOTIVATION_WORDS } from '@/lib/annotations/model';
import type { NoteSummary } from '@/lib/annotations/summary';
import { KNOWN_VALUES, type Filter } from './model';

/** A value that notes have, with its words, and how many notes have it. */
export interface Facet {
  value: string;
  label: string;
  count: number;
}

export type Facets = Record<keyof Filter, Facet[]>;

/** How the values are called that are the same in every group. */
export const KNOWN_WORDS: { [K in keyof typeof KNOWN_VALUES]: Record<Filter[K][number], string> } = {
  motivations: MOTIVATION_WORDS,
  links: { proposed: 'Proposed', accepted: 'Accepted', rejected: 'Rejected' },
  threads: { open: 'Open', resolved: 'Resolved' },
  visibility: { private: 'Only you', group: 'Group', public: 'Everybody' },
};

/**
 * What one can ask of these notes: each value that one of them has, counted once a note. Kinds and states
 * stand in the order in which they are offered elsewhere, the others by how many have them, then by name.
 */
export function facetsOf(notes: readonly NoteSummary[]): Facets {
  return {
    people: count(notes, ({ author }) => [[author.id, author.name]]),
    motivations: known('motivations', notes, ({ motivation }) => [motivation]),
    tags: count(notes, ({ tags }) => tags.map((tag) => [tag, tag])),
    entities: count(notes, ({ links }) => links.map(({ entity }) => [entity.id, entity.label])),
    types: count(notes, ({ links }) => links.map(({ entity }) => [entity.type.key, entity.type.name])),
    links: known('links', notes, ({ links }) => links.map(({ state }) => state)),
    threads: known('threads', notes, ({ threadState }) => [threadState]),
    visibility: known('visibility', notes, ({ visibility }) => [visibility]),
  };
}

type Named = readonly [value: string, label: string];

function count(notes: readonly NoteSummary[], namedOf: (note: NoteSummary) => readonly Named[]): Facet[] {
  const found = new Map<string, Facet>();
  for (const note of notes) {
    // A note that links one entity twice has it once.
    for (const [value, label] of new Map(namedOf(note))) {
      const facet = found.get(value) ?? { value, label, count: 0 };
      facet.count += 1;
      found.set(value, facet);
    }
  }
  return [...found.values()].sort((a, b) => b.count - a.count || a.label.localeCompare(b.label));
}

function known<K extends keyof typeof KNOWN_VALUES>(
  list: K,
  notes: readonly NoteSummary[],
  valuesOf: (note: NoteSummary) => readonly Filter[K][number][],
): Facet[] {
  const words: Record<string, string> = KNOWN_WORDS[list];
  const found = count(notes, (note) => valuesOf(note).map((value) => [value, words[value] ?? value]));
  return KNOWN_VALUES[list].flatMap((value) => found.find((facet) => facet.value === value) ?? []);
}
