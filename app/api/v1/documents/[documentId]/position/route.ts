import { moveDocument } from '@/lib/documents/commands';
import { MoveDocumentInput } from '@/lib/documents/input';
import { ids } from '@/lib/http/params';
import { defineRoute } from '@/lib/http/route';

export const PUT = defineRoute({
  door: 'signedIn',
  params: ids('documentId'),
  body: MoveDocumentInput,
  needsRev: true,
  run: ({ actor, params, body, rev }) => moveDocument(actor, params.documentId, body, rev),
});
