import 'server-only';
import type { Actor } from '@/lib/access/actor';
import { authorize, found } from '@/lib/access/check';
import { linkSelect } from '@/lib/curation/queries';
import { db, type Db, type Prisma } from '@/lib/db/client';
import { visible } from '@/lib/db/visibility';
import { readDocument, standingSelect } from '@/lib/documents/queries';
import { entitySummarySelect } from '@/lib/entities/queries';
import { passageSelect, placeSelect, standsIn } from '@/lib/passages/queries';
import { readMarksOf } from '@/lib/reading/queries';
import { replySelect } from '@/lib/threads/queries';
import { toNoteSummary, type NoteSummary } from './summary';
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

/** What the policy asks of a reply. */
export const standingOfReplySelect = {
  authorId: true,
  hiddenAt: true,
  deletedAt: true,
  thread: { select: { annotation: { select: standingOfAnnotationSelect } } },
} satisfies Prisma.ReplySelect;

/** Reading shows all that one may see; an export takes only what one may take out. */
export type Purpose = 'read' | 'export';

/** An annotation with the replies and links that the actor may have, its passages as in one version. */
const annotationSelect = (actor: Actor, versionId: string, purpose: Purpose = 'read') =>
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
    editedAt: true,
    sharedEdit: true,
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
          where: visible(actor, `reply.${purpose}` as const),
          select: replySelect,
          orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
        },
      },
    },
    links: {
      where: { AND: [visible(actor, `link.${purpose}` as const), { state: { not: 'rejected' } }] },
      select: linkSelect(versionId),
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    },
  }) satisfies Prisma.AnnotationSelect;

/** An annotation without its words, its passages as in one version. */
const summarySelect = (actor: Actor, versionId: string) =>
  ({
    id: true,
    rev: true,
    motivation: true,
    visibility: true,
    createdAt: true,
    sharedAt: true,
    hiddenAt: true,
    bodyText: true,
    author: { select: { id: true, name: true } },
    passages: {
      select: { passage: { select: placeSelect(versionId) } },
      orderBy: { ordinal: 'asc' },
    },
    tags: { select: { tag: { select: { label: true } } } },
    thread: {
      select: {
        state: true,
        replies: { where: visible(actor, 'reply.read'), select: { authorId: true, createdAt: true } },
      },
    },
    links: {
      where: { AND: [visible(actor, 'link.read'), { state: { not: 'rejected' } }] },
      select: {
        id: true,
        state: true,
        entity: { select: entitySummarySelect },
        passage: { select: placeSelect(versionId) },
      },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    },
  }) satisfies Prisma.AnnotationSelect;

/** An annotation that the actor may read, its passages as in the document's current version unless told. Throws NotFound. */
export async function readAnnotation(
  actor: Actor,
  annotationId: string,
  on: Db = db(),
  versionId?: string,
): Promise<AnnotationView> {
  const place = found(
    actor,
    await on.annotation.findUnique({
      where: { id: annotationId },
      select: { document: { select: { currentVersionId: true } } },
    }),
  );
  const select = annotationSelect(actor, versionId ?? found(actor, place.document.currentVersionId));
  const row = found(actor, await on.annotation.findUnique({ where: { id: annotationId }, select }));
  authorize(actor, 'annotation.read', annotationFacts(row));
  return toAnnotationView(row, actor);
}

/** Of notes that stand in a version: in the current one all do, in an older one not those written on a newer. */
function writtenBy(versionId: string, current: string | null): Prisma.AnnotationWhereInput {
  return versionId === current ? {} : { passages: { some: { passage: standsIn(versionId) } } };
}

/** How many notes that the actor may read were written on newer versions than this one. */
export async function countNewerNotes(actor: Actor, documentId: string, versionId: string): Promise<number> {
  await readDocument(actor, documentId);
  return db().annotation.count({
    where: {
      AND: [{ documentId }, { NOT: writtenBy(versionId, null) }, visible(actor, 'annotation.read')],
    },
  });
}

/**
 * The document's annotations that the actor may read, oldest first, as they stand in a version of it: the
 * current one unless told, which who shows the text beside them must do, since another may become current.
 * Those that were written on a newer version are left out.
 */
export async function listAnnotations(
  actor: Actor,
  documentId: string,
  versionId?: string,
): Promise<AnnotationView[]> {
  const { versionId: current } = await readDocument(actor, documentId);
  const version = versionId ?? found(actor, current);
  return annotationsWhere(actor, version, 'read', {
    AND: [{ documentId }, writtenBy(version, current)],
  });
}

/** Those of the annotations that are the document's and that the actor may read, oldest first; the others are left out. */
export async function readAnnotations(
  actor: Actor,
  documentId: string,
  ids: string[],
  versionId?: string,
): Promise<AnnotationView[]> {
  const { versionId: current } = await readDocument(actor, documentId);
  const version = versionId ?? found(actor, current);
  return annotationsWhere(actor, version, 'read', {
    AND: [{ documentId, id: { in: ids } }, writtenBy(version, current)],
  });
}

/** All the document's annotations that the actor may read, without their words, in the order of the text. */
export async function listNoteSummaries(
  actor: Actor,
  documentId: string,
  versionId?: string,
): Promise<NoteSummary[]> {
  const { versionId: current } = await readDocument(actor, documentId);
  const version = versionId ?? found(actor, current);
  const [rows, marks] = await Promise.all([
    db().annotation.findMany({
      where: {
        AND: [{ documentId }, writtenBy(version, current), visible(actor, 'annotation.read')],
      },
      select: summarySelect(actor, version),
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    }),
    readMarksOf(actor, documentId),
  ]);
  return rows
    .map((row) => toNoteSummary(row, marks))
    .sort((a, b) => (a.ranges[0]?.start ?? -1) - (b.ranges[0]?.start ?? -1));
}

/** The annotations among these rows that the actor may read, or take out, oldest first, as they stand in one version. */
export async function annotationsWhere(
  actor: Actor,
  versionId: string,
  purpose: Purpose,
  where: Prisma.AnnotationWhereInput,
  take?: number,
): Promise<AnnotationView[]> {
  const rows = await db().annotation.findMany({
    where: { AND: [where, visible(actor, `annotation.${purpose}` as const)] },
    select: annotationSelect(actor, versionId, purpose),
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    ...(take !== undefined && { take }),
  });
  return rows.map((row) => toAnnotationView(row, actor));
}
