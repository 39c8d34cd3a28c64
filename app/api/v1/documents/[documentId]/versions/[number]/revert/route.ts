import { defineRoute } from '@/lib/http/route';
import { revertDocument } from '@/lib/versions/commands';
import { RevertDocumentInput, VersionParams } from '@/lib/versions/input';

export const POST = defineRoute({
  door: 'signedIn',
  params: VersionParams,
  body: RevertDocumentInput,
  status: 201,
  run: ({ actor, params, body }) => revertDocument(actor, params.documentId, params.number, body),
});
