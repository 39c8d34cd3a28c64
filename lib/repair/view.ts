import type { PersonView } from '@/lib/accounts/view';
import type { Place } from '@/lib/content/places';
import type { CurationState } from '@/lib/curation/model';
import type { RepairKind, Replacement } from './detect/finding';

export interface RepairRow {
  id: string;
  kind: RepairKind;
  start: number;
  end: number;
  before: string;
  prefix: string;
  suffix: string;
  proposed: Replacement;
  chosen: Replacement | null;
  confidence: number;
  note: string;
  state: CurationState;
  decidedBy: PersonView | null;
  decidedAt: Date | null;
  rev: number;
}

/** A repair as the desk shows it. `start` and `end` count code points of the version's text, half-open. */
export interface RepairView {
  id: string;
  rev: number;
  kind: RepairKind;
  state: CurationState;
  start: number;
  end: number;
  before: string;
  prefix: string;
  suffix: string;
  /** What stands there once it is published. */
  after: Replacement;
  /** Whether a person put other words there than were proposed. */
  edited: boolean;
  confidence: number;
  note: string;
  decidedBy: PersonView | null;
}

/** With where it stands: by which heading and paragraph it is cited, and in which block of the version (from 0). */
export type PlacedRepair = RepairView & { place: Place; block: number };

/** The repairs of one version in the order of the text. */
export interface DraftView {
  versionId: string;
  repairs: PlacedRepair[];
  /** The number of the version that they were published as; null while they are a draft. */
  publishedAs: number | null;
}

/** What became of several repairs that were decided at once. */
export interface DecidedRepairs {
  decided: RepairView[];
  /** Why one was not, in words; with its newer state where somebody was faster. */
  refused: { id: string; detail: string; current: RepairView | null }[];
}

/** What publishing would do: how many repairs, and what becomes of the notes and links that the reader may see. */
export interface RepairPreview {
  /** Of the draft: publishing names it. */
  rev: number;
  accepted: number;
  notes: Carrying;
  links: Carrying;
}

/** Of those whose words are edited: how many keep a place, and how many lose it. */
export interface Carrying {
  changed: number;
  orphaned: number;
}

/** A repair that was published: what readers and exports are told of it. */
export interface ApparatusEntry {
  id: string;
  kind: RepairKind;
  /** The version in which the old words stood, and the one that has the new. */
  from: number;
  to: number;
  /** Code points of the old version's text. */
  start: number;
  end: number;
  before: string;
  prefix: string;
  suffix: string;
  after: Replacement;
  edited: boolean;
  place: Place;
  /** Who accepted it, for the group alone. */
  by: PersonView | null;
  /** ISO 8601, UTC. */
  at: string;
}

/** Repairs that were published and do not stand in a later text, because an earlier version or another file came in its place. */
export interface TakenBackView {
  /** The number of the version that they made. */
  version: number;
  /** How many they were. */
  repairs: number;
  /** The number of the version that does not have them any more. */
  takenBackIn: number;
}

export function toRepairView(row: RepairRow): RepairView {
  const { id, rev, kind, state, start, end, before, prefix, suffix, confidence, note, decidedBy } = row;
  return {
    ...{ id, rev, kind, state, start, end, before, prefix, suffix, confidence, note, decidedBy },
    after: row.chosen ?? row.proposed,
    edited: row.chosen !== null,
  };
}

/** @param inGroup Whether the reader is of the document's group. */
export function toApparatusEntry(
  row: RepairRow,
  { from, to, place, inGroup }: Pick<ApparatusEntry, 'from' | 'to' | 'place'> & { inGroup: boolean },
): ApparatusEntry {
  const { id, kind, start, end, before, prefix, suffix, after, edited, decidedBy } = toRepairView(row);
  return {
    ...{ id, kind, from, to, start, end, before, prefix, suffix, after, edited, place },
    by: inGroup ? decidedBy : null,
    at: (row.decidedAt ?? new Date(0)).toISOString(),
  };
}
