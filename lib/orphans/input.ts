import { z } from 'zod';
import { Id } from '@/lib/content/id';

/** The version in which the place is given, which must be the current one still. */
const VersionId = z.object({ versionId: Id });

/** A place for a passage that has none; or that it needs none, since its text is gone; or that neither was so. */
export const DecideOrphanInput = z.discriminatedUnion('decision', [
  VersionId.extend({
    decision: z.literal('attach'),
    start: z.int().min(0),
    end: z.int().min(1).max(1_000_000_000),
  }),
  VersionId.extend({ decision: z.literal('letGo') }),
  VersionId.extend({ decision: z.literal('undo') }),
]);

export type DecideOrphanInput = z.infer<typeof DecideOrphanInput>;
