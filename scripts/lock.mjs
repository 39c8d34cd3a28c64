import fs from 'node:fs';
import { writePrivately } from './data-folder.mjs';
import { processIdentity } from './process-identity.mjs';

/**
 * Takes a lock file, or tells who has it. A lock whose process is gone, or whose process id now belongs to
 * another program, is taken over.
 * @param {string} file
 * @param {string} purpose For people, for example "npm start".
 * @returns {{ held: true, release: () => void } | { held: false, pid: number, purpose: string }}
 */
export function takeLock(file, purpose) {
  const mine = JSON.stringify({ pid: process.pid, identity: processIdentity(process.pid) ?? '', purpose });
  for (;;) {
    if (writePrivately(file, mine, { exclusive: true })) {
      return { held: true, release: () => removeIf(file, (text) => text === mine) };
    }
    const holder = lockHolder(file);
    if (holder !== undefined) return { held: false, ...holder };
    takeAway(file);
  }
}

/**
 * Takes a lock file as soon as nobody has it.
 * @param {string} file
 * @param {string} purpose
 * @param {(holder: { pid: number, purpose: string }) => void} onWait Called once, when there is somebody to wait for.
 * @param {AbortSignal} [signal]
 * @returns {Promise<() => void>} Releases it.
 */
export async function waitForLock(file, purpose, onWait, signal) {
  for (let told = false; ; told = true) {
    signal?.throwIfAborted();
    const lock = takeLock(file, purpose);
    if (lock.held) return lock.release;
    if (!told) onWait(lock);
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

/**
 * Who holds a lock now.
 * @param {string} file
 * @returns {{ pid: number, purpose: string } | undefined} undefined when nobody alive does.
 */
export function lockHolder(file) {
  return holderIn(readText(file));
}

function holderIn(text) {
  let lock;
  try {
    lock = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!Number.isSafeInteger(lock?.pid) || lock.pid <= 0) return undefined;
  const identity = processIdentity(lock.pid);
  if (identity === undefined) return undefined;
  const another = identity !== '' && lock.identity !== '' && identity !== lock.identity;
  return another ? undefined : { pid: lock.pid, purpose: String(lock.purpose ?? '') };
}

/**
 * Removes a lock whose holder is gone. Two that judge the same lock at once must not remove each other's new
 * one: only the holder of the takeover file removes, and it judges again.
 */
function takeAway(file) {
  const guard = `${file}.takeover`;
  const mine = JSON.stringify({ pid: process.pid, identity: processIdentity(process.pid) ?? '' });
  if (writePrivately(guard, mine, { exclusive: true })) {
    removeIf(file, (text) => holderIn(text) === undefined);
    removeIf(guard, (text) => text === mine);
  } else {
    removeIf(guard, (text) => holderIn(text) === undefined);
  }
}

function removeIf(file, condition) {
  const text = readText(file);
  if (text !== undefined && condition(text)) fs.rmSync(file, { force: true });
}

function readText(file) {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}
