import { accessSync, constants, mkdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

/** Ours to write to and not planted by another account of the machine. */
function usable(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    return process.getuid === undefined || statSync(folder).uid === process.getuid();
  } catch {
    return false;
  }
}

/**
 * Folders in which unpacked helpers may be kept, best first: beside the installed packages, which survives a restart and
 * is never mounted without execution, then the system's temporary folder.
 * @throws when neither can be written
 */
export function cacheFolders(): readonly string[] {
  const packages = dirname(dirname(dirname(require.resolve('@fontsource/noto-sans-tc/package.json'))));
  const found = [
    join(packages, '.cache', 'pilotage-reports'),
    join(tmpdir(), `pilotage-reports-${process.getuid?.() ?? 'user'}`),
  ].filter(usable);
  if (found.length === 0)
    throw new Error('no folder to unpack the browser into: node_modules/.cache and the temporary folder are read-only');
  return found;
}
