import { v7 as uuidv7 } from 'uuid';
import { expect } from 'vitest';
import type { SignedIn } from '@/lib/access/actor';
import { actorsOf } from '@/lib/auth/session';
import { db } from '@/lib/db/client';
import { Hub } from '@/lib/live/hub';
import { StreamReader } from './stream-reader';

/** Servers of a test, as far as streams go; each is quick to look for itself. */
export class Servers {
  #hubs: Hub[] = [];

  start(tickMs = 100): Hub {
    const hub = new Hub(actorsOf, tickMs);
    this.#hubs.push(hub);
    return hub;
  }

  async stop(): Promise<void> {
    for (const hub of this.#hubs) await hub.close();
    this.#hubs = [];
  }
}

/** A new session of somebody. */
export async function sessionOf({ personId }: SignedIn): Promise<string> {
  const id = uuidv7();
  await db().session.create({ data: { id, personId, expiresAt: new Date(Date.now() + 600_000) } });
  return id;
}

/** A stream from now, or from a cursor, that has caught up, or was reset. */
export async function connect(
  hub: Hub,
  groupId: string,
  actor: SignedIn,
  from: { cursor?: string | null; beside?: string | null } = {},
): Promise<StreamReader> {
  const { cursor = null, beside = null } = from;
  const sessionId = await sessionOf(actor);
  const reader = new StreamReader(await hub.open({ actor, sessionId, groupId, cursor, beside }));
  await expect.poll(() => reader.has('ready') || reader.has('reset')).toBe(true);
  return reader;
}

/** Breaks every connection that listens to this test's database, as a failing network does. */
export async function cutListeners(): Promise<void> {
  await db().$queryRaw`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = current_database() AND application_name = 'glossator live'`;
}
