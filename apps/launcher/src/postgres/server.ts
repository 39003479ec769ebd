import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive } from '../processes.mjs';
import { freePort } from '../ports.ts';
import { Trouble } from '../trouble.ts';
import { program } from './binaries.ts';
import { clusterOf, writeForServer, type Place } from './place.ts';

const SETTINGS = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=200', 'timezone=UTC'];
/** Losing the data is no loss: then nothing waits for the disk. */
const THROW_AWAY = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];
const START_ATTEMPTS = 5;
const START_TIMEOUT_MS = 120_000;

export interface Server {
  port: number;
  process: ChildProcess;
}

/** Makes the cluster. PostgreSQL removes what it began when it fails. */
export function initCluster(place: Place, superuser: string, password: string, durable: boolean): void {
  const passwordFile = writeForServer(place, 'superuser', `${password}\n`);
  const ctype = process.platform === 'linux' ? 'C.UTF-8' : 'C';
  const flags = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', `--locale=${ctype}`];
  const access = [`--username=${superuser}`, `--pwfile=${passwordFile}`, '--auth=scram-sha-256'];
  const args = [`--pgdata=${clusterOf(place)}`, ...flags, ...access, ...(durable ? [] : ['--no-sync'])];
  const result = spawnSync(program(place.binaries, 'initdb'), args, { ...runAs(place), encoding: 'utf8' });
  rmSync(passwordFile, { force: true });
  if (result.status === 0) return;
  const reason = (result.stderr || result.error?.message || '').trim().split('\n').slice(-5).join('\n');
  throw new Trouble(`PostgreSQL could not make its data folder ${clusterOf(place)}:\n${reason}`);
}

const runAs = (place: Place) => ({ ...place.account, cwd: place.folder, env: { PATH: process.env.PATH, LC_ALL: 'C' } });

/** Starts the server and waits until it takes connections. */
export async function launch(place: Place, durable: boolean, preferredPort?: number, log?: string): Promise<Server> {
  let port = await freePort(preferredPort);
  for (let attempt = 1; ; attempt++) {
    const server = spawnServer(place, port, durable, log);
    if (await isReady(place, server)) return { port, process: server };
    if (attempt === START_ATTEMPTS) throw new Trouble(`PostgreSQL did not start.${log ? ` Its log: ${log}` : ''}`);
    // Somebody took the port in between, or the memory of a killed server is still being given back.
    await sleep(100 * attempt);
    port = await freePort();
  }
}

function spawnServer(place: Place, port: number, durable: boolean, log?: string): ChildProcess {
  const settings = [...SETTINGS, `port=${port}`, ...(durable ? [] : THROW_AWAY)].flatMap((setting) => ['-c', setting]);
  const output = log ? openSync(log, 'a') : 'ignore';
  // Its own session: Ctrl-C reaches only the launcher, which stops the database last.
  const server = spawn(program(place.binaries, 'postgres'), ['-D', clusterOf(place), ...settings], {
    ...runAs(place),
    stdio: ['ignore', output, output],
    detached: true,
  });
  server.on('error', () => undefined);
  if (typeof output === 'number') closeSync(output);
  return server;
}

async function isReady(place: Place, server: ChildProcess): Promise<boolean> {
  const until = Date.now() + START_TIMEOUT_MS;
  while (server.exitCode === null && server.signalCode === null && server.pid && Date.now() < until) {
    const file = readPidFile(place);
    if (file?.pid === server.pid && file.status === 'ready') return true;
    await sleep(10);
  }
  return false;
}

interface PidFile {
  pid: number;
  port: number;
  status: string;
}

export function readPidFile(place: Place): PidFile | undefined {
  const file = join(clusterOf(place), 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, 'utf8').split('\n');
  return { pid: Number(lines[0]), port: Number(lines[3]), status: (lines[7] ?? '').trim() };
}

/** Whether the process of the pid file serves this place, and is not one that was given its number since. */
export function isServerOf(place: Place, pid: number): boolean {
  if (!isAlive(pid)) return false;
  const commandLine = commandLineOf(pid);
  return commandLine === undefined || commandLine.includes(clusterOf(place));
}

function commandLineOf(pid: number): string | undefined {
  if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  if (process.platform === 'win32') return undefined;
  return spawnSync('ps', ['-ww', '-o', 'args=', '-p', String(pid)], { encoding: 'utf8' }).stdout ?? undefined;
}

/** Stops a server by its process number: in order (`SIGINT`), or at once when its data is thrown away (`SIGQUIT`). */
export async function stopServer(place: Place, pid: number, signal: 'SIGINT' | 'SIGQUIT'): Promise<void> {
  if (process.platform === 'win32') {
    const mode = signal === 'SIGINT' ? 'fast' : 'immediate';
    spawnSync(program(place.binaries, 'pg_ctl'), ['stop', '-D', clusterOf(place), '-m', mode], { stdio: 'ignore' });
    return;
  }
  for (const [kill, patience] of [[signal, 10_000], ['SIGQUIT', 5_000], ['SIGKILL', 2_000]] as const) {
    if (isAlive(pid)) process.kill(pid, kill);
    for (const until = Date.now() + patience; isAlive(pid) && Date.now() < until; ) await sleep(10);
    if (!isAlive(pid)) return;
  }
}
