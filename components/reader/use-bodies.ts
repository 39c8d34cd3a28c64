'use client';

import { useEffect, useRef, type Dispatch } from 'react';
import type { AnnotationView } from '@/lib/annotations/view';
import { request } from '@/lib/http/client';
import type { ReaderDocument } from './reader';
import type { ReaderAction, ReaderState } from './reader-state';

const MOST = 100;
const RETRY_MS = 4_000;

/** Asks for the words of notes that stand before the reader and are not here yet, each once, many at a time. */
export function useBodies(
  { id: documentId, version }: Pick<ReaderDocument, 'id' | 'version'>,
  { notes, bodies }: Pick<ReaderState, 'notes' | 'bodies'>,
  wanted: readonly string[],
  dispatch: Dispatch<ReaderAction>,
): void {
  const asked = useRef(new Set<string>());

  // The server's notes.
  useEffect(() => {
    const missing = wanted.filter((id) => !bodies.has(id) && !asked.current.has(id));
    if (missing.length === 0) return;
    // Drafts and links on the text have cards too.
    const known = new Set(notes.map(({ id }) => id));
    const ids = missing.filter((id) => known.has(id)).slice(0, MOST);
    if (ids.length === 0) return;
    for (const id of ids) asked.current.add(id);
    const query = `ids=${ids.join(',')}&version=${version}`;
    request<{ annotations: AnnotationView[] }>(`/documents/${documentId}/annotations?${query}`)
      .then(({ annotations }) => {
        // Of those that are here the room may want a newer state later; the others are not there for this reader.
        for (const { id } of annotations) asked.current.delete(id);
        dispatch({ do: 'loaded', annotations });
      })
      .catch(() => {
        // They stand there by their first words; the next time they are wanted they are asked for again.
        setTimeout(() => ids.forEach((id) => asked.current.delete(id)), RETRY_MS);
      });
  }, [documentId, version, notes, bodies, wanted, dispatch]);
}
