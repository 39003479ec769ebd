import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { holderOf, takeLock } from '../lock.mjs';
import { isAlive } from '../processes.mjs';
import { codeOf, Trouble } from '../trouble.ts';
import { pidFileOf, runningServerOf } from './pid-file.ts';
import { clusterOf, findPlace, removePlace, type Place } from './place.ts';
import { initCluster, launch, stopServer, type Server } from './server.ts';

export interface Postgres {
  url: string;
  /** Served by another launcher that is alive: `stop` leaves it alone. */
  adopted: boolean;
  stop: () => Promise<void>;
  /** Called when the server ends without having been asked to. */
  onDeath: (listener: () => void) => void;
}

interface Durable {
  /** Where the data should lie. */
  dir: string;
  adminPassword: string;
  password: string;
  log: string;
  /** Whether a server that another living launcher has started will do. Else its end is waited for. */
  share: boolean;
}

const NAME = 'pilotage';
const OWNER_PATIENCE_MS = 30_000;
const WRONG_PASSWORD = '28P01';
const THROW_AWAY = 'pilotage-postgres-';

const addressOf = (user: string, password: string, port: number, database: string): string =>
  `postgresql://${user}:${password}@127.0.0.1:${port}/${database}`;

/** The database of an installation: made on the first start, found again on the next, also after a crash. */
export async function startPostgres(options: Durable): Promise<Postgres> {
  const place = findPlace(options.dir);
  const owner = `${options.dir}.owner`;
  const shared = await sharedServer(place, owner, options.share);
  const url = (port: number): string => addressOf(NAME, options.password, port, NAME);
  if (shared) return { url: url(shared), adopted: true, stop: async () => {}, onDeath: () => undefined };
  takeLock(owner);
  const isNew = !existsSync(join(clusterOf(place), 'PG_VERSION'));
  if (isNew) await initCluster(place, 'postgres', options.adminPassword, true);
  const portFile = `${options.dir}.port`;
  const remembered = existsSync(portFile) ? Number(readFileSync(portFile, 'utf8')) : undefined;
  const server = await launch(place, true, remembered, options.log);
  writeFileSync(portFile, String(server.port));
  const running = control(place, server, 'SIGINT', () => rmSync(owner, { force: true }));
  const admin = addressOf('postgres', options.adminPassword, server.port, 'postgres');
  await orStop(running, ensureDatabase(admin, options.password));
  return { url: url(server.port), adopted: false, ...running };
}

/** A server for one run of tests or one demonstration; its data is gone after `stop`. */
export async function startThrowAwayPostgres(log?: string): Promise<Postgres> {
  await sweepLeftovers();
  const wanted = join(tmpdir(), `${THROW_AWAY}${process.pid}-${randomBytes(4).toString('hex')}`);
  const place = findPlace(wanted);
  const password = randomBytes(16).toString('hex');
  await initCluster(place, NAME, password, false);
  const server = await launch(place, false, undefined, log);
  const running = control(place, server, 'SIGQUIT', () => removePlace(place, wanted));
  const url = (database: string): string => addressOf(NAME, password, server.port, database);
  await orStop(running, runOnce(url('postgres'), `CREATE DATABASE ${NAME}`));
  return { url: url(NAME), adopted: false, ...running };
}

/** A server that cannot be made ready is not left running. */
async function orStop(running: Pick<Postgres, 'stop'>, work: Promise<void>): Promise<void> {
  try {
    await work;
  } catch (error) {
    await running.stop();
    throw error;
  }
}

function control(place: Place, server: Server, signal: 'SIGINT' | 'SIGQUIT', stopped: () => void) {
  let asked = false;
  return {
    async stop(): Promise<void> {
      asked = true;
      if (server.process.pid) await stopServer(place, server.process.pid, signal);
      stopped();
    },
    onDeath(listener: () => void): void {
      server.process.once('exit', () => asked || listener());
    },
  };
}

/** A launcher that was killed leaves its server behind: that one is stopped. A living launcher's is shared. */
async function sharedServer(place: Place, owner: string, share: boolean): Promise<number | undefined> {
  const isAnothers = (): boolean => (holderOf(owner)?.pid ?? process.pid) !== process.pid;
  for (const until = Date.now() + OWNER_PATIENCE_MS; !share && isAnothers() && Date.now() < until;) await sleep(100);
  const running = runningServerOf(clusterOf(place));
  if (running && holderOf(owner)) return running.port;
  if (running) await stopServer(place, running.pid, 'SIGINT');
  else rmSync(pidFileOf(clusterOf(place)), { force: true });
  return undefined;
}

/** Servers of runs that were killed would run, and fill the temp folder, for ever. */
async function sweepLeftovers(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(THROW_AWAY))) {
    if (isAlive(Number.parseInt(name.slice(THROW_AWAY.length), 10))) continue;
    const folder = join(tmpdir(), name.replace(/\.(place|for)$/, ''));
    try {
      const place = findPlace(folder);
      const running = runningServerOf(clusterOf(place));
      if (running) await stopServer(place, running.pid, 'SIGQUIT');
      removePlace(place, folder);
    } catch {
      // Another person's: not ours to remove.
    }
  }
}

/** The application works as an ordinary role that owns its database. */
async function ensureDatabase(admin: string, password: string): Promise<void> {
  const client = new pg.Client({ connectionString: admin });
  await client.connect().catch((error: unknown) => {
    if (codeOf(error) !== WRONG_PASSWORD) throw error;
    throw new Trouble(
      'The passwords in the secrets folder do not fit the database beside it. ' +
        'Bring that folder back from a copy, or remove the whole data folder to begin anew.',
      '資料庫密碼不符：請還原 secrets 資料夾，或刪除整個資料夾重新開始。',
    );
  });
  try {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [NAME]);
    if (rowCount) return;
    await client.query(`DROP ROLE IF EXISTS ${NAME}`);
    await client.query(`CREATE ROLE ${NAME} LOGIN CREATEDB PASSWORD ${client.escapeLiteral(password)}`);
    await client.query(`CREATE DATABASE ${NAME} OWNER ${NAME}`);
  } finally {
    await client.end();
  }
}

async function runOnce(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
