import { ids } from '@/lib/http/params';
import { defineRoute } from '@/lib/http/route';
import { createReply } from '@/lib/threads/commands';
import { CreateReplyInput } from '@/lib/threads/input';

export const POST = defineRoute({
  door: 'signedIn',
  params: ids('threadId'),
  body: CreateReplyInput,
  status: 201,
  run: ({ actor, params, body }) => createReply(actor, params.threadId, body),
});
