import 'server-only';
import type { Actor, SignedIn } from '@/lib/access/actor';
import { db } from '@/lib/db/client';
import { visible } from '@/lib/db/visibility';
import { isUnread, type ReadMarks } from './model';

/** What the actor has read of a document. It is theirs alone: nobody else's reading is ever asked for. */
export async function readMarksOf(actor: Actor, documentId: string): Promise<ReadMarks> {
  if (actor.kind === 'stranger') return { personId: null, before: null, notes: new Map() };
  const { personId } = actor;
  const [visit, reads] = await Promise.all([
    db().visit.findUnique({
      where: { personId_documentId: { personId, documentId } },
      select: { readBefore: true },
    }),
    db().noteRead.findMany({
      where: { personId, annotation: { documentId } },
      select: { annotationId: true, readAt: true },
    }),
  ]);
  return {
    personId,
    before: visit?.readBefore ?? null,
    notes: new Map(reads.map(({ annotationId, readAt }) => [annotationId, readAt])),
  };
}

export interface DocumentReading {
  /** When the actor last opened the document; null for never. */
  visitedAt: Date | null;
  /** How many notes, of those that the actor may read, have something by others that they have not read. */
  unread: number;
}

/**
 * How far the actor has read each of the documents, by its id. Notes that were never looked at are counted
 * by the database; only of those that were, and that others answered or shared since, the dates are compared here.
 */
export async function readingOf(
  actor: SignedIn,
  documentIds: readonly string[],
): Promise<Map<string, DocumentReading>> {
  const { personId } = actor;
  const visits = await db().visit.findMany({
    where: { personId, documentId: { in: [...documentIds] } },
    select: { documentId: true, visitedAt: true, readBefore: true },
  });
  const readings = documentIds.map(async (documentId) => {
    const visit = visits.find((candidate) => candidate.documentId === documentId);
    const unread = await countUnread(actor, documentId, visit?.readBefore ?? null);
    return [documentId, { visitedAt: visit?.visitedAt ?? null, unread }] as const;
  });
  return new Map(await Promise.all(readings));
}

async function countUnread(actor: SignedIn, documentId: string, before: Date | null): Promise<number> {
  const { personId } = actor;
  const here = { AND: [{ documentId }, visible(actor, 'annotation.read')] };
  const newer = before === null ? {} : { gt: before };
  const byOthers = { authorId: { not: personId } };
  const shared = { ...byOthers, sharedAt: newer };
  // Only these can have been read before they were shared last.
  const sharedLater = { AND: [shared, { sharedAt: { gt: db().annotation.fields.createdAt } }] };
  const answered = {
    thread: { replies: { some: { AND: [{ ...byOthers, createdAt: newer }, visible(actor, 'reply.read')] } } },
  };
  const [neverRead, readOnce] = await Promise.all([
    db().annotation.count({
      where: { AND: [here, { reads: { none: { personId } } }, { OR: [shared, answered] }] },
    }),
    db().annotation.findMany({
      where: { AND: [here, { reads: { some: { personId } } }, { OR: [sharedLater, answered] }] },
      select: {
        id: true,
        authorId: true,
        sharedAt: true,
        reads: { where: { personId }, select: { readAt: true } },
        thread: {
          select: {
            replies: { where: visible(actor, 'reply.read'), select: { authorId: true, createdAt: true } },
          },
        },
      },
    }),
  ]);
  const again = readOnce.filter(({ id, authorId, sharedAt, reads, thread }) => {
    const notes = new Map(reads.map(({ readAt }) => [id, readAt]));
    const note = { authorId, createdAt: sharedAt };
    return isUnread({ personId, before, notes }, id, [note, ...(thread?.replies ?? [])]);
  });
  return neverRead + again.length;
}
