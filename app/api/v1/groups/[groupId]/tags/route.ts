import { ids } from '@/lib/http/params';
import { defineRoute } from '@/lib/http/route';
import { listTags } from '@/lib/tags/queries';

export const GET = defineRoute({
  door: 'signedIn',
  params: ids('groupId'),
  run: async ({ actor, params }) => ({ tags: await listTags(actor, params.groupId) }),
});
