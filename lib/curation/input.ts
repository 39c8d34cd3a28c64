import { z } from 'zod';
import { Id } from '@/lib/content/id';
import { PassageInput } from '@/lib/passages/input';
import { CURATION_STATES } from './model';

export const ProposeLinkInput = z.object({
  id: Id,
  entityId: Id,
  /** The note that the link is made on; null for a link on the text itself. */
  annotationId: Id.nullable().default(null),
  passage: PassageInput,
});

export const DecideLinkInput = z.object({
  decision: z.enum(CURATION_STATES),
  reason: z
    .string()
    .trim()
    .max(500, 'Use at most 500 characters for the reason.')
    .transform((text) => (text === '' ? null : text))
    .nullable()
    .default(null),
});

export const ReviewLinksQuery = z.object({ state: z.enum(CURATION_STATES).default('proposed') });

export type ProposeLinkInput = z.infer<typeof ProposeLinkInput>;
export type DecideLinkInput = z.infer<typeof DecideLinkInput>;
