import 'server-only';
import type { Actor } from '@/lib/access/actor';
import { authorize, can, found } from '@/lib/access/check';
import { standingOfAnnotationSelect, standingOfReplySelect } from '@/lib/annotations/queries';
import { annotationFacts } from '@/lib/annotations/view';
import { db } from '@/lib/db/client';
import { replyFacts } from '@/lib/threads/view';
import type { NoteState, ReplyState } from './model';
import type { ReplyRevisionView, RevisionView } from './view';

/** The most that a history shows; older states are kept and not shown. */
const MOST = 100;

/**
 * The earlier states of a note, newest first: those that the actor could read while the note stood so. Its
 * author has them all; to the group those are missing in which it was private, to strangers those in which
 * it was not public. Throws NotFound.
 */
export async function readNoteHistory(actor: Actor, annotationId: string): Promise<RevisionView[]> {
  const row = found(
    actor,
    await db().annotation.findUnique({
      where: { id: annotationId },
      select: { ...standingOfAnnotationSelect, createdAt: true },
    }),
  );
  const facts = annotationFacts(row);
  authorize(actor, 'annotation.read', facts);
  const states = await statesOf<NoteState>(annotationId, row.createdAt);
  return states
    .filter(({ visibility }) => can(actor, 'annotation.read', { ...facts, noteVisibility: visibility }))
    .map(({ rev, at, body, text, tags, motivation, visibility }) => ({
      ...{ rev, at, body, text, tags, motivation, visibility },
    }));
}

/** As readNoteHistory, for a reply: what counts is who could read its note then. Throws NotFound. */
export async function readReplyHistory(actor: Actor, replyId: string): Promise<ReplyRevisionView[]> {
  const row = found(
    actor,
    await db().reply.findUnique({
      where: { id: replyId },
      select: { ...standingOfReplySelect, createdAt: true },
    }),
  );
  const facts = replyFacts(row, annotationFacts(row.thread.annotation));
  authorize(actor, 'reply.read', facts);
  const states = await statesOf<ReplyState>(replyId, row.createdAt);
  return states
    .filter(({ visibility }) => can(actor, 'reply.read', { ...facts, noteVisibility: visibility }))
    .map(({ rev, at, body, text }) => ({ rev, at, body, text }));
}

/** A row's earlier states with when each was written: the first with the row, each later one as it replaced the one before. */
async function statesOf<S extends NoteState | ReplyState>(
  subjectId: string,
  createdAt: Date,
): Promise<(S & { rev: number; at: string; text: string })[]> {
  const rows = await db().revision.findMany({
    where: { subjectId },
    select: { subjectRev: true, state: true, text: true, createdAt: true },
    orderBy: { subjectRev: 'desc' },
    take: MOST + 1,
  });
  return rows.slice(0, MOST).map(({ subjectRev, state, text }, index) => ({
    ...(state as unknown as S), // written by lib/revisions/commands.ts
    ...{ rev: subjectRev, text, at: (rows[index + 1]?.createdAt ?? createdAt).toISOString() },
  }));
}

/** When each of the notes that were private once was shared last, and the revision that it had from then on. A note that is private now was not: its last edit is given. */
export async function lastSharings(
  noteIds: readonly string[],
): Promise<Map<string, { at: Date; rev: number }>> {
  const revisions = await db().revision.findMany({
    where: {
      subject: 'annotation',
      subjectId: { in: [...new Set(noteIds)] },
      state: { path: ['visibility'], equals: 'private' },
    },
    select: { subjectId: true, subjectRev: true, createdAt: true },
    orderBy: { subjectRev: 'asc' },
  });
  return new Map(
    revisions.map(({ subjectId, subjectRev, createdAt }) => [
      subjectId,
      { at: createdAt, rev: subjectRev + 1 },
    ]),
  );
}
