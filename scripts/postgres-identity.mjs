import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { Failure } from './failure.mjs';

const NOBODY = 65534;

/**
 * Decides as whom the database runs: PostgreSQL refuses to be root. As root it runs as `nobody`; where
 * that account cannot reach the folders, in a user namespace in which root itself is called `nobody`.
 * @param {string} cluster The database's folder, which may not exist yet. Once it does, its owner decides.
 * @param {string} programs The folder of PostgreSQL's programs.
 * @returns {{ owner: { uid: number, gid: number } | undefined, wrap: (command: string, args: string[]) =>
 *   { command: string, args: string[], options: { uid?: number, gid?: number } } }} `owner` is who must own files
 *   that the database reads, when that is somebody else than this process.
 */
export function serverIdentity(cluster, programs) {
  const owner = fs.existsSync(cluster) ? fs.statSync(cluster) : undefined;
  const self = process.getuid?.();
  if (self === undefined) return asSelf;
  if (self !== 0) {
    if (owner !== undefined && owner.uid !== self) {
      throw new Failure(
        `The database in ${cluster} belongs to the user with id ${owner.uid}: start Glossator as that user or as root, ` +
          'or choose another folder with GLOSSATOR_DATA.',
      );
    }
    return asSelf;
  }
  const reachable = othersReach(programs) && othersReach(path.dirname(cluster));
  const uid = owner?.uid ?? (reachable ? NOBODY : 0);
  if (uid === 0) return inNamespace();
  if (!reachable) {
    throw new Failure(
      `The database in ${cluster} belongs to the user with id ${uid}, who cannot reach that folder or ${programs}: ` +
        'let others pass through the folders above (chmod o+x), or start Glossator as that user.',
    );
  }
  const ids = { uid, gid: owner?.gid ?? NOBODY };
  return { owner: ids, wrap: (command, args) => ({ command, args, options: ids }) };
}

const asSelf = { owner: undefined, wrap: (command, args) => ({ command, args, options: {} }) };

function inNamespace() {
  const flags = ['--user', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`, '--'];
  if (spawnSync('unshare', [...flags, 'true'], { stdio: 'ignore' }).status !== 0) {
    throw new Failure(
      'PostgreSQL does not run as root, and the user `nobody` cannot reach this folder. Start Glossator as another user, ' +
        'or put it below folders that others may pass through (chmod o+x).',
    );
  }
  return {
    owner: undefined,
    wrap: (command, args) => ({ command: 'unshare', args: [...flags, command, ...args], options: {} }),
  };
}

function othersReach(folder) {
  for (let at = path.resolve(folder); ; at = path.dirname(at)) {
    if ((fs.statSync(at).mode & 0o001) === 0) return false;
    if (at === path.dirname(at)) return true;
  }
}
