import { z } from 'zod';

/** The longest source that an import takes, in UTF-16 units of the pasted text. */
export const SOURCE_MAX = 2_000_000;

const optionalText = (most: number) =>
  z
    .string()
    .trim()
    .max(most, `Use at most ${most} characters.`)
    .transform((text) => (text === '' ? null : text))
    .nullable()
    .default(null);

export const ImportDocumentInput = z.object({
  id: z.uuid(),
  title: optionalText(300),
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'Give the language as a code such as en or de-CH.')
    .default('en'),
  source: optionalText(500),
  licence: optionalText(200),
  text: z
    .string()
    .max(SOURCE_MAX, 'The text is longer than 2 million characters. Import it in parts.')
    .refine((text) => text.trim() !== '', 'There is no text to import.'),
});

export type ImportDocumentInput = z.infer<typeof ImportDocumentInput>;
