import { codePointLength } from '@/lib/anchoring/code-points';
import type { CurationState } from '@/lib/curation/model';
import { REPAIR_KINDS, type RepairKind, type Replacement } from './detect/finding';

/** What may become of a repair: every decision can be taken back or turned around, none can be taken twice. */
export const TRANSITIONS: Record<CurationState, readonly CurationState[]> = {
  proposed: ['accepted', 'rejected'],
  accepted: ['rejected', 'proposed'],
  rejected: ['accepted', 'proposed'],
};

/** How many repairs one draft holds that nobody decided before. More than that are looked for in the version that it makes. */
export const DRAFT_MAX = 5_000;

/** How many the desk lists on a page, and are decided at once. */
export const TOGETHER_MAX = 500;

export type RepairCounts = Record<CurationState, Record<RepairKind, number>>;

/** How many repairs of each kind there are in each state. */
export function repairCounts(repairs: readonly { state: CurationState; kind: RepairKind }[]): RepairCounts {
  const none = () => Object.fromEntries(REPAIR_KINDS.map((kind) => [kind, 0])) as Record<RepairKind, number>;
  const counts: RepairCounts = { proposed: none(), accepted: none(), rejected: none() };
  for (const { state, kind } of repairs) counts[state][kind]++;
  return counts;
}

/** A replacement in one line, as people read and write it: the mark stands in its place as `[^5]`. */
export function replacementInWords({ text, mark }: Replacement): string {
  if (!mark) return text;
  const letters = Array.from(text);
  return `${letters.slice(0, mark.at).join('')}[^${mark.label}]${letters.slice(mark.at).join('')}`;
}

/** The way back. Null for more than one mark: a repair has room for one. */
export function replacementOf(words: string): Replacement | null {
  const [before = '', label, after = '', ...more] = words.split(/\[\^([^[\]^]{1,12})\]/);
  if (label === undefined) return { text: before };
  if (more.length > 0) return null;
  return { text: before + after, mark: { label: label.trim(), at: codePointLength(before) } };
}
