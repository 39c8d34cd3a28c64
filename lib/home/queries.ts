import 'server-only';
import type { SignedIn } from '@/lib/access/actor';
import { latestActivity } from '@/lib/activity/queries';
import { db } from '@/lib/db/client';
import { visible } from '@/lib/db/visibility';
import { readingOf } from '@/lib/reading/queries';
import { toOpenQuestionView, type DocumentNews, type OpenQuestionView } from './view';

/** What is new in each of the documents since the actor read in them, by the document's id. */
export async function documentNews(
  actor: SignedIn,
  documents: readonly { id: string; groupId: string }[],
): Promise<Map<string, DocumentNews>> {
  const ids = documents.map(({ id }) => id);
  const [counted, readings, most, latest] = await Promise.all([
    db().annotation.groupBy({
      by: ['documentId'],
      where: { AND: [{ documentId: { in: ids } }, visible(actor, 'annotation.read')] },
      _count: true,
    }),
    readingOf(actor, ids),
    mostUnread(actor, ids),
    latestActivity(actor, documents),
  ]);
  return new Map(
    ids.map((id) => [
      id,
      {
        notes: counted.find(({ documentId }) => documentId === id)?._count ?? 0,
        unread: readings.get(id)?.unread ?? 0,
        visitedAt: readings.get(id)?.visitedAt?.toISOString() ?? null,
        most: most.get(id) ?? null,
        latest: latest.get(id) ?? null,
      },
    ]),
  );
}

/** Who wrote most of the notes that the actor never looked at, a document. */
async function mostUnread(actor: SignedIn, ids: string[]): Promise<Map<string, DocumentNews['most']>> {
  const { personId } = actor;
  const visits = await db().visit.findMany({
    where: { personId, documentId: { in: ids }, readBefore: { not: null } },
    select: { documentId: true, readBefore: true },
  });
  const readUpTo = new Set(visits.map(({ documentId }) => documentId));
  const unread = [
    { documentId: { in: ids.filter((id) => !readUpTo.has(id)) } },
    ...visits.map(({ documentId, readBefore }) => ({
      documentId,
      ...(readBefore && { sharedAt: { gt: readBefore } }),
    })),
  ];
  const counted = await db().annotation.groupBy({
    by: ['documentId', 'authorId'],
    where: {
      AND: [
        { OR: unread, authorId: { not: personId }, reads: { none: { personId } } },
        visible(actor, 'annotation.read'),
      ],
    },
    _count: true,
    orderBy: [{ _count: { id: 'asc' } }, { authorId: 'asc' }],
  });
  // The last of a document, who wrote most, stays.
  const first = new Map(
    counted.map(({ documentId, authorId, _count }) => [documentId, { authorId, _count }]),
  );
  const people = await db().person.findMany({
    where: { id: { in: [...first.values()].map(({ authorId }) => authorId) } },
    select: { id: true, name: true },
  });
  return new Map(
    [...first].map(([documentId, { authorId, _count }]) => {
      const by = people.find(({ id }) => id === authorId);
      return [documentId, by ? { by, count: _count } : null];
    }),
  );
}

/** How many proposals wait for the actor to decide them, by the group's id: links, and entities. */
export async function countDecisions(
  actor: SignedIn,
): Promise<Map<string, { links: number; entities: number }>> {
  const [links, entities] = await Promise.all([
    db().entityLink.groupBy({
      by: ['groupId'],
      where: { AND: [{ state: 'proposed' }, visible(actor, 'link.decide')] },
      _count: true,
    }),
    db().entity.groupBy({
      by: ['groupId'],
      where: { AND: [{ state: 'proposed' }, visible(actor, 'entity.decide')] },
      _count: true,
    }),
  ]);
  const ids = new Set([...links, ...entities].map(({ groupId }) => groupId));
  const of = (rows: { groupId: string; _count: number }[], id: string) =>
    rows.find(({ groupId }) => groupId === id)?._count ?? 0;
  return new Map([...ids].map((id) => [id, { links: of(links, id), entities: of(entities, id) }]));
}

/**
 * Open questions, the actor's own and those in whose discussion they took part, to which somebody else said the
 * last word: the newest answer first. Only where the actor may go on with the discussion.
 */
export async function openQuestions(actor: SignedIn): Promise<OpenQuestionView[]> {
  const { personId } = actor;
  const readable = visible(actor, 'reply.read');
  const rows = await db().annotation.findMany({
    where: {
      AND: [
        {
          motivation: 'questioning',
          thread: { replies: { some: { AND: [{ authorId: { not: personId } }, readable] } } },
        },
        {
          OR: [
            { authorId: personId },
            { thread: { replies: { some: { AND: [{ authorId: personId }, readable] } } } },
          ],
        },
        visible(actor, 'thread.reply'),
      ],
    },
    select: {
      ...{ id: true, documentId: true, bodyText: true },
      document: { select: { title: true } },
      author: { select: { id: true, name: true } },
      passages: { select: { passage: { select: { exact: true } } }, orderBy: { ordinal: 'asc' }, take: 1 },
      thread: {
        select: {
          replies: {
            where: readable,
            select: { createdAt: true, author: { select: { id: true, name: true } } },
            orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
            take: 1,
          },
        },
      },
    },
  });
  return rows
    .flatMap((row) => toOpenQuestionView(row, personId) ?? [])
    .sort((a, b) => b.answered.at.localeCompare(a.answered.at));
}
