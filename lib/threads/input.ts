import { z } from 'zod';
import { Id } from '@/lib/content/id';

export const CreateReplyInput = z.object({
  id: Id,
  parentId: Id.nullable().default(null),
  /** JSON of the note schema; lib/content/note-schema.ts checks it. */
  body: z.unknown(),
});

export const EditReplyInput = CreateReplyInput.pick({ body: true });

export const ThreadStateInput = z.object({ state: z.enum(['open', 'resolved']) });

export type CreateReplyInput = z.infer<typeof CreateReplyInput>;
export type EditReplyInput = z.infer<typeof EditReplyInput>;
export type ThreadStateInput = z.infer<typeof ThreadStateInput>;
