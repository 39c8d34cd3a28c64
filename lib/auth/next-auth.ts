import 'server-only';
import NextAuth, { type AuthOptions } from 'next-auth';
import Credentials from 'next-auth/providers/credentials';
import { v7 as uuidv7 } from 'uuid';
import { env } from '@/lib/config/env';
import { db } from '@/lib/db/client';
import { AppError } from '@/lib/errors/app-error';
import type { ErrorCode } from '@/lib/errors/catalog';
import { report } from '@/lib/logging/report';
import { passwordFits } from './password';
import { sampleDoorIsOpen } from './sample-door';
import { SESSION_SECONDS } from './session';
import { countTry } from './throttle';

const MOST_TRIES = 10;

type RequestLike = { headers?: Record<string, unknown> };

/** next-auth's handler for /api/auth: signing in makes a session row, signing out ends it. */
export function authHandler(): (request: Request, context: object) => Promise<Response> {
  return NextAuth(authOptions()) as (request: Request, context: object) => Promise<Response>;
}

function authOptions(): AuthOptions {
  return {
    secret: env().NEXTAUTH_SECRET,
    session: { strategy: 'jwt', maxAge: SESSION_SECONDS },
    pages: { signIn: '/sign-in', error: '/sign-in' },
    providers: [
      Credentials({
        id: 'password',
        credentials: { email: {}, password: {} },
        authorize: (given) => orCode(byPassword(given?.email ?? '', given?.password ?? '')),
      }),
      Credentials({
        id: 'sample',
        credentials: { personId: {} },
        authorize: (given, request) => orCode(bySample(given?.personId ?? '', toHeaders(request))),
      }),
    ],
    callbacks: {
      jwt: async ({ token, user }) => (user ? { sub: user.id, sid: await openSession(user.id) } : token),
    },
    events: {
      signOut: async ({ token }) => {
        if (typeof token?.sid === 'string') await endSession(token.sid);
      },
    },
  };
}

async function byPassword(email: string, password: string): Promise<{ id: string } | null> {
  const address = email.trim().toLowerCase();
  countTry(`password:${address}`, MOST_TRIES);
  const person = await db().person.findFirst({
    where: { email: address, deactivatedAt: null },
    select: { id: true, passwordHash: true },
  });
  return (await passwordFits(person?.passwordHash ?? null, password)) && person ? { id: person.id } : null;
}

async function bySample(personId: string, headers: Headers): Promise<{ id: string } | null> {
  if (!sampleDoorIsOpen(headers) || !/^[0-9a-f-]{36}$/.test(personId)) return null;
  return db().person.findFirst({
    where: { id: personId, isSample: true, deactivatedAt: null },
    select: { id: true },
  });
}

/**
 * next-auth puts the message of an error into the address that it answers with, so only a code of the
 * catalog may leave here; the sign-in page has the words.
 */
async function orCode<T>(signingIn: Promise<T>): Promise<T> {
  try {
    return await signingIn;
  } catch (error) {
    if (error instanceof AppError) throw new Error(error.code);
    report(error, { route: '/api/auth' });
    throw new Error('internal' satisfies ErrorCode);
  }
}

/** Opens a session for a person and returns its id. */
async function openSession(personId: string): Promise<string> {
  const expiresAt = new Date(Date.now() + SESSION_SECONDS * 1000);
  const { id } = await db().session.create({
    data: { id: uuidv7(), personId, expiresAt },
    select: { id: true },
  });
  return id;
}

async function endSession(id: string): Promise<void> {
  await db().session.updateMany({ where: { id, endedAt: null }, data: { endedAt: new Date() } });
}

function toHeaders(request: RequestLike): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers ?? {})) {
    if (typeof value === 'string') headers.set(name, value);
  }
  return headers;
}
