import 'server-only';
import NextAuth, { type AuthOptions } from 'next-auth';
import Credentials from 'next-auth/providers/credentials';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { env } from '@/lib/config/env';
import { db } from '@/lib/db/client';
import { AppError } from '@/lib/errors/app-error';
import type { ErrorCode } from '@/lib/errors/catalog';
import { report } from '@/lib/logging/report';
import { passwordFits } from './password';
import { sampleDoorIsOpen } from './sample-door';
import { SESSION_SECONDS } from './session';
import { countTry, forgetTries } from './throttle';

/** Failures in a quarter of an hour: for an e-mail from one computer, and from all of them together. */
const MOST_TRIES = { fromOne: 10, fromAll: 100 };

const short = z.string().max(200);
const Password = z.object({ email: short, password: short });
const SamplePerson = z.object({ personId: z.uuid() });

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
        authorize: (given, request) => orCode(byPassword(given, toHeaders(request))),
      }),
      Credentials({
        id: 'sample',
        credentials: { personId: {} },
        authorize: (given, request) => orCode(bySample(given, toHeaders(request))),
      }),
    ],
    callbacks: {
      // Where to go next is the sign-in page's business; next-auth's own breaks on what is no address.
      redirect: ({ baseUrl }) => baseUrl,
      jwt: async ({ token, user }) => (user ? { sub: user.id, sid: await openSession(user.id) } : token),
    },
    events: {
      signOut: async ({ token }) => {
        if (typeof token?.sid === 'string') await endSession(token.sid);
      },
    },
  };
}

async function byPassword(given: unknown, headers: Headers): Promise<{ id: string } | null> {
  const credentials = Password.safeParse(given).data;
  if (!credentials) return null;
  const email = credentials.email.trim().toLowerCase();
  const fromOne = JSON.stringify(['password', email, clientOf(headers)]);
  const fromAll = JSON.stringify(['password', email]);
  countTry(fromOne, MOST_TRIES.fromOne);
  countTry(fromAll, MOST_TRIES.fromAll);
  const person = await db().person.findFirst({
    where: { email, deactivatedAt: null },
    select: { id: true, passwordHash: true },
  });
  if (!(await passwordFits(person?.passwordHash ?? null, credentials.password)) || !person) return null;
  forgetTries(fromOne);
  forgetTries(fromAll);
  return { id: person.id };
}

/**
 * The computer that asks: the last address in the header, which the nearest proxy wrote, or Next where
 * there is none. Without a proxy a client may write it as it likes; that is what the second count is for.
 */
function clientOf(headers: Headers): string {
  return (headers.get('x-forwarded-for') ?? '').split(',').at(-1)?.trim() ?? '';
}

async function bySample(given: unknown, headers: Headers): Promise<{ id: string } | null> {
  const credentials = SamplePerson.safeParse(given).data;
  if (!credentials || !sampleDoorIsOpen(headers)) return null;
  return db().person.findFirst({
    where: { id: credentials.personId, isSample: true, deactivatedAt: null },
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

/** Opens a session for a person, clears away those of theirs that have expired, and returns its id. */
async function openSession(personId: string): Promise<string> {
  await db().session.deleteMany({ where: { personId, expiresAt: { lte: new Date() } } });
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
