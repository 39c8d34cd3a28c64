import { spawnSync } from 'node:child_process';
import fs from 'node:fs';

/**
 * Tells one run of a process from another that got the same id later.
 * @param {number} pid
 * @returns {string | undefined} undefined when there is no such process; '' when the system does not tell.
 */
export function processIdentity(pid) {
  if (!isAlive(pid)) return undefined;
  if (process.platform === 'linux') return linuxIdentity(pid);
  if (process.platform === 'darwin') {
    return spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).stdout?.trim() ?? '';
  }
  return '';
}

/** @param {number} pid */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Boot and start time; a zombie, which nobody has collected yet, counts as gone. */
function linuxIdentity(pid) {
  try {
    const boot = fs.readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field is the program's name in brackets and may hold anything; field 3 follows the last one.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' || fields[0] === 'X' ? undefined : `${boot} ${fields[19]}`;
  } catch (error) {
    return error.code === 'ENOENT' || error.code === 'ESRCH' ? undefined : '';
  }
}
