import { summaryOf, type NoteSummary } from '@/lib/annotations/summary';
import type { AnnotationView } from '@/lib/annotations/view';
import type { LinkView } from '@/lib/curation/view';
import type { Filter } from '@/lib/filter/model';
import type { Selected } from '@/lib/passages/model';
import type { PassageView } from '@/lib/passages/view';

/** A passage that is about to be linked to an entity, in the text or on a note. */
export interface Linking {
  passage: Selected;
  annotationId: string | null;
}

/** What others changed: notes and links as they are now, and the ids of those that are there no more. */
export interface Changes {
  annotations: AnnotationView[];
  links: LinkView[];
  gone: string[];
}

export interface ReaderState {
  /** Who reads; null for a stranger. */
  readerId: string | null;
  /** The version that is read: all places are in its text. */
  versionId: string;
  /** Every note that this reader may see, without its words, in the order of the text. */
  notes: NoteSummary[];
  /** The notes whose words are here. */
  bodies: ReadonlyMap<string, AnnotationView>;
  /** Links made on the text itself; those on notes travel with their notes. */
  links: LinkView[];
  /** Which notes are shown. */
  filter: Filter;
  /** The note, or the link on the text, that is looked at. */
  focused: string | null;
  /** The offset where it was pointed at, so that a note on several passages stands at that one. */
  focusedAt: number | null;
  /** The notes that lie at the place that was pointed at, innermost last; what is looked at is one of them. */
  stack: readonly string[];
  /** The passage that a note is being written about. */
  writing: Selected | null;
  linking: Linking | null;
  /** Notes that others wrote or changed before this reader's eyes, to be shown when they ask for it. */
  held: AnnotationView[];
  /** The card that should have the keyboard's focus if nothing else has it; counted, to ask twice for the same. */
  attention: { id: string; count: number } | null;
  /** Read out by screen readers; counted, so that the same words are read twice. */
  said: { words: string; count: number };
}

export type ReaderAction =
  | { do: 'focus'; id: string | null; at?: number; stack?: readonly string[] }
  /** A place was pointed at, where these notes lie, innermost last: the innermost is looked at, and with each further press the next around it. */
  | { do: 'point'; ids: readonly string[]; at: number | null }
  | { do: 'attend'; id: string }
  /** Something was not finished on one of these notes: it is looked at, without taking the keyboard's focus. */
  | { do: 'resume'; ids: readonly string[] }
  | { do: 'write'; passage: Selected | null }
  | { do: 'link'; linking: Linking | null }
  | { do: 'filter'; filter: Filter }
  /** The words of some notes came. */
  | { do: 'loaded'; annotations: AnnotationView[] }
  /** These were read; null for all. */
  | { do: 'read'; ids: readonly string[] | null }
  /** A new note. */
  | { do: 'saved'; annotation: AnnotationView; said: string }
  /** A note that changed under this reader's hand. */
  | { do: 'changed'; annotation: AnnotationView; said: string }
  /** A note that was deleted here and is back; `before` is how it stood. */
  | { do: 'restored'; annotation: AnnotationView; before: AnnotationView; said: string }
  | { do: 'removed'; id: string; said: string }
  | { do: 'linked'; link: LinkView; said: string }
  /** Others changed something: where it moves nothing that is read, it is shown at once. */
  | { do: 'arrived'; changes: Changes }
  | { do: 'held'; annotations: AnnotationView[] }
  | { do: 'released' }
  | { do: 'said'; words: string };

/** What the room begins with: `annotations` are the notes whose words came along. */
export function initialState(given: {
  readerId: string | null;
  versionId: string;
  notes: NoteSummary[];
  annotations: AnnotationView[];
  links: LinkView[];
  filter: Filter;
}): ReaderState {
  const { readerId, versionId, notes, annotations, links, filter } = given;
  return {
    ...{ readerId, versionId, notes, links, filter },
    bodies: new Map(annotations.map((annotation) => [annotation.id, annotation])),
    focused: null,
    focusedAt: null,
    stack: [],
    writing: null,
    linking: null,
    held: [],
    attention: null,
    said: { words: '', count: 0 },
  };
}

