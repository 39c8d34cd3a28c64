import { ids } from '@/lib/http/params';
import { defineRoute } from '@/lib/http/route';
import { deleteReply, editReply } from '@/lib/threads/commands';
import { EditReplyInput } from '@/lib/threads/input';

export const PUT = defineRoute({
  door: 'signedIn',
  params: ids('replyId'),
  body: EditReplyInput,
  needsRev: true,
  run: ({ actor, params, body, rev }) => editReply(actor, params.replyId, body, rev),
});

export const DELETE = defineRoute({
  door: 'signedIn',
  params: ids('replyId'),
  needsRev: true,
  run: ({ actor, params, rev }) => deleteReply(actor, params.replyId, rev),
});
