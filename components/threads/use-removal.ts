'use client';

import { newerState } from '@/components/site/newer-state';
import { useSending } from '@/components/site/use-sending';
import type { AnnotationView } from '@/lib/annotations/view';
import { request } from '@/lib/http/client';
import { useState } from 'react';

interface Removal {
  busy: boolean;
  notice: string | null;
  remove: () => void;
}

/**
 * Deletes a note or a reply at the revision that is shown. When it was changed in another window, that state is
 * shown first.
 */
export function useRemoval<Answer>(
  { path, rev }: { path: string; rev: number },
  onNewer: (annotation: AnnotationView) => void,
  onRemoved: (answer: Answer) => void,
): Removal {
  const { busy, failure, send } = useSending();
  const [overtaken, setOvertaken] = useState(false);

  async function remove() {
    setOvertaken(false);
    try {
      onRemoved(await request<Answer>(path, { method: 'DELETE', rev }));
    } catch (error) {
      const newer = newerState<AnnotationView>(error);
      if (newer === null) throw error;
      setOvertaken(true);
      onNewer(newer);
    }
  }

  return {
    busy,
    notice: failure?.message ?? (overtaken ? CHANGED : null),
    remove: () => void send(remove),
  };
}

const CHANGED =
  'This was changed in another window. Here is what it says now; delete it again if you still want to.';
