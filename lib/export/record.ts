/**
 * What an export is made of: one header, then records one at a time. They hold only what the person who
 * takes them out may have; a serializer writes all of it and decides nothing about access. Times are
 * ISO 8601 in UTC, offsets count code points of the version's canonical text, half-open.
 */
export type ExportRecord = AnnotationRecord | LinkRecord | RepairRecord;

/** What a serializer must be told, because it may not look: where the application lives and what time it is. */
export interface ExportContext {
  /** The address of the application, absolute. */
  base: string;
  /** ISO 8601, UTC. */
  exportedAt: string;
  /** What was asked for, as the query of an address; empty where it was everything. */
  filter: string;
}

/** The document and the version in which its passages are given. */
export interface ExportedDocument {
  id: string;
  /** As it is shown, also where the paper has none of its own. */
  title: string;
  authors: readonly string[];
  year: string | null;
  source: string | null;
  licence: string | null;
  /** BCP 47. */
  language: string;
  version: { number: number; createdAt: string; sha256: string };
}

export interface PersonRecord {
  id: string;
  name: string;
}

/** A passage as it stands in the version with this number; without offsets where it is orphaned. */
export interface TargetRecord {
  version: number;
  exact: string;
  prefix: string;
  suffix: string;
  state: 'exact' | 'changed' | 'orphaned';
  start: number | null;
  end: number | null;
  /** The heading that it stands under; null where there is none, and of an orphan. */
  section: string | null;
  /** The number by which its paragraph is cited; headings, footnotes and the abstract have none. */
  paragraph: number | null;
}

export interface AnnotationRecord {
  kind: 'annotation';
  id: string;
  motivation: NoteMotivation;
  visibility: 'private' | 'group' | 'public';
  creator: PersonRecord;
  createdAt: string;
  modifiedAt: string;
  /** Plain text; empty for a bare highlight. */
  text: string;
  /** BCP 47; null where it is not known. */
  language: string | null;
  tags: readonly string[];
  /** In the order in which they were chosen. */
  targets: readonly TargetRecord[];
  links: readonly LinkRecord[];
  replies: readonly ReplyRecord[];
  threadState: 'open' | 'resolved';
  /** Why a moderator hid it; null for a shown note. */
  hiddenReason: string | null;
}

export type NoteMotivation =
  | 'commenting'
  | 'questioning'
  | 'describing'
  | 'assessing'
  | 'identifying'
  | 'classifying'
  | 'linking'
  | 'highlighting';

export interface ReplyRecord {
  id: string;
  /** The reply of the same note that this one answers; null when it answers the note. */
  parentId: string | null;
  creator: PersonRecord;
  createdAt: string;
  text: string;
  language: string | null;
  hiddenReason: string | null;
}

/** That a passage names an entity: on a note, or (among the records themselves) on the text. */
export interface LinkRecord {
  kind: 'link';
  id: string;
  entity: {
    id: string;
    label: string;
    type: string;
    /** In public schemes (lib/entities/schemes.ts has their names). */
    identifiers: readonly { scheme: string; value: string }[];
  };
  state: 'proposed' | 'accepted' | 'rejected';
  origin: 'person' | 'suggester';
  creator: PersonRecord;
  createdAt: string;
  decidedBy: PersonRecord | null;
  /** Why it was decided so. */
  reason: string | null;
  target: TargetRecord;
}

/** That a scan's damage was mended: a line of the apparatus of the version that it made. */
export interface RepairRecord {
  kind: 'repair';
  id: string;
  damage: 'mark' | 'glued' | 'split' | 'quote' | 'glyph';
  /** What stands there since; a footnote's mark is written as `[^5]`. Empty where something only went. */
  after: string;
  /** Whether a person put other words than were proposed. */
  edited: boolean;
  /** The old words, in the version in which they stood. */
  target: TargetRecord;
  /** The number of the version that has the new ones. */
  repairedIn: number;
  decidedBy: PersonRecord | null;
  decidedAt: string;
}
