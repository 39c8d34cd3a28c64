export interface PassageRow {
  id: string;
  versionId: string;
  exact: string;
  prefix: string;
  suffix: string;
  /** The anchor in the version that is read; none where the passage was written on a later version. */
  anchors: { state: 'exact' | 'changed' | 'orphaned'; start: number | null; end: number | null }[];
}

/** A passage as it stands in the version that is read: code points, half-open; null when it is orphaned there. */
export interface PassageView {
  id: string;
  exact: string;
  prefix: string;
  suffix: string;
  state: 'exact' | 'changed' | 'orphaned';
  start: number | null;
  end: number | null;
}

export function toPassageView(row: PassageRow): PassageView {
  const { id, exact, prefix, suffix, anchors } = row;
  const { state, start, end } = anchors[0] ?? { state: 'orphaned' as const, start: null, end: null };
  return { id, exact, prefix, suffix, state, start, end };
}
