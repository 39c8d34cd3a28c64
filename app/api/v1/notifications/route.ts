import { defineRoute } from '@/lib/http/route';
import { ListNotificationsQuery } from '@/lib/notifications/input';
import { countNotifications, listNotifications } from '@/lib/notifications/queries';

export const GET = defineRoute({
  door: 'signedIn',
  query: ListNotificationsQuery,
  run: async ({ actor, query }) => ({
    notifications: await listNotifications(actor, { unreadOnly: query.unread === 'true' }),
    unread: await countNotifications(actor),
  }),
});
