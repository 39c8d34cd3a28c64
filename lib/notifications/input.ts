import { z } from 'zod';
import { Id } from '@/lib/content/id';

export const ListNotificationsQuery = z.object({
  /** Only those that were not read. */
  unread: z.enum(['true', 'false']).default('false'),
});

export const ReadNotificationsInput = z.union([
  z.object({ ids: z.array(Id).max(200, 'Mark at most 200 notifications at once.') }),
  z.object({ all: z.literal(true) }),
]);

export type ReadNotificationsInput = z.infer<typeof ReadNotificationsInput>;
