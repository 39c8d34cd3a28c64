import { ids } from '@/lib/http/params';
import { defineRoute } from '@/lib/http/route';
import { correctDocument } from '@/lib/versions/commands';
import { CONTENT_BYTES, CorrectDocumentInput } from '@/lib/versions/input';
import { admitCorrection } from '@/lib/versions/queries';

export const POST = defineRoute({
  door: 'signedIn',
  params: ids('documentId'),
  body: CorrectDocumentInput,
  mostBytes: CONTENT_BYTES,
  admit: ({ actor, params }) => admitCorrection(actor, params.documentId),
  status: 201,
  run: ({ actor, params, body }) => correctDocument(actor, params.documentId, body),
});
