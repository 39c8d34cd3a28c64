import { createOffsetIndex } from '@/lib/anchoring/code-points';
import type { CurationState } from '@/lib/curation/model';
import type { Replacement } from './detect/finding';
import type { Proposal } from './detect/propose';

/** Code points of context on each side: what a row of the desk has room for. */
const CONTEXT = 64;

/** The columns of repairs that are proposed in a text, as the database names them. */
export function columnsIn(text: string) {
  const index = createOffsetIndex(text);
  return ({ kind, start, end, before, after, confidence, note }: Proposal) => ({
    ...{ kind, start, end, before, proposed: { ...after }, confidence, note },
    prefix: index.slice(Math.max(0, start - CONTEXT), start),
    suffix: index.slice(end, Math.min(index.length, end + CONTEXT)),
  });
}

interface Decision {
  state: CurationState;
  chosen: Replacement | null;
  decidedAt: Date | null;
  decidedById: string | null;
}

/** The columns of what was decided, as the database names them; of nothing, where nobody did. */
export function decisionColumns(kept: Decision | undefined) {
  if (!kept) return { state: 'proposed' };
  const { state, decidedAt, decidedById, chosen } = kept;
  return { state, decided_at: decidedAt, decided_by_id: decidedById, chosen };
}
