import fs from 'node:fs';
import path from 'node:path';
import { step } from './progress.mjs';
import { runOrFail } from './processes.mjs';
import { hashFiles } from './source-hash.mjs';

const STAMP = 'node_modules/.glossator-lock-hash';

/**
 * Installs exactly what the lock file names, unless that was done before.
 * @param {string} root
 * @param {AbortSignal} [signal]
 */
export async function ensurePackages(root, signal) {
  const hash = hashFiles(root, ['package-lock.json']);
  const stamp = path.join(root, STAMP);
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === hash) return;
  await step('Packages', () => install(root, signal), {
    announce: 'Installing the packages with npm ci; this happens once and takes up to a few minutes …',
  });
  fs.writeFileSync(stamp, hash);
}

async function install(root, signal) {
  const { command, args, shell } = npm(['ci', '--no-audit', '--no-fund', '--prefer-offline']);
  await runOrFail(
    'The packages could not be installed. Is the network there? Run `npm ci` to see more, then start again.',
    command,
    args,
    // With NODE_ENV=production npm leaves out what the build needs.
    { cwd: root, env: { ...process.env, NODE_ENV: 'development' }, shell, ...(signal && { signal }) },
  );
}

/** The npm that runs this script, without a shell where possible. */
function npm(args) {
  const cli = process.env.npm_execpath;
  if (cli !== undefined && /npm-cli\.c?js$/.test(cli) && fs.existsSync(cli)) {
    return { command: process.execPath, args: [cli, ...args], shell: false };
  }
  return { command: 'npm', args, shell: process.platform === 'win32' };
}
