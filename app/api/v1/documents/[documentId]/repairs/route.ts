import { ids } from '@/lib/http/params';
import { defineRoute } from '@/lib/http/route';
import { findRepairs } from '@/lib/repair/commands';
import { FindRepairsInput } from '@/lib/repair/input';
import { readDraft } from '@/lib/repair/queries';

/** `draft` is null where nobody looked for repairs in the current version yet. */
export const GET = defineRoute({
  door: 'signedIn',
  params: ids('documentId'),
  run: async ({ actor, params }) => ({ draft: await readDraft(actor, params.documentId) }),
});

export const POST = defineRoute({
  door: 'signedIn',
  params: ids('documentId'),
  body: FindRepairsInput,
  run: ({ actor, params, body }) => findRepairs(actor, params.documentId, body),
});
