import { ids } from '@/lib/http/params';
import { defineRoute } from '@/lib/http/route';
import { markRead } from '@/lib/reading/commands';
import { MarkReadInput } from '@/lib/reading/input';

export const POST = defineRoute({
  door: 'signedIn',
  params: ids('documentId'),
  body: MarkReadInput,
  run: ({ actor, params, body }) => markRead(actor, params.documentId, body),
});
