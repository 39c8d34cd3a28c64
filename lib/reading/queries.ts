import 'server-only';
import type { Actor, SignedIn } from '@/lib/access/actor';
import { db, type Prisma } from '@/lib/db/client';
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
  const before = new Map(visits.map(({ documentId, readBefore }) => [documentId, readBefore]));
  const unread = await countUnread(actor, documentIds, before);
  const visited = new Map(visits.map(({ documentId, visitedAt }) => [documentId, visitedAt]));
  return new Map(
    documentIds.map((id) => [id, { visitedAt: visited.get(id) ?? null, unread: unread.get(id) ?? 0 }]),
  );
}

/** The unread notes of each document; `before` is up to when the actor read all of one. In two questions, however many documents there are. */
async function countUnread(
  actor: SignedIn,
  documentIds: readonly string[],
  before: ReadonlyMap<string, Date | null>,
): Promise<Map<string, number>> {
  const { personId } = actor;
  const byOthers = { authorId: { not: personId } };
  const newsOf = (newer: { gt?: Date }) => {
    const shared = { ...byOthers, sharedAt: newer };
    const replies = { AND: [{ ...byOthers, createdAt: newer }, visible(actor, 'reply.read')] };
    return { shared, answered: { thread: { replies: { some: replies } } } };
  };
  const dated = documentIds.flatMap((documentId) => {
    const gt = before.get(documentId);
    return gt ? [{ documentId, gt }] : [];
  });
  const datedIds = new Set(dated.map(({ documentId }) => documentId));
  const undated = { documentId: { in: documentIds.filter((id) => !datedIds.has(id)) } };
  /** In each document, one of these of what is newer than the date up to which all was read. */
  const inEach = (of: (news: ReturnType<typeof newsOf>) => Prisma.AnnotationWhereInput[]) => ({
    OR: [
      { AND: [undated, { OR: of(newsOf({})) }] },
      ...dated.map(({ documentId, gt }) => ({ AND: [{ documentId }, { OR: of(newsOf({ gt })) }] })),
    ],
  });
  // Only these can have been read before they were shared last.
  const later = { sharedAt: { gt: db().annotation.fields.createdAt } };
  const readable = visible(actor, 'annotation.read');
  const [neverRead, readOnce] = await Promise.all([
    db().annotation.groupBy({
      by: ['documentId'],
      where: {
        AND: [
          inEach(({ shared, answered }) => [shared, answered]),
          { reads: { none: { personId } } },
          readable,
        ],
      },
      _count: true,
    }),
    db().annotation.findMany({
      where: {
        AND: [
          inEach(({ shared, answered }) => [{ AND: [shared, later] }, answered]),
          { reads: { some: { personId } } },
          readable,
        ],
      },
      select: {
        ...{ id: true, documentId: true, authorId: true, sharedAt: true },
        reads: { where: { personId }, select: { readAt: true } },
        thread: {
          select: {
            replies: { where: visible(actor, 'reply.read'), select: { authorId: true, createdAt: true } },
          },
        },
      },
    }),
  ]);
  const counts = new Map(neverRead.map(({ documentId, _count }) => [documentId, _count]));
  for (const { id, documentId, authorId, sharedAt, reads, thread } of readOnce) {
    const marks = {
      personId,
      before: before.get(documentId) ?? null,
      notes: new Map(reads.map(({ readAt }) => [id, readAt])),
    };
    const note = { authorId, createdAt: sharedAt };
    if (isUnread(marks, id, [note, ...(thread?.replies ?? [])]))
      counts.set(documentId, (counts.get(documentId) ?? 0) + 1);
  }
  return counts;
}
