import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { createTestDatabase } from '@/lib/testing/database';
import { findsRows, requireDatabase } from './database.mjs';
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

  it('stops when the run that started it is killed', async () => {
    const root = fs.mkdtempSync(path.join(os.tmpdir(), 'glossator-places-'));
    fs.chmodSync(root, 0o711);
    const program = `
      const { openTestServer } = await import(${JSON.stringify(new URL('./test-server.mjs', import.meta.url).href)});
      console.log((await openTestServer(${JSON.stringify(root)})).url);
      setInterval(() => {}, 1000);`;
    const run = spawn(process.execPath, ['--input-type=module', '-e', program], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const url = await new Promise<string>((resolve) =>
      run.stdout.once('data', (text) => resolve(String(text).trim())),
    );
    await expect(requireDatabase(url)).resolves.toBeUndefined();
    run.kill('SIGKILL');
    const place = path.join(root, '.data/test/1');
    await expect
      .poll(() => fs.readdirSync(place).sort(), { timeout: 20_000 })
      .toEqual(['postgres', 'postgres.json']);
    await expect(requireDatabase(url)).rejects.toThrow(/ECONNREFUSED/);
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
