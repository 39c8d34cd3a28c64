import { z } from 'zod';
import { Id } from '@/lib/content/id';
import { TEXT_MAX } from '@/lib/content/import-formats';

/** BCP 47 asks to have room for so many letters. */
const LANGUAGE_MAX = 35;

/** Words that may be left out: without any, null. */
export const optionalText = (most: number) =>
  z
    .string()
    .trim()
    .max(most, `Use at most ${most} characters.`)
    .transform((text) => (text === '' ? null : text))
    .nullable()
    .default(null);

export const Language = z
  .string()
  .trim()
  .refine((code) => canonicalLanguage(code) !== null, 'Give the language as a code such as en or de-CH.')
  .transform((code) => canonicalLanguage(code) ?? code);

export const ImportDocumentInput = z.object({
  id: Id,
  title: optionalText(300),
  language: Language.default('en'),
  source: optionalText(500),
  licence: optionalText(200),
  text: z
    .string()
    .max(TEXT_MAX, 'The text is longer than 2 million characters. Import it in parts.')
    .refine((text) => text.trim() !== '', 'There is no text to import.'),
});

/** All that is said of a document, at once. */
export const DescribeDocumentInput = z
  .object({
    title: optionalText(300),
    titleSupplied: z.boolean().default(false),
    authors: z
      .array(
        z
          .string()
          .trim()
          .min(1, 'An author has a name.')
          .max(200, 'Use at most 200 characters for an author.')
          .regex(/^[^\r\n]*$/, 'Give each author a line of their own.'),
      )
      .max(50, 'Name at most 50 authors.')
      .default([]),
    year: optionalText(40).refine(
      (year) => year === null || /(?<!\d)\d{3,4}(?!\d)/.test(year),
      'Give the year in digits, for example 2022 or c. 1250.',
    ),
    source: optionalText(500),
    licence: optionalText(200),
    language: Language,
  })
  // Without a title there is nothing that the group could have supplied.
  .transform((given) => ({ ...given, titleSupplied: given.titleSupplied && given.title !== null }));

/** Where a document stands among those of its group that are not archived, from 0; a larger place is the last. */
export const MoveDocumentInput = z.object({ position: z.int().min(0).max(1_000_000) });

export const ArchiveDocumentInput = z.object({ archived: z.boolean() });

export type ImportDocumentInput = z.infer<typeof ImportDocumentInput>;
export type DescribeDocumentInput = z.infer<typeof DescribeDocumentInput>;
export type MoveDocumentInput = z.infer<typeof MoveDocumentInput>;
export type ArchiveDocumentInput = z.infer<typeof ArchiveDocumentInput>;

/**
 * The code as BCP 47 writes it, or null for what is none: Intl throws at such a code wherever a page uses it.
 * Names of languages are none either, though BCP 47 would take up to eight letters for a code.
 */
export function canonicalLanguage(code: string): string | null {
  if (code.length > LANGUAGE_MAX || !/^[a-z]{2,3}(-|$)/i.test(code)) return null;
  try {
    return Intl.getCanonicalLocales(code)[0] ?? null;
  } catch {
    return null;
  }
}
