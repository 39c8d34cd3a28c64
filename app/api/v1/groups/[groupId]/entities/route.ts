import { FindEntitiesQuery } from '@/lib/entities/input';
import { findEntities } from '@/lib/entities/queries';
import { ids } from '@/lib/http/params';
import { defineRoute } from '@/lib/http/route';

export const GET = defineRoute({
  door: 'signedIn',
  params: ids('groupId'),
  query: FindEntitiesQuery,
  run: async ({ actor, params, query }) => ({ entities: await findEntities(actor, params.groupId, query) }),
});
