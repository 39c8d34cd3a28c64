import 'server-only';
import { createHash } from 'node:crypto';
import { RateLimited } from '@/lib/errors/app-error';

const WINDOW_MS = 15 * 60 * 1000;
const MOST_KEYS = 10_000;

interface Count {
  tries: number;
  until: number;
}

const counts = new Map<string, Count>();

/**
 * Counts a try under a key and refuses it with RateLimited when there were more than `most` in a
 * quarter of an hour. Count before trying, or many tries at once would all pass; a try that succeeds
 * is taken back with `forgetTries`. Held in memory: a restart forgets, and each process counts for itself.
 */
export function countTry(what: string, most: number, now = Date.now()): void {
  const key = keyOf(what);
  const found = counts.get(key);
  const count = found && found.until > now ? found : { tries: 0, until: now + WINDOW_MS };
  count.tries += 1;
  counts.delete(key);
  counts.set(key, count);
  const oldest = counts.keys().next();
  if (counts.size > MOST_KEYS && !oldest.done) counts.delete(oldest.value);
  if (count.tries > most)
    throw new RateLimited('Too many tries to sign in. Wait a quarter of an hour and try again.');
}

/** Forgets the tries under a key: the last one succeeded. */
export function forgetTries(what: string): void {
  counts.delete(keyOf(what));
}

/** Of one length, whatever was typed. */
function keyOf(what: string): string {
  return createHash('sha256').update(what).digest('base64');
}
