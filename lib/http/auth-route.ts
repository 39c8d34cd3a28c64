import 'server-only';
import { NextRequest } from 'next/server';
import { v7 as uuidv7 } from 'uuid';
import { authHandler } from '@/lib/auth/next-auth';
import { Invalid, NotFound } from '@/lib/errors/app-error';
import { answerProblem, headersOfAll } from './answer-problem';
import { readText } from './body';
import { storableText } from './storable-text';

/**
 * What clients of ours use. next-auth has more: pages of its own without our policy for scripts, and a
 * `session` that gives a new cookie for one that was ended.
 */
const OPEN = ['GET csrf', 'POST callback/password', 'POST callback/sample', 'POST signout'];
const MOST_BYTES = 16 * 1024;

/**
 * Answers under /api/auth with next-auth, as far as it is open: within a limit, with forms only (of JSON
 * it would take parts that are no texts), and with problems where it would break.
 */
export async function answerAuth(
  request: Request,
  context: { params: Promise<{ nextauth: string[] }> },
): Promise<Response> {
  const requestId = uuidv7();
  try {
    const { nextauth } = await context.params;
    if (!OPEN.includes(`${request.method} ${nextauth.join('/')}`)) throw new NotFound();
    const answer = await authHandler()(await limited(request), context);
    for (const [name, value] of Object.entries(headersOfAll(requestId))) answer.headers.set(name, value);
    return answer;
  } catch (error) {
    return answerProblem(error, request, requestId);
  }
}

/** The request with a body that is whole and small; next-auth would read one of any size. */
async function limited(request: Request): Promise<NextRequest> {
  const { method, headers } = request;
  const url = new URL(request.url);
  url.search = ''; // next-auth would take what belongs into the form from here
  if (method === 'GET') return new NextRequest(url, { headers });
  if (!/^application\/x-www-form-urlencoded\b/i.test(headers.get('content-type') ?? ''))
    throw new Invalid('Send a form, with content-type: application/x-www-form-urlencoded.');
  const fields = [...new URLSearchParams(await readText(request, MOST_BYTES))];
  const body = new URLSearchParams(fields.map(([name, text]) => [name, storableText(text)]));
  return new NextRequest(url, { method, headers, body: body.toString() });
}
