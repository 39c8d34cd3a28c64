import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { openDataFolder } from './data-folder.mjs';
import { takeLock } from './lock.mjs';
import { migrate } from './migrate.mjs';
import { ensurePostgres } from './postgres.mjs';
import { hashFiles } from './source-hash.mjs';

/** Tests may lose their data in a power cut; they get speed for it. */
const SETTINGS = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: 200 };

/**
 * A PostgreSQL for one run of the tests, with a template database that has all migrations. Servers are kept in
 * numbered places and used again; a second run at the same time takes the next place.
 * @param {string} root
 * @returns {Promise<{ url: string, template: string, close: () => Promise<void> }>} `url` is the address of the
 *   database `postgres`.
 */
export async function openTestServer(root) {
  const { dataDir, release } = takePlace(path.join(root, '.data/test'));
  try {
    const server = await openServer(dataDir);
    const dismiss = standBy(dataDir);
    const template = await ensureTemplate(server.url, path.join(root, 'prisma/migrations'));
    const close = async () => {
      await server.stop().finally(release);
      dismiss();
    };
    return { url: server.url, template, close };
  } catch (error) {
    release();
    throw error;
  }
}

/** A process that outlives this one and stops the server if this one is killed. */
function standBy(dataDir) {
  const program = path.join(import.meta.dirname, 'stop-test-server.mjs');
  const child = spawn(process.execPath, [program, dataDir], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  child.unref();
  child.stdin.unref();
  return () => child.kill('SIGKILL');
}

function takePlace(folder) {
  for (let number = 1; ; number++) {
    const dataDir = path.join(folder, String(number));
    openDataFolder(dataDir);
    const lock = takeLock(path.join(dataDir, 'lock'), 'npm test');
    if (lock.held) return { dataDir, release: lock.release };
  }
}

async function openServer(dataDir) {
  const open = () => ensurePostgres(dataDir, { database: 'postgres', settings: SETTINGS });
  try {
    return await open();
  } catch {
    // Without fsync, a computer that went down leaves a database that cannot be repaired, only made anew.
    for (const name of ['postgres', 'postgres.json'])
      fs.rmSync(path.join(dataDir, name), { recursive: true, force: true });
    return open();
  }
}

/** Also removes what a run that was killed left behind. */
async function ensureTemplate(url, migrations) {
  const name = `template_${hashMigrations(migrations).slice(0, 16)}`;
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query(
      "select datname from pg_database where datname ~ '^(test|template|draft)_'",
    );
    for (const { datname } of rows) {
      if (datname !== name) await client.query(`drop database ${pg.escapeIdentifier(datname)} with (force)`);
    }
    if (rows.some((row) => row.datname === name)) return name;
    const draft = name.replace('template', 'draft');
    await client.query(`create database ${draft}`);
    const address = new URL(url);
    address.pathname = `/${draft}`;
    await migrate(address.href, migrations);
    await client.query(`alter database ${draft} rename to ${name}`);
    return name;
  } finally {
    await client.end();
  }
}

function hashMigrations(folder) {
  if (!fs.existsSync(folder)) return hashFiles(folder, []);
  const files = fs.readdirSync(folder, { recursive: true }).map(String);
  return hashFiles(
    folder,
    files.filter((file) => file.endsWith('.sql')),
  );
}
