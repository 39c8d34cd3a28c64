import 'server-only';
import type { Actor } from '@/lib/access/actor';
import { authorize, found } from '@/lib/access/check';
import type { Permission } from '@/lib/access/policy';
import { linkSelect } from '@/lib/curation/queries';
import { db, type Db, type Prisma } from '@/lib/db/client';
import { visible } from '@/lib/db/visibility';
import { readDocument, standingSelect } from '@/lib/documents/queries';
import { passageSelect } from '@/lib/passages/queries';
import { replySelect } from '@/lib/threads/queries';
import { annotationFacts, toAnnotationView, type AnnotationView } from './view';

/** What the policy asks of an annotation. */
export const standingOfAnnotationSelect = {
  groupId: true,
  documentId: true,
  document: { select: standingSelect },
  authorId: true,
  visibility: true,
  hiddenAt: true,
  deletedAt: true,
  thread: { select: { state: true } },
} satisfies Prisma.AnnotationSelect;

/** An annotation with the replies and links that the actor may read, its passages as in one version. */
const annotationSelect = (actor: Actor, versionId: string) =>
  ({
    ...standingOfAnnotationSelect,
    id: true,
    motivation: true,
    body: true,
    bodyText: true,
    hiddenReason: true,
    rev: true,
    createdAt: true,
    updatedAt: true,
    author: { select: { id: true, name: true } },
    passages: { select: { passage: { select: passageSelect(versionId) } }, orderBy: { ordinal: 'asc' } },
    tags: { select: { tag: { select: { label: true } } } },
    thread: {
      select: {
        id: true,
        state: true,
        rev: true,
        resolvedAt: true,
        resolvedBy: { select: { id: true, name: true } },
        replies: {
          where: visible(actor, 'reply.read'),
          select: replySelect,
          orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
        },
      },
    },
    links: {
      where: { AND: [visible(actor, 'link.read'), { state: { not: 'rejected' } }] },
      select: linkSelect(versionId),
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    },
  }) satisfies Prisma.AnnotationSelect;

/** An annotation that the actor may read, its passages as in the document's current version. Throws NotFound. */
export async function readAnnotation(
  actor: Actor,
  annotationId: string,
  on: Db = db(),
): Promise<AnnotationView> {
  const place = found(
    actor,
    await on.annotation.findUnique({
      where: { id: annotationId },
      select: { document: { select: { currentVersionId: true } } },
    }),
  );
  const select = annotationSelect(actor, found(actor, place.document.currentVersionId));
  const row = found(actor, await on.annotation.findUnique({ where: { id: annotationId }, select }));
  authorize(actor, 'annotation.read', annotationFacts(row));
  return toAnnotationView(row, actor);
}

/** The document's annotations that the actor may read, oldest first, as they stand in the current version. */
export async function listAnnotations(actor: Actor, documentId: string): Promise<AnnotationView[]> {
  const { versionId } = await readDocument(actor, documentId);
  return annotationsWhere(actor, found(actor, versionId), 'annotation.read', { documentId });
}

const BATCH = 200;

/** The document's annotations that the actor may take out, oldest first, a batch at a time. */
export async function* exportableAnnotations(
  actor: Actor,
  documentId: string,
  versionId: string,
): AsyncGenerator<AnnotationView> {
  let after: Prisma.AnnotationWhereInput = {};
  for (;;) {
    const where = { AND: [{ documentId }, after] };
    const batch = await annotationsWhere(actor, versionId, 'annotation.export', where, BATCH);
    yield* batch;
    const last = batch.at(-1);
    if (last === undefined || batch.length < BATCH) return;
    const createdAt = new Date(last.createdAt);
    after = { OR: [{ createdAt: { gt: createdAt } }, { createdAt, id: { gt: last.id } }] };
  }
}

async function annotationsWhere(
  actor: Actor,
  versionId: string,
  permission: Permission & `annotation.${string}`,
  where: Prisma.AnnotationWhereInput,
  take?: number,
): Promise<AnnotationView[]> {
  const rows = await db().annotation.findMany({
    where: { AND: [where, annotationsThat(actor, permission)] },
    select: annotationSelect(actor, versionId),
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    ...(take !== undefined && { take }),
  });
  return rows.map((row) => toAnnotationView(row, actor));
}

function annotationsThat(actor: Actor, permission: string): Prisma.AnnotationWhereInput {
  return permission === 'annotation.export'
    ? visible(actor, 'annotation.export')
    : visible(actor, 'annotation.read');
}
