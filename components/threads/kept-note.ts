import { MOTIVATIONS, VISIBILITIES, type Motivation, type Visibility } from '@/lib/annotations/model';
import type { Selected } from '@/lib/passages/model';

/** A note that is being written: everything that would be lost with it. */
export interface KeptNote {
  passage: Selected;
  text: string;
  motivation: Motivation;
  visibility: Visibility;
}

/** The key of the one note that a reader is writing on one version of a paper. */
export function keptNoteKey({ draftKey, versionId }: { draftKey: string; versionId: string }): string {
  return `note:${draftKey}:${versionId}`;
}

export function isKeptNote(value: unknown): value is KeptNote {
  if (!isRecord(value) || !isRecord(value.passage)) return false;
  const { start, end, exact } = value.passage;
  return (
    typeof start === 'number' &&
    typeof end === 'number' &&
    typeof exact === 'string' &&
    typeof value.text === 'string' &&
    MOTIVATIONS.some((motivation) => motivation === value.motivation) &&
    VISIBILITIES.some((visibility) => visibility === value.visibility)
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
