import { z } from 'zod';
import { Id } from '@/lib/content/id';
import { PassageInput } from '@/lib/passages/input';
import { MOST_TAGS, MOTIVATIONS, TAG_MAX_LENGTH, VISIBILITIES } from './model';

/** Of all passages together, in code points: what a request holds beside the longest note, whatever the script. */
const QUOTED_MAX = 40_000;

const Tags = z
  .array(
    z
      .string()
      .normalize('NFC')
      .trim()
      .min(1)
      .max(TAG_MAX_LENGTH, `A tag has at most ${TAG_MAX_LENGTH} characters.`),
  )
  .max(MOST_TAGS, `Use at most ${MOST_TAGS} tags.`);

export const CreateAnnotationInput = z.object({
  id: Id,
  motivation: z.enum(MOTIVATIONS),
  visibility: z.enum(VISIBILITIES),
  /** JSON of the note schema; lib/content/note-schema.ts checks it. */
  body: z.unknown(),
  tags: Tags.default([]),
  passages: z
    .array(PassageInput)
    .min(1, 'Select a passage first.')
    .max(20, 'A note can have at most 20 passages.')
    .refine(
      (passages) => passages.reduce((sum, { start, end }) => sum + end - start, 0) <= QUOTED_MAX,
      'Select less text: the passages of a note have at most 40,000 characters together.',
    ),
});

/** Without ids, all of the document's; with them, separated by commas, those. */
export const ListAnnotationsQuery = z.object({
  ids: z
    .string()
    .transform((list) => list.split(','))
    .pipe(z.array(Id).max(100, 'Ask for at most 100 notes at once.'))
    .optional(),
});

/** A note as it shall be; its passages stay. What is left out is not kept but refused. */
export const EditAnnotationInput = CreateAnnotationInput.pick({
  motivation: true,
  visibility: true,
  body: true,
}).extend({ tags: Tags });

export type CreateAnnotationInput = z.infer<typeof CreateAnnotationInput>;
export type EditAnnotationInput = z.infer<typeof EditAnnotationInput>;
