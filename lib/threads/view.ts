import type { PersonView } from '@/lib/accounts/view';
import type { Actor } from '@/lib/access/actor';
import { abilities } from '@/lib/access/check';
import type { FactsOf } from '@/lib/access/facts';
import type { PermissionOn } from '@/lib/access/policy';
import type { NoteBody } from '@/lib/content/note-body';
import { editMark } from '@/lib/revisions/view';

export interface ReplyRow {
  id: string;
  parentId: string | null;
  authorId: string;
  body: unknown;
  bodyText: string;
  rev: number;
  createdAt: Date;
  editedAt: Date | null;
  sharedEdit: boolean;
  hiddenAt: Date | null;
  hiddenReason: string | null;
  deletedAt: Date | null;
  author: PersonView;
}

export interface ReplyView {
  id: string;
  /** The reply that this one answers; null when it answers the annotation. */
  parentId: string | null;
  rev: number;
  author: PersonView;
  body: NoteBody;
  text: string;
  /** ISO 8601, UTC. */
  createdAt: string;
  /** As of an annotation. */
  editedAt: string | null;
  hiddenReason: string | null;
  abilities: Record<PermissionOn<'reply'>, boolean>;
}

export function replyFacts(
  row: Pick<ReplyRow, 'authorId' | 'hiddenAt' | 'deletedAt'>,
  note: FactsOf<'annotation'>,
): FactsOf<'reply'> {
  return { ...note, authorId: row.authorId, hidden: row.hiddenAt !== null, deleted: row.deletedAt !== null };
}

export function toReplyView(row: ReplyRow, note: FactsOf<'annotation'>, actor: Actor): ReplyView {
  const { id, parentId, rev, author, bodyText, createdAt, hiddenReason } = row;
  return {
    ...{ id, parentId, rev, author, hiddenReason },
    body: row.body as NoteBody, // written by a command, which checked it
    text: bodyText,
    createdAt: createdAt.toISOString(),
    editedAt: editMark(row, actor),
    abilities: abilities(actor, 'reply', replyFacts(row, note)),
  };
}
