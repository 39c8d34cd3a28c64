import 'server-only';
import { toProblem } from '@/lib/errors/problem';
import { report } from '@/lib/logging/report';

/** The answer for an error, as RFC 9457 problem details; one that is not the caller's goes to the log. */
export function answerProblem(error: unknown, request: Request, requestId: string): Response {
  const problem = toProblem(error, requestId);
  // Who left before they had sent all of it hears no answer, and nothing is wrong with us.
  const isOurs = problem.code === 'internal' && !request.signal.aborted;
  if (isOurs) report(error, { requestId, route: new URL(request.url).pathname });
  return Response.json(problem, {
    status: problem.status,
    headers: { ...headersOfAll(requestId), 'content-type': 'application/problem+json' },
  });
}

/** What every answer of a route says of itself. */
export function headersOfAll(requestId: string): Record<string, string> {
  return { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff', 'x-request-id': requestId };
}
