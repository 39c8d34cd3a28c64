import { packNotes } from '@/lib/annotations/columns';
import { listNoteSummaries } from '@/lib/annotations/queries';
import { ids } from '@/lib/http/params';
import { defineRoute } from '@/lib/http/route';
import { VersionQuery } from '@/lib/versions/input';
import { findVersion } from '@/lib/versions/queries';

export const GET = defineRoute({
  door: 'open',
  params: ids('documentId'),
  query: VersionQuery,
  run: async ({ actor, params: { documentId }, query }) => {
    const versionId = await findVersion(actor, documentId, query.version);
    return packNotes(await listNoteSummaries(actor, documentId, versionId));
  },
});
