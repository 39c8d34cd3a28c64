import type { AnnotationView } from '@/lib/annotations/view';
import type { LinkView } from '@/lib/curation/view';
import type { Selected } from './dom-offsets';

/** What a person is about to make: a note on a passage, or a link of it (in the text, or on a note). */
export type Draft =
  { kind: 'note'; passage: Selected } | { kind: 'link'; passage: Selected; annotationId: string | null };

export interface ReaderState {
  annotations: AnnotationView[];
  /** Links made on the text itself; those on notes travel with their notes. */
  links: LinkView[];
  /** The note, or the link, that is looked at. */
  focused: string | null;
  /** The offset where it was pointed at, so that a note on several passages stands at that one. */
  focusedAt: number | null;
  draft: Draft | null;
  /** Read out by screen readers. */
  said: string;
}

export type ReaderAction =
  | { do: 'focus'; id: string | null; at?: number }
  | { do: 'draft'; draft: Draft | null }
  | { do: 'saved'; annotation: AnnotationView; said: string }
  | { do: 'linked'; link: LinkView; said: string };

export function reduce(state: ReaderState, action: ReaderAction): ReaderState {
  switch (action.do) {
    case 'focus':
      if (state.focused === action.id && action.at === undefined) return state;
      return { ...state, focused: action.id, focusedAt: action.at ?? null };
    case 'draft':
      return { ...state, draft: action.draft, said: '' };
    case 'saved': {
      const { annotation, said } = action;
      return {
        ...state,
        annotations: put(state.annotations, annotation),
        focused: annotation.id,
        draft: null,
        said,
      };
    }
    case 'linked': {
      const { link, said } = action;
      const next = { ...state, focused: link.annotationId ?? link.id, draft: null, said };
      if (link.annotationId === null) return { ...next, links: put(state.links, link) };
      const annotations = state.annotations.map((annotation) =>
        annotation.id === link.annotationId
          ? { ...annotation, links: put(annotation.links, link) }
          : annotation,
      );
      return { ...next, annotations };
    }
  }
}

/** All links that the reader draws: those on the text and those on notes. */
export function linksOf(state: Pick<ReaderState, 'annotations' | 'links'>): LinkView[] {
  return [...state.links, ...state.annotations.flatMap((annotation) => annotation.links)];
}

/** How many notes each block has, by the block's ordinal; `starts` are where the blocks begin. */
export function countNotes(
  annotations: readonly AnnotationView[],
  starts: readonly number[],
): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { passages } of annotations) {
    const touched = new Set<number>();
    for (const { start, end } of passages) {
      if (start === null || end === null) continue;
      const first = starts.findLastIndex((at) => at <= start);
      for (let block = Math.max(0, first); block < starts.length && (starts[block] ?? end) < end; block++)
        touched.add(block);
    }
    for (const block of touched) counts.set(block, (counts.get(block) ?? 0) + 1);
  }
  return counts;
}

function put<T extends { id: string }>(list: T[], item: T): T[] {
  return list.some(({ id }) => id === item.id)
    ? list.map((old) => (old.id === item.id ? item : old))
    : [...list, item];
}
