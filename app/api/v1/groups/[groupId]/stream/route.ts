import { z } from 'zod';
import { actorsOf, sessionIdOf } from '@/lib/auth/session';
import { Unauthenticated } from '@/lib/errors/app-error';
import { ids } from '@/lib/http/params';
import { defineRoute } from '@/lib/http/route';
import { liveHub } from '@/lib/live/hub';
import { authorizeStream } from '@/lib/live/queries';

const Cursor = z.string().max(300).optional();
const StreamQuery = z.object({ after: Cursor, beside: Cursor });

export const GET = defineRoute({
  door: 'signedIn',
  params: ids('groupId'),
  query: StreamQuery,
  run: async ({ actor, params: { groupId }, query, request }) => {
    await authorizeStream(actor, groupId);
    const sessionId = await sessionIdOf(request.headers);
    if (sessionId === null) throw new Unauthenticated();
    const cursor = request.headers.get('last-event-id') ?? query.after ?? null;
    const body = await liveHub(actorsOf).open({
      ...{ actor, sessionId, groupId, cursor, beside: query.beside ?? null },
    });
    return new Response(body, {
      headers: {
        'content-type': 'text/event-stream; charset=utf-8',
        // Nothing on the way may keep, pack or hold back what should come at once; the last is for nginx.
        'cache-control': 'no-cache, no-store, no-transform',
        'x-accel-buffering': 'no',
      },
    });
  },
});
