import { createEntity } from '@/lib/entities/commands';
import { CreateEntityInput, FindEntitiesQuery } from '@/lib/entities/input';
import { findEntities } from '@/lib/entities/queries';
import { ids } from '@/lib/http/params';
import { defineRoute } from '@/lib/http/route';

export const GET = defineRoute({
  door: 'signedIn',
  params: ids('groupId'),
  query: FindEntitiesQuery,
  run: async ({ actor, params, query }) => ({ entities: await findEntities(actor, params.groupId, query) }),
});

export const POST = defineRoute({
  door: 'signedIn',
  params: ids('groupId'),
  body: CreateEntityInput,
  status: 201,
  run: ({ actor, params, body }) => createEntity(actor, params.groupId, body),
});
