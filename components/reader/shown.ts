import type { NoteSummary } from '@/lib/annotations/summary';
import type { LinkView } from '@/lib/curation/view';
import { isEmptyFilter, matchesFilter, matchesTextLink, type Filter } from '@/lib/filter/model';
import type { ReaderState } from './reader-state';

/** A link as it is drawn, made on the text or on a note. */
export interface ShownLink {
  id: string;
  annotationId: string | null;
  entity: LinkView['entity'];
  state: LinkView['state'];
  start: number | null;
  end: number | null;
}

/** The notes that the filter means, in the order of the text. What is looked at stays, whatever the filter. */
export function shownNotes({
  notes,
  filter,
  focused,
}: Pick<ReaderState, 'notes' | 'filter' | 'focused'>): NoteSummary[] {
  if (isEmptyFilter(filter)) return notes;
  return notes.filter((note) => note.id === focused || matchesFilter(filter, note));
}

/** The links that the filter means: those on the text, and those on the notes that are shown. */
export function shownLinks(
  notes: readonly NoteSummary[],
  links: readonly LinkView[],
  filter: Filter,
): ShownLink[] {
  const onText = isEmptyFilter(filter) ? links : links.filter((link) => matchesTextLink(filter, link));
  return [
    ...onText.map(({ id, annotationId, entity, state, passage: { start, end } }) => ({
      ...{ id, annotationId, entity, state, start, end },
    })),
    ...notes.flatMap((note) => note.links.map((link) => ({ ...link, annotationId: note.id }))),
  ];
}

/** The notes that touch each block, by the block's ordinal, in the order of the text; `starts` are where the blocks begin. */
export function notesByBlock(
  notes: readonly Pick<NoteSummary, 'id' | 'ranges'>[],
  starts: readonly number[],
): Map<number, string[]> {
  const touching = new Map<number, string[]>();
  for (const { id, ranges } of notes) {
    const touched = new Set<number>();
    for (const { start, end } of ranges) {
      for (let block = blockOf(starts, start); (starts[block] ?? end) < end; block++) touched.add(block);
    }
    for (const block of touched) {
      const there = touching.get(block);
      if (there) there.push(id);
      else touching.set(block, [id]);
    }
  }
  return touching;
}

/** The ordinal of the block that holds an offset; the first one before the text. */
export function blockOf(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}
