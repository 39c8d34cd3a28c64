import { decideLink } from '@/lib/curation/commands';
import { DecisionInput } from '@/lib/curation/input';
import { ids } from '@/lib/http/params';
import { defineRoute } from '@/lib/http/route';

export const PUT = defineRoute({
  door: 'signedIn',
  params: ids('linkId'),
  body: DecisionInput,
  needsRev: true,
  run: ({ actor, params, body, rev }) => decideLink(actor, params.linkId, body, rev),
});
