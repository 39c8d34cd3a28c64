import 'server-only';
import type { Actor } from '@/lib/access/actor';
import { authorize, found } from '@/lib/access/check';
import { inBatches } from '@/lib/db/batches';
import { db, type Db, type Prisma } from '@/lib/db/client';
import { visible } from '@/lib/db/visibility';
import { readDocument, standingSelect } from '@/lib/documents/queries';
import { entitySummarySelect } from '@/lib/entities/queries';
import { groupSelect } from '@/lib/groups/queries';
import { groupFacts } from '@/lib/groups/view';
import { passageSelect } from '@/lib/passages/queries';
import type { CurationState } from './model';
import { linkFacts, toLinkView, type LinkView } from './view';

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

/** A link that the actor may read, with its passage as in the document's current version. Throws NotFound. */
export async function readLink(actor: Actor, linkId: string, on: Db = db()): Promise<LinkView> {
  const place = found(
    actor,
    await on.entityLink.findUnique({
      where: { id: linkId },
      select: { document: { select: { currentVersionId: true } } },
    }),
  );
  const versionId = found(actor, place.document.currentVersionId);
  const row = found(
    actor,
    await on.entityLink.findUnique({ where: { id: linkId }, select: linkSelect(versionId) }),
  );
  authorize(actor, 'link.read', linkFacts(row));
  return toLinkView(row, actor);
}

/**
 * The links that were made on the text itself, as they stand in a version of the document (the current one
 * unless told); rejected ones are left out.
 */
export async function listTextLinks(
  actor: Actor,
  documentId: string,
  versionId?: string,
): Promise<LinkView[]> {
  const { versionId: current } = await readDocument(actor, documentId);
  const rows = await db().entityLink.findMany({
    where: {
      AND: [{ documentId, annotationId: null, state: { not: 'rejected' } }, visible(actor, 'link.read')],
    },
    select: linkSelect(versionId ?? found(actor, current)),
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map((row) => toLinkView(row, actor));
}

/**
 * The links on the document's text that may be taken out by whom `ask` names for each batch, oldest first;
 * rejected ones are left out.
 */
export async function* exportableTextLinks(
  ask: () => Promise<Actor>,
  documentId: string,
  versionId: string,
): AsyncGenerator<LinkView> {
  const onText = { documentId, annotationId: null, state: { not: 'rejected' } } as const;
  yield* inBatches(async (after, take) => {
    const actor = await ask();
    const rows = await db().entityLink.findMany({
      where: { AND: [onText, after, visible(actor, 'link.export')] },
      select: linkSelect(versionId),
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      take,
    });
    return rows.map((row) => toLinkView(row, actor));
  });
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

export interface Review {
  counts: Record<CurationState, number>;
  links: (LinkView & { documentTitle: string | null })[];
}

/** The group's links in one state, oldest first, at most 500, and how many there are in each. */
export async function reviewLinks(actor: Actor, groupId: string, state: CurationState): Promise<Review> {
  const group = found(actor, await db().group.findUnique({ where: { id: groupId }, select: groupSelect }));
  authorize(actor, 'link.review', groupFacts(group));
  const where = { AND: [{ groupId }, visible(actor, 'link.read')] } satisfies Prisma.EntityLinkWhereInput;
  const counted = await db().entityLink.groupBy({ by: ['state'], where, _count: true });
  const places = await db().entityLink.findMany({
    where: { AND: [where, { state }] },
    select: { id: true, document: { select: { title: true, currentVersionId: true } } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: 500,
  });
  const titles = new Map(places.map(({ id, document }) => [id, document.title]));
  const rows = await Promise.all(
    [...new Set(places.map(({ document }) => document.currentVersionId))].map((versionId) =>
      db().entityLink.findMany({
        where: {
          id: {
            in: places.filter((place) => place.document.currentVersionId === versionId).map(({ id }) => id),
          },
        },
        select: linkSelect(found(actor, versionId)),
      }),
    ),
  );
  const byId = new Map(rows.flat().map((row) => [row.id, row]));
  return {
    counts: {
      proposed: 0,
      accepted: 0,
      rejected: 0,
      ...Object.fromEntries(counted.map((row) => [row.state, row._count])),
    },
    links: places.flatMap(({ id }) => {
      const row = byId.get(id);
      return row ? [{ ...toLinkView(row, actor), documentTitle: titles.get(id) ?? null }] : [];
    }),
  };
}
