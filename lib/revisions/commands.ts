import 'server-only';
import { plainTextOf } from '@/lib/content/note-body';
import type { Prisma, Transaction } from '@/lib/db/client';
import type { NoteState, ReplyState } from './model';

/** The row that an edit is about to change, as it stood until now. */
interface Edited {
  id: string;
  groupId: string;
  rev: number;
  authorId: string;
}

/** Keeps what a note was until `at`, in the transaction that changes it. */
export function keepNoteState(tx: Transaction, note: Edited, state: NoteState, at: Date): Promise<void> {
  return keep(tx, 'annotation', note, state, at);
}

/** Keeps what a reply was until `at`, in the transaction that changes it. */
export function keepReplyState(tx: Transaction, reply: Edited, state: ReplyState, at: Date): Promise<void> {
  return keep(tx, 'reply', reply, state, at);
}

async function keep(
  tx: Transaction,
  subject: 'annotation' | 'reply',
  { id, groupId, rev, authorId }: Edited,
  state: NoteState | ReplyState,
  at: Date,
): Promise<void> {
  await tx.revision.create({
    data: {
      ...{ groupId, subject, subjectId: id, subjectRev: rev, authorId },
      state: state as unknown as Prisma.InputJsonObject,
      text: plainTextOf(state.body),
      createdAt: at,
    },
  });
}
