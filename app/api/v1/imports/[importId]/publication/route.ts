import { ids } from '@/lib/http/params';
import { defineRoute } from '@/lib/http/route';
import { publishImported } from '@/lib/imports/commands';
import { PublishImportedInput } from '@/lib/imports/input';

export const POST = defineRoute({
  door: 'signedIn',
  params: ids('importId'),
  body: PublishImportedInput,
  status: 201,
  run: ({ actor, params, body }) => publishImported(actor, params.importId, body),
});
