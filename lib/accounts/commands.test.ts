import { beforeEach, describe, expect, it } from 'vitest';
import { setUpAdministrator } from '@/lib/accounts/commands';
import { SetUpInput } from '@/lib/accounts/input';
import { hasAdministrator, listSamplePeople } from '@/lib/accounts/queries';
import { passwordFits } from '@/lib/auth/password';
import { db } from '@/lib/db/client';
import { Conflict, Forbidden } from '@/lib/errors/app-error';
import { prepareDatabase, TEST_SETUP_TOKEN } from '@/lib/testing/prepare-database';
import { makePerson } from '@/lib/testing/world';

prepareDatabase();

beforeEach(async () => {
  await db().person.deleteMany();
});

const input = (over: object = {}) =>
  SetUpInput.parse({
    ...{ token: TEST_SETUP_TOKEN, name: 'Pepo', email: 'Pepo@Bologna.example' },
    ...{ password: 'lex regia, lex', ...over },
  });

describe('the setting up of the administrator', () => {
  it('refuses a wrong token, and makes nobody', async () => {
    for (const token of ['guessed', TEST_SETUP_TOKEN.slice(1), `${TEST_SETUP_TOKEN}x`, ' ']) {
      await expect(setUpAdministrator(input({ token }))).rejects.toBeInstanceOf(Forbidden);
    }
    expect(await db().person.count()).toBe(0);
    expect(await hasAdministrator()).toBe(false);
  });

  it('makes the administrator with the token, and shows nothing of the password', async () => {
    const made = await setUpAdministrator(input());
    expect(made).toEqual({ id: expect.any(String), name: 'Pepo' });
    const row = await db().person.findUniqueOrThrow({ where: { id: made.id } });
    expect(row).toMatchObject({ email: 'pepo@bologna.example', isAdministrator: true });
    expect(await passwordFits(row.passwordHash, 'lex regia, lex')).toBe(true);
    expect(await hasAdministrator()).toBe(true);
  });

  it('is good once', async () => {
    await setUpAdministrator(input());
    const second = setUpAdministrator(input({ email: 'second@bologna.example' }));
    await expect(second).rejects.toBeInstanceOf(Forbidden);
    await expect(second).rejects.toThrow('used already');
    expect(await db().person.count()).toBe(1);
  });

  it('makes one of several who come at once', async () => {
    const emails = ['a', 'b', 'c', 'd'].map((name) => `${name}@bologna.example`);
    const results = await Promise.allSettled(emails.map((email) => setUpAdministrator(input({ email }))));
    const refused = results.filter((result) => result.status === 'rejected');
    expect(refused).toHaveLength(3);
    for (const { reason } of refused) expect(reason).toBeInstanceOf(Forbidden);
    expect(await db().person.count({ where: { isAdministrator: true } })).toBe(1);
  });

  it('refuses an address that somebody has already, and is still good afterwards', async () => {
    const { personId } = await makePerson('Pepo');
    await db().person.update({ where: { id: personId }, data: { email: 'pepo@bologna.example' } });
    await expect(setUpAdministrator(input())).rejects.toBeInstanceOf(Conflict);
    expect((await setUpAdministrator(input({ email: 'other@bologna.example' }))).name).toBe('Pepo');
  });
});

describe('what a person may be set up with', () => {
  it.each([
    ['a short password', { password: 'lex regia' }],
    ['no name', { name: '  ' }],
    ['what is no address', { email: 'bologna' }],
    ['a name of several screens', { name: 'x'.repeat(81) }],
    ['no token', { token: '' }],
  ])('is not %s', (_, over) => {
    const given = { token: 't', name: 'Pepo', email: 'pepo@bologna.example', password: 'lex regia, lex' };
    expect(SetUpInput.safeParse(given).success).toBe(true);
    expect(SetUpInput.safeParse({ ...given, ...over }).success).toBe(false);
  });
});

describe('the people of the sample', () => {
  it('are listed without those of the site and those who were deactivated', async () => {
    const [sample, gone] = [await makePerson('Accursius'), await makePerson('Hugo')];
    await makePerson('Pepo', { isAdministrator: true });
    await db().person.update({ where: { id: sample.personId }, data: { isSample: true } });
    await db().person.update({
      where: { id: gone.personId },
      data: { isSample: true, deactivatedAt: new Date() },
    });
    expect((await listSamplePeople()).map(({ name }) => name)).toEqual(['Accursius']);
  });
});
