import { ids } from '@/lib/http/params';
import { defineRoute } from '@/lib/http/route';
import { restoreReply } from '@/lib/threads/commands';

export const POST = defineRoute({
  door: 'signedIn',
  params: ids('replyId'),
  run: ({ actor, params }) => restoreReply(actor, params.replyId),
});
