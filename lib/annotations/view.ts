import type { PersonView } from '@/lib/accounts/view';
import type { Actor } from '@/lib/access/actor';
import { abilities } from '@/lib/access/check';
import type { FactsOf } from '@/lib/access/facts';
import type { PermissionOn } from '@/lib/access/policy';
import type { NoteBody } from '@/lib/content/note-body';
import { toLinkView, type LinkRow, type LinkView } from '@/lib/curation/view';
import { documentFacts, type DocumentStanding } from '@/lib/documents/view';
import { toPassageView, type PassageRow, type PassageView } from '@/lib/passages/view';
import { editMark } from '@/lib/revisions/view';
import { toReplyView, type ReplyRow, type ReplyView } from '@/lib/threads/view';
import type { Motivation, Visibility } from './model';

/** What the policy asks of an annotation: part of every row that belongs to one. */
export interface AnnotationStanding {
  groupId: string;
  document: DocumentStanding;
  authorId: string;
  visibility: Visibility;
  hiddenAt: Date | null;
  deletedAt: Date | null;
  thread: { state: 'open' | 'resolved' } | null;
}

export interface AnnotationRow extends AnnotationStanding {
  id: string;
  documentId: string;
  motivation: Motivation;
  body: unknown;
  bodyText: string;
  hiddenReason: string | null;
  rev: number;
  createdAt: Date;
  updatedAt: Date;
  editedAt: Date | null;
  sharedEdit: boolean;
  author: PersonView;
  passages: { passage: PassageRow }[];
  tags: { tag: { label: string } }[];
  thread: ThreadRow | null;
  links: LinkRow[];
}

interface ThreadRow {
  id: string;
  state: 'open' | 'resolved';
  rev: number;
  resolvedAt: Date | null;
  resolvedBy: PersonView | null;
  replies: ReplyRow[];
}

interface ThreadView {
  id: string;
  state: 'open' | 'resolved';
  rev: number;
  /** ISO 8601, UTC. */
  resolvedAt: string | null;
  resolvedBy: PersonView | null;
  replies: ReplyView[];
}

export interface AnnotationView {
  id: string;
  documentId: string;
  rev: number;
  author: PersonView;
  motivation: Motivation;
  visibility: Visibility;
  body: NoteBody;
  text: string;
  tags: string[];
  /** ISO 8601, UTC. */
  createdAt: string;
  updatedAt: string;
  /** When its author last changed it, as far as the reader may know of that; null when never. */
  editedAt: string | null;
  /** Why a moderator hid it; null for a shown note. */
  hiddenReason: string | null;
  passages: PassageView[];
  thread: ThreadView;
  links: LinkView[];
  abilities: Record<PermissionOn<'annotation'>, boolean>;
}

export function annotationFacts(row: AnnotationStanding): FactsOf<'annotation'> {
  return {
    ...documentFacts({ groupId: row.groupId, ...row.document }),
    noteAuthorId: row.authorId,
    noteVisibility: row.visibility,
    noteHidden: row.hiddenAt !== null,
    noteDeleted: row.deletedAt !== null,
    threadState: row.thread?.state ?? 'open',
  };
}

export function toAnnotationView(row: AnnotationRow, actor: Actor): AnnotationView {
  const { id, documentId, rev, author, motivation, visibility, hiddenReason } = row;
  return {
    ...{ id, documentId, rev, author, motivation, visibility, hiddenReason },
    body: row.body as NoteBody, // written by a command, which checked it
    text: row.bodyText,
    tags: row.tags.map(({ tag }) => tag.label).sort((a, b) => a.localeCompare(b)),
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    editedAt: editMark(row, actor),
    passages: row.passages.map(({ passage }) => toPassageView(passage)),
    thread: toThreadView(row, actor),
    links: row.links.map((link) => toLinkView(link, actor)),
    abilities: abilities(actor, 'annotation', annotationFacts(row)),
  };
}

function toThreadView(row: AnnotationRow, actor: Actor): ThreadView {
  if (!row.thread) throw new Error(`The annotation ${row.id} has no thread.`);
  const { id, state, rev, resolvedAt, resolvedBy, replies } = row.thread;
  // A reply that answers one which the actor may not see does not tell that there is one.
  const seen = new Set(replies.map((reply) => reply.id));
  const parentOf = ({ parentId }: ReplyRow) => (parentId !== null && seen.has(parentId) ? parentId : null);
  return {
    ...{ id, state, rev, resolvedBy },
    resolvedAt: resolvedAt?.toISOString() ?? null,
    replies: replies.map((reply) =>
      toReplyView({ ...reply, parentId: parentOf(reply) }, annotationFacts(row), actor),
    ),
  };
}
