import { ids } from '@/lib/http/params';
import { defineRoute } from '@/lib/http/route';
import { CONTENT_BYTES, PreviewCorrectionInput } from '@/lib/versions/input';
import { admitCorrection, previewCorrection } from '@/lib/versions/queries';

/** Writes nothing: what would become of the text and its notes. */
export const POST = defineRoute({
  door: 'signedIn',
  params: ids('documentId'),
  body: PreviewCorrectionInput,
  mostBytes: CONTENT_BYTES,
  admit: ({ actor, params }) => admitCorrection(actor, params.documentId),
  run: ({ actor, params, body }) => previewCorrection(actor, params.documentId, body),
});
