import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** The fields of /proc/<pid>/stat after the name, which may hold anything. @param {number} pid */
function statOf(pid) {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
}

/** @param {number} pid @param {string} column */
const askPs = (pid, column) => execFileSync('ps', ['-o', `${column}=`, '-p', String(pid)], { encoding: 'utf8' }).trim();

/**
 * When a process was started, as the system tells it: with the number it names one process for good, because
 * numbers are given out again after a restart. Empty where the system does not tell.
 * @param {number} pid
 */
export function stampOf(pid) {
  try {
    if (process.platform === 'win32') return '';
    return process.platform === 'linux' ? (statOf(pid)[19] ?? '') : askPs(pid, 'lstart');
  } catch {
    return '';
  }
}

/** @param {number} pid @param {string} [stamp] of the process that is meant */
export function isAlive(pid, stamp) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EPERM') return false;
  }
  return !isZombie(pid) && (!stamp || stampOf(pid) === stamp);
}

/**
 * Ended, but not yet taken note of by its parent: as process 1 of a container may never do for orphans.
 * @param {number} pid
 */
function isZombie(pid) {
  try {
    return process.platform === 'linux' && statOf(pid)[0] === 'Z';
  } catch {
    return true;
  }
}

/** @param {number} pid @returns {number | undefined} undefined where the system does not tell */
export function parentOf(pid) {
  try {
    if (process.platform === 'win32') return undefined;
    return Number(process.platform === 'linux' ? statOf(pid)[1] : askPs(pid, 'ppid'));
  } catch {
    return undefined;
  }
}

/** Whether the process is a shell, such as the one that npm puts between itself and a script. @param {number} pid */
export function isShell(pid) {
  try {
    const name = process.platform === 'linux' ? readFileSync(`/proc/${pid}/comm`, 'utf8').trim() : askPs(pid, 'comm');
    return /(^|\/)-?(sh|ash|bash|dash|ksh|zsh)$/.test(name);
  } catch {
    return false;
  }
}
