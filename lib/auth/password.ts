import 'server-only';
import { hash, verify } from '@node-rs/argon2';

/** Hashes a password with argon2id at the library's defaults, which follow OWASP. */
export function hashPassword(password: string): Promise<string> {
  return hash(password);
}

// Compared against when there is no such person, so that the answer takes as long as for a wrong password.
const nobody = hash('the password of nobody');

/** Whether the password fits; false also for a person without one. */
export async function passwordFits(stored: string | null, password: string): Promise<boolean> {
  const fits = await verify(stored ?? (await nobody), password);
  return stored !== null && fits;
}
