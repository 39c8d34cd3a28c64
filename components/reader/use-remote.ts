'use client';

import { useCallback, useEffect, useRef, type Dispatch, type RefObject } from 'react';
import { forgetEntities } from '@/components/entities/use-entity';
import { useLive, type Live } from '@/components/live/use-live';
import type { AnnotationView } from '@/lib/annotations/view';
import type { LinkView } from '@/lib/curation/view';
import type { Verb } from '@/lib/events/event';
import { request, RequestFailed } from '@/lib/http/client';
import type { Change } from '@/lib/live/model';
import { topOf } from './dom-offsets';
import type { ReaderDocument } from './reader';
import type { Changes, ReaderAction, ReaderState } from './reader-state';
import type { Newer } from './use-newer-version';

const MOST = 100;
const RETRY_MS = 3_000;
const NEW_VERSION: ReadonlySet<Verb> = new Set([
  ...(['document.corrected', 'document.reverted', 'document.reimported'] as const),
]);

/** What was named by changes and not asked for yet. */
interface Named {
  notes: Map<string, { mine: boolean }>;
  links: Set<string>;
  /** An entity changed, and with it which links on the text this reader may see. */
  allLinks: boolean;
  /** What was said to be gone while the server was asked: its answer may be of before. */
  gone: Set<string>;
}

/**
 * Follows what others do in the document: asks for what changes name, many at a time, and hands it on. What would
 * move what this reader reads waits for their word; what is gone goes at once.
 */
export function useRemote(
  text: RefObject<HTMLElement | null>,
  paper: ReaderDocument,
  { notes: known, links: onText }: Pick<ReaderState, 'notes' | 'links'>,
  dispatch: Dispatch<ReaderAction>,
  { hear, stay }: Pick<Newer, 'hear' | 'stay'>,
): Live {
  const { id, groupId, cursor, personId, version } = paper;
  const named = useRef<Named>({ notes: new Map(), links: new Set(), allLinks: false, gone: new Set() });
  const asking = useRef(false);
  const here = useRef(true);

  // The room, which may be left while the server is asked.
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);

  const ask = useCallback(async () => {
    if (asking.current) return;
    asking.current = true;
    const { notes, links, gone } = named.current;
    while (here.current && (notes.size + links.size > 0 || named.current.allLinks)) {
      const some = [...notes].slice(0, MOST);
      const noteIds = some.map(([noteId]) => noteId);
      const linkIds = [...links];
      // Taken out before: what is named again meanwhile is asked for again.
      for (const noteId of noteIds) notes.delete(noteId);
      links.clear();
      gone.clear();
      const { allLinks } = named.current;
      named.current.allLinks = false;
      try {
        const changes = without(await readChanges({ id, version }, noteIds, linkIds, allLinks), gone);
        const mine = new Set(some.flatMap(([noteId, note]) => (note.mine ? [noteId] : [])));
        const [now, later] = divide(
          changes,
          (range, noteId) => !mine.has(noteId) && isInSight(text.current, range),
        );
        dispatch({ do: 'arrived', changes: now });
        if (later.length > 0) dispatch({ do: 'held', annotations: later });
      } catch (error) {
        // And put back, so that a lost connection loses no change.
        for (const [noteId, note] of some)
          if (!notes.has(noteId) && !gone.has(noteId)) notes.set(noteId, note);
        for (const linkId of linkIds) if (!gone.has(linkId)) links.add(linkId);
        named.current.allLinks ||= allLinks;
        // A refusal is final: who may not ask has nothing to hear. Without an answer it is tried again.
        if (error instanceof RequestFailed && error.problem !== null) break;
        await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
      }
    }
    asking.current = false;
  }, [id, version, text, dispatch]);

  const onEntity = useCallback(
    (entityId: string) => {
      forgetEntities();
      named.current.allLinks = true;
      for (const link of onText) if (link.entity.id === entityId) named.current.links.add(link.id);
      // An entity's name or state moves nothing: it is shown at once.
      for (const note of known)
        if (note.links.some(({ entity }) => entity.id === entityId))
          named.current.notes.set(note.id, { mine: true });
    },
    [known, onText],
  );

  const onChanges = useCallback(
    (changes: Change[]) => {
      if (changes.some(({ verb }) => verb !== null && NEW_VERSION.has(verb))) hear();
      const gone = changes.flatMap((change) =>
        change.gone ? (change.linkId ?? change.annotationId ?? []) : [],
      );
      if (gone.length > 0) dispatch({ do: 'arrived', changes: { annotations: [], links: [], gone } });
      for (const rowId of gone) {
        named.current.gone.add(rowId);
        named.current.notes.delete(rowId);
        named.current.links.delete(rowId);
      }
      for (const { verb, annotationId, linkId, entityId, actorId, gone: isGone } of changes) {
        // A new one is named by nothing yet.
        if (entityId !== undefined && verb !== 'entity.proposed') onEntity(entityId);
        if (annotationId !== null && !(isGone && linkId === undefined)) {
          const before = named.current.notes.get(annotationId);
          named.current.notes.set(annotationId, { mine: actorId === personId && (before?.mine ?? true) });
        } else if (linkId !== undefined && !isGone) named.current.links.add(linkId);
      }
      void ask();
    },
    [ask, dispatch, personId, onEntity, hear],
  );

  return useLive(groupId, cursor, onChanges, { documentId: id, onReset: stay });
}

function without({ annotations, links, gone }: Changes, lost: ReadonlySet<string>): Changes {
  const isThere = ({ id }: { id: string }) => !lost.has(id);
  return { annotations: annotations.filter(isThere), links: links.filter(isThere), gone };
}

/**
 * The notes and links as they are now, in the version that is read; what is not in the answer is gone, or of a newer
 * one. With `allLinks`, all that are on the text.
 */
export async function readChanges(
  { id, version }: Pick<ReaderDocument, 'id' | 'version'>,
  noteIds: string[],
  linkIds: string[],
  allLinks: boolean,
): Promise<Changes> {
  const path = `/documents/${id}`;
  const [{ annotations }, { links }] = await Promise.all([
    noteIds.length === 0
      ? { annotations: [] }
      : request<{ annotations: AnnotationView[] }>(
          `${path}/annotations?ids=${noteIds.join(',')}&version=${version}`,
        ),
    linkIds.length === 0 && !allLinks
      ? { links: [] }
      : request<{ links: LinkView[] }>(`${path}/links?version=${version}`),
  ]);
  const wanted = allLinks ? links : links.filter((link) => linkIds.includes(link.id));
  const there = new Set([...annotations, ...wanted].map((row) => row.id));
  return {
    annotations,
    links: wanted,
    gone: [...noteIds, ...linkIds].filter((rowId) => !there.has(rowId)),
  };
}

interface Range {
  start: number | null;
}

/** What can be shown at once, and what would move what is before the reader's eyes. */
function divide(
  changes: Changes,
  waits: (range: Range, noteId: string) => boolean,
): [now: Changes, later: AnnotationView[]] {
  const { annotations, links, gone } = changes;
  const isLater = (annotation: AnnotationView) =>
    annotation.passages.some((passage) => waits(passage, annotation.id));
  return [
    // A link on the text has no card of its own: its line moves nothing.
    { annotations: annotations.filter((annotation) => !isLater(annotation)), links, gone },
    annotations.filter(isLater),
  ];
}

/** Whether the words stand in the window, or just above or below it. */
function isInSight(text: HTMLElement | null, { start }: Range): boolean {
  const top = start === null ? null : topOf(text, start);
  return top !== null && top > -80 && top < window.innerHeight + 40;
}
