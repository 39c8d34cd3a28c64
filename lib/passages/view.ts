import type { AnchorState } from './model';

export interface PassageRow {
  id: string;
  /** The version on which it was written. */
  versionId: string;
  exact: string;
  prefix: string;
  suffix: string;
  /** The anchor in the version that is read; none where the passage was written on a later version. */
  anchors: { versionId: string; state: AnchorState; start: number | null; end: number | null }[];
}

/** A passage as it stands in the version that is read: code points, half-open; null when it is orphaned there. */
export interface PassageView {
  id: string;
  exact: string;
  prefix: string;
  suffix: string;
  /** The version in which it has that state and place. */
  versionId: string;
  state: AnchorState;
  start: number | null;
  end: number | null;
}

export function toPassageView(row: PassageRow): PassageView {
  const { id, exact, prefix, suffix, anchors } = row;
  const nowhere = { versionId: row.versionId, state: 'orphaned' as const, start: null, end: null };
  const { versionId, state, start, end } = anchors[0] ?? nowhere;
  return { id, exact, prefix, suffix, versionId, state, start, end };
}
