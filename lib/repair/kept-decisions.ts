import { carry, compareTexts } from '@/lib/anchoring/carry';
import type { Replacement } from './detect/finding';
import type { Proposal } from './detect/propose';
import { DRAFT_MAX } from './model';

/** What was decided of a place in an earlier version's text. */
export interface Decided {
  kind: Proposal['kind'];
  start: number;
  end: number;
  proposed: Replacement;
}

/**
 * For each proposal what was decided of the same words before: nobody is asked twice. The same is what stands, carried
 * through the change of the text, at the same place word for word and would be replaced by the same.
 */
export function keptDecisions<D extends Decided>(
  earlier: { text: string; decided: readonly D[] },
  text: string,
  proposals: readonly Proposal[],
): Map<Proposal, D> {
  if (earlier.decided.length === 0) return new Map();
  const carried = carry(compareTexts(earlier.text, text), earlier.decided);
  const byPlace = new Map<string, D>();
  earlier.decided.forEach((decided, i) => {
    const place = carried[i];
    if (place?.state === 'exact')
      byPlace.set(keyOf({ kind: decided.kind, ...place }, decided.proposed), decided);
  });
  return new Map(
    proposals.flatMap((proposal) => {
      const decided = byPlace.get(keyOf(proposal, proposal.after));
      return decided ? [[proposal, decided] as const] : [];
    }),
  );
}

/**
 * The proposals that a draft holds: the first of those about which somebody is asked, and besides all that were decided
 * before, which would otherwise take the places of the others in every version.
 */
export function heldInDraft(
  proposals: readonly Proposal[],
  kept: ReadonlyMap<Proposal, unknown>,
  most: number = DRAFT_MAX,
): Proposal[] {
  let asked = 0;
  return proposals.filter((proposal) => kept.has(proposal) || asked++ < most);
}

function keyOf({ kind, start, end }: Omit<Decided, 'proposed'>, { text, mark }: Replacement): string {
  return JSON.stringify([kind, start, end, text, mark?.label, mark?.at]);
}
