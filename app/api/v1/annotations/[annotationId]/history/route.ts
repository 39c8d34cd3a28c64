import { ids } from '@/lib/http/params';
import { defineRoute } from '@/lib/http/route';
import { readNoteHistory } from '@/lib/revisions/queries';

export const GET = defineRoute({
  door: 'open',
  params: ids('annotationId'),
  run: async ({ actor, params }) => ({ revisions: await readNoteHistory(actor, params.annotationId) }),
});
