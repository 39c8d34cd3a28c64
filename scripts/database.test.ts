import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase } from '@/lib/testing/database';
import { findsRows, requireDatabase } from './database.mjs';

let database: Awaited<ReturnType<typeof createTestDatabase>>;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

/** What is said about an address, with everything that may be a secret. */
async function complaint(url: string): Promise<string> {
  return requireDatabase(url).then(
    () => 'no complaint',
    (error: unknown) => String(error),
  );
}

describe('a database that is given', () => {
  it('is accepted when it answers', async () => {
    await expect(requireDatabase(database.url)).resolves.toBeUndefined();
  });

  it('is named with the reason and without the password when nothing listens there', async () => {
    const said = await complaint('postgresql://bulgarus:os-aureum%21@127.0.0.1:1/glossae');
    expect(said).toMatch(/127\.0\.0\.1:1\/glossae \(DATABASE_URL\) cannot be reached: .*ECONNREFUSED/);
    expect(said).not.toMatch(/os-aureum/);
  });

  it('is named without the password when the password is wrong or the database does not exist', async () => {
    const wrong = new URL(database.url);
    wrong.password = 'os-aureum';
    expect(await complaint(wrong.href)).toMatch(/cannot be reached: password authentication failed/);
    expect(await complaint(wrong.href)).not.toMatch(/os-aureum/);
    const missing = new URL(database.url);
    missing.pathname = '/missing';
    const said = await complaint(missing.href);
    expect(said).toMatch(/database "missing" does not exist/);
    expect(said).not.toContain(missing.password);
  });

  it.each(['mysql://localhost/glossae', 'glossae', 'postgresql://[', 'postgresql//x:geheim@h'])(
    'is refused without being repeated when the address is %s',
    async (url) => {
      const said = await complaint(url);
      expect(said).toMatch(/DATABASE_URL is not the address of a PostgreSQL database/);
      expect(said).not.toContain(url);
    },
  );
});

describe('looking for rows', () => {
  it('finds what is there, and nothing in a table that is not', async () => {
    expect(await findsRows(database.url, 'select 1')).toBe(true);
    expect(await findsRows(database.url, 'select 1 where false')).toBe(false);
    expect(await findsRows(database.url, 'select 1 from glossae')).toBe(false);
  });

  it('does not take another mistake for an empty table', async () => {
    await expect(findsRows(database.url, 'select glossa')).rejects.toThrow(/glossa/);
  });
});
