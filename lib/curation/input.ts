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

/** What is decided of a link or an entity, and why. */
export const DecisionInput = z.object({
  decision: z.enum(CURATION_STATES),
  reason: z
    .string()
    .trim()
    .max(500, 'Use at most 500 characters for the reason.')
    .transform((text) => (text === '' ? null : text))
    .nullable()
    .default(null),
});

export const DecideLinksInput = DecisionInput.extend({
  /** Each with the revision that was seen. */
  links: z
    .array(z.object({ id: Id, rev: z.int().min(1) }))
    .min(1, 'Select a link first.')
    .max(100, 'Decide at most 100 links at once.')
    .refine((links) => new Set(links.map(({ id }) => id)).size === links.length, 'Name each link once.'),
});

/** Where a list goes on: the last row of the page before, as `2026-11-24T20:00:00.000Z_ID`. */
const Cursor = z.string().transform((text, context) => {
  const [at = '', id = ''] = text.split('_');
  if (!Number.isNaN(Date.parse(at)) && Id.safeParse(id).success) return { createdAt: new Date(at), id };
  context.addIssue({ code: 'custom', message: 'This is no place in the list.' });
  return z.NEVER;
});

const onRows = { type: z.string().max(60).optional(), proposer: Id.optional(), after: Cursor.optional() };

/** Which links the desk lists; without a document, type or proposer those of all. */
export const ReviewLinksQuery = z.object({
  state: z.enum(CURATION_STATES).default('proposed'),
  document: Id.optional(),
  ...onRows,
});

/** Which entities the desk lists. */
export const ReviewEntitiesQuery = z.object({
  state: z.enum(CURATION_STATES).default('proposed'),
  ...onRows,
});

export type ProposeLinkInput = z.infer<typeof ProposeLinkInput>;
export type DecisionInput = z.infer<typeof DecisionInput>;
export type DecideLinksInput = z.infer<typeof DecideLinksInput>;
export type ReviewLinksQuery = z.infer<typeof ReviewLinksQuery>;
export type ReviewEntitiesQuery = z.infer<typeof ReviewEntitiesQuery>;
