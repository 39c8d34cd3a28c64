'use client';

import { useEffect, useState, type Dispatch } from 'react';
import { draftVersions, keptNoteKey, unfinishedNote } from '@/components/threads/kept-note';
import { keep } from '@/components/ui/use-kept';
import { request } from '@/lib/http/client';
import type { VersionView } from '@/lib/versions/view';
import { carryPlaces } from './carry-places';
import type { ReaderDocument } from './reader';
import type { ReaderAction } from './reader-state';

/**
 * A note that was begun on another version of the text is carried to the newest one, where it is open again. Where its
 * words are not there any more it stays: the answer is the number of the version on which it can be finished.
 */
export function useCarriedDraft(paper: ReaderDocument, dispatch: Dispatch<ReaderAction>): number | null {
  const [lost, setLost] = useState<number | null>(null);

  // This device's storage, and the server's texts.
  useEffect(() => {
    if (!paper.canAnnotate || unfinishedNote(paper)) return;
    const [from] = draftVersions(paper.draftKey).filter((versionId) => versionId !== paper.versionId);
    if (from === undefined) return;
    let here = true;
    carryDraft(paper, from)
      .then((outcome) => {
        if (!here || outcome === null) return;
        if (typeof outcome === 'number') setLost(outcome);
        else dispatch({ do: 'write', passage: outcome });
      })
      .catch(() => undefined); // It is kept where it is, and tried again when the page is loaded anew.
    return () => {
      here = false;
    };
  }, [paper, dispatch]);

  return lost;
}

/** The passage of the draft in this version, or the number of the version where alone its words stand. */
async function carryDraft(paper: ReaderDocument, versionId: string) {
  const { id, draftKey, version } = paper;
  const place = { draftKey, versionId };
  const note = unfinishedNote(place);
  const { versions } = await request<{ versions: VersionView[] }>(`/documents/${id}/versions`);
  const from = versions.find((one) => one.id === versionId);
  if (!note || !from) return null;
  const { places, words } = await carryPlaces(id, from.number, version, [note.passage]);
  const [carried = null] = places;
  if (carried === null) return from.number;
  const passage = { ...carried, exact: words(carried) };
  keep(keptNoteKey(paper), { ...note, passage });
  keep(keptNoteKey(place), null);
  return passage;
}
