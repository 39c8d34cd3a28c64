/** What a line of a document's activity tells. `note.shared` is an edit by which a private note became the group's. */
export type ActivityKind =
  | 'document.imported'
  | 'document.reimported'
  | 'document.corrected'
  | 'document.reverted'
  | 'document.described'
  | 'document.moved'
  | 'document.archived'
  | 'document.restored'
  | 'note.written'
  | 'note.shared'
  | 'reply.written'
  | 'thread.resolved'
  | 'thread.reopened'
  | 'link.proposed'
  | 'link.accepted'
  | 'link.rejected'
  | 'link.returned';

/**
 * The journal's verbs that make a line, and which. Other edits are told by the history of what was edited; what
 * was withdrawn or deleted is not there any more, and brought back it is as if it had never been away.
 */
export const LINES = {
  'document.imported': 'document.imported',
  'document.reimported': 'document.reimported',
  'document.corrected': 'document.corrected',
  'document.reverted': 'document.reverted',
  'document.described': 'document.described',
  'document.moved': 'document.moved',
  'document.archived': 'document.archived',
  'document.restored': 'document.restored',
  'annotation.created': 'note.written',
  'annotation.edited': 'note.shared',
  'reply.created': 'reply.written',
  'thread.resolved': 'thread.resolved',
  'thread.reopened': 'thread.reopened',
  'link.proposed': 'link.proposed',
  'link.accepted': 'link.accepted',
  'link.rejected': 'link.rejected',
  'link.returned': 'link.returned',
} as const satisfies Record<string, ActivityKind>;

export type LineVerb = keyof typeof LINES;

/** Who does not see proposals hears of a link only that it was accepted. */
export const OF_PROPOSALS: readonly LineVerb[] = ['link.proposed', 'link.rejected', 'link.returned'];

export const isLineVerb = (verb: string): verb is LineVerb => Object.hasOwn(LINES, verb);
