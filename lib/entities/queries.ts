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
 * other documents than `documentId` do not count. Without anything typed: the first by label. Of very
 * many labels that hold it, only the first by the alphabet are looked at; one that is just that, or
 * begins with it, is not lost among them.
 */
export async function findEntities(
  actor: Actor,
  groupId: string,
  { q, documentId }: { q: string; documentId?: string | undefined },
): Promise<EntityMatch[]> {
  const group = found(actor, await db().group.findUnique({ where: { id: groupId }, select: groupSelect }));
  authorize(actor, 'group.read', groupFacts(group));
  const typed = normaliseLabel(q);
  const where = {
    groupId,
    OR: [
      { documentId: null },
      ...(documentId ? [{ documentId, document: visible(actor, 'document.read') }] : []),
    ],
    entity: { AND: [visible(actor, 'entity.read'), { state: { not: 'rejected' } }] },
  } satisfies Prisma.LabelWhereInput;
  const candidates = await Promise.all(
    labelConditions(typed).map((normalised) =>
      db().label.findMany({
        where: { ...where, normalised },
        select: {
          text: true,
          normalised: true,
          entity: { select: { ...entitySummarySelect, description: true } },
        },
        orderBy: [{ normalised: 'asc' }, { id: 'asc' }],
        take: CANDIDATES,
      }),
    ),
  );
  const matches = new Map<string, EntityMatch>();
  for (const { text, entity } of candidates.flat().sort(by(typed))) {
    if (!matches.has(entity.id)) {
      matches.set(entity.id, { ...toEntitySummary(entity), matched: text, description: entity.description });
    }
  }
  return [...matches.values()].slice(0, SHOWN);
}

/** Each asked for itself, since the database takes the first of them by the alphabet. */
function labelConditions(typed: string): Prisma.StringFilter[] {
  if (typed === '') return [{}];
  const literal = typed.replace(/[\\%_]/g, '\\$&');
  return [{ equals: typed }, { startsWith: literal }, { contains: literal }];
}

/** Better answers first, shorter ones of the same rank; as they came where nothing was typed. */
function by(typed: string): (a: { normalised: string }, b: { normalised: string }) => number {
  const rank = (label: string) => labelRank(label, typed) * 1000 + Math.min(label.length, 999);
  return (a, b) => (typed === '' ? 0 : rank(a.normalised) - rank(b.normalised));
}
