import { z } from 'zod';
import { Id } from '@/lib/content/id';

/** A visit says nothing but that it is one. */
export const VisitInput = z.object({});

/** The notes that were read, or `all` of the document's up to now. */
export const MarkReadInput = z.union([
  z.object({ annotationIds: z.array(Id).min(1).max(500, 'Mark at most 500 notes at once.') }),
  z.object({ all: z.literal(true) }),
]);

export type MarkReadInput = z.infer<typeof MarkReadInput>;
