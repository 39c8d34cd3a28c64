import 'server-only';
import type { Actor } from '@/lib/access/actor';
import { authorize, found } from '@/lib/access/check';
import { db, type Db, type Prisma } from '@/lib/db/client';
import { visible } from '@/lib/db/visibility';
import { toDocumentView, type DocumentView } from '@/lib/documents/view';
import { documentSelect, inOrder } from '@/lib/documents/queries';
import { groupFacts, toGroupView, type GroupView } from './view';

export const groupSelect = { id: true, name: true, rev: true, archivedAt: true } satisfies Prisma.GroupSelect;

/** A group that the actor may read. Throws NotFound. */
export async function readGroup(actor: Actor, groupId: string, on: Db = db()): Promise<GroupView> {
  const row = found(actor, await on.group.findUnique({ where: { id: groupId }, select: groupSelect }));
  authorize(actor, 'group.read', groupFacts(row));
  return toGroupView(row, actor);
}

/** The actor's groups by name, each with the documents that the actor may read, in the group's order. */
export async function listGroups(actor: Actor): Promise<(GroupView & { documents: DocumentView[] })[]> {
  const rows = await db().group.findMany({
    where: visible(actor, 'group.read'),
    select: {
      ...groupSelect,
      documents: {
        where: visible(actor, 'document.read'),
        select: documentSelect,
        orderBy: inOrder,
      },
    },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  });
  return rows.map((row) => ({
    ...toGroupView(row, actor),
    documents: row.documents.map((document) => toDocumentView(document, actor)),
  }));
}
