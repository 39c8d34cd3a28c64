import { z } from 'zod';
import { Id } from '@/lib/content/id';

/** Where a tab of somebody's browser stands in a document, or that it has left. */
export const PresenceInput = z.object({
  /** Chosen by the tab, so that closing one of two does not make a person leave. */
  tab: Id,
  here: z.boolean().default(true),
  /** The ordinal of a block. */
  section: z.int().min(0).max(1_000_000).nullable(),
});

export type PresenceInput = z.infer<typeof PresenceInput>;
