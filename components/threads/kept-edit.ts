import { readKept } from '@/components/ui/use-kept';
import { isRecord } from './kept-body';
import { toNoteDraft, type NoteDraft } from './kept-note';
import { toKeptReply, type KeptReply } from './kept-reply';

/** A change of a note that is being written, and the revision of the note that it began with. */
export interface KeptEdit extends NoteDraft {
  annotationId: string;
  rev: number;
}

/** A change of a reply. */
export interface KeptReplyEdit extends KeptReply {
  rev: number;
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
  if (!draft || !isRecord(value)) return null;
  const { annotationId, rev } = value;
  return typeof annotationId === 'string' && typeof rev === 'number' ? { ...draft, annotationId, rev } : null;
}

export function toKeptReplyEdit(value: unknown): KeptReplyEdit | null {
  const reply = toKeptReply(value);
  return reply && isRecord(value) && typeof value.rev === 'number' ? { ...reply, rev: value.rev } : null;
}
