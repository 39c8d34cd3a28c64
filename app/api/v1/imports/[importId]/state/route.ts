import { ids } from '@/lib/http/params';
import { defineRoute } from '@/lib/http/route';
import { cancelImport } from '@/lib/imports/commands';
import { ImportStateInput } from '@/lib/imports/input';

export const PUT = defineRoute({
  door: 'signedIn',
  params: ids('importId'),
  body: ImportStateInput,
  run: ({ actor, params }) => cancelImport(actor, params.importId),
});
