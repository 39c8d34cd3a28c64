import { ids } from '@/lib/http/params';
import { defineRoute } from '@/lib/http/route';
import { setThreadState } from '@/lib/threads/commands';
import { ThreadStateInput } from '@/lib/threads/input';

export const PUT = defineRoute({
  door: 'signedIn',
  params: ids('threadId'),
  body: ThreadStateInput,
  needsRev: true,
  run: ({ actor, params, body, rev }) => setThreadState(actor, params.threadId, body, rev),
});
