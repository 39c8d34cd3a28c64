import { ids } from '@/lib/http/params';
import { defineRoute } from '@/lib/http/route';
import { previewRepairs } from '@/lib/repair/queries';

export const GET = defineRoute({
  door: 'signedIn',
  params: ids('documentId'),
  run: ({ actor, params }) => previewRepairs(actor, params.documentId),
});
