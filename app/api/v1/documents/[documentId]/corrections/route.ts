import { ids } from '@/lib/http/params';
import { defineRoute } from '@/lib/http/route';
import { correctDocument } from '@/lib/versions/commands';
import { CONTENT_BYTES, CorrectDocumentInput } from '@/lib/versions/input';

export const POST = defineRoute({
  door: 'signedIn',
  params: ids('documentId'),
  body: CorrectDocumentInput,
  mostBytes: CONTENT_BYTES,
  status: 201,
  run: ({ actor, params, body }) => correctDocument(actor, params.documentId, body),
});
