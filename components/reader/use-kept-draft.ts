'use client';

import { useEffect, useRef, type Dispatch } from 'react';
import type { Draft, ReaderAction } from './reader-state';
import { keep, readKept } from './use-draft';

/** Keeps on this device which passage is being written about, and opens it again after a reload. */
export function useKeptDraft(
  draftKey: string,
  draft: Draft | null,
  dispatch: Dispatch<ReaderAction>,
): void {
  const key = `open:${draftKey}`;
  const opened = useRef(false);

  // The browser's storage.
  useEffect(() => {
    if (opened.current) {
      keep(key, draft?.kind === 'note' ? JSON.stringify(draft) : '');
      return;
    }
    opened.current = true;
    const kept = parse(readKept(key));
    if (kept) dispatch({ do: 'draft', draft: kept });
  }, [key, draft, dispatch]);
}

function parse(text: string): Draft | null {
  try {
    return text === '' ? null : (JSON.parse(text) as Draft);
  } catch {
    return null;
  }
}
