import fs from 'node:fs';
import path from 'node:path';
import { processIdentity } from './process-identity.mjs';

/**
 * The process id of the server that runs on a database folder.
 * @param {string} cluster
 * @returns {number | undefined} undefined when none does, whatever `postmaster.pid` says.
 */
export function serverProcess(cluster) {
  const pid = recordedProcess(cluster);
  if (pid === undefined || processIdentity(pid) === undefined) return undefined;
  return isForeign(pid) ? undefined : pid;
}

/**
 * Removes a `postmaster.pid` whose process id now belongs to another program: PostgreSQL itself would believe
 * that a server runs and refuse to start.
 * @param {string} cluster
 */
export function forgetForeignProcess(cluster) {
  const pid = recordedProcess(cluster);
  if (pid !== undefined && (processIdentity(pid) === undefined || isForeign(pid))) {
    fs.rmSync(path.join(cluster, 'postmaster.pid'), { force: true });
  }
}

function recordedProcess(cluster) {
  try {
    const [line = ''] = fs.readFileSync(path.join(cluster, 'postmaster.pid'), 'utf8').split('\n');
    const pid = Number(line);
    return Number.isSafeInteger(pid) && pid > 0 ? pid : undefined;
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Only Linux tells cheaply which program a process runs. */
function isForeign(pid) {
  try {
    return !path.basename(fs.readlinkSync(`/proc/${pid}/exe`)).startsWith('postgres');
  } catch {
    return false;
  }
}
