import { mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { codeOf, diskFull, messageOf, Trouble } from './trouble.ts';

const LOW_DISK_BYTES = 1e9;
/** A new database alone takes half of this. */
const NEEDED_BYTES = 150e6;
const FOLDERS = ['logs', 'mail', 'files', 'run'];

/** Makes the data folder and proves that it can be written. */
export function prepareDataFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    // Mails and files are about people. The database, which another account may serve, keeps its own mode.
    for (const name of FOLDERS) mkdirSync(join(folder, name), { recursive: true, mode: 0o700 });
    const probe = join(folder, 'run', `probe-${process.pid}`);
    writeFileSync(probe, 'x'.repeat(4096));
    rmSync(probe);
  } catch (error) {
    if (codeOf(error) === 'ENOSPC') throw diskFull(`The disk of ${folder}`);
    throw new Trouble(
      `The data folder ${folder} cannot be written (${codeOf(error) ?? messageOf(error)}). ` +
        'Make it writable, or name another one with PILOTAGE_DATA_DIR.',
      '資料夾無法寫入；請調整權限，或以 PILOTAGE_DATA_DIR 指定其他位置。',
    );
  }
}

/** A sentence when the disk is nearly full; not even begun with when it is full. */
export function diskWarning(folder: string): string | undefined {
  const { bavail, bsize } = statfsSync(folder);
  const free = bavail * bsize;
  if (free < NEEDED_BYTES) throw diskFull(`The disk of ${folder}`);
  return free < LOW_DISK_BYTES ? `Only ${Math.round(free / 1e6)} MB are free on the disk of ${folder}.` : undefined;
}
