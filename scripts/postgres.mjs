import crypto from 'node:crypto';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import pg from 'pg';
import { openDataFolder, writePrivately } from './data-folder.mjs';
import { Failure } from './failure.mjs';
import { serverIdentity } from './postgres-identity.mjs';
import { programsFolder, runProgram } from './postgres-programs.mjs';
import { initializeCluster, resetPassword } from './postgres-cluster.mjs';
import { serverProcess, forgetForeignProcess } from './postgres-process.mjs';

const ATTEMPTS = 30;
const PAUSE_MS = 300;
const WRONG_PASSWORD = '28P01';

/**
 * Sees to it that the PostgreSQL of a data folder runs: makes it, starts it, or adopts the one that a killed
 * start left behind. The caller holds the lock of the folder.
 * @param {string} dataDir
 * @param {{ database?: string, settings?: Record<string, string | number> }} [options] Settings apply when
 *   it has to be started; values are plain words and numbers.
 * @returns {Promise<{ url: string, adopted: boolean, isAlive: () => boolean, stop: () => Promise<void> }>}
 */
export async function ensurePostgres(dataDir, options = {}) {
  openDataFolder(dataDir);
  const server = openInstallation(dataDir);
  if (!fs.existsSync(server.cluster)) await initializeCluster(server);
  let adopted = await answers(server);
  if (!adopted) {
    await stopServer(server);
    await startServer(server, options.settings ?? {});
  }
  try {
    await ensureDatabase(server, options.database ?? DATABASE);
  } catch (error) {
    if (error.code !== WRONG_PASSWORD) throw error;
    // The file with the password was lost or belongs to another cluster.
    await stopServer(server);
    await resetPassword(server);
    await startServer(server, options.settings ?? {});
    await ensureDatabase(server, options.database ?? DATABASE);
    adopted = false;
  }
  return {
    url: urlOf(server, options.database ?? DATABASE),
    adopted,
    isAlive: () => serverProcess(server.cluster) !== undefined,
    stop: () => stopServer(server),
  };
}

const DATABASE = 'glossator';

/**
 * The address of the PostgreSQL of a data folder if it runs, for commands that do not hold the lock.
 * @param {string} dataDir
 * @returns {Promise<string | undefined>}
 */
export async function findPostgres(dataDir) {
  if (!fs.existsSync(path.join(dataDir, 'postgres.json'))) return undefined;
  const server = { cluster: path.join(dataDir, 'postgres'), state: readState(dataDir) };
  return (await answers(server)) ? urlOf(server, DATABASE) : undefined;
}

/**
 * Stops whatever server still runs on a data folder. The caller holds the lock of the folder.
 * @param {string} dataDir
 */
export async function stopPostgres(dataDir) {
  if (fs.existsSync(path.join(dataDir, 'postgres'))) await stopServer(openInstallation(dataDir));
}

function openInstallation(dataDir) {
  const cluster = path.join(dataDir, 'postgres');
  const programs = programsFolder();
  const identity = serverIdentity(cluster, programs);
  return { dataDir, cluster, programs, identity, state: readState(dataDir) };
}

function readState(dataDir) {
  const file = path.join(dataDir, 'postgres.json');
  try {
    const { password, port } = JSON.parse(fs.readFileSync(file, 'utf8'));
    if (typeof password === 'string' && Number.isInteger(port)) return { password, port };
  } catch (error) {
    if (error.code !== 'ENOENT' && !(error instanceof SyntaxError)) throw error;
  }
  return { password: crypto.randomBytes(24).toString('base64url'), port: 0 };
}

function keepState(server) {
  writePrivately(path.join(server.dataDir, 'postgres.json'), `${JSON.stringify(server.state)}\n`);
}

async function startServer(server, settings) {
  forgetForeignProcess(server.cluster);
  const log = path.join(server.cluster, 'server.log');
  let output = '';
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    if (server.state.port === 0 || !(await isFree(server.state.port))) server.state.port = await freePort();
    // Before the start: whoever finds the server later must know how to reach it.
    keepState(server);
    const options = {
      port: server.state.port,
      listen_addresses: '127.0.0.1',
      max_connections: 100,
      ...settings,
    };
    const flags = Object.entries(options).map(([name, value]) => `-c ${name}=${value}`);
    const result = await runProgram(server, 'pg_ctl', [
      ...['-D', server.cluster, '-w', '-t', '120', '-l', log, '-o', flags.join(' '), 'start'],
    ]);
    if (result.code === 0) return;
    output = result.output;
    // The children of a killed server take up to two seconds to let go of its memory.
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  throw new Failure(
    `The database did not start. The reason is above and in ${log}.`,
    `${output}\n${tail(log)}`,
  );
}

async function stopServer(server) {
  if (serverProcess(server.cluster) === undefined) return;
  for (const mode of ['fast', 'immediate']) {
    const args = ['-D', server.cluster, '-m', mode, '-w', '-t', '30', 'stop'];
    if ((await runProgram(server, 'pg_ctl', args)).code === 0) return;
    if (serverProcess(server.cluster) === undefined) return;
  }
  throw new Failure(
    `The database server ${serverProcess(server.cluster)} does not stop. End it, then start again.`,
  );
}

/** Whether a server answers at the remembered port, with our password, on our folder. */
async function answers(server) {
  if (server.state.port === 0 || serverProcess(server.cluster) === undefined) return false;
  try {
    return await withClient(server, 'postgres', async (client) => {
      const { rows } = await client.query('show data_directory');
      return fs.realpathSync(rows[0].data_directory) === fs.realpathSync(server.cluster);
    });
  } catch {
    return false;
  }
}

async function ensureDatabase(server, name) {
  await withClient(server, 'postgres', async (client) => {
    const found = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (found.rowCount === 0) await client.query(`create database ${pg.escapeIdentifier(name)}`);
  });
}

async function withClient(server, database, work) {
  const client = new pg.Client({ connectionString: urlOf(server, database), connectionTimeoutMillis: 3_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

function urlOf(server, database) {
  return `postgresql://postgres:${server.state.password}@127.0.0.1:${server.state.port}/${database}`;
}

function isFree(port) {
  return new Promise((resolve) => {
    const probe = net.createServer().once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = net.createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

function tail(file) {
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8').slice(-2_000) : '';
}
