'use client';

import { useState } from 'react';
import { newerState } from '@/components/site/newer-state';
import { useSending } from '@/components/site/use-sending';
import type { CurationState } from '@/lib/curation/model';
import type { LinkView } from '@/lib/curation/view';
import { request } from '@/lib/http/client';

interface Decision {
  busy: boolean;
  /** What the person must know: why nothing was decided, or who was faster. */
  notice: string | null;
  decide: (decision: CurationState, reason?: string) => Promise<void>;
}

/**
 * Decides a link at the revision that is shown. When somebody was faster, `onChange` gets their
 * decision instead, and the notice says whose it is.
 */
export function useDecision(
  link: LinkView,
  personId: string,
  onChange: (link: LinkView, words: string) => void,
): Decision {
  const { busy, failure, send } = useSending();
  const [overtaken, setOvertaken] = useState<string | null>(null);
  const decide = (decision: CurationState, reason = '') =>
    send(async () => {
      setOvertaken(null);
      try {
        const body = { decision, reason };
        const path = `/links/${link.id}/decision`;
        const decided = await request<LinkView>(path, { method: 'PUT', body, rev: link.rev });
        onChange(decided, `${DONE[decision]}: ${link.entity.label}.`);
      } catch (error) {
        const newer = newerState<LinkView>(error);
        if (newer === null) throw error;
        setOvertaken(whoWasFaster(newer, personId));
        onChange(newer, '');
      }
    });
  return { busy, notice: failure?.message ?? overtaken, decide };
}

const DONE: Record<CurationState, string> = {
  proposed: 'Open again',
  accepted: 'Accepted',
  rejected: 'Rejected',
};

function whoWasFaster({ decidedBy, state }: LinkView, personId: string): string {
  if (decidedBy === null) return 'Another moderator took the decision back a moment ago.';
  return `${decidedBy.id === personId ? 'You' : decidedBy.name} ${state} this a moment ago.`;
}
