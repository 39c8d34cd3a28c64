import { listEntityTypes } from '@/lib/entities/queries';
import { ids } from '@/lib/http/params';
import { defineRoute } from '@/lib/http/route';

export const GET = defineRoute({
  door: 'signedIn',
  params: ids('groupId'),
  run: async ({ actor, params }) => ({ types: await listEntityTypes(actor, params.groupId) }),
});
