'use client';

import { useEffect, useState } from 'react';
import type { EntityView } from '@/lib/entities/view';
import { request, RequestFailed } from '@/lib/http/client';

/** What was read, for the page's life. */
const known = new Map<string, EntityView>();

/** What was read of entities is of before: it is asked for again when it is shown next. */
export function forgetEntities(): void {
  known.clear();
}

interface Answer {
  entity: EntityView | null;
  failed: string | null;
}

/** An entity of the server's knowledge base; null while it is looked up. `rev` asks anew for one that changed since. */
export function useEntity(id: string, rev?: unknown): Answer {
  const key = `${id} ${String(rev ?? '')}`;
  const [answer, setAnswer] = useState<Answer & { of: string }>({ entity: null, failed: null, of: key });

  // The server's knowledge base; what was read once is not asked for again.
  useEffect(() => {
    if (known.has(key)) return;
    const asked = new AbortController();
    request<EntityView>(`/entities/${id}`, { signal: asked.signal })
      .then((entity) => {
        known.set(key, entity);
        setAnswer({ entity, failed: null, of: key });
      })
      .catch((error: unknown) => {
        if (error instanceof RequestFailed) setAnswer({ entity: null, failed: error.message, of: key });
      });
    return () => asked.abort();
  }, [id, key]);

  return { entity: known.get(key) ?? null, failed: answer.of === key ? answer.failed : null };
}
