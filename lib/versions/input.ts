import { z } from 'zod';
import { Id } from '@/lib/content/id';
import { CORRECTION_KINDS } from './model';

/** More than a sentence or two about a correction is a note of its own. */
const NOTE_MAX = 2000;

/** Content as ProseMirror writes it; the document schema says what it may hold (lib/content/document-schema.ts). */
const Content = z.looseObject({ type: z.literal('doc') });

/** A corrected text, and the version of which it is a correction. */
export const PreviewCorrectionInput = z.object({ baseVersionId: Id, content: Content });

const Note = z
  .string()
  .trim()
  .max(NOTE_MAX, `Use at most ${NOTE_MAX.toLocaleString('en')} characters.`)
  .default('');

/** `id` is that of the version which is made. */
export const CorrectDocumentInput = PreviewCorrectionInput.extend({
  id: Id,
  kind: z.enum(CORRECTION_KINDS, 'Say what kind of correction it is.'),
  note: Note,
});

/** `baseVersionId` is the version that was current when somebody decided to revert. */
export const RevertDocumentInput = z.object({ id: Id, baseVersionId: Id, note: Note });

/** The number of a version as an address names it. */
export const VersionNumber = z
  .string()
  .regex(/^[1-9]\d{0,8}$/)
  .transform(Number);

export const VersionParams = z.object({ documentId: Id, number: VersionNumber });

/** Which version an answer is about; without a number, the current one. */
export const VersionQuery = z.object({ version: VersionNumber.optional() });

/** From which version on the changes are told; without a number, from the one before. */
export const ChangesQuery = z.object({ from: VersionNumber.optional() });

/** The largest content in bytes: that of 2 million letters of any script, with its marks. */
export const CONTENT_BYTES = 12 * 1024 * 1024;

export type PreviewCorrectionInput = z.infer<typeof PreviewCorrectionInput>;
export type CorrectDocumentInput = z.infer<typeof CorrectDocumentInput>;
export type RevertDocumentInput = z.infer<typeof RevertDocumentInput>;
