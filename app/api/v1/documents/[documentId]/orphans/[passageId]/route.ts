import { ids } from '@/lib/http/params';
import { defineRoute } from '@/lib/http/route';
import { decideOrphan } from '@/lib/orphans/commands';
import { DecideOrphanInput } from '@/lib/orphans/input';

export const POST = defineRoute({
  door: 'signedIn',
  params: ids('documentId', 'passageId'),
  body: DecideOrphanInput,
  run: ({ actor, params, body }) => decideOrphan(actor, params.documentId, params.passageId, body),
});
