import { spawn } from 'node:child_process';
import path from 'node:path';
import { alone } from './checkout.mjs';
import { dataFolder, openDataFolder, ROOT } from './data-folder.mjs';
import { Failure, printFailure } from './failure.mjs';
import { takeLock } from './lock.mjs';
import { ensurePackages } from './packages.mjs';

const WAIT_MS = 60_000;

/**
 * Runs a command with DATABASE_URL set: the given one, that of a Glossator which runs, or else that of the
 * embedded server, started for the command and stopped after it. Sets the exit code; never throws.
 * @param {string[]} words The command, looked for among the packages' commands first, and its arguments.
 */
export async function runWithDatabase(words) {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  let child;
  // The terminal's Ctrl-C reaches the command by itself; this process must outlive it to stop the server.
  for (const name of signals) process.on(name, () => name === 'SIGINT' || child?.kill(name));
  try {
    if (words.length === 0)
      throw new Failure('Say which command to run, for example `npm run prisma -- migrate status`.');
    await alone(ROOT, 'npm run prisma', () => ensurePackages(ROOT));
    const database = await openDatabase();
    try {
      process.exitCode = await new Promise((resolve, reject) => {
        child = startCommand(words, database.url);
        child.once('error', (error) => reject(new Failure(`${words[0]} cannot be run: ${error.message}.`)));
        child.once('close', (code) => resolve(code ?? 1));
      });
    } finally {
      await database.close();
    }
  } catch (error) {
    printFailure(error);
    process.exitCode = 1;
  }
}

function startCommand([command, ...args], url) {
  const bin = path.join(ROOT, 'node_modules/.bin');
  return spawn(command, args, {
    stdio: 'inherit',
    env: { ...process.env, DATABASE_URL: url, PATH: `${bin}${path.delimiter}${process.env.PATH ?? ''}` },
    // There the packages' commands are .cmd files, which only a shell runs.
    shell: process.platform === 'win32',
  });
}

async function openDatabase() {
  if (process.env.DATABASE_URL) return { url: process.env.DATABASE_URL, close: async () => undefined };
  const { ensurePostgres, findPostgres } = await import('./postgres.mjs');
  const dataDir = dataFolder(process.env);
  openDataFolder(dataDir);
  const deadline = Date.now() + WAIT_MS;
  for (;;) {
    const lock = takeLock(path.join(dataDir, 'lock'), 'npm run prisma');
    if (lock.held) {
      try {
        const server = await ensurePostgres(dataDir);
        return { url: server.url, close: () => server.stop().finally(lock.release) };
      } catch (error) {
        lock.release();
        throw error;
      }
    }
    const url = await findPostgres(dataDir);
    if (url !== undefined) return { url, close: async () => undefined };
    if (Date.now() > deadline) {
      throw new Failure(
        `\`${lock.purpose}\` (process ${lock.pid}) holds ${dataDir}, but its database does not answer.`,
      );
    }
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}
