import 'server-only';
import { createHash } from 'node:crypto';
import type { SignedIn } from '@/lib/access/actor';
import { Conflict } from '@/lib/errors/app-error';
import type { Transaction } from './client';

/**
 * Claims an id that the client chose for what the command is about to make. True when the id is new;
 * false when this person made it before with the same request, which the command then answers as it
 * did the first time; any other use of a taken id is a bare Conflict. Two equal requests at once: the
 * second waits here for the first one's commit.
 */
export async function claimId(
  tx: Transaction,
  actor: SignedIn,
  id: string,
  request: unknown,
): Promise<boolean> {
  const requestHash = createHash('sha256').update(JSON.stringify(request)).digest('hex');
  const made = await tx.clientId.createMany({
    data: [{ id, personId: actor.personId, requestHash }],
    skipDuplicates: true,
  });
  if (made.count === 1) return true;
  const taken = await tx.clientId.findUnique({
    where: { id },
    select: { personId: true, requestHash: true },
  });
  if (taken?.personId === actor.personId && taken.requestHash === requestHash) return false;
  throw new Conflict();
}
