import type { CurationState } from '@/lib/curation/model';

/** A row that can be decided: a link or an entity. */
export interface Decidable {
  id: string;
  rev: number;
  state: CurationState;
  /** Why it was decided so; null where nothing was said. */
  reason?: string | null;
}

/** What became of rows that were sent to be decided. */
export interface Answer<Row> {
  decided: Row[];
  /** Why one was not; with its newer state where somebody was faster. */
  refused: { id: string; detail: string; current: Row | null }[];
}

/** What a row was, and the reason that was given for it; empty where there was none. */
interface Standing {
  state: CurationState;
  reason: string;
}

/** Rows that changed together, and what each was before: one step back. */
export type Step = ReadonlyMap<string, Standing>;

/** The rows with those that changed in their places. What a row is known by beside its view stays. */
export function withChanged<Row extends Decidable>(
  rows: readonly Row[],
  changed: readonly Partial<Row>[],
): Row[] {
  const byId = new Map(changed.map((row) => [row.id, row]));
  return rows.map((row) => ({ ...row, ...byId.get(row.id) }));
}

/** The row above or below; the same at either end. */
export function neighbour<Row extends Decidable>(
  rows: readonly Row[],
  id: string | null,
  by: 1 | -1,
): Row | undefined {
  const at = rows.findIndex((row) => row.id === id);
  return rows[Math.max(0, Math.min(rows.length - 1, at + by))];
}

/** The counts as they were read, moved by what was decided since in a list of one state. */
export function countsNow(
  read: Record<CurationState, number>,
  listed: CurationState,
  rows: readonly Decidable[],
): Record<CurationState, number> {
  const counts = { ...read };
  for (const { state } of rows) {
    counts[listed] -= 1;
    counts[state] += 1;
  }
  return counts;
}

/** The decisions that take a step back: rows that were alike go back together. */
export function stepBack(step: Step): (Standing & { ids: string[] })[] {
  const back: (Standing & { ids: string[] })[] = [];
  for (const [id, { state, reason }] of step) {
    const alike = back.find((one) => one.state === state && one.reason === reason);
    if (alike) alike.ids.push(id);
    else back.push({ state, reason, ids: [id] });
  }
  return back;
}

/** The reason with which a row was last in a state, before it was decided here. */
export function reasonThen(steps: readonly Step[], id: string, state: CurationState): string {
  return steps.findLast((step) => step.get(id)?.state === state)?.get(id)?.reason ?? '';
}
