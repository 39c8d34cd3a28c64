import { ids } from '@/lib/http/params';
import { defineRoute } from '@/lib/http/route';
import { publishRepairs } from '@/lib/repair/commands';
import { PublishRepairsInput } from '@/lib/repair/input';

export const POST = defineRoute({
  door: 'signedIn',
  params: ids('documentId'),
  body: PublishRepairsInput,
  needsRev: true,
  status: 201,
  run: ({ actor, params, body, rev }) => publishRepairs(actor, params.documentId, body, rev),
});
