import { z } from 'zod';

export const PASSWORD_MIN = 12;

export const SetUpInput = z.object({
  token: z
    .string()
    .min(1, 'The link is not complete. Copy it again from where the server was started.')
    .max(200),
  name: z
    .string()
    .trim()
    .min(1, 'Say how you are called.')
    .max(80, 'Use at most 80 characters for the name.'),
  email: z
    .email('That does not look like an e-mail address.')
    .max(200)
    .transform((email) => email.toLowerCase()),
  password: z
    .string()
    .min(PASSWORD_MIN, `Use at least ${PASSWORD_MIN} characters for the password.`)
    .max(200, 'Use at most 200 characters for the password.'),
});

export type SetUpInput = z.infer<typeof SetUpInput>;
