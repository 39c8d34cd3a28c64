import { describeDocument } from '@/lib/documents/commands';
import { DescribeDocumentInput } from '@/lib/documents/input';
import { ids } from '@/lib/http/params';
import { defineRoute } from '@/lib/http/route';

export const PUT = defineRoute({
  door: 'signedIn',
  params: ids('documentId'),
  body: DescribeDocumentInput,
  needsRev: true,
  run: ({ actor, params, body, rev }) => describeDocument(actor, params.documentId, body, rev),
});
