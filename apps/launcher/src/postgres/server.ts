import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, renameSync, rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive } from '../processes.mjs';
import { freePort } from '../ports.ts';
import { Trouble } from '../trouble.ts';
import { program } from './binaries.ts';
import { readPidFile } from './pid-file.ts';
import { clusterOf, writeForServer, type Place } from './place.ts';

const SETTINGS = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=200', 'timezone=UTC'];
/** Losing the data is no loss: then nothing waits for the disk. Many products at once stand on it. */
const THROW_AWAY = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=500'];
const START_ATTEMPTS = 5;
const START_TIMEOUT_MS = 120_000;

export interface Server {
  port: number;
  process: ChildProcess;
}

/** Makes the cluster, under another name until it is whole: a start that is killed here begins again. */
export async function initCluster(place: Place, superuser: string, password: string, durable: boolean): Promise<void> {
  const half = `${clusterOf(place)}.new`;
  rmSync(half, { recursive: true, force: true });
  const passwordFile = writeForServer(place, 'superuser', `${password}\n`);
  const ctype = process.platform === 'linux' ? 'C.UTF-8' : 'C';
  const flags = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', `--locale=${ctype}`];
  const access = [`--username=${superuser}`, `--pwfile=${passwordFile}`, '--auth=scram-sha-256'];
  const args = [`--pgdata=${half}`, ...flags, ...access, ...(durable ? [] : ['--no-sync'])];
  const { code, output } = await runToEnd(program(place.binaries, 'initdb'), args, place);
  rmSync(passwordFile, { force: true });
  if (code === 0) return renameSync(half, clusterOf(place));
  throw new Trouble(
    `PostgreSQL could not make its data folder ${half}:\n${output.trim().split('\n').slice(-5).join('\n')}`,
  );
}

function runToEnd(command: string, args: string[], place: Place): Promise<{ code: number; output: string }> {
  return new Promise((done) => {
    const child = spawn(command, args, { ...runAs(place), stdio: ['ignore', 'ignore', 'pipe'] });
    let output = '';
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => (output += chunk));
    child.once('error', (error) => done({ code: 1, output: error.message }));
    child.once('close', (code) => done({ code: code ?? 1, output }));
  });
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
    const file = readPidFile(clusterOf(place));
    if (file?.pid === server.pid && file.status === 'ready') return true;
    await sleep(10);
  }
  return false;
}

/** Stops a server by its process number: in order (`SIGINT`), or at once when its data is thrown away (`SIGQUIT`). */
export async function stopServer(place: Place, pid: number, signal: 'SIGINT' | 'SIGQUIT'): Promise<void> {
  if (process.platform === 'win32') {
    const mode = signal === 'SIGINT' ? 'fast' : 'immediate';
    spawnSync(program(place.binaries, 'pg_ctl'), ['stop', '-D', clusterOf(place), '-m', mode], { stdio: 'ignore' });
    return;
  }
  for (const [kill, patience] of [
    [signal, 10_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 2_000],
  ] as const) {
    if (isAlive(pid)) process.kill(pid, kill);
    for (const until = Date.now() + patience; isAlive(pid) && Date.now() < until;) await sleep(10);
    if (!isAlive(pid)) return;
  }
}
