'use client';

import { useEffect, useState } from 'react';
import type { EntityMatch } from '@/lib/entities/view';
import { request, RequestFailed } from '@/lib/http/client';

interface Answer {
  /** What was asked; null before the first answer. */
  of: string | null;
  entities: EntityMatch[];
  failed: string | null;
}

const PAUSE_MS = 120;

/**
 * The last answer of the server to the words, which are asked for once typing pauses. `settled` says whether
 * it is for what is typed now. Until then it is shown, so that the list does not flicker, but its first
 * entity is not what the words stand for.
 */
export function useMatches(groupId: string, documentId: string, typed: string) {
  const [answer, setAnswer] = useState<Answer>({ of: null, entities: [], failed: null });

  // The server's search: asked after a pause, given up when more is typed.
  useEffect(() => {
    const asked = new AbortController();
    const query = new URLSearchParams({ q: typed, documentId });
    const timer = setTimeout(() => {
      request<{ entities: EntityMatch[] }>(`/groups/${groupId}/entities?${query}`, { signal: asked.signal })
        .then(({ entities }) => setAnswer({ of: typed, entities, failed: null }))
        .catch((error: unknown) => {
          if (error instanceof RequestFailed) setAnswer({ of: typed, entities: [], failed: error.message });
        });
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      asked.abort();
    };
  }, [groupId, documentId, typed]);

  return { ...answer, settled: answer.of === typed };
}
