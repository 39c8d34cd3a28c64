import { proposeLink } from '@/lib/curation/commands';
import { ProposeLinkInput } from '@/lib/curation/input';
import { listTextLinks } from '@/lib/curation/queries';
import { ids } from '@/lib/http/params';
import { defineRoute } from '@/lib/http/route';
import { VersionQuery } from '@/lib/versions/input';
import { findVersion } from '@/lib/versions/queries';

export const GET = defineRoute({
  door: 'signedIn',
  params: ids('documentId'),
  query: VersionQuery,
  run: async ({ actor, params: { documentId }, query }) => {
    const versionId = await findVersion(actor, documentId, query.version);
    return { links: await listTextLinks(actor, documentId, versionId) };
  },
});

export const POST = defineRoute({
  door: 'signedIn',
  params: ids('documentId'),
  body: ProposeLinkInput,
  status: 201,
  run: ({ actor, params, body }) => proposeLink(actor, params.documentId, body),
});
