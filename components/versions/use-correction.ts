'use client';

import { useEffect, useRef, useState } from 'react';
import { newerState } from '@/components/site/newer-state';
import { useClientId } from '@/components/site/use-client-id';
import { leaveFor, useSending } from '@/components/site/use-sending';
import { keep, readKept } from '@/components/ui/use-kept';
import { useSoon } from '@/components/ui/use-soon';
import type { DocumentContent } from '@/lib/content/content-node';
import { request } from '@/lib/http/client';
import { mergeBlocks } from '@/lib/versions/merge-blocks';
import type { ChangesView, CorrectionPreview, VersionView } from '@/lib/versions/view';
import { keptCorrectionKey, toKeptCorrection, type KeptCorrection } from './kept-correction';

export interface Correcting {
  documentId: string;
  personId: string;
  /** The newest version when the page was made, and its content. */
  version: VersionView;
  content: DocumentContent;
}

/** A version that somebody else published while one corrects the one before. */
export interface Overtaken {
  version: VersionView;
  content: DocumentContent;
  changes: ChangesView;
  /** What stood in the version of which one's own text is a correction. */
  base: DocumentContent;
}

const REST_MS = 800;

export type CorrectionState = ReturnType<typeof useCorrection>;

/**
 * A correction from its first letter to its being published. What is written is kept on this device until then; when
 * somebody else was faster, it stays as it is, and what they changed is shown beside it.
 */
export function useCorrection({ documentId, personId, version, content }: Correcting) {
  const key = keptCorrectionKey(documentId, personId);
  const fresh: KeptCorrection = { base: version, content, kind: null, note: '' };
  const [kept] = useState(() => readKept(key, toKeptCorrection));
  const [draft, setDraft] = useState<KeptCorrection>(kept ?? fresh);
  /** Which text the editor was given, so that another one is given to a new editor. */
  const [edition, setEdition] = useState(0);
  const [touched, setTouched] = useState(kept !== null);
  /** Whether this device has room for it. */
  const [isKept, setIsKept] = useState(true);
  const [preview, setPreview] = useState<CorrectionPreview | null>(null);
  const [overtaken, setOvertaken] = useState<Overtaken | null>(null);
  const [conflicts, setConflicts] = useState<number | null>(null);
  const { busy, failure, send } = useSending();
  const idFor = useClientId();
  // The editor's text is asked for when it is needed.
  const read = useRef<(() => DocumentContent) | null>(null);
  const { soon, never } = useSoon(REST_MS);

  const now = (): KeptCorrection => ({ ...draft, content: read.current?.() ?? draft.content });
  const write = (next: KeptCorrection) => {
    never(); // What waits to be kept is older.
    setDraft(next);
    setIsKept(keep(key, next));
  };

  /** Gives the editor another text than the one that stands in it. */
  function replace(next: KeptCorrection) {
    read.current = null;
    write(next);
    setEdition((count) => count + 1);
  }

  async function meet(newer: VersionView) {
    const path = `/documents/${documentId}/versions`;
    const [theirs, base, changes] = await Promise.all([
      request<{ content: DocumentContent }>(`${path}/${newer.number}`),
      request<{ content: DocumentContent }>(`${path}/${draft.base.number}`),
      request<ChangesView>(`${path}/${newer.number}/changes?from=${draft.base.number}`),
    ]);
    setOvertaken({ version: newer, content: theirs.content, base: base.content, changes });
    setPreview(null);
  }

  // What was kept may be a correction of a version that is not the newest any more.
  useEffect(() => {
    if (draft.base.id !== version.id && overtaken === null) void send(() => meet(version));
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once, of what the page began with
  }, []);

  return {
    ...{ draft, edition, touched, isKept, preview, overtaken, conflicts, busy, failure },
    setKind: (kind: KeptCorrection['kind']) => write({ ...now(), kind }),
    setNote: (note: string) => write({ ...now(), note }),
    changed: (content: () => DocumentContent) => {
      read.current = content;
      setTouched(true);
      soon(() => setIsKept(keep(key, { ...draft, content: content() })));
    },
    look: () =>
      send(async () => {
        const { base, content: text } = now();
        write(now());
        const body = { baseVersionId: base.id, content: text };
        const answer = await request<CorrectionPreview>(`/documents/${documentId}/corrections/preview`, {
          ...{ method: 'POST', body },
        });
        if (answer.newer && answer.newer.id !== overtaken?.version.id) return meet(answer.newer);
        setPreview(answer);
      }),
    back: () => setPreview(null),
    publish: () =>
      send(async () => {
        const { base, content: text, kind, note } = now();
        const said = { baseVersionId: base.id, content: text, kind, note };
        const body = { ...said, id: idFor(said) };
        try {
          await request(`/documents/${documentId}/corrections`, { method: 'POST', body });
        } catch (error) {
          const newer = newerState<VersionView>(error);
          if (newer === null) throw error;
          return meet(newer);
        }
        never();
        keep(key, null);
        await leaveFor(`/documents/${documentId}`);
      }),
    /** Goes on with one's own text as a correction of the newer version; with theirs in it where only they changed it. */
    goOn: (merging: boolean) => {
      if (!overtaken) return;
      const mine = now();
      const merged = merging ? mergeBlocks(overtaken.base, mine.content, overtaken.content) : null;
      setConflicts(merged?.conflicts ?? null);
      setOvertaken(null);
      const { id, number } = overtaken.version;
      replace({ ...mine, base: { id, number }, content: merged?.content ?? mine.content });
    },
    discard: () => {
      never();
      keep(key, null);
      void leaveFor(`/documents/${documentId}/correct`);
    },
  };
}
