import 'server-only';
import type { SignedIn } from '@/lib/access/actor';
import type { EventStream } from './event-stream';

/** An open stream of a group's changes to one browser. */
export interface Connection {
  readonly groupId: string;
  readonly sessionId: string;
  readonly stream: EventStream;
  /** Who it goes to, with the roles they had when they were last asked for. */
  actor: SignedIn;
  /** When that was, in milliseconds. */
  askedAt: number;
  /** The journal's lines up to here were sent, or are not theirs to see. */
  seq: bigint;
  /** Whether it is past its backlog and hears of new lines with the others. */
  joined: boolean;
}

/** Who is signed in by each of these sessions now; lib/auth/session.ts answers. */
export type WhoAre = (sessionIds: readonly string[]) => Promise<Map<string, SignedIn>>;

/** So many sessions are asked for in one query. */
const MOST_AT_ONCE = 1000;

/**
 * Asks anew who the connections' people are, where that was not asked for `olderThanMs`. A connection whose session has
 * ended, or whose person has another role in the group by now or none, ends with a reset: what its page
 * shows is no more what that person may see. Throws when nobody can tell, and then nothing may be sent.
 */
export async function checkActors(
  connections: Iterable<Connection>,
  whoAre: WhoAre,
  olderThanMs: number,
): Promise<void> {
  const now = Date.now();
  const due = [...connections].filter(({ askedAt }) => now - askedAt >= olderThanMs);
  for (let start = 0; start < due.length; start += MOST_AT_ONCE) {
    const some = due.slice(start, start + MOST_AT_ONCE);
    const actors = await whoAre([...new Set(some.map(({ sessionId }) => sessionId))]);
    for (const connection of some) {
      const { groupId, sessionId, stream } = connection;
      const actor = actors.get(sessionId);
      if (!actor || actor.roles.get(groupId) !== connection.actor.roles.get(groupId)) stream.reset();
      else Object.assign(connection, { actor, askedAt: now });
    }
  }
}
