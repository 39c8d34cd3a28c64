import { defineRoute } from '@/lib/http/route';
import { VersionParams } from '@/lib/versions/input';
import { readVersionContent } from '@/lib/versions/queries';

export const GET = defineRoute({
  door: 'open',
  params: VersionParams,
  run: ({ actor, params }) => readVersionContent(actor, params.documentId, params.number),
});
