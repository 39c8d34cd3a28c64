import type { PersonView } from '@/lib/accounts/view';
import type { ActivityView } from '@/lib/activity/view';
import { titleOf } from '@/lib/documents/model';
import { firstWords } from '@/lib/notifications/model';

/** A question that waits for the person: their own, or one in whose discussion they took part. */
export interface OpenQuestionView {
  id: string;
  mine: boolean;
  author: PersonView;
  /** The first words of what is asked. */
  text: string;
  quote: string | null;
  /** The newest reply, by somebody else. */
  answered: { by: PersonView; at: string };
  place: string;
  href: string;
}

export interface OpenQuestionRow {
  id: string;
  documentId: string;
  document: { title: string | null };
  author: PersonView;
  bodyText: string;
  passages: { passage: { exact: string } }[];
  thread: { replies: { author: PersonView; createdAt: Date }[] } | null;
}

/** Null where the last word is the person's own, or nobody answered yet. */
export function toOpenQuestionView(row: OpenQuestionRow, personId: string): OpenQuestionView | null {
  const newest = row.thread?.replies[0];
  if (!newest || newest.author.id === personId) return null;
  const exact = row.passages[0]?.passage.exact;
  return {
    ...{ id: row.id, author: row.author, mine: row.author.id === personId },
    text: firstWords(row.bodyText),
    quote: exact === undefined ? null : firstWords(exact),
    answered: { by: newest.author, at: newest.createdAt.toISOString() },
    place: titleOf(row.document),
    href: `/documents/${row.documentId}#note-${row.id}`,
  };
}

/** What a person finds of a document when they come back. */
export interface DocumentNews {
  /** All notes that the person may read. */
  notes: number;
  /** Notes that have something by others which the person has not read. */
  unread: number;
  /** Of notes that the person never looked at: who wrote most of them, and how many. */
  most: { by: PersonView; count: number } | null;
  /** ISO 8601, UTC; null for a document that the person never opened. */
  visitedAt: string | null;
  latest: ActivityView | null;
}
