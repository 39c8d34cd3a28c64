import { setDocumentArchived } from '@/lib/documents/commands';
import { ArchiveDocumentInput } from '@/lib/documents/input';
import { ids } from '@/lib/http/params';
import { defineRoute } from '@/lib/http/route';

export const PUT = defineRoute({
  door: 'signedIn',
  params: ids('documentId'),
  body: ArchiveDocumentInput,
  needsRev: true,
  run: ({ actor, params, body, rev }) => setDocumentArchived(actor, params.documentId, body, rev),
});
