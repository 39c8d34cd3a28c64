import 'server-only';
import type { Actor, SignedIn } from '@/lib/access/actor';
import { db, type Prisma } from '@/lib/db/client';
import { visible } from '@/lib/db/visibility';
import { entitySummarySelect } from '@/lib/entities/queries';
import { toNotificationView, type NotificationView } from './view';

const notificationSelect = {
  id: true,
  kind: true,
  personId: true,
  createdAt: true,
  readAt: true,
  actor: { select: { id: true, name: true } },
  group: { select: { id: true, name: true } },
  document: { select: { id: true, title: true } },
  annotation: {
    select: {
      id: true,
      passages: { select: { passage: { select: { exact: true } } }, orderBy: { ordinal: 'asc' }, take: 1 },
      thread: { select: { state: true } },
    },
  },
  reply: { select: { parent: { select: { authorId: true } } } },
  link: {
    select: {
      id: true,
      state: true,
      reason: true,
      annotationId: true,
      passage: { select: { exact: true } },
      entity: { select: entitySummarySelect },
    },
  },
  entity: { select: { ...entitySummarySelect, reason: true } },
} satisfies Prisma.NotificationSelect;

/** What the receiver may still see: the rest is not listed, not counted, and was never told. */
export function heardBy(receiver: Actor): Prisma.NotificationWhereInput {
  return {
    OR: [
      { kind: 'replied', reply: visible(receiver, 'reply.read') },
      { kind: 'threadState', annotation: visible(receiver, 'annotation.read') },
      { kind: 'linkDecided', link: visible(receiver, 'link.read') },
      { kind: 'entityDecided', entity: visible(receiver, 'entity.read') },
    ],
  };
}

/** The actor's own notifications, newest first, at most `take`. */
export async function listNotifications(
  actor: SignedIn,
  { unreadOnly = false, take = 50 }: { unreadOnly?: boolean; take?: number } = {},
): Promise<NotificationView[]> {
  const rows = await db().notification.findMany({
    where: {
      AND: [{ personId: actor.personId, ...(unreadOnly && { readAt: null }) }, heardBy(actor)],
    },
    select: notificationSelect,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take,
  });
  return rows.map(toNotificationView);
}

/** How many of the actor's notifications were not read. */
export function countNotifications(actor: SignedIn): Promise<number> {
  return db().notification.count({
    where: { AND: [{ personId: actor.personId, readAt: null }, heardBy(actor)] },
  });
}
