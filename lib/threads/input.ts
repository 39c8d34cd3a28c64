import { z } from 'zod';

export const CreateReplyInput = z.object({
  id: z.uuid(),
  parentId: z.uuid().nullable().default(null),
  /** JSON of the note schema; lib/content/note-schema.ts checks it. */
  body: z.unknown(),
});

export const ThreadStateInput = z.object({ state: z.enum(['open', 'resolved']) });

export type CreateReplyInput = z.infer<typeof CreateReplyInput>;
export type ThreadStateInput = z.infer<typeof ThreadStateInput>;
