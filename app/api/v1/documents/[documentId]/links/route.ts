import { proposeLink } from '@/lib/curation/commands';
import { ProposeLinkInput } from '@/lib/curation/input';
import { listTextLinks } from '@/lib/curation/queries';
import { ids } from '@/lib/http/params';
import { defineRoute } from '@/lib/http/route';

export const GET = defineRoute({
  door: 'signedIn',
  params: ids('documentId'),
  run: async ({ actor, params }) => ({ links: await listTextLinks(actor, params.documentId) }),
});

export const POST = defineRoute({
  door: 'signedIn',
  params: ids('documentId'),
  body: ProposeLinkInput,
  status: 201,
  run: ({ actor, params, body }) => proposeLink(actor, params.documentId, body),
});
