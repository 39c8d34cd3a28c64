'use client';

import { useState } from 'react';
import { newerState } from '@/components/site/newer-state';
import { useSending } from '@/components/site/use-sending';
import type { AnnotationView } from '@/lib/annotations/view';
import { request } from '@/lib/http/client';

type State = 'open' | 'resolved';

const DONE: Record<State, string> = { resolved: 'Discussion resolved', open: 'Discussion reopened' };

/**
 * Resolves or reopens a thread at the revision that is shown. When somebody was faster, their state is
 * taken over and the notice says so.
 */
export function useThreadState(
  { thread }: AnnotationView,
  onChanged: (annotation: AnnotationView, said: string) => void,
): { busy: boolean; notice: string | null; setThread: (state: State) => void } {
  const { busy, failure, send } = useSending();
  const [overtaken, setOvertaken] = useState<string | null>(null);

  async function change(state: State) {
    setOvertaken(null);
    try {
      const path = `/threads/${thread.id}/state`;
      const body = { state };
      onChanged(await request<AnnotationView>(path, { method: 'PUT', body, rev: thread.rev }), DONE[state]);
    } catch (error) {
      const newer = newerState<AnnotationView>(error);
      if (newer === null) throw error;
      setOvertaken(`Somebody was faster: this discussion is ${newer.thread.state} now.`);
      onChanged(newer, '');
    }
  }

  return {
    busy,
    notice: failure?.message ?? overtaken,
    setThread: (state) => void send(() => change(state)),
  };
}
