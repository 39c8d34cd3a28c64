import { ids } from '@/lib/http/params';
import { defineRoute } from '@/lib/http/route';
import { listVersions } from '@/lib/versions/queries';

export const GET = defineRoute({
  door: 'open',
  params: ids('documentId'),
  run: async ({ actor, params }) => ({ versions: await listVersions(actor, params.documentId) }),
});
