import type { AnnotationView } from '@/lib/annotations/view';
import type { LinkView } from '@/lib/curation/view';
import type { Selected } from '@/lib/passages/model';

/** A passage that is about to be linked to an entity, in the text or on a note. */
export interface Linking {
  passage: Selected;
  annotationId: string | null;
}

export interface ReaderState {
  annotations: AnnotationView[];
  /** Links made on the text itself; those on notes travel with their notes. */
  links: LinkView[];
  /** The note, or the link on the text, that is looked at. */
  focused: string | null;
  /** The offset where it was pointed at, so that a note on several passages stands at that one. */
  focusedAt: number | null;
  /** The passage that a note is being written about. */
  writing: Selected | null;
  linking: Linking | null;
  /** The card that should have the keyboard's focus if nothing else has it; counted, to ask twice for the same. */
  attention: { id: string; count: number } | null;
  /** Read out by screen readers; counted, so that the same words are read twice. */
  said: { words: string; count: number };
}

export type ReaderAction =
  /** Others may have written since: what the server sent last counts. */
  | { do: 'loaded'; annotations: AnnotationView[]; links: LinkView[] }
  | { do: 'focus'; id: string | null; at?: number }
  | { do: 'attend'; id: string }
  | { do: 'write'; passage: Selected | null }
  | { do: 'link'; linking: Linking | null }
  /** A new note. */
  | { do: 'saved'; annotation: AnnotationView; said: string }
  /** A note whose thread changed. */
  | { do: 'changed'; annotation: AnnotationView; said: string }
  | { do: 'linked'; link: LinkView; said: string };

export function initialState(annotations: AnnotationView[], links: LinkView[]): ReaderState {
  return {
    annotations,
    links,
    focused: null,
    focusedAt: null,
    writing: null,
    linking: null,
    attention: null,
    said: { words: '', count: 0 },
  };
}

export function reduce(state: ReaderState, action: ReaderAction): ReaderState {
  switch (action.do) {
    case 'loaded': {
      const { annotations, links } = action;
      const same = state.annotations === annotations && state.links === links;
      return same ? state : { ...state, annotations, links };
    }
    case 'focus': {
      const { id, at = null } = action;
      if (id === state.focused && at === state.focusedAt) return state;
      return { ...state, focused: id, focusedAt: at, attention: id === null ? null : attend(state, id) };
    }
    case 'attend':
      return { ...state, attention: attend(state, action.id) };
    case 'write':
      return { ...state, writing: action.passage };
    case 'link':
      return { ...state, linking: action.linking };
    case 'saved': {
      const { annotation, said } = action;
      const isDraft = annotation.motivation !== 'highlighting';
      return {
        ...changed(state, annotation, said),
        focused: annotation.id,
        focusedAt: null,
        writing: isDraft ? null : state.writing,
      };
    }
    case 'changed':
      return changed(state, action.annotation, action.said);
    case 'linked':
      return linked(state, action.link, action.said);
  }
}

/** All links that the reader draws: those on the text and those on notes. */
export function linksOf({ annotations, links }: Pick<ReaderState, 'annotations' | 'links'>): LinkView[] {
  return [...links, ...annotations.flatMap((annotation) => annotation.links)];
}

/** The notes that touch each block, by the block's ordinal, oldest first; `starts` are where the blocks begin. */
export function notesByBlock(
  annotations: readonly AnnotationView[],
  starts: readonly number[],
): Map<number, string[]> {
  const notes = new Map<number, string[]>();
  for (const { id, passages } of annotations) {
    const touched = new Set<number>();
    for (const { start, end } of passages) {
      if (start === null || end === null) continue;
      const first = starts.findLastIndex((at) => at <= start);
      for (let block = Math.max(0, first); (starts[block] ?? end) < end; block++) touched.add(block);
    }
    for (const block of touched) notes.set(block, [...(notes.get(block) ?? []), id]);
  }
  return notes;
}

function changed(state: ReaderState, annotation: AnnotationView, words: string): ReaderState {
  return {
    ...state,
    annotations: put(state.annotations, annotation),
    attention: attend(state, annotation.id),
    said: say(state, words),
  };
}

function linked(state: ReaderState, link: LinkView, words: string): ReaderState {
  const focused = link.annotationId ?? link.id;
  const next = {
    ...state,
    focused,
    focusedAt: null,
    linking: null,
    attention: attend(state, focused),
    said: say(state, words),
  };
  if (link.annotationId === null) return { ...next, links: put(state.links, link) };
  const annotations = state.annotations.map((annotation) =>
    annotation.id === link.annotationId ? { ...annotation, links: put(annotation.links, link) } : annotation,
  );
  return { ...next, annotations };
}

function attend(state: ReaderState, id: string): ReaderState['attention'] {
  return { id, count: (state.attention?.count ?? 0) + 1 };
}

function say(state: ReaderState, words: string): ReaderState['said'] {
  return { words, count: state.said.count + 1 };
}

function put<T extends { id: string }>(list: T[], item: T): T[] {
  return list.some(({ id }) => id === item.id)
    ? list.map((old) => (old.id === item.id ? item : old))
    : [...list, item];
}
