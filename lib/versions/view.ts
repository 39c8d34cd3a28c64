import type { PersonView } from '@/lib/accounts/view';
import type { Hunk } from './hunks';
import type { CorrectionKind, VersionOrigin } from './model';

/** A version without its text. */
export interface VersionView {
  id: string;
  number: number;
  origin: VersionOrigin;
  /** What a correction mended; null for what is none. */
  kind: CorrectionKind | null;
  /** Of who made it, in their words; may be empty. */
  note: string;
  /** The number of the version that it gives back; null for what is no revert. */
  revertedTo: number | null;
  /** ISO 8601, UTC. */
  createdAt: string;
  words: number;
  sha256: string;
  /** Who made it, for the group alone. */
  by: PersonView | null;
  current: boolean;
}

export interface VersionRow {
  id: string;
  number: number;
  origin: VersionOrigin;
  correctionKind: CorrectionKind | null;
  note: string;
  revertedTo: { number: number } | null;
  createdAt: Date;
  words: number;
  sha256: string;
  createdBy: PersonView;
}

/** What a correction, or the step from one version to another, changes in the text. */
export interface ChangesView {
  hunks: Hunk[];
  /** How many places more there are than are told. */
  more: number;
}

/** What becomes of a note or link whose words are changed: of those that the asker may see. */
export interface AffectedView {
  /** Of the note, or of the link where it stands on the text itself or on a note. */
  id: string;
  kind: 'note' | 'link';
  /** Whose it is. */
  by: PersonView;
  /** What a note says, cut short, or which entity a link names. */
  says: string;
  /** Its words as they stand now. */
  before: string;
  /** Its words as they would stand; null where they would be gone. */
  after: string | null;
}

export interface CorrectionPreview extends ChangesView {
  affected: AffectedView[];
  /** How many more are touched than are told. */
  moreAffected: number;
  /** How many notes and links there are besides, of those that the asker may see, that stay as they are. */
  kept: number;
  /** The newer version, where somebody was first: then the preview is of what would be made of that one. */
  newer: VersionView | null;
}

/** @param inGroup Whether the reader is of the document's group. */
export function toVersionView(
  row: VersionRow,
  { inGroup, currentVersionId }: { inGroup: boolean; currentVersionId: string | null },
): VersionView {
  const { id, number, origin, correctionKind, note, revertedTo, createdAt, words, sha256, createdBy } = row;
  return {
    ...{ id, number, origin, note, words, sha256 },
    kind: correctionKind,
    revertedTo: revertedTo?.number ?? null,
    createdAt: createdAt.toISOString(),
    by: inGroup ? createdBy : null,
    current: id === currentVersionId,
  };
}
