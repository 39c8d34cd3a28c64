import { ids } from '@/lib/http/params';
import { defineRoute } from '@/lib/http/route';
import { listOrphans } from '@/lib/orphans/queries';

export const GET = defineRoute({
  door: 'signedIn',
  params: ids('documentId'),
  run: ({ actor, params }) => listOrphans(actor, params.documentId),
});
