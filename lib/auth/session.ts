import 'server-only';
import { decode } from 'next-auth/jwt';
import { validate as isUuid } from 'uuid';
import { stranger, toActor, type Actor } from '@/lib/access/actor';
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
  const now = new Date();
  // The people of the sample come in by its door alone, which may have been shut since.
  const sampleIsOn = env().GLOSSATOR_SAMPLE === '1';
  const person = { deactivatedAt: null, ...(!sampleIsOn && { isSample: false }) };
  const session = await db().session.findFirst({
    where: { id: sessionId, endedAt: null, expiresAt: { gt: now }, person },
    select: {
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
  if (!session) return stranger;
  if (now.getTime() - session.lastSeenAt.getTime() > SEEN_EVERY_MS) {
    await db().session.updateMany({ where: { id: sessionId }, data: { lastSeenAt: now } });
  }
  return toActor(session.person);
}

/** The name of the cookie that holds the token; browsers hold `__Secure-` ones to https. */
export function sessionCookieName(): string {
  return env().NEXTAUTH_URL.startsWith('https://')
    ? '__Secure-next-auth.session-token'
    : 'next-auth.session-token';
}

async function sessionIdOf(headers: Headers): Promise<string | null> {
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
