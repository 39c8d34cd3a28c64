import 'server-only';
import type { Actor } from '@/lib/access/actor';
import { authorize, found } from '@/lib/access/check';
import { db, type Db, type Prisma } from '@/lib/db/client';
import { visible } from '@/lib/db/visibility';
import { readDocument, standingSelect } from '@/lib/documents/queries';
import { entitySummarySelect, readEntities, readEntity } from '@/lib/entities/queries';
import type { EntityView } from '@/lib/entities/view';
import { groupSelect } from '@/lib/groups/queries';
import { groupFacts } from '@/lib/groups/view';
import { passageSelect, standsIn } from '@/lib/passages/queries';
import type { ReviewEntitiesQuery, ReviewLinksQuery } from './input';
import type { CurationState } from './model';
import { linkFacts, toFacets, toLinkView, type Facets, type LinkView } from './view';

/** What the policy asks of a link. */
export const linkStandingSelect = {
  groupId: true,
  documentId: true,
  document: { select: standingSelect },
  annotation: { select: { authorId: true, visibility: true, hiddenAt: true, deletedAt: true } },
  entity: { select: { state: true } },
  state: true,
  proposedById: true,
} satisfies Prisma.EntityLinkSelect;

/** A link with its passage as it stands in one version. */
export const linkSelect = (versionId: string) =>
  ({
    ...linkStandingSelect,
    id: true,
    annotationId: true,
    origin: true,
    proposedBy: { select: { id: true, name: true } },
    decidedBy: { select: { id: true, name: true } },
    decidedAt: true,
    reason: true,
    rev: true,
    createdAt: true,
    entity: { select: entitySummarySelect },
    passage: { select: passageSelect(versionId) },
  }) satisfies Prisma.EntityLinkSelect;

/** A link that the actor may read, with its passage as in the document's current version unless told. Throws NotFound. */
export async function readLink(
  actor: Actor,
  linkId: string,
  on: Db = db(),
  version?: string,
): Promise<LinkView> {
  const place = found(
    actor,
    await on.entityLink.findUnique({
      where: { id: linkId },
      select: { document: { select: { currentVersionId: true } } },
    }),
  );
  const versionId = version ?? found(actor, place.document.currentVersionId);
  const row = found(
    actor,
    await on.entityLink.findUnique({ where: { id: linkId }, select: linkSelect(versionId) }),
  );
  authorize(actor, 'link.read', linkFacts(row));
  return toLinkView(row, actor);
}

/**
 * The links that were made on the text itself, as they stand in a version of the document (the current one
 * unless told); rejected ones and those made on a newer version are left out.
 */
export async function listTextLinks(
  actor: Actor,
  documentId: string,
  versionId?: string,
): Promise<LinkView[]> {
  const { versionId: current } = await readDocument(actor, documentId);
  const version = versionId ?? found(actor, current);
  const passage = version === current ? {} : { passage: standsIn(version) };
  return textLinksWhere(actor, version, 'read', { documentId, ...passage });
}

/**
 * The links on a text itself among these rows that the actor may read, or take out, oldest first, as they stand
 * in one version; rejected ones are left out.
 */
export async function textLinksWhere(
  actor: Actor,
  versionId: string,
  purpose: 'read' | 'export',
  where: Prisma.EntityLinkWhereInput,
  take?: number,
): Promise<LinkView[]> {
  const onText = { annotationId: null, state: { not: 'rejected' } } as const;
  const rows = await db().entityLink.findMany({
    where: { AND: [onText, where, visible(actor, `link.${purpose}` as const)] },
    select: linkSelect(versionId),
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    ...(take !== undefined && { take }),
  });
  return rows.map((row) => toLinkView(row, actor));
}

/** How many links wait for a decision in each group, of those that the actor may read; groups with none are left out. */
export async function countProposals(actor: Actor): Promise<Map<string, number>> {
  const counted = await db().entityLink.groupBy({
    by: ['groupId'],
    where: { AND: [{ state: 'proposed' }, visible(actor, 'link.read')] },
    _count: true,
  });
  return new Map(counted.map((row) => [row.groupId, row._count]));
}

const PAGE = 100;

export interface Review {
  /** In each state, of those that the filter lets through. */
  counts: Record<CurationState, number>;
  /** Of the state that is listed, whatever the filter. */
  facets: Facets;
  links: (LinkView & { documentTitle: string | null })[];
  /** Where the next page begins (`after`); null on the last one. */
  next: string | null;
}

