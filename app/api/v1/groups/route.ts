import { createGroup } from '@/lib/groups/commands';
import { CreateGroupInput } from '@/lib/groups/input';
import { listGroups } from '@/lib/groups/queries';
import { defineRoute } from '@/lib/http/route';

export const GET = defineRoute({
  door: 'signedIn',
  run: async ({ actor }) => ({ groups: await listGroups(actor) }),
});

export const POST = defineRoute({
  door: 'signedIn',
  body: CreateGroupInput,
  status: 201,
  run: ({ actor, body }) => createGroup(actor, body),
});
