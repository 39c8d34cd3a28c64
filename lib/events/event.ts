/**
 * What can change in a group: the closed, versioned union of the journal's verbs. A verb is never
 * renamed; a new meaning gets a new verb.
 */
export type Verb =
  | 'group.created'
  | 'member.added'
  | 'member.roleChanged'
  | 'document.imported'
  | 'document.reimported'
  | 'document.corrected'
  | 'document.reverted'
  | 'document.described'
  | 'document.moved'
  | 'document.archived'
  | 'document.restored'
  /** What the scan broke was looked for in a version. The subject is the draft. */
  | 'repairs.found'
  | 'repairs.decided'
  | 'annotation.created'
  | 'annotation.edited'
  /** A shared note became its author's alone. */
  | 'annotation.withdrawn'
  | 'annotation.deleted'
  | 'annotation.restored'
  /** A passage of it that had no place was given one, was let go, or has none again. */
  | 'annotation.placed'
  | 'annotation.letGo'
  | 'annotation.unplaced'
  | 'reply.created'
  | 'reply.edited'
  | 'reply.deleted'
  | 'reply.restored'
  | 'thread.resolved'
  | 'thread.reopened'
  | 'type.created'
  | 'entity.proposed'
  | 'entity.accepted'
  | 'entity.rejected'
  | 'entity.returned'
  | 'link.proposed'
  | 'link.accepted'
  | 'link.rejected'
  | 'link.returned'
  | 'link.placed'
  | 'link.letGo'
  | 'link.unplaced';

/** One line of the journal before it is written: ids only, no text. */
export interface NewEvent {
  verb: Verb;
  subjectId: string;
  /** The subject's `rev` after the change. */
  subjectRev: number;
  documentId: string | null;
}
