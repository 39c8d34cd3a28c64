import { readKept } from '@/components/ui/use-kept';
import type { NoteBody } from '@/lib/content/note-body';
import { isRecord, toKeptBody } from './kept-body';
import { toNoteDraft, type NoteDraft } from './kept-note';

/** A change of a note that is being written, and the revision of the note that it began with. */
export interface KeptEdit extends NoteDraft {
  rev: number;
}

export interface KeptReplyEdit {
  rev: number;
  body: NoteBody;
}

/** The key of the change of a note or a reply that somebody is writing. */
export function keptEditKey(draftKey: string, id: string): string {
  return `edit:${draftKey}:${id}`;
}

/** Whether a change of a note or a reply was not finished on this device. */
export function hasUnfinishedEdit(draftKey: string, id: string): boolean {
  return readKept(keptEditKey(draftKey, id), toKeptReplyEdit) !== null;
}

export function toKeptEdit(value: unknown): KeptEdit | null {
  const draft = toNoteDraft(value);
  return draft && isRecord(value) && typeof value.rev === 'number' ? { ...draft, rev: value.rev } : null;
}

export function toKeptReplyEdit(value: unknown): KeptReplyEdit | null {
  if (!isRecord(value) || typeof value.rev !== 'number') return null;
  const body = toKeptBody(value.body);
  return body && { body, rev: value.rev };
}
