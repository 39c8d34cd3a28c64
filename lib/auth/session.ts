import 'server-only';
import { decode } from 'next-auth/jwt';
import { validate as isUuid } from 'uuid';
import { stranger, toActor, type Actor, type SignedIn } from '@/lib/access/actor';
import { env } from '@/lib/config/env';
import { db } from '@/lib/db/client';

/** How long a session lasts that nobody ends, in seconds. */
export const SESSION_SECONDS = 30 * 24 * 60 * 60;
const SEEN_EVERY_MS = 10 * 60 * 1000;

/**
 * Who is asking: the one place where a request becomes an actor. The browser's token only names a
 * session row; the row, its person and their roles are read anew at each request, so that ending a
 * session, deactivating a person or changing a role holds at once.
 */
export async function actorOf(headers: Headers): Promise<Actor> {
  const sessionId = await sessionIdOf(headers);
  return sessionId === null ? stranger : actorOfSession(sessionId);
}

async function actorOfSession(sessionId: string): Promise<Actor> {
  const session = (await openSessions([sessionId]))[0];
  if (!session) return stranger;
  const now = new Date();
  if (now.getTime() - session.lastSeenAt.getTime() > SEEN_EVERY_MS) {
    await db().session.updateMany({ where: { id: sessionId }, data: { lastSeenAt: now } });
  }
  return toActor(session.person);
}

/**
 * Who is signed in by each of these sessions by now; one that has ended is not in the answer. For answers that
 * never end, which must ask again and again: one query for all of them.
 */
export async function actorsOf(sessionIds: readonly string[]): Promise<Map<string, SignedIn>> {
  const sessions = await openSessions(sessionIds);
  return new Map(sessions.map(({ id, person }) => [id, toActor(person)]));
}

async function openSessions(sessionIds: readonly string[]) {
  // The people of the sample come in by its door alone, which may have been shut since.
  const sampleIsOn = env().GLOSSATOR_SAMPLE === '1';
  const person = { deactivatedAt: null, ...(!sampleIsOn && { isSample: false }) };
  return db().session.findMany({
    where: { id: { in: [...sessionIds] }, endedAt: null, expiresAt: { gt: new Date() }, person },
    select: {
      id: true,
      lastSeenAt: true,
      person: {
        select: {
          id: true,
          name: true,
          isAdministrator: true,
          memberships: { select: { groupId: true, role: true } },
        },
      },
    },
  });
}

/** The name of the cookie that holds the token; browsers hold `__Secure-` ones to https. */
export function sessionCookieName(): string {
  return env().NEXTAUTH_URL.startsWith('https://')
    ? '__Secure-next-auth.session-token'
    : 'next-auth.session-token';
}

/** The session that the browser's token names, whether it still holds or not; null without a token of ours. */
export async function sessionIdOf(headers: Headers): Promise<string | null> {
  try {
    const cookie = cookieOf(headers, sessionCookieName());
    const token = cookie === null ? null : await decode({ token: cookie, secret: env().NEXTAUTH_SECRET });
    const sid = token?.sid;
    return typeof sid === 'string' && isUuid(sid) ? sid : null;
  } catch {
    return null; // no cookie of ours, forged, expired, or of another installation: a stranger
  }
}

function cookieOf(headers: Headers, name: string): string | null {
  for (const pair of (headers.get('cookie') ?? '').split(';')) {
    const at = pair.indexOf('=');
    if (at > 0 && pair.slice(0, at).trim() === name) return decodeURIComponent(pair.slice(at + 1).trim());
  }
  return null;
}
