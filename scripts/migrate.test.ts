import { spawnSync } from 'node:child_process';
import crypto from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTestDatabase } from '@/lib/testing/database';
import { migrate } from './migrate.mjs';

const ROOT = path.resolve(import.meta.dirname, '..');
let database: Awaited<ReturnType<typeof createTestDatabase>>;
let folder = '';

beforeEach(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'glossator-migrate-'));
  database = await createTestDatabase();
  await query('drop schema public cascade; create schema public');
});
afterEach(async () => {
  await database.drop();
  fs.rmSync(folder, { recursive: true, force: true });
});

async function query(sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  try {
    const result = await client.query<Record<string, unknown>>(sql);
    return result.rows;
  } finally {
    await client.end();
  }
}

function write(name: string, sql: string): string {
  fs.mkdirSync(path.join(folder, name), { recursive: true });
  fs.writeFileSync(path.join(folder, name, 'migration.sql'), sql);
  return crypto.createHash('sha256').update(sql).digest('hex');
}

describe('migrations', () => {
  it('are applied in the order of their names, once, and written down as Prisma does', async () => {
    const second = write('2_notes', 'create table notes (gloss int references glosses (id));');
    const first = write(
      '1_glosses',
      'create table glosses (id int primary key); insert into glosses values (1);',
    );
    expect(await migrate(database.url, folder)).toEqual(['1_glosses', '2_notes']);
    expect(await migrate(database.url, folder)).toEqual([]);
    const rows = await query('select * from _prisma_migrations order by started_at');
    expect(rows).toMatchObject([
      {
        migration_name: '1_glosses',
        checksum: first,
        applied_steps_count: 1,
        rolled_back_at: null,
        logs: null,
      },
      {
        migration_name: '2_notes',
        checksum: second,
        applied_steps_count: 1,
        rolled_back_at: null,
        logs: null,
      },
    ]);
    expect(rows.every((row) => row.finished_at instanceof Date)).toBe(true);
    write('3_more', 'alter table notes add body text;');
    expect(await migrate(database.url, folder)).toEqual(['3_more']);
  });

  it('leave a database alone when there are none', async () => {
    expect(await migrate(database.url, folder)).toEqual([]);
    expect(await query("select to_regclass('_prisma_migrations') as name")).toEqual([{ name: null }]);
  });

  it('are applied once when several migrate at the same time', async () => {
    write('1_glosses', 'create table glosses (id int); select pg_sleep(0.2);');
    write('2_rows', 'insert into glosses values (1);');
    const done = await Promise.all(Array.from({ length: 4 }, () => migrate(database.url, folder)));
    expect(done.flat().sort()).toEqual(['1_glosses', '2_rows']);
    expect(await query('select id from glosses')).toEqual([{ id: 1 }]);
  });

  it('leave no trace when they fail, say where, and are tried again', async () => {
    write('1_glosses', 'create table glosses (id int);');
    write('2_wrong', 'create table notes (id int);\nalter table nowhere add body text;');
    await expect(migrate(database.url, folder)).rejects.toThrow(/2_wrong failed.*"nowhere" does not exist/);
    expect(await query("select to_regclass('notes') as name")).toEqual([{ name: null }]);
    expect(await query('select migration_name from _prisma_migrations')).toEqual([
      { migration_name: '1_glosses' },
    ]);
    write('2_wrong', 'create table notes (id int);');
    expect(await migrate(database.url, folder)).toEqual(['2_wrong']);
  });

  it('are refused when one that was applied has changed since', async () => {
    write('1_glosses', 'create table glosses (id int);');
    await migrate(database.url, folder);
    write('1_glosses', 'create table glosses (id bigint);');
    write('2_notes', 'create table notes (id int);');
    await expect(migrate(database.url, folder)).rejects.toThrow(
      /1_glosses was changed after it had been applied/,
    );
    expect(await query("select to_regclass('notes') as name")).toEqual([{ name: null }]);
  });

  it('are refused when the database is ahead', async () => {
    write('1_glosses', 'create table glosses (id int);');
    write('2_notes', 'create table notes (id int);');
    await migrate(database.url, folder);
    fs.rmSync(path.join(folder, '2_notes'), { recursive: true });
    await expect(migrate(database.url, folder)).rejects.toThrow(/ahead of this version.*2_notes/);
  });

  it('are refused after one that another tool left half done, until it is resolved', async () => {
    write('1_glosses', 'create table glosses (id int);');
    await migrate(database.url, folder);
    await query('update _prisma_migrations set finished_at = null');
    await expect(migrate(database.url, folder)).rejects.toThrow(/1_glosses failed half way/);
    await query('update _prisma_migrations set rolled_back_at = now(); drop table glosses');
    expect(await migrate(database.url, folder)).toEqual(['1_glosses']);
  });

  it('are refused on a database that holds somebody else’s tables', async () => {
    await query('create table ledger (id int)');
    write('1_glosses', 'create table glosses (id int);');
    await expect(migrate(database.url, folder)).rejects.toThrow(
      /already holds tables that are not Glossator's/,
    );
    expect(await query("select to_regclass('_prisma_migrations') as name")).toEqual([{ name: null }]);
  });

  it('of this project leave a database that Prisma finds up to date and equal to the schema', async () => {
    await migrate(database.url, path.join(ROOT, 'prisma/migrations'));
    expect(prisma('migrate', 'status')).toMatchObject({
      status: 0,
      output: expect.stringMatching(/up to date/),
    });
    const diff = [
      'migrate',
      'diff',
      '--from-config-datasource',
      '--to-schema',
      'prisma/schema.prisma',
      '--exit-code',
    ];
    expect(prisma(...diff)).toMatchObject({ status: 0, output: expect.stringMatching(/No difference/) });
  });
});

function prisma(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['node_modules/prisma/build/index.js', ...args],
    {
      cwd: ROOT,
      encoding: 'utf8',
      env: {
        ...process.env,
        DATABASE_URL: database.url,
        PRISMA_HIDE_UPDATE_MESSAGE: '1',
        CHECKPOINT_DISABLE: '1',
      },
    },
  );
  return { status, output: stdout + stderr };
}
