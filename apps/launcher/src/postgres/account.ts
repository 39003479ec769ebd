import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { Trouble } from '../trouble.ts';

/** The system account that PostgreSQL runs as. Undefined: our own. */
export type Account = { uid: number; gid: number } | undefined;

const NAME = 'pilotage';

export const weAreRoot = (): boolean => process.getuid?.() === 0;

/** PostgreSQL refuses to run as root: then it runs as a system account without a login. */
export function serviceAccount(): Account {
  if (!weAreRoot()) return undefined;
  const account = idsOf(NAME) ?? (createAccount() ? idsOf(NAME) : undefined) ?? idsOf('postgres') ?? idsOf('nobody');
  if (account && mayRunAs(account)) return account;
  throw new Trouble(
    'PostgreSQL refuses to run as root, and no other account could be used here. ' +
      'Start Pilotage as an ordinary user, or set DATABASE_URL.',
    'PostgreSQL 不能以 root 執行，此處也無法使用其他帳號；請改用一般使用者啟動，或設定 DATABASE_URL。',
  );
}

/** Data that belongs to somebody is served by the same account again. */
export function ownerOf(folder: string): Account {
  const { uid, gid } = statSync(folder);
  return weAreRoot() && uid !== 0 ? { uid, gid } : undefined;
}

function idsOf(name: string): Account {
  const ask = (flag: string): number => {
    const { status, stdout } = spawnSync('id', [flag, name], { encoding: 'utf8' });
    return status === 0 ? Number.parseInt(stdout, 10) : 0;
  };
  const [uid, gid] = [ask('-u'), ask('-g')];
  return uid > 0 && gid > 0 ? { uid, gid } : undefined;
}

function createAccount(): boolean {
  const attempts: [string, string[]][] = [
    ['useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', NAME]],
    ['adduser', ['-S', '-D', '-H', NAME]],
  ];
  return attempts.some(([command, args]) => spawnSync(command, args, { stdio: 'ignore' }).status === 0);
}

function mayRunAs(account: NonNullable<Account>): boolean {
  return spawnSync('/bin/sh', ['-c', 'true'], { ...account, cwd: '/', stdio: 'ignore' }).status === 0;
}

/** Whether that account can walk into the folder: asked by trying. */
export function canEnter(account: Account, folder: string): boolean {
  if (!account) return true;
  const args = ['-c', 'cd -- "$1" && test -r .', 'sh', folder];
  return spawnSync('/bin/sh', args, { ...account, cwd: '/', stdio: 'ignore' }).status === 0;
}
