import { mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { codeOf, messageOf, Trouble } from './trouble.ts';

const LOW_DISK_BYTES = 1e9;
const FOLDERS = ['logs', 'mail', 'files', 'run'];

/** Makes the data folder and proves that it can be written. */
export function prepareDataFolder(folder: string): void {
  try {
    for (const name of FOLDERS) mkdirSync(join(folder, name), { recursive: true });
    const probe = join(folder, 'run', `probe-${process.pid}`);
    writeFileSync(probe, 'x'.repeat(4096));
    rmSync(probe);
  } catch (error) {
    if (codeOf(error) === 'ENOSPC') {
      throw new Trouble(`The disk that holds ${folder} is full. Free some space and start again.`, '磁碟已滿，請清出空間後再啟動。');
    }
    throw new Trouble(
      `The data folder ${folder} cannot be written (${codeOf(error) ?? messageOf(error)}). ` +
        'Make it writable, or name another one with PILOTAGE_DATA_DIR.',
      '資料夾無法寫入；請調整權限，或以 PILOTAGE_DATA_DIR 指定其他位置。',
    );
  }
}

/** A sentence when the disk is nearly full. */
export function diskWarning(folder: string): string | undefined {
  const { bavail, bsize } = statfsSync(folder);
  const free = bavail * bsize;
  return free < LOW_DISK_BYTES ? `Only ${Math.round(free / 1e6)} MB are free on the disk of ${folder}.` : undefined;
}
