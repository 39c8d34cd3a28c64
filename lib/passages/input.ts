import { z } from 'zod';
import { Id } from '@/lib/content/id';
import { PASSAGE_MAX } from './model';

/** No text is nearly so long; offsets beyond it would not fit the database's integers. */
const OFFSET_MAX = 1_000_000_000;

/** A selection: code points of a version's canonical text, half-open, with the text that the reader saw there. */
export const PassageInput = z
  .object({
    versionId: Id,
    start: z.int().min(0),
    end: z.int().min(1).max(OFFSET_MAX),
    exact: z.string().refine((text) => text.trim() !== '', 'Select some text first.'),
  })
  .refine(({ start, end }) => start < end, 'Select some text first.')
  .refine(
    ({ start, end }) => end - start <= PASSAGE_MAX,
    'Select less text: a passage has at most 20,000 characters.',
  );

export type PassageInput = z.infer<typeof PassageInput>;
