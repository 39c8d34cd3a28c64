import { ids } from '@/lib/http/params';
import { defineRoute } from '@/lib/http/route';
import { readApparatus } from '@/lib/repair/queries';

export const GET = defineRoute({
  door: 'open',
  params: ids('documentId'),
  run: async ({ actor, params }) => ({ repairs: await readApparatus(actor, params.documentId) }),
});
