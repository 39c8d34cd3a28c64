import { ids } from '@/lib/http/params';
import { defineRoute } from '@/lib/http/route';
import { visitDocument } from '@/lib/reading/commands';
import { VisitInput } from '@/lib/reading/input';

export const POST = defineRoute({
  door: 'signedIn',
  params: ids('documentId'),
  body: VisitInput,
  run: ({ actor, params }) => visitDocument(actor, params.documentId),
});
