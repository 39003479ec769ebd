import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runningServerOf } from './pid-file.ts';
import { canEnter, ownerOf, serviceAccount, weAreRoot, type Account } from './account.ts';
import { codeOf, Trouble } from '../trouble.ts';
import { copyBinaries, installedBinaries, program, type Binaries } from './binaries.ts';

/** Where a server's files lie, whose they are and which programs serve them. */
export interface Place {
  /** Holds the cluster in `data`. */
  folder: string;
  account: Account;
  binaries: Binaries;
}

export const clusterOf = (place: Place): string => join(place.folder, 'data');

/** Outside every home folder: for root, whose own folders the service account cannot enter. */
const SERVICE_FOLDER = '/var/lib/pilotage';

/**
 * Finds or makes the place for the server whose data should lie in `wanted`. Where the service account cannot walk
 * there, the data lies in a folder of its own and `<wanted>.place` says where; nobody's folders are changed.
 */
export function findPlace(wanted: string): Place {
  mkdirSync(dirname(wanted), { recursive: true });
  const account = existsSync(wanted) ? (ownerOf(wanted) ?? serviceAccount()) : serviceAccount();
  const binaries = usableBinaries(account);
  const folder = canEnter(account, dirname(wanted)) ? wanted : folderElsewhere(wanted);
  if (!existsSync(folder)) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (account) chownSync(folder, account.uid, account.gid);
  }
  return { folder, account, binaries };
}

function usableBinaries(account: Account): Binaries {
  const binaries = installedBinaries();
  if (!account) return binaries;
  const options = { ...account, cwd: '/', stdio: 'ignore' } as const;
  const runs = spawnSync(program(binaries, 'postgres'), ['--version'], options).status === 0;
  return runs && canEnter(account, join(binaries.home, 'share/postgresql'))
    ? binaries
    : copyBinaries(binaries, SERVICE_FOLDER);
}

/** The pointer and the folder name each other, so that a copied project does not serve the original's data. */
function folderElsewhere(wanted: string): string {
  const pointer = `${wanted}.place`;
  const usual = join(SERVICE_FOLDER, createHash('sha256').update(wanted).digest('hex').slice(0, 16));
  try {
    mkdirSync(SERVICE_FOLDER, { recursive: true });
    chmodSync(SERVICE_FOLDER, 0o755);
  } catch (error) {
    throw new Trouble(
      `PostgreSQL cannot run as root, its account cannot enter ${dirname(wanted)}, and ${SERVICE_FOLDER} cannot be ` +
        `made (${codeOf(error)}). Start from a folder that others may enter, or set DATABASE_URL.`,
    );
  }
  if (!existsSync(pointer)) setAside(usual);
  const told = existsSync(pointer) ? readFileSync(pointer, 'utf8').trim() : usual;
  const folder = existsSync(told) && belongsTo(told, wanted) ? told : usual;
  writeFileSync(pointer, `${folder}\n`);
  writeFileSync(`${folder}.for`, `${wanted}\n`);
  return folder;
}

/** Without a pointer the data folder was removed, to begin anew. What lay here is kept once, under another name. */
function setAside(folder: string): void {
  if (!existsSync(folder)) return;
  const running = runningServerOf(join(folder, 'data'));
  if (running) process.kill(running.pid, 'SIGQUIT');
  rmSync(`${folder}.removed`, { recursive: true, force: true });
  renameSync(folder, `${folder}.removed`);
}

function belongsTo(folder: string, wanted: string): boolean {
  const origin = existsSync(`${folder}.for`) ? readFileSync(`${folder}.for`, 'utf8').trim() : wanted;
  return origin === wanted || !existsSync(`${origin}.place`);
}

/** For servers that were thrown away: nothing of them stays. */
export function removePlace(place: Place, wanted: string): void {
  const leftovers = [place.folder, `${place.folder}.for`, `${wanted}.place`, wanted];
  for (const path of leftovers) rmSync(path, { recursive: true, force: true });
}

/** A file that PostgreSQL itself must read. */
export function writeForServer(place: Place, name: string, content: string): string {
  const file = join(place.folder, name);
  writeFileSync(file, content, { mode: 0o600 });
  if (place.account && weAreRoot()) chownSync(file, place.account.uid, place.account.gid);
  return file;
}
