'use client';

import { useEffect, useEffectEvent, useState } from 'react';
import type { Change, Presence, Present } from '@/lib/live/model';
import { connectLive, personOf } from './live-connection';
import type { LiveState } from './tab';
import { usePresence } from './use-presence';

export interface Live {
  state: LiveState;
  /** Who else reads the document now. */
  people: Present[];
  /** Tells them where this reader is: the ordinal of the block at which the section begins. */
  setSection: (ordinal: number | null) => void;
}

interface Where {
  /** Without it, changes of all the group's documents, and nobody's presence. */
  documentId?: string;
  /** Loads the page anew, which brings a new cursor. */
  onReset: () => void;
}

/**
 * The group's changes as they happen: each once and in order in each tab, of one stream for all tabs of a browser.
 * @param cursor From `currentCursor`, asked for before the data that the page shows; null has no stream.
 * @param onChanges What happened to the document, and in the group to no document. Ids only: ask for what they name.
 */
export function useLive(
  groupId: string,
  cursor: string | null,
  onChanges: (changes: Change[]) => void,
  { documentId, onReset }: Where,
): Live {
  const [state, setState] = useState<LiveState>('connecting');
  const [presence, setPresence] = useState<readonly Presence[]>([]);
  const person = cursor === null ? null : personOf(cursor);
  const setSection = usePresence(cursor === null ? null : (documentId ?? null));

  const give = useEffectEvent((changes: Change[]) => {
    const ours = changes.filter(
      (change) => !documentId || change.documentId === null || change.documentId === documentId,
    );
    if (ours.length > 0) onChanges(ours);
  });
  const reset = useEffectEvent(onReset);
  const connect = useEffectEvent(() => {
    if (cursor === null) return null;
    return connectLive(groupId, cursor, {
      changes: (changes) => give(changes),
      presence: setPresence,
      state: setState,
      reload: () => reset(),
    });
  });

  // The server's stream and this browser's other tabs; again for a page that was loaded anew.
  useEffect(() => {
    const own = connect();
    return () => own?.stop();
  }, [groupId, cursor]);

  const here = presence.find((other) => other.documentId === documentId)?.people ?? [];
  return {
    state: cursor === null ? 'live' : state,
    people: here.filter(({ id }) => id !== person),
    setSection,
  };
}
