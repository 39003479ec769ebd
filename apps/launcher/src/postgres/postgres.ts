import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { holderOf, takeLock } from '../lock.mjs';
import { isAlive } from '../processes.mjs';
import { clusterOf, findPlace, removePlace, type Place } from './place.ts';
import { initCluster, isServerOf, launch, readPidFile, stopServer, type Server } from './server.ts';

export interface Postgres {
  url: string;
  /** Served by another launcher that is alive: `stop` leaves it alone. */
  adopted: boolean;
  stop(): Promise<void>;
  /** Called when the server ends without having been asked to. */
  onDeath(listener: () => void): void;
}

interface Durable {
  /** Where the data should lie. */
  dir: string;
  adminPassword: string;
  password: string;
  log: string;
}

const NAME = 'pilotage';
const THROW_AWAY = 'pilotage-postgres-';

const addressOf = (user: string, password: string, port: number, database: string): string =>
  `postgresql://${user}:${password}@127.0.0.1:${port}/${database}`;

/** The database of an installation: made on the first start, found again on the next, also after a crash. */
export async function startPostgres(options: Durable): Promise<Postgres> {
  const place = findPlace(options.dir);
  const owner = `${options.dir}.owner`;
  const running = await runningServer(place, owner);
  const url = (port: number): string => addressOf(NAME, options.password, port, NAME);
  if (running) return { url: url(running), adopted: true, stop: async () => {}, onDeath: () => undefined };
  takeLock(owner);
  const isNew = !existsSync(join(clusterOf(place), 'PG_VERSION'));
  if (isNew) initCluster(place, 'postgres', options.adminPassword, true);
  const portFile = `${options.dir}.port`;
  const remembered = existsSync(portFile) ? Number(readFileSync(portFile, 'utf8')) : undefined;
  const server = await launch(place, true, remembered, options.log);
  writeFileSync(portFile, String(server.port));
  await ensureDatabase(addressOf('postgres', options.adminPassword, server.port, 'postgres'), options.password);
  const stopped = (): void => rmSync(owner, { force: true });
  return { url: url(server.port), adopted: false, ...control(place, server, 'SIGINT', stopped) };
}

/** A server for one run of tests or one demonstration; its data is gone after `stop`. */
export async function startThrowAwayPostgres(log?: string): Promise<Postgres> {
  await sweepLeftovers();
  const wanted = join(tmpdir(), `${THROW_AWAY}${process.pid}-${randomBytes(4).toString('hex')}`);
  const place = findPlace(wanted);
  const password = randomBytes(16).toString('hex');
  initCluster(place, NAME, password, false);
  const server = await launch(place, false, undefined, log);
  const url = addressOf(NAME, password, server.port, NAME);
  await runOnce(addressOf(NAME, password, server.port, 'postgres'), `CREATE DATABASE ${NAME}`);
  return { url, adopted: false, ...control(place, server, 'SIGQUIT', () => removePlace(place, wanted)) };
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
async function runningServer(place: Place, owner: string): Promise<number | undefined> {
  const file = readPidFile(place);
  if (!file) return undefined;
  if (!isServerOf(place, file.pid)) rmSync(join(clusterOf(place), 'postmaster.pid'), { force: true });
  else if (holderOf(owner)) return file.port;
  else await stopServer(place, file.pid, 'SIGINT');
  return undefined;
}

/** Servers of runs that were killed would run, and fill the temp folder, for ever. */
async function sweepLeftovers(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(THROW_AWAY))) {
    if (isAlive(Number.parseInt(name.slice(THROW_AWAY.length), 10))) continue;
    const folder = join(tmpdir(), name.replace(/\.(place|for)$/, ''));
    try {
      const place = findPlace(folder);
      const file = readPidFile(place);
      if (file && isServerOf(place, file.pid)) await stopServer(place, file.pid, 'SIGQUIT');
      removePlace(place, folder);
    } catch {
      // Another person's: not ours to remove.
    }
  }
}

/** The application works as an ordinary role that owns its database. */
async function ensureDatabase(admin: string, password: string): Promise<void> {
  const client = new pg.Client({ connectionString: admin });
  await client.connect();
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
  await client.query(statement).finally(() => client.end());
}
