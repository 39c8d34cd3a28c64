import { ids } from '@/lib/http/params';
import { defineRoute } from '@/lib/http/route';
import { decideRepair } from '@/lib/repair/commands';
import { DecideRepairInput } from '@/lib/repair/input';

export const PUT = defineRoute({
  door: 'signedIn',
  params: ids('documentId', 'repairId'),
  body: DecideRepairInput,
  needsRev: true,
  run: ({ actor, params, body, rev }) => decideRepair(actor, params.documentId, params.repairId, body, rev),
});