/** The group's links in one state, oldest first, a hundred a page, and how many there are in each. */
export async function reviewLinks(actor: Actor, groupId: string, query: ReviewLinksQuery): Promise<Review> {
  await authorizeReview(actor, groupId);
  const { state, document: documentId, type, proposer, after } = query;
  const seen = { AND: [{ groupId }, visible(actor, 'link.read')] } satisfies Prisma.EntityLinkWhereInput;
  const narrowed = {
    ...(documentId && { documentId }),
    ...(proposer && { proposedById: proposer }),
    ...(type && { entity: { type: { key: type } } }),
  } satisfies Prisma.EntityLinkWhereInput;
  const where = { AND: [seen, narrowed] };
  const places = await db().entityLink.findMany({
    where: { AND: [where, { state }, following(after)] },
    select: { id: true, createdAt: true, document: { select: { title: true, currentVersionId: true } } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: PAGE + 1,
  });
  const shown = places.slice(0, PAGE);
  const byId = new Map((await linksAt(actor, shown)).map((link) => [link.id, link]));
  return {
    counts: await countStates(where),
    facets: await facetsOf({ AND: [seen, { state }] }),
    links: shown.flatMap(({ id, document }) => {
      const link = byId.get(id);
      return link ? [{ ...link, documentTitle: document.title }] : [];
    }),
    next: places.length > PAGE ? cursorOf(shown.at(-1)) : null,
  };
}

async function authorizeReview(actor: Actor, groupId: string): Promise<void> {
  const group = found(actor, await db().group.findUnique({ where: { id: groupId }, select: groupSelect }));
  authorize(actor, 'link.review', groupFacts(group));
}

interface Place {
  createdAt: Date;
  id: string;
}

/** The rows after one, of those that are listed oldest first. */
function following(after: Place | undefined): { OR?: object[] } {
  if (!after) return {};
  const { createdAt, id } = after;
  return { OR: [{ createdAt: { gt: createdAt } }, { createdAt, id: { gt: id } }] };
}

function cursorOf(last: Place | undefined): string | null {
  return last ? `${last.createdAt.toISOString()}_${last.id}` : null;
}

/** Links as they stand in the current versions of their documents. */
async function linksAt(
  actor: Actor,
  places: { id: string; document: { currentVersionId: string | null } }[],
): Promise<LinkView[]> {
  const versions = new Set(places.map(({ document }) => document.currentVersionId));
  const rows = await Promise.all(
    [...versions].map((versionId) => {
      const ids = places.flatMap(({ id, document }) => (document.currentVersionId === versionId ? [id] : []));
      return db().entityLink.findMany({
        where: { id: { in: ids } },
        select: linkSelect(found(actor, versionId)),
      });
    }),
  );
  return rows.flat().map((row) => toLinkView(row, actor));
}

async function countStates(where: Prisma.EntityLinkWhereInput): Promise<Record<CurationState, number>> {
  const counted = await db().entityLink.groupBy({ by: ['state'], where, _count: true });
  return byState(counted);
}

function byState(counted: { state: CurationState; _count: number }[]): Record<CurationState, number> {
  const none = { proposed: 0, accepted: 0, rejected: 0 };
  return { ...none, ...Object.fromEntries(counted.map((row) => [row.state, row._count])) };
}

async function facetsOf(where: Prisma.EntityLinkWhereInput): Promise<Facets> {
  const by = ['documentId', 'proposedById', 'entityId'] as const;
  const counted = await db().entityLink.groupBy({ by: [...by], where, _count: true });
  const ids = (name: (typeof by)[number]) => ({ id: { in: [...new Set(counted.map((row) => row[name]))] } });
  const [documents, people, entities] = await Promise.all([
    db().document.findMany({
      where: ids('documentId'),
      select: { id: true, title: true },
      orderBy: { position: 'asc' },
    }),
    db().person.findMany({
      where: ids('proposedById'),
      select: { id: true, name: true },
      orderBy: { name: 'asc' },
    }),
    db().entity.findMany({
      where: ids('entityId'),
      select: { id: true, type: { select: { key: true, name: true } } },
    }),
  ]);
  return toFacets(
    counted.map(({ _count, ...row }) => ({ ...row, count: _count })),
    { documents, people, entities },
  );
}

const PASSAGES = 100;

/**
 * The passages that name an entity, of those that the actor may see, by document and in the order of the text, a
 * hundred a page (from 1). Rejected links name nothing. Throws NotFound.
 */
export async function entityPassages(
  actor: Actor,
  entityId: string,
  page: number,
): Promise<{ documents: { id: string; title: string | null; links: LinkView[] }[]; pages: number }> {
  const { passages } = await readEntity(actor, entityId);
  const rows = await db().entityLink.findMany({
    where: { AND: [{ entityId, state: { not: 'rejected' } }, visible(actor, 'link.read')] },
    select: { id: true, document: { select: { id: true, title: true, currentVersionId: true } } },
    orderBy: [
      ...([{ document: { position: 'asc' } }, { documentId: 'asc' }] as const),
      ...([{ passage: { start: 'asc' } }, { id: 'asc' }] as const),
    ],
    skip: (page - 1) * PASSAGES,
    take: PASSAGES,
  });
  const byId = new Map((await linksAt(actor, rows)).map((link) => [link.id, link]));
  const documents = new Map(
    rows.map(({ document: { id, title } }) => [id, { id, title, links: [] as LinkView[] }]),
  );
  for (const { id, document } of rows) {
    const link = byId.get(id);
    if (link) documents.get(document.id)?.links.push(link);
  }
  return { documents: [...documents.values()], pages: Math.max(1, Math.ceil(passages.count / PASSAGES)) };
}

/** The group's entities in one state, oldest first, a hundred a page, and how many there are in each. */
export async function reviewEntities(
  actor: Actor,
  groupId: string,
  { state, type, proposer, after }: ReviewEntitiesQuery,
): Promise<{ counts: Record<CurationState, number>; entities: EntityView[]; next: string | null }> {
  await authorizeReview(actor, groupId);
  const where = {
    AND: [
      { groupId, ...(proposer && { proposedById: proposer }), ...(type && { type: { key: type } }) },
      visible(actor, 'entity.read'),
    ],
  } satisfies Prisma.EntityWhereInput;
  const counted = await db().entity.groupBy({ by: ['state'], where, _count: true });
  const places = await db().entity.findMany({
    where: { AND: [where, { state }, following(after)] },
    select: { id: true, createdAt: true },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: PAGE + 1,
  });
  const shown = places.slice(0, PAGE);
  return {
    counts: byState(counted),
    entities: await readEntities(
      actor,
      shown.map(({ id }) => id),
    ),
    next: places.length > PAGE ? cursorOf(shown.at(-1)) : null,
  };
}
