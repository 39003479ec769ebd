import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { isAlive, stampOf } from './processes.mjs';
import { fromRoot, root } from './paths.ts';
import { say, seconds } from './say.ts';
import { openServiceLog, tailOf, type ServiceLog } from './service-log.ts';
import { Trouble } from './trouble.ts';

export interface ServiceOptions {
  name: string;
  entry: string;
  env: NodeJS.ProcessEnv;
  dataDir: string;
  /** Its log, when it is not `<name>.log`. */
  logName?: string;
}

const STOP_PATIENCE_MS = 10_000;
const STEADY_MS = 60_000;
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;
/** So many deaths in a row before it ever was well, and it will not get well by itself. */
const HOPELESS = 3;
const leash = pathToFileURL(fromRoot('apps/launcher/src/leash.mjs')).href;

/** A child process that is started again, with growing pauses, when it dies without being asked to. */
export class Service {
  private child: ChildProcess | undefined;
  private stopping = false;
  private deaths = 0;
  private wasWell = false;
  private readonly log: ServiceLog;
  private readonly options: ServiceOptions;
  private giveUp: (error: Error) => void = () => undefined;
  /** Rejects when the service cannot be kept alive. */
  readonly hopeless: Promise<never>;

  constructor(options: ServiceOptions) {
    this.options = options;
    const { name, dataDir, logName } = options;
    this.log = openServiceLog(name, join(dataDir, 'logs', `${logName ?? name}.log`));
    this.hopeless = new Promise((_, reject) => (this.giveUp = reject));
    this.hopeless.catch(() => undefined);
  }

  private get pidFile(): string {
    return join(this.options.dataDir, 'run', `${this.options.logName ?? this.options.name}.pid`);
  }

  start(): this {
    const { entry, env } = this.options;
    const began = Date.now();
    // Its own session: Ctrl-C reaches only the launcher, which stops things in order.
    const child = spawn(process.execPath, ['--import', leash, '--enable-source-maps', entry], {
      cwd: root,
      env,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    this.child = child;
    child.stdout?.setEncoding('utf8').on('data', this.log.stdout);
    child.stderr?.setEncoding('utf8').on('data', this.log.stderr);
    child.on('error', (error) => this.log.stderr(`${error.message}\n`));
    child.once('close', (code, signal) => void this.died(code ?? signal ?? 'unknown', Date.now() - began));
    if (child.pid) writeFileSync(this.pidFile, JSON.stringify({ pid: child.pid, stamp: stampOf(child.pid) }));
    return this;
  }

  /** From here on a death is an accident, not a fault of the installation. */
  isWell(): void {
    this.wasWell = true;
  }

  private async died(how: number | string, lived: number): Promise<void> {
    if (this.stopping) return;
    const { name } = this.options;
    this.deaths = lived > STEADY_MS ? 1 : this.deaths + 1;
    if (!this.wasWell && this.deaths >= HOPELESS) {
      const text = `${name} does not start. The end of its log (${this.log.file}):\n${tailOf(this.log.file)}`;
      return this.giveUp(new Trouble(text, `${name} 無法啟動，請查看上述紀錄。`));
    }
    const pause = Math.min(FIRST_PAUSE_MS * 2 ** (this.deaths - 1), LONGEST_PAUSE_MS);
    say.warn(`${name} ended unexpectedly (${how}); starting it again in ${seconds(pause)}`);
    await sleep(pause);
    if (!this.stopping) this.start();
  }

  async stop(): Promise<void> {
    this.stopping = true;
    const child = this.child;
    if (child?.pid && child.exitCode === null && child.signalCode === null) {
      const gone = new Promise((done) => child.once('exit', done));
      child.kill('SIGTERM');
      const late = setTimeout(() => child.kill('SIGKILL'), STOP_PATIENCE_MS);
      await gone;
      clearTimeout(late);
    }
    rmSync(this.pidFile, { force: true });
  }
}

/** A launcher that was killed leaves children that stop by themselves; the ones that do not are stopped here. */
export async function waitForLeftovers(dataDir: string, names: string[]): Promise<void> {
  for (const name of names) {
    const file = join(dataDir, 'run', `${name}.pid`);
    const left = readPid(file);
    if (!left) continue;
    const until = Date.now() + STOP_PATIENCE_MS;
    while (isAlive(left.pid, left.stamp) && Date.now() < until) await sleep(50);
    if (isAlive(left.pid, left.stamp)) process.kill(left.pid, 'SIGKILL');
    rmSync(file, { force: true });
  }
}

function readPid(file: string): { pid: number; stamp: string } | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as { pid: number; stamp: string };
  } catch {
    return undefined;
  }
}

/** Waits until the API says that it is well. */
export async function waitForHealth(url: string, services: Service[], patienceMs = 120_000): Promise<void> {
  const until = Date.now() + patienceMs;
  const well = (async () => {
    while (Date.now() < until) {
      if (await isHealthy(url)) return;
      await sleep(50);
    }
    throw new Trouble(`The API did not answer at ${url}/api/health within ${patienceMs / 1000} seconds.`);
  })();
  await Promise.race([well, ...services.map((service) => service.hopeless)]);
  services.forEach((service) => service.isWell());
}

export async function isHealthy(url: string): Promise<boolean> {
  try {
    const response = await fetch(`${url}/api/health`, { signal: AbortSignal.timeout(2_000) });
    const body = (await response.json()) as { status?: unknown };
    return response.ok && body.status === 'ok';
  } catch {
    return false;
  }
}
