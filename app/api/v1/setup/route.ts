import { setUpAdministrator } from '@/lib/accounts/commands';
import { SetUpInput } from '@/lib/accounts/input';
import { defineRoute } from '@/lib/http/route';

export const POST = defineRoute({
  door: 'open',
  body: SetUpInput,
  status: 201,
  run: ({ body }) => setUpAdministrator(body),
});
