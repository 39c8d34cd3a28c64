import { noteBodyFromText, type NoteBody } from '@/lib/content/note-body';

/** A body that was kept while it was written; null where it is none. Older drafts hold its plain text. */
export function toKeptBody(value: unknown): NoteBody | null {
  if (typeof value === 'string') return noteBodyFromText(value);
  return isNode(value) && value.type === 'doc' ? (value as NoteBody) : null;
}

/** Whether a value can be walked as content. The server checks what it means, and the editor leaves out what it does not know. */
function isNode(value: unknown): value is Record<string, unknown> & { type: string } {
  if (!isRecord(value) || typeof value.type !== 'string') return false;
  const { type, text, content, marks } = value;
  return (
    (type === 'text' ? typeof text === 'string' : text === undefined) &&
    isAbsentOr(content, (nodes) => nodes.every(isNode)) &&
    isAbsentOr(marks, (all) => all.every((mark) => isRecord(mark) && typeof mark.type === 'string'))
  );
}

function isAbsentOr(value: unknown, holds: (values: unknown[]) => boolean): boolean {
  return value === undefined || (Array.isArray(value) && holds(value));
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
