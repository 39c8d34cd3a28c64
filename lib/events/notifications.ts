import 'server-only';
import { db } from '@/lib/db/client';
import { listen, type Ears, type Listener } from '@/lib/db/listen';

/**
 * What processes tell each other at once through the database: that a group's journal has grown, and who is present
 * where. Ids only: a notification holds less than 8,000 bytes, and whoever does not listen just then never gets it.
 */
export type Channel = 'journal' | 'presence';

export async function announce(channel: Channel, payload: string): Promise<void> {
  await db().$executeRaw`SELECT pg_notify(${channel}, ${payload})`;
}

/** Hears what all processes announce, this one too, until it is stopped. */
export function hear(ears: Ears<Channel>): Listener {
  return listen(['journal', 'presence'], ears);
}
