'use client';

import { useEffect, useReducer, type Dispatch } from 'react';
import { unfinishedNote } from '@/components/threads/kept-note';
import { unfinishedOn } from '@/components/threads/unfinished';
import { unpackNotes, type NoteColumns } from '@/lib/annotations/columns';
import type { AnnotationView } from '@/lib/annotations/view';
import type { LinkView } from '@/lib/curation/view';
import { parseFilter } from '@/lib/filter/model';
import type { ReaderDocument } from './reader';
import { initialState, reduce, type ReaderAction, type ReaderState } from './reader-state';

/** What the server sent for the room. */
export interface Sent {
  document: ReaderDocument;
  notes: NoteColumns;
  /** The notes whose words came along. */
  annotations: AnnotationView[];
  links: LinkView[];
  /** The filter that the address asks for, as its query. */
  query: string;
}

/** The room's state, which begins with what the server sent, and with what was left unfinished on this device. */
export function useRoom(given: Sent): [ReaderState, Dispatch<ReaderAction>] {
  const { document: paper, notes, annotations, links, query } = given;
  const [state, dispatch] = useReducer(reduce, null, () =>
    initialState({
      readerId: paper.personId,
      versionId: paper.versionId,
      notes: unpackNotes(notes),
      filter: parseFilter(new URLSearchParams(query)),
      ...{ annotations, links },
    }),
  );

  // This device's storage: what was not finished is open again, unless the address asks for something else.
  useEffect(() => {
    const kept = paper.canFinish ? unfinishedNote(paper) : null;
    if (kept) dispatch({ do: 'write', passage: kept.passage });
    else if (window.location.hash === '') dispatch({ do: 'resume', ids: unfinishedOn(paper.draftKey) });
  }, [paper]);

  return [state, dispatch];
}
