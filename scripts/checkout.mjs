import path from 'node:path';
import { openDataFolder } from './data-folder.mjs';
import { waitForLock } from './lock.mjs';

/**
 * Does work that changes what all commands of a checkout share: packages, generated code, the build. One
 * command at a time does; the others wait for it.
 * @template T
 * @param {string} root
 * @param {string} purpose
 * @param {() => Promise<T>} work
 * @param {AbortSignal} [signal]
 * @returns {Promise<T>}
 */
export async function alone(root, purpose, work, signal) {
  const folder = path.join(root, '.data');
  openDataFolder(folder);
  const wait = ({ pid, purpose: other }) =>
    console.log(`  … waiting for \`${other}\` (process ${pid}) to prepare this checkout`);
  const release = await waitForLock(path.join(folder, 'checkout.lock'), purpose, wait, signal);
  try {
    return await work();
  } finally {
    release();
  }
}
