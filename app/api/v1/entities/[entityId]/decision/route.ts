import { DecisionInput } from '@/lib/curation/input';
import { decideEntity } from '@/lib/entities/commands';
import { ids } from '@/lib/http/params';
import { defineRoute } from '@/lib/http/route';

export const PUT = defineRoute({
  door: 'signedIn',
  params: ids('entityId'),
  body: DecisionInput,
  needsRev: true,
  run: ({ actor, params, body, rev }) => decideEntity(actor, params.entityId, body, rev),
});
