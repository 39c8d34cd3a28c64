import 'server-only';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import type { Actor, SignedIn } from '@/lib/access/actor';
import { found } from '@/lib/access/check';
import { actorOf } from '@/lib/auth/session';
import { env } from '@/lib/config/env';
import { Conflict, Forbidden, Invalid, Unauthenticated } from '@/lib/errors/app-error';
import { answerProblem, headersOfAll } from './answer-problem';
import { readBytes, readJson } from './body';
import { PERSON_HEADER } from './client';
import { storableText } from './storable-text';

/** Who may call a route at all: `signedIn` answers a stranger with 401 before anything is looked up. */
type Door = 'signedIn' | 'open';

interface Call<D extends Door, P, Q, B> {
  actor: D extends 'signedIn' ? SignedIn : Actor;
  params: P;
  query: Q;
  body: B;
  /** The revision that an `If-Match` header names; only for routes that ask for it. */
  rev: number;
  /** Who is asking by now; for an answer that takes long. */
  again: () => Promise<Actor>;
  request: Request;
}

interface Route<D extends Door, P, Q, B> {
  door: D;
  params?: z.ZodType<P>;
  query?: z.ZodType<Q>;
  body?: z.ZodType<B>;
  /** The body is a file: `body` is asked of its bytes, whatever type they are sent as. */
  isFile?: boolean;
  /** The largest body in bytes; 256 KiB unless told. */
  mostBytes?: number;
  /** Asked before the body is read, where that may be large: throws where the caller may not send one. The command asks again. */
  admit?: (call: Pick<Call<D, P, Q, B>, 'actor' | 'params'>) => Promise<unknown>;
  /** Refuse a request without `If-Match`. */
  needsRev?: boolean;
  /** The status of a good answer; 200 unless told. */
  status?: 200 | 201;
  /** The answer: a view, which is sent as JSON, or a Response. */
  run: (call: Call<D, P, Q, B>) => Promise<unknown>;
}

export type RouteHandler = (request: Request, context: { params: Promise<unknown> }) => Promise<Response>;

const MOST_BYTES = 256 * 1024;
const Nothing = z.unknown();

/**
 * Makes a route handler: a request id, the session, the same-origin check, limits, zod, and errors as
 * RFC 9457 problem details. All handlers under /api/v1 are made here, so none of them can forget one.
 */
export function defineRoute<D extends Door, P = unknown, Q = unknown, B = unknown>(
  route: Route<D, P, Q, B>,
): RouteHandler {
  return async (request, context) => {
    const requestId = uuidv7();
    try {
      const answer = await answerTo(route, request, context);
      if (answer instanceof Response) {
        for (const [name, value] of Object.entries(headersOfAll(requestId)))
          if (name !== 'cache-control' || !answer.headers.has(name)) answer.headers.set(name, value);
        return answer;
      }
      return Response.json(answer, { status: route.status ?? 200, headers: headersFor(answer, requestId) });
    } catch (error) {
      return answerProblem(error, request, requestId);
    }
  };
}

async function answerTo<D extends Door, P, Q, B>(
  route: Route<D, P, Q, B>,
  request: Request,
  context: { params: Promise<unknown> },
): Promise<unknown> {
  const writes = request.method !== 'GET' && request.method !== 'HEAD';
  if (writes) refuseOtherSites(request);
  const before = await actorAt(route.door, request);
  const params = await paramsOf(route.params ?? Nothing, before, context);
  const asked = [...new URL(request.url).searchParams].map(([name, text]) => [name, storableText(text)]);
  const query = parse(route.query ?? Nothing, Object.fromEntries(asked));
  await route.admit?.({ actor: before, params } as Pick<Call<D, P, Q, B>, 'actor' | 'params'>);
  const body = parse(
    route.body ?? Nothing,
    route.body
      ? await (route.isFile ? readBytes : readJson)(request, route.mostBytes ?? MOST_BYTES)
      : undefined,
  );
  // A body may come as slowly as its sender likes: what counts is who they are when it is there.
  const actor = route.body ? await actorAt(route.door, request) : before;
  const rev = route.needsRev ? revOf(request) : 0;
  const again = () => actorAt(route.door, request);
  return route.run({ actor, params, query, body, rev, again, request } as Call<D, P, Q, B>);
}

async function actorAt(door: Door, request: Request): Promise<Actor> {
  const actor = await actorOf(request.headers);
  if (door === 'signedIn' && actor.kind === 'stranger') throw new Unauthenticated();
  refuseAnotherPerson(request, actor);
  return actor;
}

/** A tab may be open from before somebody else signed in: what it sends is not carried out as that other person. */
function refuseAnotherPerson(request: Request, actor: Actor): void {
  const madeFor = request.headers.get(PERSON_HEADER);
  if (madeFor === null || actor.kind === 'stranger' || madeFor === actor.personId) return;
  throw new Conflict(`You are signed in as ${actor.name} in this browser now. Load the page again.`);
}

/** What is not an id names nothing, and is answered as an id without a row is. */
async function paramsOf<P>(
  schema: z.ZodType<P>,
  actor: Actor,
  context: { params: Promise<unknown> },
): Promise<P> {
  const result = schema.safeParse(await context.params);
  if (!result.success) return found<P>(actor, null);
  return result.data;
}

/** A page of another site may make a browser send its cookies here: such a write is refused. */
function refuseOtherSites(request: Request): void {
  const site = request.headers.get('sec-fetch-site');
  const origin = request.headers.get('origin');
  // A frame without an origin of its own says `null`, which is no URL and not this site either.
  const host = origin !== null && URL.canParse(origin) ? new URL(origin).host : null;
  // A proxy may have put another Host into the request than the browser's, which is the site's address then.
  const ours = [request.headers.get('host'), new URL(env().NEXTAUTH_URL).host];
  const elsewhere = origin !== null && (host === null || !ours.includes(host));
  if (elsewhere || site === 'cross-site' || site === 'same-site') {
    throw new Forbidden('This request came from another site and was not carried out.');
  }
}

function revOf(request: Request): number {
  const match = /^"?(\d{1,9})"?$/.exec(request.headers.get('if-match') ?? '');
  if (!match)
    throw new Invalid('Say in an If-Match header which revision you changed, for example If-Match: "3".');
  return Number(match[1]);
}

function parse<T>(schema: z.ZodType<T>, input: unknown): T {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const fields = Object.fromEntries(
    result.error.issues.map((issue) => [issue.path.join('.'), issue.message]),
  );
  // Our messages are sentences. Zod's own, for what no form of ours sends, are not: they stay with their fields.
  const sentence = result.error.issues.find(({ message }) => /[.!?]$/.test(message));
  throw new Invalid(sentence?.message, fields);
}

function headersFor(answer: unknown, requestId: string): HeadersInit {
  const rev = typeof answer === 'object' && answer !== null && 'rev' in answer ? answer.rev : null;
  return {
    ...headersOfAll(requestId),
    ...(typeof rev === 'number' && { etag: `"${rev}"` }),
  };
}
