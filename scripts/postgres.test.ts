import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { processIdentity } from './process-identity.mjs';
import { ensurePostgres, findPostgres, stopPostgres } from './postgres.mjs';

const settings = { fsync: 'off', shared_buffers: '16MB' };
let dataDir = '';

beforeAll(() => {
  dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'glossator-postgres-'));
  // As people's data folders are: the temporary one is closed to the identity that the server has under root.
  fs.chmodSync(dataDir, process.getuid?.() === 0 ? 0o711 : 0o700);
});
afterAll(async () => {
  await stopPostgres(dataDir);
  fs.rmSync(dataDir, { recursive: true, force: true });
});

const ensure = () => ensurePostgres(dataDir, { settings });

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

function serverPid(): number {
  return Number(fs.readFileSync(path.join(dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);
}

describe('the embedded PostgreSQL', { timeout: 120_000 }, () => {
  it('is found by those who do not start it while it runs, and only then', async () => {
    expect(await findPostgres(dataDir)).toBeUndefined();
    const server = await ensure();
    expect(await findPostgres(dataDir)).toBe(server.url);
    await server.stop();
    expect(await findPostgres(dataDir)).toBeUndefined();
    expect(server.isAlive()).toBe(false);
  });

  it('listens on 127.0.0.1 only, without a socket, and asks for its password', async () => {
    const { url } = await ensure();
    const [listens] = await query(
      url,
      "select current_setting('listen_addresses') as addresses, current_setting('unix_socket_directories') as sockets",
    );
    expect(listens).toEqual({ addresses: '127.0.0.1', sockets: '' });
    const stranger = new URL(url);
    expect(stranger.hostname).toBe('127.0.0.1');
    stranger.password = 'guessed';
    await expect(query(stranger.href, 'select 1')).rejects.toThrow(/password authentication failed/);
  });

  it.runIf(process.platform !== 'win32')(
    'keeps files that only their owner reads, and is not root',
    async () => {
      await ensure();
      expect(fs.statSync(path.join(dataDir, 'postgres.json')).mode & 0o777).toBe(0o600);
      expect(fs.statSync(path.join(dataDir, 'postgres')).mode & 0o777).toBe(0o700);
      expect(fs.readdirSync(dataDir).sort()).toEqual(['postgres', 'postgres.json']);
    },
  );

  it('is adopted, not started twice, when a killed start left it running', async () => {
    await ensure();
    const pid = serverPid();
    const server = await ensure();
    expect(server.adopted).toBe(true);
    expect(serverPid()).toBe(pid);
  });

  it('comes back with its data after kill -9', async () => {
    const { url } = await ensure();
    await query(url, 'create table glosses (body text); insert into glosses values ($$ad §. 1.$$)');
    const pid = serverPid();
    process.kill(pid, 'SIGKILL');
    await expect.poll(() => processIdentity(pid)).toBeUndefined();
    const server = await ensure();
    expect(server).toMatchObject({ url, adopted: false });
    expect(await query(server.url, 'select body from glosses')).toEqual([{ body: 'ad §. 1.' }]);
  });

  it('starts although the number in its pid file now belongs to another program', async () => {
    const { stop } = await ensure();
    const file = path.join(dataDir, 'postgres/postmaster.pid');
    const text = fs.readFileSync(file, 'utf8');
    await stop();
    fs.writeFileSync(file, text.replace(/^\d+/, String(process.pid)));
    const server = await ensure();
    expect(server.adopted).toBe(false);
    expect(serverPid()).not.toBe(process.pid);
  });

  it('takes another port when its own is taken, and keeps it', async () => {
    const before = await ensure();
    await before.stop();
    const squatter = net.createServer();
    await new Promise<void>((resolve) =>
      squatter.listen(Number(new URL(before.url).port), '127.0.0.1', resolve),
    );
    const moved = await ensure();
    expect(moved.url).not.toBe(before.url);
    await moved.stop();
    await new Promise((resolve) => squatter.close(resolve));
    expect((await ensure()).url).toBe(moved.url);
  });

  it('gets a new password, and keeps its data, when the file with the password is lost', async () => {
    const before = await ensure();
    fs.rmSync(path.join(dataDir, 'postgres.json'));
    const after = await ensure();
    expect(new URL(after.url).password).not.toBe(new URL(before.url).password);
    expect(await query(after.url, 'select count(*)::int as n from glosses')).toEqual([{ n: 1 }]);
  });

  it('is made anew when making it was cut off half way', async () => {
    const half = path.join(dataDir, 'half');
    fs.mkdirSync(path.join(half, 'postgres.new'), { recursive: true });
    fs.writeFileSync(path.join(half, 'postgres.new/PG_VERSION'), '18\n');
    fs.writeFileSync(path.join(half, 'postgres-password'), 'old');
    fs.chmodSync(half, fs.statSync(dataDir).mode);
    const server = await ensurePostgres(half, { settings });
    expect(await query(server.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    await server.stop();
    expect(fs.readdirSync(half).sort()).toEqual(['postgres', 'postgres.json']);
  });
});
