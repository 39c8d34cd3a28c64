import 'server-only';
import type { SignedIn } from '@/lib/access/actor';
import { afterCommit, type Transaction } from '@/lib/db/client';
import type { NewEvent } from './event';
import { wake } from './wake';

/**
 * Appends events to a group's journal, as the last step of the caller's transaction. The counter
 * row is locked from here to the commit, so that commit order is sequence order; taking it last,
 * and it alone, keeps two writers from waiting for each other in a ring. After the commit, those who read the journal
 * are woken.
 */
export async function publish(
  tx: Transaction,
  actor: SignedIn,
  groupId: string,
  events: NewEvent[],
): Promise<void> {
  const counter = await tx.eventCounter.update({
    where: { groupId },
    data: { seq: { increment: events.length } },
    select: { seq: true },
  });
  const first = counter.seq - BigInt(events.length) + 1n;
  await tx.event.createMany({
    data: events.map((event, index) => ({
      ...event,
      groupId,
      actorId: actor.personId,
      seq: first + BigInt(index),
    })),
  });
  afterCommit(tx, `wake ${groupId}`, () => wake(groupId));
}