export function reduce(state: ReaderState, action: ReaderAction): ReaderState {
  switch (action.do) {
    case 'focus':
      return focus(state, action);
    case 'point': {
      const { ids, at } = action;
      const inner = ids.indexOf(state.focused ?? '');
      const next = inner === -1 ? ids.at(-1) : ids.at(inner - 1);
      return focus(state, { do: 'focus', id: next ?? null, stack: ids, ...(at !== null && { at }) });
    }
    case 'attend':
      return { ...state, attention: attend(state, action.id) };
    case 'resume': {
      const unfinished = state.notes.find(({ id }) => action.ids.includes(id));
      return unfinished ? { ...state, focused: unfinished.id } : state;
    }
    case 'write':
      return { ...state, writing: action.passage };
    case 'link':
      return { ...state, linking: action.linking };
    case 'filter':
      return { ...state, filter: action.filter };
    case 'loaded': {
      // Asked for a while ago: what came by itself meanwhile is newer.
      const missing = action.annotations.filter(({ id }) => !state.bodies.has(id));
      return { ...state, bodies: withBodies(state.bodies, missing) };
    }
    case 'read':
      return { ...state, notes: asRead(state.notes, action.ids) };
    case 'saved': {
      const { annotation, said } = action;
      const isDraft = annotation.motivation !== 'highlighting';
      const next = changed(state, annotation, said);
      return { ...next, focused: annotation.id, ...NOWHERE, writing: isDraft ? null : state.writing };
    }
    case 'changed':
      return changed(state, action.annotation, action.said);
    case 'restored': {
      const { annotation, before, said } = action;
      // What it was tells where it stands in this version.
      return changed({ ...state, bodies: withBodies(state.bodies, [before]) }, annotation, said);
    }
    case 'removed': {
      const next = { ...without(state, [action.id]), said: say(state, action.said) };
      return state.focused === action.id ? { ...next, focused: null, ...NOWHERE } : next;
    }
    case 'linked':
      return linked(state, action.link, action.said);
    case 'arrived':
      return arrive(state, action.changes);
    case 'held':
      return { ...state, held: withItems(state.held, action.annotations) };
    case 'released':
      return { ...arrive(state, { annotations: state.held, links: [], gone: [] }), held: [] };
    case 'said':
      return { ...state, said: say(state, action.words) };
  }
}

const NOWHERE = { focusedAt: null, stack: [] } as const;

function focus(state: ReaderState, action: ReaderAction & { do: 'focus' }): ReaderState {
  const { id, at = null, stack } = action;
  if (id === state.focused && at === state.focusedAt && stack === undefined) return state;
  const kept = id !== null && state.stack.includes(id) ? state.stack : [];
  return {
    ...state,
    focused: id,
    focusedAt: at ?? (kept.length > 0 ? state.focusedAt : null),
    stack: stack ?? kept,
    attention: id === null ? null : attend(state, id),
  };
}

function changed(state: ReaderState, annotation: AnnotationView, words: string): ReaderState {
  return {
    ...put(overtake(state, [annotation]), [annotation]),
    attention: attend(state, annotation.id),
    said: say(state, words),
  };
}

function linked(state: ReaderState, link: LinkView, words: string): ReaderState {
  const focused = link.annotationId ?? link.id;
  const next = {
    ...state,
    ...NOWHERE,
    focused,
    linking: null,
    attention: attend(state, focused),
    said: say(state, words),
  };
  if (link.annotationId === null) return { ...next, links: withItems(state.links, [link]) };
  const note = state.bodies.get(link.annotationId);
  return note ? put(next, [{ ...note, links: withItems(note.links, [link]) }]) : next;
}

/** What is waiting for this reader's word stays as it is until they give it: a draft, the card that is looked at. */
function arrive(state: ReaderState, changes: Changes): ReaderState {
  const kept = overtake(without(state, changes.gone), changes.annotations);
  const focused = changes.gone.includes(state.focused ?? '') ? null : state.focused;
  return {
    ...put(kept, changes.annotations, true),
    links: withItems(kept.links, changes.links),
    focused,
  };
}

/** Puts notes among the others, in the order of the text. An older state of one does not replace a newer one. */
function put(state: ReaderState, annotations: readonly AnnotationView[], byOthers = false): ReaderState {
  if (annotations.length === 0) return state;
  const newer = new Map(
    annotations
      .filter((annotation) => !isOlder(annotation, state.bodies.get(annotation.id)))
      .map((annotation) => [annotation.id, placedIn(state, annotation)]),
  );
  const unreadOf = (old: NoteSummary | undefined, annotation: AnnotationView) =>
    byOthers && annotation.id !== state.focused
      ? (old?.unread ?? false) || hasNews(old, annotation, state.readerId)
      : (old?.unread ?? false);
  const notes = state.notes.map((old) => {
    const annotation = newer.get(old.id);
    return annotation ? summaryOf(annotation, unreadOf(old, annotation)) : old;
  });
  const known = new Set(notes.map(({ id }) => id));
  for (const annotation of newer.values())
    if (!known.has(annotation.id)) notes.push(summaryOf(annotation, unreadOf(undefined, annotation)));
  return { ...state, notes: inOrder(notes), bodies: withBodies(state.bodies, [...newer.values()]) };
}

