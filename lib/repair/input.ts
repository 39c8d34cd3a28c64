import { z } from 'zod';
import { codePointLength } from '@/lib/anchoring/code-points';
import { normalise } from '@/lib/content/canonical-text';
import { Id } from '@/lib/content/id';
import { CURATION_STATES } from '@/lib/curation/model';
import { REPAIR_KINDS, type Replacement } from './detect/finding';
import { TOGETHER_MAX } from './model';

/** A repair mends some words; who writes more corrects the text. */
const TEXT_MAX = 1_000;
const LABEL_MAX = 12;

const Text = z
  .string()
  .max(TEXT_MAX, `Use at most ${TEXT_MAX.toLocaleString('en')} characters.`)
  .refine((text) => !/[\n\r]/.test(text), 'A repair stays within its paragraph: leave line ends out.')
  .transform(normalise);

const Label = z
  .string()
  .trim()
  .min(1, 'Say which number the mark has.')
  .max(LABEL_MAX, `Use at most ${LABEL_MAX} characters for the number of a mark.`)
  .transform(normalise);

/** What is put in the place of the old words. The mark stands `at` code points into the text. */
const ReplacementInput = z
  .object({
    text: Text,
    mark: z
      .object({ label: Label, at: z.int().min(0) })
      .nullable()
      .default(null),
  })
  .refine(({ text, mark }) => (mark?.at ?? 0) <= codePointLength(text), 'The mark stands outside its text.')
  .transform(({ text, mark }): Replacement => (mark ? { text, mark } : { text }));

/** What is decided of a repair; other words than were proposed only with an acceptance. */
export const DecideRepairInput = z
  .object({ decision: z.enum(CURATION_STATES), after: ReplacementInput.nullable().default(null) })
  .refine(({ decision, after }) => decision === 'accepted' || after === null, {
    message: 'Words are put only into what is accepted.',
    path: ['after'],
  });

export const DecideRepairsInput = z.object({
  decision: z.enum(CURATION_STATES),
  /** Each with the revision that was seen. */
  repairs: z
    .array(z.object({ id: Id, rev: z.int().min(1) }))
    .min(1, 'Select a repair first.')
    .max(TOGETHER_MAX, `Decide at most ${TOGETHER_MAX.toLocaleString('en')} repairs at once.`)
    .refine(
      (repairs) => new Set(repairs.map(({ id }) => id)).size === repairs.length,
      'Name each repair once.',
    ),
});

/** Which repairs the desk lists; without a kind those of all. */
export const RepairsQuery = z.object({
  state: z.enum(CURATION_STATES).default('proposed'),
  kind: z.enum(REPAIR_KINDS).optional(),
  page: z.coerce.number().int().min(1).default(1),
});

/** The version in which repairs are looked for: the one that was seen. */
export const FindRepairsInput = z.object({ versionId: Id });

/** `id` is that of the version which is made, `versionId` the one that is repaired. */
export const PublishRepairsInput = z.object({
  id: Id,
  versionId: Id,
  note: z.string().trim().max(2_000, 'Use at most 2,000 characters.').default(''),
});

export type DecideRepairInput = z.infer<typeof DecideRepairInput>;
export type DecideRepairsInput = z.infer<typeof DecideRepairsInput>;
export type FindRepairsInput = z.infer<typeof FindRepairsInput>;
export type PublishRepairsInput = z.infer<typeof PublishRepairsInput>;
