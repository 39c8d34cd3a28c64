import 'server-only';
import type { SignedIn } from '@/lib/access/actor';
import { db, transaction } from '@/lib/db/client';
import { visible } from '@/lib/db/visibility';
import { readDocument } from '@/lib/documents/queries';
import type { MarkReadInput } from './input';

/**
 * Keeps that the actor opened the document now, and answers when they did before. Not an event: what
 * somebody reads is their own affair.
 */
export async function visitDocument(actor: SignedIn, documentId: string): Promise<{ before: string | null }> {
  const { groupId } = await readDocument(actor, documentId);
  return transaction(async (tx) => {
    const where = { personId_documentId: { personId: actor.personId, documentId } };
    const before = await tx.visit.findUnique({ where, select: { visitedAt: true } });
    await tx.visit.upsert({
      where,
      create: { personId: actor.personId, documentId, groupId },
      update: { visitedAt: new Date() },
    });
    return { before: before?.visitedAt.toISOString() ?? null };
  });
}

/**
 * Marks notes of the document as read, with what stands under them now. Ids of notes that are not there for
 * the actor are passed over without a word. Answers how many were marked; null where all were.
 */
export async function markRead(
  actor: SignedIn,
  documentId: string,
  input: MarkReadInput,
): Promise<{ marked: number | null }> {
  const { groupId } = await readDocument(actor, documentId);
  const { personId } = actor;
  const now = new Date();
  if ('all' in input) {
    await transaction(async (tx) => {
      await tx.visit.upsert({
        where: { personId_documentId: { personId, documentId } },
        create: { personId, documentId, groupId, readBefore: now },
        update: { readBefore: now },
      });
      await tx.noteRead.deleteMany({ where: { personId, annotation: { documentId } } });
    });
    return { marked: null };
  }
  const rows = await db().annotation.findMany({
    where: { AND: [{ documentId, id: { in: input.annotationIds } }, visible(actor, 'annotation.read')] },
    select: { id: true },
    orderBy: { id: 'asc' },
  });
  const marks = rows.map(({ id }) => ({ personId, annotationId: id, groupId, readAt: now }));
  await transaction(async (tx) => {
    await tx.noteRead.createMany({ data: marks, skipDuplicates: true });
    await tx.noteRead.updateMany({
      where: { personId, annotationId: { in: rows.map(({ id }) => id) } },
      data: { readAt: now },
    });
  });
  return { marked: rows.length };
}
