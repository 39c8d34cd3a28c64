import 'server-only';
import { v7 as uuidv7 } from 'uuid';
import { toActor, type SignedIn } from '@/lib/access/actor';
import { db, type Transaction } from '@/lib/db/client';
import type { ReadNotificationsInput } from './input';
import { countNotifications, heardBy } from './queries';

/** What is to be told, and to whom; each kind names the row that it is about. */
export type News = { to: readonly string[]; groupId: string } & (
  | { kind: 'replied'; documentId: string; annotationId: string; replyId: string }
  | { kind: 'threadState'; documentId: string; annotationId: string }
  | { kind: 'linkDecided'; documentId: string; linkId: string }
  | { kind: 'entityDecided'; entityId: string }
);

/**
 * Tells people what the actor did, within the command that did it: never the actor, nobody who may not see
 * what it is about. Of one discussion, link or entity the latest news takes the place of the earlier.
 */
export async function notify(tx: Transaction, actor: SignedIn, news: News): Promise<void> {
  const { to, ...about } = news;
  const receivers = await tx.person.findMany({
    where: { id: { in: to.filter((personId) => personId !== actor.personId) }, deactivatedAt: null },
    select: {
      id: true,
      name: true,
      isAdministrator: true,
      memberships: { select: { groupId: true, role: true } },
    },
  });
  for (const receiver of receivers) {
    const id = uuidv7();
    await tx.notification.deleteMany({ where: { personId: receiver.id, ...about } });
    await tx.notification.create({
      data: { id, personId: receiver.id, actorId: actor.personId, ...about },
    });
    // Asked as the receiver's own list will ask: who would not be shown it is not told.
    const heard = await tx.notification.count({ where: { AND: [{ id }, heardBy(toActor(receiver))] } });
    if (heard === 0) await tx.notification.delete({ where: { id } });
  }
}

/** Marks the actor's notifications as read, those named or all of them; answers how many are left unread. */
export async function readNotifications(
  actor: SignedIn,
  input: ReadNotificationsInput,
): Promise<{ unread: number }> {
  await db().notification.updateMany({
    where: {
      ...{ personId: actor.personId, readAt: null },
      ...('ids' in input && { id: { in: input.ids } }),
    },
    data: { readAt: new Date() },
  });
  return { unread: await countNotifications(actor) };
}
