import 'server-only';
import { hash, verify } from '@node-rs/argon2';
import { RateLimited } from '@/lib/errors/app-error';

/** Hashes a password with argon2id at the library's defaults, which follow OWASP. */
export function hashPassword(password: string): Promise<string> {
  return hash(password);
}

// Compared against when there is no such person, so that the answer takes as long as for a wrong password.
const nobody = hash('the password of nobody');

/** Whether the password fits; false also for a person without one. Throws RateLimited when too many ask at once. */
export async function passwordFits(stored: string | null, password: string): Promise<boolean> {
  const fits = await inTurn(async () => verify(stored ?? (await nobody), password));
  return stored !== null && fits;
}

/** Each comparison takes 19 MiB and one of the four threads that files and names are looked up with too. */
const MOST_AT_ONCE = 2;
const MOST_WAITING = 100;
const waiting: (() => void)[] = [];
let running = 0;

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running < MOST_AT_ONCE) running += 1;
  else if (waiting.length < MOST_WAITING) await new Promise<void>((go) => waiting.push(go));
  else throw new RateLimited('Too many people are signing in at this moment. Try again in a minute.');
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}
