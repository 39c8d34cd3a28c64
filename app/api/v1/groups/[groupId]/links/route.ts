import { ReviewLinksQuery } from '@/lib/curation/input';
import { reviewLinks } from '@/lib/curation/queries';
import { ids } from '@/lib/http/params';
import { defineRoute } from '@/lib/http/route';

export const GET = defineRoute({
  door: 'signedIn',
  params: ids('groupId'),
  query: ReviewLinksQuery,
  run: ({ actor, params, query }) => reviewLinks(actor, params.groupId, query),
});
