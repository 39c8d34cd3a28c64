import { packNotes } from '@/lib/annotations/columns';
import { listNoteSummaries } from '@/lib/annotations/queries';
import { ids } from '@/lib/http/params';
import { defineRoute } from '@/lib/http/route';

export const GET = defineRoute({
  door: 'open',
  params: ids('documentId'),
  run: async ({ actor, params }) => packNotes(await listNoteSummaries(actor, params.documentId)),
});
