import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Failure } from './failure.mjs';

const NOBODY = 65534;

/**
 * Decides as whom the database runs: PostgreSQL refuses to be root. As root it runs as the owner of the
 * folder, or as `nobody` where that is root; where `nobody` cannot reach the folders, in a user namespace in
 * which root itself is called `nobody`.
 * @param {string} cluster The database's folder, which may not exist yet, inside the data folder, which does.
 * @param {string} programs The folder of PostgreSQL's programs.
 * @returns {{ owner: { uid: number, gid: number } | undefined, wrap: (command: string, args: string[]) =>
 *   { command: string, args: string[], options: { uid?: number, gid?: number } } }} `owner` is who must own files
 *   that the database reads, when that is somebody else than this process.
 */
export function serverIdentity(cluster, programs) {
  const self = process.getuid?.();
  if (self === undefined) return asSelf;
  const dataDir = path.dirname(cluster);
  const made = fs.existsSync(cluster) ? fs.statSync(cluster) : undefined;
  if (self !== 0) {
    if (made !== undefined && made.uid !== self) {
      throw new Failure(
        `The database in ${cluster} belongs to the user with id ${made.uid}: start Glossator as that user or as root, ` +
          'or choose another folder with GLOSSATOR_DATA.',
      );
    }
    return hasAccount() ? asSelf : inNamespace('PostgreSQL does not run as a user without an account.');
  }
  const folder = fs.statSync(dataDir);
  const { uid, gid } = made ?? (folder.uid === 0 ? { uid: NOBODY, gid: NOBODY } : folder);
  const reachable = uid !== 0 && canReach(programs, uid, gid) && canReach(dataDir, uid, gid);
  if (reachable)
    return { owner: { uid, gid }, wrap: (command, args) => ({ command, args, options: { uid, gid } }) };
  if (made === undefined || uid === 0) return inNamespace('PostgreSQL does not run as root.');
  throw new Failure(
    `The database in ${cluster} belongs to the user with id ${uid}, who cannot reach that folder or ${programs}: ` +
      'let others pass through the folders above (chmod o+x), or start Glossator as that user.',
  );
}

const asSelf = { owner: undefined, wrap: (command, args) => ({ command, args, options: {} }) };

function inNamespace(why) {
  const flags = ['--user', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`, '--'];
  if (spawnSync('unshare', [...flags, 'true'], { stdio: 'ignore' }).status !== 0) {
    throw new Failure(
      `${why} Start Glossator as an ordinary user; or put it and its data below folders that others may pass ` +
        'through (chmod o+x) and start it as root.',
    );
  }
  return {
    owner: undefined,
    wrap: (command, args) => ({ command: 'unshare', args: [...flags, command, ...args], options: {} }),
  };
}

/** A container may be told to run as a number that no account has. */
function hasAccount() {
  try {
    os.userInfo();
    return true;
  } catch {
    return false;
  }
}

function canReach(folder, uid, gid) {
  for (let at = path.resolve(folder); ; at = path.dirname(at)) {
    const { mode, ...has } = fs.statSync(at);
    const enter = has.uid === uid ? 0o100 : has.gid === gid ? 0o010 : 0o001;
    if ((mode & enter) === 0) return false;
    if (at === path.dirname(at)) return true;
  }
}
