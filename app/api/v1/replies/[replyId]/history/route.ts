import { ids } from '@/lib/http/params';
import { defineRoute } from '@/lib/http/route';
import { readReplyHistory } from '@/lib/revisions/queries';

export const GET = defineRoute({
  door: 'open',
  params: ids('replyId'),
  run: async ({ actor, params }) => ({ revisions: await readReplyHistory(actor, params.replyId) }),
});
