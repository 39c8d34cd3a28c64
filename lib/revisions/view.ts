import type { Actor } from '@/lib/access/actor';
import type { Motivation, Visibility } from '@/lib/annotations/model';
import type { NoteBody } from '@/lib/content/note-body';

/** An earlier state of a reply. */
export interface ReplyRevisionView {
  /** The revision that the row had when this state was replaced. */
  rev: number;
  /** ISO 8601, UTC; when this state was written, not when it was replaced. */
  at: string;
  body: NoteBody;
  text: string;
}

/** An earlier state of a note. */
export interface RevisionView extends ReplyRevisionView {
  tags: string[];
  motivation: Motivation;
  visibility: Visibility;
}

interface EditedRow {
  authorId: string;
  editedAt: Date | null;
  sharedEdit: boolean;
}

/**
 * When the author last changed it (ISO 8601, UTC), or null. Others are told only when they could have read it
 * otherwise: how often somebody changed a note before they shared it is theirs alone.
 */
export function editMark({ authorId, editedAt, sharedEdit }: EditedRow, actor: Actor): string | null {
  const own = actor.kind === 'person' && actor.personId === authorId;
  return own || sharedEdit ? (editedAt?.toISOString() ?? null) : null;
}
