import 'server-only';
import type { Actor } from '@/lib/access/actor';
import { authorize, found } from '@/lib/access/check';
import { db, type Db, type Prisma } from '@/lib/db/client';
import { visible } from '@/lib/db/visibility';
import { groupSelect } from '@/lib/groups/queries';
import { groupFacts } from '@/lib/groups/view';
import { labelRank, normaliseLabel } from './model';
import { entityFacts, toEntitySummary, toEntityView, type EntityMatch, type EntityView } from './view';

const CANDIDATES = 200;
const SHOWN = 12;

export const entitySummarySelect = {
  id: true,
  state: true,
  date: true,
  type: { select: { key: true, name: true, hue: true } },
  labels: { where: { kind: 'preferred' }, select: { text: true } },
} satisfies Prisma.EntitySelect;

/** An entity with the labels of the group and of the documents that the actor may read. */
const entitySelect = (actor: Actor) =>
  ({
    id: true,
    groupId: true,
    state: true,
    date: true,
    description: true,
    attributes: true,
    rev: true,
    proposedById: true,
    group: { select: { archivedAt: true } },
    proposedBy: { select: { id: true, name: true } },
    type: { select: { key: true, name: true, hue: true, attributes: true } },
    labels: {
      where: { OR: [{ documentId: null }, { document: visible(actor, 'document.read') }] },
      select: { text: true, kind: true, language: true, documentId: true },
      orderBy: [{ kind: 'asc' }, { text: 'asc' }],
    },
    identifiers: { select: { scheme: true, value: true }, orderBy: { scheme: 'asc' } },
  }) satisfies Prisma.EntitySelect;

/** An entity that the actor may read. Throws NotFound. */
export async function readEntity(actor: Actor, entityId: string, on: Db = db()): Promise<EntityView> {
  const select = entitySelect(actor);
  const row = found(actor, await on.entity.findUnique({ where: { id: entityId }, select }));
  authorize(actor, 'entity.read', entityFacts(row));
  return toEntityView(row, actor);
}

/**
 * The group's entities with a label that holds what was typed, best first, at most twelve; labels of
 * other documents than `documentId` do not count. Without anything typed: the first by label.
 */
export async function findEntities(
  actor: Actor,
  groupId: string,
  { q, documentId }: { q: string; documentId?: string | undefined },
): Promise<EntityMatch[]> {
  const group = found(actor, await db().group.findUnique({ where: { id: groupId }, select: groupSelect }));
  authorize(actor, 'group.read', groupFacts(group));
  const typed = normaliseLabel(q);
  const rows = await db().label.findMany({
    where: {
      groupId,
      normalised: { contains: typed.replace(/[\\%_]/g, '\\$&') },
      OR: [
        { documentId: null },
        ...(documentId ? [{ documentId, document: visible(actor, 'document.read') }] : []),
      ],
      entity: { AND: [visible(actor, 'entity.read'), { state: { not: 'rejected' } }] },
    },
    select: {
      text: true,
      normalised: true,
      entity: { select: { ...entitySummarySelect, description: true } },
    },
    orderBy: { normalised: 'asc' },
    take: CANDIDATES,
  });
  const matches = new Map<string, EntityMatch>();
  const byRank = (label: string) => labelRank(label, typed) * 1000 + Math.min(label.length, 999);
  for (const { text, entity } of rows.sort((a, b) => byRank(a.normalised) - byRank(b.normalised))) {
    if (!matches.has(entity.id)) {
      matches.set(entity.id, { ...toEntitySummary(entity), matched: text, description: entity.description });
    }
  }
  return [...matches.values()].slice(0, SHOWN);
}
