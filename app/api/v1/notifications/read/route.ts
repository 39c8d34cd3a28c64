import { defineRoute } from '@/lib/http/route';
import { readNotifications } from '@/lib/notifications/commands';
import { ReadNotificationsInput } from '@/lib/notifications/input';

export const POST = defineRoute({
  door: 'signedIn',
  body: ReadNotificationsInput,
  run: ({ actor, body }) => readNotifications(actor, body),
});
