import { z } from 'zod';
import { Id } from '@/lib/content/id';
import { Language, optionalText } from '@/lib/documents/input';
import { plainName } from './model';

/** What is said of a file that is sent to be imported; it stands in the address, since the body is the file. */
export const StartImportQuery = z
  .object({
    id: Id,
    /** As its sender calls it; what stands behind its last full stop may say its format. Empty for pasted text. */
    name: z
      .string()
      .max(255, 'Use at most 255 characters for the name of a file.')
      .transform((name) => plainName(name.replace(/[\\/]+/g, ' ')))
      .default(''),
    /** What a text without a telling name is written in; a PDF, a Word file and an EPUB say it themselves. */
    format: z
      .enum(['plainText', 'markdown', 'html', 'tei'], 'Choose plain text, Markdown, HTML or TEI.')
      .nullable()
      .default(null),
    /** What is not said here is taken from the file. */
    title: optionalText(300),
    language: z.preprocess((code) => (code === '' ? null : code), Language.nullable()).default(null),
    source: optionalText(500),
    licence: optionalText(200),
    /** The document of which the file becomes the next version, and the version that is current to its sender; without both, it becomes a new document. */
    documentId: Id.nullable().default(null),
    baseVersionId: Id.nullable().default(null),
  })
  .refine((given) => (given.documentId === null) === (given.baseVersionId === null), {
    message: 'Name the document and its current version, or neither.',
    path: ['baseVersionId'],
  });

/** A file's bytes; the route holds them to FILE_MAX. */
export const FileBody = z
  .instanceof(Uint8Array)
  .refine((bytes) => bytes.length > 0, 'There is nothing in that file.');

/** Ends an import that is not over; discards what was read. */
export const ImportStateInput = z.object({ state: z.literal('cancelled') });

/** `id` is that of the version which is made, `baseVersionId` that of the current one, with which it was compared. */
export const PublishImportedInput = z.object({ id: Id, baseVersionId: Id });

export type StartImportInput = z.infer<typeof StartImportQuery>;
export type PublishImportedInput = z.infer<typeof PublishImportedInput>;
