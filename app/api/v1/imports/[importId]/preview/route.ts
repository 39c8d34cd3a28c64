import { ids } from '@/lib/http/params';
import { defineRoute } from '@/lib/http/route';
import { previewImport } from '@/lib/imports/queries';

/** What would become of the text and its notes. */
export const GET = defineRoute({
  door: 'signedIn',
  params: ids('importId'),
  run: ({ actor, params }) => previewImport(actor, params.importId),
});
