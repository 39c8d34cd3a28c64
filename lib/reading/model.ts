/** What a person has read of a document. */
export interface ReadMarks {
  /** Null for a stranger, for whom nothing counts as unread. */
  personId: string | null;
  /** Everything up to here counts as read; null for somebody who never said so. */
  before: Date | null;
  /** When each note was last read, with its thread. */
  notes: ReadonlyMap<string, Date>;
}

interface Written {
  authorId: string;
  /** Of a note, when it was shared: what was written in private is new when others can read it. */
  createdAt: Date;
}

/** Whether a note, or something written under it, is by another and newer than when the note was last read. */
export function isUnread(marks: ReadMarks, noteId: string, parts: readonly Written[]): boolean {
  if (marks.personId === null) return false;
  const readAt = Math.max(marks.before?.getTime() ?? 0, marks.notes.get(noteId)?.getTime() ?? 0);
  return parts.some(({ authorId, createdAt }) => authorId !== marks.personId && createdAt.getTime() > readAt);
}
