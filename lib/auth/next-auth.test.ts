import type { AuthOptions } from 'next-auth';
import { v7 as uuidv7 } from 'uuid';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { authHandler } from '@/lib/auth/next-auth';
import { hashPassword } from '@/lib/auth/password';
import { db } from '@/lib/db/client';
import { prepareDatabase } from '@/lib/testing/prepare-database';
import { makePerson } from '@/lib/testing/world';

const given = vi.hoisted(() => ({ options: undefined as AuthOptions | undefined }));
vi.mock('next-auth', () => ({
  default: (options: AuthOptions) => {
    given.options = options;
    return () => undefined;
  },
}));

prepareDatabase();

const PASSWORD = 'quod principi placuit';
type Authorize = (given: unknown, request: { headers: Record<string, string> }) => Promise<unknown>;

beforeAll(() => {
  authHandler();
});

/** What next-auth asks with what a form held: the person's id, null, or the code that was thrown. */
async function signIn(fields: unknown, address = '192.0.2.1', door = 'password'): Promise<unknown> {
  const providers = (given.options?.providers ?? []) as unknown as { options: { id: string; authorize: Authorize } }[]; // prettier-ignore
  const provider = providers.find(({ options }) => options.id === door);
  const request = { headers: { 'x-forwarded-for': address } };
  return provider?.options.authorize(fields, request).then(
    (person) => (person as { id: string } | null)?.id ?? null,
    (error: unknown) => (error as Error).message,
  );
}

async function withPassword(name: string) {
  const { personId } = await makePerson(name);
  const data = { passwordHash: await hashPassword(PASSWORD) };
  const { email } = await db().person.update({ where: { id: personId }, data });
  return { personId, email };
}

describe('signing in with a password', () => {
  it('is refused after ten failures for an e-mail from one computer, and not from another', async () => {
    const { email, personId } = await withPassword('Azo');
    const wrong = { email, password: 'quod principi displicuit' };
    for (let times = 0; times < 10; times++) expect(await signIn(wrong)).toBeNull();
    expect(await signIn({ email, password: PASSWORD })).toBe('rateLimited');
    expect(await signIn({ email, password: PASSWORD }, '192.0.2.2')).toBe(personId);
  });

  it('counts failures only', async () => {
    const { email, personId } = await withPassword('Hugo');
    for (let times = 0; times < 12; times++)
      expect(await signIn({ email: ` ${email.toUpperCase()} `, password: PASSWORD })).toBe(personId);
  });

  it('is refused after a hundred failures for an e-mail, whatever address a computer gives itself', async () => {
    const email = `${uuidv7()}@bologna.example`;
    const answers: unknown[] = [];
    for (let times = 0; times < 101; times++)
      answers.push(await signIn({ email, password: 'x' }, `203.0.113.${times}, 198.51.100.${times}`));
    expect(answers.indexOf('rateLimited')).toBe(100);
  });

  it('fails, and does no more, for what no form of ours sends', async () => {
    const long = 'a'.repeat(201);
    for (const fields of [
      ...[undefined, null, {}, { email: { a: 1 }, password: PASSWORD }, { email: 'azo@bologna.example' }],
      ...[
        { email: long, password: PASSWORD },
        { email: 'azo@bologna.example', password: long },
      ],
    ])
      expect([fields, await signIn(fields)]).toEqual([fields, null]);
    for (const personId of [undefined, { a: 1 }, '-'.repeat(36), 'azo'])
      expect(await signIn({ personId }, '127.0.0.1', 'sample')).toBeNull();
  });
});

describe('a new session', () => {
  it('clears away those of the person that have expired', async () => {
    const { personId } = await makePerson('Rogerius');
    const past = { id: uuidv7(), personId, expiresAt: new Date(Date.now() - 1000) };
    const live = { id: uuidv7(), personId, expiresAt: new Date(Date.now() + 60_000) };
    await db().session.createMany({ data: [past, live] });
    const jwt = given.options?.callbacks?.jwt as unknown as (call: object) => Promise<{ sid: string }>;
    const { sid } = await jwt({ token: {}, user: { id: personId } });
    const kept = await db().session.findMany({ where: { personId }, select: { id: true } });
    expect(new Set(kept.map(({ id }) => id))).toEqual(new Set([live.id, sid]));
  });
});
