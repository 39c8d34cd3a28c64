import { z } from 'zod';
import { Id } from '@/lib/content/id';

/** The longest source that an import takes, in UTF-16 units of the pasted text. */
export const SOURCE_MAX = 2_000_000;

/** BCP 47 asks to have room for so many letters. */
const LANGUAGE_MAX = 35;

const optionalText = (most: number) =>
  z
    .string()
    .trim()
    .max(most, `Use at most ${most} characters.`)
    .transform((text) => (text === '' ? null : text))
    .nullable()
    .default(null);

export const ImportDocumentInput = z.object({
  id: Id,
  title: optionalText(300),
  language: z
    .string()
    .trim()
    .refine((code) => canonicalLanguage(code) !== null, 'Give the language as a code such as en or de-CH.')
    .transform((code) => canonicalLanguage(code) ?? code)
    .default('en'),
  source: optionalText(500),
  licence: optionalText(200),
  text: z
    .string()
    .max(SOURCE_MAX, 'The text is longer than 2 million characters. Import it in parts.')
    .refine((text) => text.trim() !== '', 'There is no text to import.'),
});

export type ImportDocumentInput = z.infer<typeof ImportDocumentInput>;

/**
 * The code as BCP 47 writes it, or null for what is none: Intl throws at such a code wherever a page uses it.
 * Names of languages are none either, though BCP 47 would take up to eight letters for a code.
 */
function canonicalLanguage(code: string): string | null {
  if (code.length > LANGUAGE_MAX || !/^[a-z]{2,3}(-|$)/i.test(code)) return null;
  try {
    return Intl.getCanonicalLocales(code)[0] ?? null;
  } catch {
    return null;
  }
}
