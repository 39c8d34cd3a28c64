import { decideLinks } from '@/lib/curation/commands';
import { DecideLinksInput } from '@/lib/curation/input';
import { ids } from '@/lib/http/params';
import { defineRoute } from '@/lib/http/route';

export const POST = defineRoute({
  door: 'signedIn',
  params: ids('groupId'),
  body: DecideLinksInput,
  run: ({ actor, params, body }) => decideLinks(actor, params.groupId, body),
});
