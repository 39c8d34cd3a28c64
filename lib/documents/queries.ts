import 'server-only';
import type { Actor } from '@/lib/access/actor';
import { authorize, can, found } from '@/lib/access/check';
import type { PermissionOn } from '@/lib/access/policy';
import { textBlocks, withStarts } from '@/lib/content/canonical-text';
import type { DocumentContent } from '@/lib/content/content-node';
import { outlineOf } from '@/lib/content/outline';
import { db, type Db, type Prisma } from '@/lib/db/client';
import { visible } from '@/lib/db/visibility';
import { documentFacts, toDocumentView, type DocumentRow, type DocumentView, type ReadingView } from './view';

/** What the policy asks of a document, for rows that belong to one. */
export const standingSelect = {
  state: true,
  archivedAt: true,
  group: { select: { archivedAt: true } },
} satisfies Prisma.DocumentSelect;

export const documentSelect = {
  ...standingSelect,
  id: true,
  groupId: true,
  title: true,
  titleSupplied: true,
  authors: true,
  year: true,
  source: true,
  licence: true,
  language: true,
  rev: true,
  currentVersionId: true,
} satisfies Prisma.DocumentSelect;

/** The group's order: by place, and at one place by age. */
export const inOrder = [
  { position: 'asc' },
  { id: 'asc' },
] satisfies Prisma.DocumentOrderByWithRelationInput[];

/** A document that the actor may read. Throws NotFound (a stranger: Unauthenticated). */
export async function readDocument(actor: Actor, documentId: string, on: Db = db()): Promise<DocumentView> {
  return toDocumentView(await loadDocument(actor, documentId, on), actor);
}

async function loadDocument(actor: Actor, documentId: string, on: Db): Promise<DocumentRow> {
  const row = found(
    actor,
    await on.document.findUnique({ where: { id: documentId }, select: documentSelect }),
  );
  authorize(actor, 'document.read', documentFacts(row));
  return row;
}

/** The document's current version, or that of a number, ready to be read. Throws NotFound. */
export async function readReading(actor: Actor, documentId: string, number?: number): Promise<ReadingView> {
  const row = await loadDocument(actor, documentId, db());
  const version = await db().documentVersion.findFirst({
    where: {
      documentId,
      ...(number === undefined ? { id: found(actor, row.currentVersionId) } : { number }),
    },
    select: {
      id: true,
      number: true,
      createdAt: true,
      sha256: true,
      content: true,
      document: {
        select: { group: { select: { id: true, name: true } }, current: { select: { number: true } } },
      },
    },
  });
  const { content: stored, document, createdAt, ...rest } = found(actor, version);
  const content = stored as unknown as DocumentContent; // written by importDocument, which checked it
  const standing = { groupId: row.groupId, groupArchived: row.group.archivedAt !== null };
  const may = (permission: PermissionOn<'group'>) => can(actor, permission, standing);
  const inGroup = actor.kind === 'person' && actor.roles.has(row.groupId);
  return {
    document: toDocumentView(row, actor),
    group: inGroup
      ? { ...document.group, canExport: may('export.make'), canReview: may('link.review') }
      : null,
    version: {
      ...rest,
      createdAt: createdAt.toISOString(),
      newest: document.current?.number ?? rest.number,
    },
    content: withStarts(content),
    outline: outlineOf(textBlocks(content)),
  };
}

/** Where a document stands among those of its group that the actor sees and that are not archived, from 0. */
export async function placeOf(actor: Actor, documentId: string): Promise<{ place: number; of: number }> {
  const { groupId } = await loadDocument(actor, documentId, db());
  const rows = await db().document.findMany({
    where: { AND: [{ groupId, archivedAt: null }, visible(actor, 'document.read')] },
    select: { id: true },
    orderBy: inOrder,
  });
  return { place: rows.findIndex(({ id }) => id === documentId), of: rows.length };
}
