import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { createTestDatabase } from '@/lib/testing/database';
import { findsRows } from './database.mjs';
import { openTestServer } from './test-server.mjs';

describe('the server of the tests', () => {
  it('is another one for a second run at the same time, and the places are used again', async () => {
    const root = fs.mkdtempSync(path.join(os.tmpdir(), 'glossator-places-'));
    fs.chmodSync(root, 0o711);
    const first = await openTestServer(root);
    const second = await openTestServer(root);
    expect(second.url).not.toBe(first.url);
    await Promise.all([first.close(), second.close()]);
    const third = await openTestServer(root);
    expect(third.url).toBe(first.url);
    await third.close();
    fs.rmSync(root, { recursive: true });
  });

  it('gives each test file a database of its own, with all migrations', async () => {
    const [first, second] = await Promise.all([createTestDatabase(), createTestDatabase()]);
    expect(first.url).not.toBe(second.url);
    expect(await findsRows(first.url, "select 1 from pg_tables where tablename = 'people'")).toBe(true);
    await first.drop();
    await second.drop();
    const name = new URL(first.url).pathname.slice(1);
    expect(
      await findsRows(inject('testServer').url, `select 1 from pg_database where datname = '${name}'`),
    ).toBe(false);
  });
});
