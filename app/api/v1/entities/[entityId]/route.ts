import { readEntity } from '@/lib/entities/queries';
import { ids } from '@/lib/http/params';
import { defineRoute } from '@/lib/http/route';

export const GET = defineRoute({
  door: 'signedIn',
  params: ids('entityId'),
  run: ({ actor, params }) => readEntity(actor, params.entityId),
});
