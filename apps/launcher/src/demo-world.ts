import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { atEnd } from './command.ts';
import { entries } from './paths.ts';
import { freePort } from './ports.ts';
import { seed } from './reference.ts';
import { runNode } from './run.ts';
import { say, seconds } from './say.ts';
import { Service, waitForHealth } from './service.ts';
import type { Settings } from './settings.ts';

export interface DemoAccount {
  role: string;
  account: string;
  password: string;
  note?: string;
}

interface Marker {
  database: string;
  state: 'begun' | 'built';
  at: string;
}

/**
 * On the first start the product is filled with a demonstration, by driving it as its users would: for that it runs
 * on a private port with a clock that can be set. What was built is never touched again; what was half built when the
 * power went is swept away, since nobody has worked with it, and built anew. A database with cases in it is left alone.
 */
export async function buildDemoWorld(settings: Settings, env: NodeJS.ProcessEnv, database: string): Promise<void> {
  const { dataDir } = settings;
  const state = stateFor(dataDir, database);
  const sweep = (): Promise<void> => sweepAway(dataDir, env, database);
  if (state === undefined) rmSync(demoAccountsFile(dataDir), { force: true });
  if (state === 'begun') await sweep();
  if (!settings.demoWorld || state === 'built') return;
  if (!existsSync(entries.world)) return say.note('no demo world is built yet: the product starts empty');
  if (!(await isEmpty(env.DATABASE_URL))) return;
  const began = Date.now();
  say.busy('building the demo world, once (about a minute)');
  const log = join(dataDir, 'logs/world.log');
  mark(dataDir, { database, state: 'begun', at: new Date().toISOString() });
  if (!(await driveServices(settings, env, log))) {
    await sweep();
    return say.warn(`The demo world could not be built; the product starts empty. The log: ${log}`);
  }
  await runInDatabase(env.DATABASE_URL, 'DELETE FROM clock_setting; DELETE FROM rate_count');
  mark(dataDir, { database, state: 'built', at: new Date().toISOString() });
  say.done(`demo world built (${seconds(Date.now() - began)})`);
}

const markerOf = (dataDir: string): string => join(dataDir, 'demo-world.json');

const mark = (dataDir: string, marker: Marker): void => writeFileSync(markerOf(dataDir), JSON.stringify(marker));

function stateFor(dataDir: string, database: string): Marker['state'] | undefined {
  if (!existsSync(markerOf(dataDir))) return undefined;
  const marker = JSON.parse(readFileSync(markerOf(dataDir), 'utf8')) as Marker;
  return marker.database === database ? marker.state : undefined;
}

/** Nobody has applied or registered: all there is came with the seed. */
async function isEmpty(databaseUrl: string | undefined): Promise<boolean> {
  const rows = await runInDatabase<{ used: boolean }>(
    databaseUrl,
    'SELECT EXISTS (SELECT FROM diagnosis) OR EXISTS (SELECT FROM firm) AS used',
  );
  return rows[0]?.used === false;
}

/** Back to the database as the seed leaves it, with the mails and files of the half-built demonstration gone. */
async function sweepAway(dataDir: string, env: NodeJS.ProcessEnv, database: string): Promise<void> {
  say.note('a demo world was left half built: beginning anew');
  // The audit trail refuses to be emptied; here it tells of nothing but the demonstration.
  await runInDatabase(
    env.DATABASE_URL,
    `DO $$ BEGIN
       ALTER TABLE audit_entry DISABLE TRIGGER audit_entry_is_final;
       EXECUTE (SELECT 'TRUNCATE ' || string_agg(format('%I', tablename), ', ') || ' RESTART IDENTITY CASCADE'
                  FROM pg_tables WHERE schemaname = current_schema() AND tablename <> '_prisma_migrations');
       ALTER TABLE audit_entry ENABLE TRIGGER audit_entry_is_final;
     END $$`,
  );
  // Folders that somebody has chosen may hold more than ours.
  for (const folder of ['mail', 'files']) emptyFolder(join(dataDir, folder));
  for (const file of [demoAccountsFile(dataDir), join(dataDir, 'run/seeded')]) rmSync(file, { force: true });
  await seed(dataDir, env, database);
  rmSync(markerOf(dataDir), { force: true });
}

function emptyFolder(folder: string): void {
  for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true, force: true });
}

async function runInDatabase<T extends pg.QueryResultRow>(url: string | undefined, sql: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<T>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** Its mails go to nobody, whatever the installation does with mails; everybody in it calls from this machine at once. */
const WORLD_SETTINGS: NodeJS.ProcessEnv = {
  PILOTAGE_CLOCK: 'settable',
  SMTP_URL: undefined,
  TRUST_PROXY: undefined,
  SECURE_COOKIES: 'false',
  RATE_LIMIT_PER_MINUTE: '1000000',
  LOG_LEVEL: 'warn',
};

/** Whether all went well. */
async function driveServices(settings: Settings, env: NodeJS.ProcessEnv, log: string): Promise<boolean> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const worldEnv = {
    ...env,
    ...WORLD_SETTINGS,
    HOST: '127.0.0.1',
    PORT: String(port),
    // Links in the mails and the codes on the reports lead to where the product will be, not to the private port.
    PUBLIC_URL: settings.publicUrl,
  };
  const make = (name: 'api' | 'worker'): Service => {
    const { dataDir } = settings;
    return new Service({ name, entry: entries[name], env: worldEnv, dataDir, logName: `world-${name}` }).start();
  };
  const services = [make('api'), make('worker')];
  const stop = async (): Promise<void> => void (await Promise.all(services.map((service) => service.stop())));
  atEnd(stop);
  try {
    await waitForHealth(url, services);
    const { code } = await runNode([entries.world], {
      env: { ...worldEnv, WORLD_API_URL: url, PILOTAGE_DATA_DIR: settings.dataDir },
      log,
      onLine: (line) => line.trim() && say.note(line),
    });
    return code === 0;
  } finally {
    await stop();
  }
}

export const demoAccountsFile = (dataDir: string): string => join(dataDir, 'demo-accounts.json');

export function readDemoAccounts(dataDir: string): DemoAccount[] {
  const file = demoAccountsFile(dataDir);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as DemoAccount[]) : [];
}
