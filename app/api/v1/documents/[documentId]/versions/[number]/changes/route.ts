import { defineRoute } from '@/lib/http/route';
import { ChangesQuery, VersionParams } from '@/lib/versions/input';
import { readChanges } from '@/lib/versions/queries';

export const GET = defineRoute({
  door: 'open',
  params: VersionParams,
  query: ChangesQuery,
  run: ({ actor, params, query }) => readChanges(actor, params.documentId, params.number, query.from),
});