/** What waits to be shown of a note whose present state came on another way: it has all of it, and may have more. */
function overtake(state: ReaderState, annotations: readonly AnnotationView[]): ReaderState {
  const isOvertaken = (waiting: AnnotationView) =>
    annotations.some((annotation) => annotation.id === waiting.id && !isOlder(annotation, waiting));
  return { ...state, held: state.held.filter((waiting) => !isOvertaken(waiting)) };
}

/**
 * The note with its places in the version that is read. What changes a note answers with the places of the current
 * version, which may be another by now: then those that are known stay, and what is not known has none.
 */
function placedIn({ versionId, bodies }: ReaderState, annotation: AnnotationView): AnnotationView {
  const isHere = (passage: PassageView) => passage.versionId === versionId;
  const { id, passages, links } = annotation;
  if ([...passages, ...links.map(({ passage }) => passage)].every(isHere)) return annotation;
  const known = bodies.get(id);
  const all = [...(known?.passages ?? []), ...(known?.links ?? []).map(({ passage }) => passage)];
  const place = (passage: PassageView): PassageView =>
    isHere(passage)
      ? passage
      : (all.find((other) => other.id === passage.id) ?? {
          ...{ ...passage, versionId, start: null, end: null, state: 'orphaned' },
        });
  return {
    ...annotation,
    passages: passages.map(place),
    links: links.map((link) => ({ ...link, passage: place(link.passage) })),
  };
}

function isOlder(annotation: AnnotationView, known: AnnotationView | undefined): boolean {
  if (known === undefined) return false;
  const { thread } = annotation;
  return annotation.rev < known.rev || thread.rev < known.thread.rev;
}

/** Whether another than the reader said something since: the note itself, or a reply more than there were. */
function hasNews(old: NoteSummary | undefined, annotation: AnnotationView, readerId: string | null): boolean {
  if (readerId === null) return false;
  const { author, thread } = annotation;
  const since = thread.replies.slice(old?.replies ?? 0).map((reply) => reply.author);
  return (old === undefined ? [author, ...since] : since).some(({ id }) => id !== readerId);
}

/** Also of what waits to be shown: what is gone must not come back with it. */
function without(state: ReaderState, ids: readonly string[]): ReaderState {
  if (ids.length === 0) return state;
  const gone = new Set(ids);
  return {
    ...state,
    held: state.held.filter(({ id }) => !gone.has(id)),
    notes: state.notes.filter(({ id }) => !gone.has(id)),
    bodies: new Map([...state.bodies].filter(([id]) => !gone.has(id))),
    links: state.links.filter(({ id }) => !gone.has(id)),
  };
}

function withBodies(
  bodies: ReaderState['bodies'],
  annotations: readonly AnnotationView[],
): ReaderState['bodies'] {
  return new Map([...bodies, ...annotations.map((annotation) => [annotation.id, annotation] as const)]);
}

function asRead(notes: NoteSummary[], ids: readonly string[] | null): NoteSummary[] {
  const read = ids === null ? null : new Set(ids);
  if (!notes.some(({ id, unread }) => unread && (read?.has(id) ?? true))) return notes;
  return notes.map((note) =>
    note.unread && (read?.has(note.id) ?? true) ? { ...note, unread: false } : note,
  );
}

function inOrder(notes: NoteSummary[]): NoteSummary[] {
  return notes.sort((a, b) => (a.ranges[0]?.start ?? -1) - (b.ranges[0]?.start ?? -1));
}

function withItems<T extends { id: string }>(list: readonly T[], items: readonly T[]): T[] {
  const newer = new Map(items.map((item) => [item.id, item]));
  const known = new Set(list.map(({ id }) => id));
  return [...list.map((old) => newer.get(old.id) ?? old), ...items.filter(({ id }) => !known.has(id))];
}

function attend(state: ReaderState, id: string): ReaderState['attention'] {
  return { id, count: (state.attention?.count ?? 0) + 1 };
}

function say(state: ReaderState, words: string): ReaderState['said'] {
  return { words, count: state.said.count + 1 };
}
