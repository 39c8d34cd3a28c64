import 'server-only';
import type { Actor } from '@/lib/access/actor';
import { authorize, found } from '@/lib/access/check';
import { db, type Db, type Prisma } from '@/lib/db/client';
import { visible } from '@/lib/db/visibility';
import { groupSelect } from '@/lib/groups/queries';
import { groupFacts } from '@/lib/groups/view';
import { labelRank, normaliseLabel, termsOf } from './model';
import {
  entityFacts,
  toEntitySummary,
  toEntityView,
  type EntityMatch,
  type EntitySummary,
  type EntityTypeView,
  type EntityView,
} from './view';

const CANDIDATES = 200;
const SHOWN = 12;

export const entitySummarySelect = {
  id: true,
  state: true,
  date: true,
  type: { select: { key: true, name: true, hue: true } },
  labels: { where: { kind: 'preferred' }, select: { text: true } },
} satisfies Prisma.EntitySelect;

/** What the policy asks of an entity, and what a decision needs of it. */
export const entityStandingSelect = {
  id: true,
  groupId: true,
  group: { select: { archivedAt: true } },
  state: true,
  proposedById: true,
  decidedById: true,
  decidedAt: true,
  rev: true,
} satisfies Prisma.EntitySelect;

/** An entity with the labels of the group and of the documents, and the links, that the actor may read. */
const entitySelect = (actor: Actor) =>
  ({
    ...entityStandingSelect,
    date: true,
    description: true,
    attributes: true,
    reason: true,
    createdAt: true,
    proposedBy: { select: { id: true, name: true } },
    decidedBy: { select: { id: true, name: true } },
    type: { select: { key: true, name: true, hue: true, attributes: true } },
    labels: {
      where: { OR: [{ documentId: null }, { document: visible(actor, 'document.read') }] },
      select: {
        text: true,
        kind: true,
        language: true,
        documentId: true,
        document: { select: { title: true } },
      },
      orderBy: [{ kind: 'asc' }, { text: 'asc' }],
    },
    identifiers: { select: { scheme: true, value: true }, orderBy: { scheme: 'asc' } },
    links: {
      where: { AND: [visible(actor, 'link.read'), { state: { not: 'rejected' } }] },
      select: { documentId: true },
    },
  }) satisfies Prisma.EntitySelect;

/** An entity that the actor may read. Throws NotFound. */
export async function readEntity(actor: Actor, entityId: string, on: Db = db()): Promise<EntityView> {
  const select = entitySelect(actor);
  const row = found(actor, await on.entity.findUnique({ where: { id: entityId }, select }));
  authorize(actor, 'entity.read', entityFacts(row));
  return toEntityView(row, actor);
}

