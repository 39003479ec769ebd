import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive, stampOf } from './processes.mjs';

/** @typedef {{ pid: number, stamp: string }} Holder */

/** @param {string} file @returns {Holder | undefined} */
export function holderOf(file) {
  try {
    const holder = JSON.parse(readFileSync(file, 'utf8'));
    return isAlive(holder.pid, holder.stamp) ? holder : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Takes the lock file, or says who holds it. What a dead process left behind does not count.
 * @param {string} file
 * @param {object} [details] kept in the file, for whoever finds it held
 * @returns {Holder | undefined} the holder, when it is somebody else
 */
export function takeLock(file, details) {
  mkdirSync(dirname(file), { recursive: true });
  const content = JSON.stringify({ pid: process.pid, stamp: stampOf(process.pid), ...details });
  for (;;) {
    try {
      writeFileSync(file, content, { flag: 'wx' });
      return undefined;
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
    }
    const holder = holderOf(file);
    if (holder) return holder;
    rmSync(file, { force: true });
  }
}

/**
 * Runs the action while nobody else holds the lock.
 * @template T
 * @param {string} file
 * @param {(holder: Holder) => void} onWait called once when somebody else holds it
 * @param {() => Promise<T>} action
 */
export async function withLock(file, onWait, action) {
  let told = false;
  for (let holder = takeLock(file); holder; holder = takeLock(file)) {
    if (!told) onWait(holder);
    told = true;
    await sleep(250);
  }
  try {
    return await action();
  } finally {
    rmSync(file, { force: true });
  }
}
