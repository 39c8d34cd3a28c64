import { readKept } from '@/components/ui/use-kept';
import { isEmptyBody, type NoteBody } from '@/lib/content/note-body';
import { isRecord, toKeptBody } from './kept-body';

/** A reply that is being written. */
export interface KeptReply {
  /** The note under which it is written; older drafts do not say. */
  annotationId: string | null;
  body: NoteBody;
}

/** The key of the answer to a reply, or (null) to the note itself, that somebody is writing in a thread. */
export function keptReplyKey(draftKey: string, threadId: string, parentId: string | null): string {
  return `reply:${draftKey}:${threadId}:${parentId ?? ''}`;
}

/** What is being answered in a thread by an unfinished reply on this device; undefined where there is none. */
export function unfinishedReply(
  draftKey: string,
  threadId: string,
  parentIds: readonly string[],
): string | null | undefined {
  return [null, ...parentIds].find((parentId) => {
    const kept = readKept(keptReplyKey(draftKey, threadId, parentId), toKeptReply);
    return kept !== null && !isEmptyBody(kept.body);
  });
}

/** Older drafts are the body alone, or its plain text. */
export function toKeptReply(value: unknown): KeptReply | null {
  if (!isRecord(value) || value.body === undefined) {
    const body = toKeptBody(value);
    return body && { annotationId: null, body };
  }
  const body = toKeptBody(value.body);
  const { annotationId } = value;
  return body && { annotationId: typeof annotationId === 'string' ? annotationId : null, body };
}
