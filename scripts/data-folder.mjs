import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/** The root of this checkout. */
export const ROOT = path.resolve(import.meta.dirname, '..');

/**
 * The folder that keeps everything this installation knows: the database, the secrets, the lock.
 * @param {NodeJS.ProcessEnv} env
 */
export function dataFolder(env) {
  return env.GLOSSATOR_DATA ? path.resolve(env.GLOSSATOR_DATA) : path.join(ROOT, '.data');
}

/**
 * Makes the data folder. Others may not list it; as root they may pass through it, because the database then
 * runs as somebody else.
 * @param {string} folder
 */
export function openDataFolder(folder) {
  fs.mkdirSync(folder, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
}

/**
 * Writes a file that is never, not for a moment, readable by anybody but its owner, and never half written.
 * @param {string} file
 * @param {string} text
 * @param {{ exclusive?: boolean }} [options] `exclusive`: leave an existing file alone.
 * @returns {boolean} false when `exclusive` and the file is there already.
 */
export function writePrivately(file, text, options = {}) {
  const draft = `${file}.${process.pid}.${crypto.randomUUID()}`;
  fs.writeFileSync(draft, text, { mode: 0o600, flag: 'wx', flush: true });
  try {
    giveToFoldersOwner(draft);
    if (!options.exclusive) {
      fs.renameSync(draft, file);
      return true;
    }
    // A link appears whole or not at all; creating the file and then writing it would not.
    fs.linkSync(draft, file);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    if (!options.exclusive || !['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'].includes(error.code)) throw error;
    return writeWithoutLinks(file, text);
  } finally {
    fs.rmSync(draft, { force: true });
  }
}

/** Root working on somebody's data folder must not lock them out of it. */
function giveToFoldersOwner(file) {
  if (process.getuid?.() !== 0) return;
  const { uid, gid } = fs.statSync(path.dirname(file));
  if (uid !== 0) fs.chownSync(file, uid, gid);
}

/** Some network and removable file systems have no links. */
function writeWithoutLinks(file, text) {
  try {
    fs.writeFileSync(file, text, { mode: 0o600, flag: 'wx', flush: true });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}
