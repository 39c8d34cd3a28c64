import { afterAll, beforeAll } from 'vitest';
import { db } from '@/lib/db/client';
import { createTestDatabase } from '@/lib/testing/database';

/** What the tests run with; sessions are signed with this secret. */
export const TEST_SECRET = 'glossa ordinaria, glossa magna, glossa interlinearis';
export const TEST_SETUP_TOKEN = 'summa azonis, locus a quo, quaestiones de iuris';

/**
 * Gives the test file an empty database and a configuration that names it. Call it at the top of the
 * file: both are read on first use, which must come after. Each test file is a process of its own.
 */
export function prepareDatabase(): void {
  let drop: () => Promise<void>;
  beforeAll(async () => {
    const database = await createTestDatabase();
    drop = database.drop;
    process.env.DATABASE_URL = database.url;
    process.env.NEXTAUTH_URL = 'http://127.0.0.1:3000';
    process.env.NEXTAUTH_SECRET = TEST_SECRET;
    process.env.GLOSSATOR_SAMPLE = '0';
    process.env.GLOSSATOR_SETUP_TOKEN = TEST_SETUP_TOKEN;
  });
  afterAll(async () => {
    await db().$disconnect();
    await drop();
  });
}
