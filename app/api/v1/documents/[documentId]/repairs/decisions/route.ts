import { ids } from '@/lib/http/params';
import { defineRoute } from '@/lib/http/route';
import { decideRepairs } from '@/lib/repair/commands';
import { DecideRepairsInput } from '@/lib/repair/input';

export const POST = defineRoute({
  door: 'signedIn',
  params: ids('documentId'),
  body: DecideRepairsInput,
  run: ({ actor, params, body }) => decideRepairs(actor, params.documentId, body),
});
