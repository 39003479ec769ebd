import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { Driven } from './driven';
import { host, type ProcessName } from './host';
import { Mailbox } from './mailbox';

/** The API and the worker in processes of their own, as the product is deployed. */
export const APART: readonly ProcessName[] = ['main', 'worker'];

/** Ends a child with the process that began it, however that one ends. */
const LEASH = pathToFileURL('apps/launcher/src/leash.mjs').href;
/** Compiled code is kept between the processes of a run: each would else compile the same again. */
const COMPILED = join(tmpdir(), 'pilotage-compiled');
const START_MS = 180_000;

export interface InstanceOptions {
  readonly databaseUrl: string;
  readonly redisUrl?: string;
  /** Where built entries lie; `dist/apps/api`. */
  readonly entries?: string;
  readonly admin: { readonly email: string; readonly password: string };
  /** What runs in processes of its own; {@link APART}. */
  readonly processes?: readonly ProcessName[];
  /** What runs in the process that the test files of a Jest worker share, where nothing is killed. */
  readonly hosted?: readonly ProcessName[];
  /** The database holds the reference data and the first administrator already. */
  readonly seeded?: boolean;
  readonly env?: Readonly<Record<string, string>>;
}

async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}

const secret = (): string => randomBytes(32).toString('base64url');

/**
 * The product as processes of their own on a database, a mail folder and a file store, with a settable clock. A process
 * that dies is started again, as the launcher does.
 */
export class Instance extends Driven {
  private readonly children = new Map<ProcessName, ChildProcess>();
  private unhost = (): Promise<void> => Promise.resolve();
  private stopping = false;

  private constructor(
    private readonly env: Readonly<Record<string, string>>,
    private readonly entries: string,
    readonly folder: string,
  ) {
    super(`http://127.0.0.1:${env['PORT']}`, new Mailbox(join(folder, 'mail')), folder);
  }

  static async start(options: InstanceOptions): Promise<Instance> {
    const folder = await mkdtemp(join(tmpdir(), 'pilotage-'));
    await mkdir(join(folder, 'mail'), { recursive: true });
    const port = String(await freePort());
    const env = {
      DATABASE_URL: options.databaseUrl,
      ...(options.redisUrl ? { REDIS_URL: options.redisUrl } : {}),
      SESSION_SECRET: secret(),
      // The same for a template and its copies: what one has written the other must be able to verify.
      LINK_SECRET: 'the link secret of instances that are thrown away',
      AUDIT_SECRET: 'the audit secret of instances that are thrown away',
      MAIL_DIR: join(folder, 'mail'),
      FILES_DIR: join(folder, 'files'),
      PORT: port,
      PUBLIC_URL: `http://127.0.0.1:${port}`,
      PILOTAGE_CLOCK: 'settable',
      RATE_LIMIT_PER_MINUTE: '1000000',
      PASSWORD_MEMORY_KIB: '64',
      SWEEP_SECONDS: '2',
      LOG_LEVEL: 'warn',
      FIRST_ADMIN_EMAIL: options.admin.email,
      FIRST_ADMIN_PASSWORD: options.admin.password,
      ...options.env,
    };
    const instance = new Instance(env, options.entries ?? 'dist/apps/api', folder);
    try {
      if (!options.seeded) await instance.run('seed');
      if (options.hosted) await instance.beHosted(options.hosted);
      else for (const name of options.processes ?? APART) instance.keep(name);
      await instance.ready();
      return instance;
    } catch (error) {
      await instance.endProcesses();
      throw error;
    }
  }

  /** Ends a process as a power cut would; the keeper starts it again. */
  kill(name: ProcessName): void {
    this.children.get(name)?.kill('SIGKILL');
  }

  pid(name: ProcessName): number {
    return this.children.get(name)?.pid ?? 0;
  }

  async stop(): Promise<void> {
    await this.endProcesses();
    await rm(this.folder, { recursive: true, force: true });
  }

  private async endProcesses(): Promise<void> {
    this.stopping = true;
    await this.unhost();
    await Promise.all(
      [...this.children.values()].map(async (child) => {
        if (child.exitCode !== null || child.signalCode !== null) return;
        child.kill('SIGTERM');
        const late = setTimeout(() => child.kill('SIGKILL'), 5000);
        await once(child, 'exit');
        clearTimeout(late);
      }),
    );
  }

  private async beHosted(names: readonly ProcessName[]): Promise<void> {
    this.unhost = await host(names, this.entries, this.env, (script, log) =>
      spawn(process.execPath, ['--import', LEASH, script], {
        env: { ...inherited(), NODE_COMPILE_CACHE: COMPILED },
        stdio: ['ignore', log, log, 'ipc'],
      }),
    );
  }

  private start(name: string): ChildProcess {
    const child = spawn(process.execPath, ['--import', LEASH, join(this.entries, `${name}.mjs`)], {
      env: { ...inherited(), NODE_COMPILE_CACHE: COMPILED, ...this.env },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    const log = createWriteStream(join(this.folder, `${name}.log`), { flags: 'a' });
    child.stdout?.pipe(log, { end: false });
    child.stderr?.pipe(log, { end: false });
    return child;
  }

  private async run(name: string): Promise<void> {
    const child = this.start(name);
    const [code] = (await once(child, 'exit')) as [number | null];
    if (code !== 0) throw new Error(`${name} ended with ${code}; see ${this.folder}/${name}.log`);
  }

  private keep(name: ProcessName): void {
    const child = this.start(name);
    this.children.set(name, child);
    child.once('exit', () => {
      if (!this.stopping) setTimeout(() => this.stopping || this.keep(name), 100);
    });
  }

  /** Waits until the API answers and what it stands on as well. */
  async ready(): Promise<void> {
    for (const until = Date.now() + START_MS; Date.now() < until; await sleep(30)) {
      const ok = await fetch(`${this.base}/api/ready`).then(
        async (r) => ((await r.json()) as { status?: string }).status === 'ok',
        () => false,
      );
      if (ok) return;
    }
    throw new Error(`the API did not answer; see ${this.folder}`);
  }
}

/** What a child process needs of this one's environment, and nothing that would change the product's settings. */
function inherited(): Record<string, string> {
  const names = ['PATH', 'HOME', 'TMPDIR', 'LANG', 'PUPPETEER_EXECUTABLE_PATH'];
  return Object.fromEntries(names.flatMap((n) => (process.env[n] === undefined ? [] : [[n, process.env[n]]])));
}
