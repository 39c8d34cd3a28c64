import { ids } from '@/lib/http/params';
import { defineRoute } from '@/lib/http/route';
import { setPresence } from '@/lib/live/commands';
import { PresenceInput } from '@/lib/live/input';

export const PUT = defineRoute({
  door: 'signedIn',
  params: ids('documentId'),
  body: PresenceInput,
  run: ({ actor, params, body }) => setPresence(actor, params.documentId, body),
});
