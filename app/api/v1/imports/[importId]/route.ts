import { ids } from '@/lib/http/params';
import { defineRoute } from '@/lib/http/route';
import { readImport } from '@/lib/imports/queries';

export const GET = defineRoute({
  door: 'signedIn',
  params: ids('importId'),
  run: ({ actor, params }) => readImport(actor, params.importId),
});
