import fs from 'node:fs';
import path from 'node:path';
import { Failure } from './failure.mjs';
import { runProgram } from './postgres-programs.mjs';

/**
 * Makes a new database folder. It is made beside its place and moved there when complete, so that one cut off
 * half way is never taken for a database.
 * @param {{ dataDir: string, cluster: string, programs: string, state: { password: string },
 *   identity: ReturnType<import('./postgres-identity.mjs').serverIdentity> }} server
 */
export async function initializeCluster(server) {
  const draft = `${server.cluster}.new`;
  const passwordFile = path.join(server.dataDir, 'postgres-password');
  const { owner } = server.identity;
  fs.rmSync(draft, { recursive: true, force: true });
  fs.rmSync(passwordFile, { force: true });
  fs.mkdirSync(draft, { mode: 0o700 });
  if (owner !== undefined) fs.chownSync(draft, owner.uid, owner.gid);
  try {
    writeFor(owner, passwordFile, `${server.state.password}\n`);
    const result = await runProgram(server, 'initdb', [
      ...['-D', draft, '-U', 'postgres', '-A', 'scram-sha-256', `--pwfile=${passwordFile}`],
      ...['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
      // Connections come over 127.0.0.1 only; a socket would lie in a folder that everybody can enter.
      ...['--set', 'unix_socket_directories=', '--no-instructions'],
    ]);
    if (result.code !== 0)
      throw new Failure('The database could not be made; the reason is above.', result.output);
  } finally {
    fs.rmSync(passwordFile, { force: true });
  }
  fs.renameSync(draft, server.cluster);
}

/**
 * Gives the database the password that we know, while no server runs.
 * @param {Parameters<typeof initializeCluster>[0]} server
 */
export async function resetPassword(server) {
  const args = ['--single', '-D', server.cluster, 'postgres'];
  const result = await runProgram(
    server,
    'postgres',
    args,
    `alter role postgres password '${server.state.password}'\n`,
  );
  if (result.code !== 0)
    throw new Failure('The password of the database could not be renewed.', result.output);
}

/** Writes a file that only `owner` reads: it is empty until it is theirs. */
function writeFor(owner, file, text) {
  const descriptor = fs.openSync(file, 'wx', 0o600);
  try {
    if (owner !== undefined) fs.fchownSync(descriptor, owner.uid, owner.gid);
    fs.writeSync(descriptor, text);
  } finally {
    fs.closeSync(descriptor);
  }
}
