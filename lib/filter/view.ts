import type { AnnotationView } from '@/lib/annotations/view';
import type { Place } from '@/lib/content/places';
import type { LinkView } from '@/lib/curation/view';
import type { DocumentView } from '@/lib/documents/view';
import type { Condition, Facets } from './facets';
import type { Filter } from './model';

/** A row of the list: a note, or a link on the text itself. `places` are those of its passages, in their order. */
export type ListedPassage =
  { kind: 'note'; note: AnnotationView; places: Place[] } | { kind: 'link'; link: LinkView; places: Place[] };

/** A page of what a filter means in one document, in the order of the text. */
export interface PassagesView {
  document: DocumentView;
  /** For the group's members only. */
  group: { id: string; name: string } | null;
  version: { number: number; sha256: string };
  filter: Filter;
  facets: Facets;
  conditions: Condition[];
  notes: Count;
  /** Links on the text itself. */
  links: Count;
  rows: ListedPassage[];
  /** The number of the page's first row among all that are meant, from 1. */
  from: number;
  /** Where the next page begins, or null on the last one. */
  next: string | null;
  /** How many of those meant an export would hold; null for who may not export. */
  export: { notes: number; links: number } | null;
  /** Where nothing is found: what would be, with one list of conditions less; the most first. */
  looser: { list: keyof Filter; filter: Filter; found: number }[];
}

interface Count {
  /** How many the filter means. */
  meant: number;
  /** Of how many that the person may read. */
  of: number;
}
