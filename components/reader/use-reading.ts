'use client';

import { useCallback, useEffect, useRef, type Dispatch } from 'react';
import { request } from '@/lib/http/client';
import type { ReaderAction } from './reader-state';

const GATHER_MS = 1_500;

/** Keeps that the reader was here, and tells the server which notes they have read, many at a time. */
export function useReading(
  documentId: string,
  isSignedIn: boolean,
  dispatch: Dispatch<ReaderAction>,
): { markRead: (ids: readonly string[]) => void; markAllRead: () => void } {
  const waiting = useRef(new Set<string>());
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  // The server's memory of visits.
  useEffect(() => {
    // Whether it is kept or not, nobody is told: the next visit tries again.
    if (isSignedIn)
      request(`/documents/${documentId}/visit`, { method: 'POST', body: {} }).catch(() => undefined);
  }, [documentId, isSignedIn]);

  const send = useCallback(
    (body: { annotationIds: string[] } | { all: true }) => {
      request(`/documents/${documentId}/reads`, { method: 'POST', body }).catch(() => {
        if ('annotationIds' in body) for (const id of body.annotationIds) waiting.current.add(id);
      });
    },
    [documentId],
  );

  const markRead = useCallback(
    (ids: readonly string[]) => {
      if (!isSignedIn || ids.length === 0) return;
      dispatch({ do: 'read', ids });
      for (const id of ids) waiting.current.add(id);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => {
        const annotationIds = [...waiting.current].slice(0, 500);
        for (const id of annotationIds) waiting.current.delete(id);
        if (annotationIds.length > 0) send({ annotationIds });
      }, GATHER_MS);
    },
    [isSignedIn, dispatch, send],
  );

  const markAllRead = useCallback(() => {
    waiting.current.clear();
    dispatch({ do: 'read', ids: null });
    send({ all: true });
  }, [dispatch, send]);

  return { markRead, markAllRead };
}
