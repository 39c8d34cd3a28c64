import 'server-only';
import { createHash, timingSafeEqual } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { hashPassword } from '@/lib/auth/password';
import { env } from '@/lib/config/env';
import { transaction } from '@/lib/db/client';
import { Forbidden } from '@/lib/errors/app-error';
import type { SetUpInput } from './input';
import type { PersonView } from './view';

/** Any number, the same in every process: serialises the setting up of the administrator. */
const SET_UP_LOCK = 0x61646d69;

/**
 * Makes the site's administrator, once: the token of the one-time link is good only while there is
 * none. The lock closes the race of two people who open the link at the same moment.
 */
export async function setUpAdministrator(input: SetUpInput): Promise<PersonView> {
  const expected = env().GLOSSATOR_SETUP_TOKEN;
  if (expected === undefined || !equal(input.token, expected)) {
    throw new Forbidden('This link is not good. Copy the one that the server printed when it was started.');
  }
  const passwordHash = await hashPassword(input.password);
  return transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${SET_UP_LOCK})`;
    if ((await tx.person.count({ where: { isAdministrator: true } })) > 0) {
      throw new Forbidden('This link was used already. Sign in with your e-mail and password.');
    }
    return tx.person.create({
      data: { id: uuidv7(), name: input.name, email: input.email, passwordHash, isAdministrator: true },
      select: { id: true, name: true },
    });
  });
}

/** Compares in a time that does not tell how much was right. */
function equal(given: string, expected: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}