/** Entities in the order of their ids' list; those that the actor may not read are left out. */
export async function readEntities(actor: Actor, ids: readonly string[]): Promise<EntityView[]> {
  const rows = await db().entity.findMany({
    where: { AND: [{ id: { in: [...ids] } }, visible(actor, 'entity.read')] },
    select: entitySelect(actor),
  });
  const byId = new Map(rows.map((row) => [row.id, toEntityView(row, actor)]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/**
 * The group's entities with a label that answers what was typed (lib/entities/model.ts, `labelRank`), best
 * first, at most `take`; labels of other documents than `documentId` do not count. Without anything typed:
 * the first by label. Of very many labels that hold the words, only the first by the alphabet are looked
 * at; one that is just what was typed, or begins with it, is not lost among them.
 */
export async function findEntities(
  actor: Actor,
  groupId: string,
  { q, documentId, take = SHOWN }: { q: string; documentId?: string | undefined; take?: number },
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
  const holding = await Promise.all(
    labelConditions(typed).map((condition) => candidates({ AND: [where, condition] })),
  );
  const matches = bestMatches(holding.flat(), typed);
  if (matches.length >= take || typed === '') return matches.slice(0, take);
  const similar = await candidates({ AND: [where, { id: { in: await similarLabels(groupId, typed) } }] });
  return bestMatches([...holding.flat(), ...similar], typed).slice(0, take);
}

const candidateSelect = {
  text: true,
  normalised: true,
  entity: { select: { ...entitySummarySelect, description: true } },
} satisfies Prisma.LabelSelect;
type Candidate = Prisma.LabelGetPayload<{ select: typeof candidateSelect }>;

function candidates(where: Prisma.LabelWhereInput): Promise<Candidate[]> {
  return db().label.findMany({
    where,
    select: candidateSelect,
    orderBy: [{ normalised: 'asc' }, { id: 'asc' }],
    take: CANDIDATES,
  });
}

/** Each asked for itself, since the database takes the first of them by the alphabet. */
function labelConditions(typed: string): Prisma.LabelWhereInput[] {
  if (typed === '') return [{}];
  const asLetters = (text: string) => text.replace(/[\\%_]/g, '\\$&');
  const literal = asLetters(typed);
  const words = termsOf(typed).map(asLetters);
  const begins = (word: string) => ({
    OR: [{ normalised: { startsWith: word } }, { normalised: { contains: ` ${word}` } }],
  });
  return [
    { normalised: { equals: typed } },
    { normalised: { startsWith: literal } },
    { AND: words.map(begins) },
    { normalised: { contains: literal } },
    { AND: words.map((word) => ({ normalised: { contains: word } })) },
    // In a pattern of the database `%` is anything: labels whose initials these letters may be.
    ...(/^\p{L}{2,8}$/u.test(typed) ? [{ normalised: { startsWith: [...typed].join('%') } }] : []),
  ];
}

/**
 * The ids of the group's labels that look like what was typed, most alike first. Whether the actor may see
 * them is for the caller to ask.
 */
async function similarLabels(groupId: string, typed: string): Promise<string[]> {
  const [, rows] = await db().$transaction([
    // What the operator and its index go by, for this transaction alone.
    db().$queryRaw`SELECT set_config('pg_trgm.word_similarity_threshold', '0.25', true)`,
    db().$queryRaw<{ id: string }[]>`
      SELECT id FROM labels
      WHERE group_id = ${groupId}::uuid AND ${typed} <% normalised
      ORDER BY word_similarity(${typed}, normalised) DESC, id
      LIMIT ${CANDIDATES}`,
  ]);
  return rows.map(({ id }) => id);
}

/** Each entity once, by its best label: better answers first, shorter labels of the same rank; as they came where nothing was typed. */
function bestMatches(labels: Candidate[], typed: string): EntityMatch[] {
  const ranked = labels.flatMap((label) => {
    const rank = typed === '' ? 0 : labelRank(label.normalised, typed);
    return rank === null ? [] : [{ ...label, rank }];
  });
  if (typed !== '') ranked.sort((a, b) => a.rank - b.rank || a.normalised.length - b.normalised.length);
  const matches = new Map<string, EntityMatch>();
  for (const { text, entity } of ranked) {
    if (!matches.has(entity.id)) {
      matches.set(entity.id, { ...toEntitySummary(entity), matched: text, description: entity.description });
    }
  }
  return [...matches.values()];
}

const LISTED = 200;

/**
 * The group's entities that the actor may read, by type and then by label, two hundred a page (from 1), without
 * those that were rejected; and how many there are of each type.
 */
export async function listEntities(
  actor: Actor,
  groupId: string,
  { type, page }: { type?: string | undefined; page: number },
): Promise<{
  types: (EntityTypeView & { count: number })[];
  entities: (EntitySummary & { description: string })[];
  pages: number;
}> {
  const types = await listEntityTypes(actor, groupId);
  const shown = { AND: [visible(actor, 'entity.read'), { groupId, state: { not: 'rejected' as const } }] };
  const counted = await db().entity.groupBy({ by: ['typeId'], where: shown, _count: true });
  const keys = await db().entityType.findMany({ where: { groupId }, select: { id: true, key: true } });
  const keyOf = new Map(keys.map(({ id, key }) => [id, key]));
  const counts = new Map(counted.map(({ typeId, _count }) => [keyOf.get(typeId), _count]));
  const total =
    type === undefined ? [...counts.values()].reduce((sum, one) => sum + one, 0) : counts.get(type);
  const rows = await db().label.findMany({
    where: {
      kind: 'preferred',
      entity: { AND: [shown, ...(type === undefined ? [] : [{ type: { key: type } }])] },
    },
    select: { entity: { select: { ...entitySummarySelect, description: true } } },
    orderBy: [{ entity: { type: { position: 'asc' } } }, { normalised: 'asc' }, { id: 'asc' }],
    skip: (page - 1) * LISTED,
    take: LISTED,
  });
  return {
    types: types.map((one) => ({ ...one, count: counts.get(one.key) ?? 0 })),
    entities: rows.map(({ entity }) => ({ ...toEntitySummary(entity), description: entity.description })),
    pages: Math.max(1, Math.ceil((total ?? 0) / LISTED)),
  };
}

/** The kinds of entities that the group knows, in its order. */
export async function listEntityTypes(actor: Actor, groupId: string): Promise<EntityTypeView[]> {
  const group = found(actor, await db().group.findUnique({ where: { id: groupId }, select: groupSelect }));
  authorize(actor, 'group.read', groupFacts(group));
  const rows = await db().entityType.findMany({
    where: { groupId },
    select: { key: true, name: true, plural: true, hue: true, schemes: true },
    orderBy: [{ position: 'asc' }, { key: 'asc' }],
  });
  return rows;
}

/** How many entities wait for a decision in each group, of those that the actor may read; groups with none are left out. */
export async function countNewEntities(actor: Actor): Promise<Map<string, number>> {
  const counted = await db().entity.groupBy({
    by: ['groupId'],
    where: { AND: [{ state: 'proposed' }, visible(actor, 'entity.read')] },
    _count: true,
  });
  return new Map(counted.map((row) => [row.groupId, row._count]));
}
