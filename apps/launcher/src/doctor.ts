import { spawn } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { atEnd, command } from './command.ts';
import { diskWarning } from './data-folder.ts';
import { isFresh, isProductNode } from './install.mjs';
import { entries, root } from './paths.ts';
import { whyNot } from './ports.ts';
import { pendingMigrations } from './prisma.ts';
import { startEmbedded } from './product-database.ts';
import { say } from './say.ts';
import { isHealthy } from './service.ts';
import { childEnv, localUrl, readSettings, type Settings } from './settings.ts';
import { codeOf, messageOf } from './trouble.ts';

/** What is wrong and what to do; undefined: well. A warning does not make the doctor fail. */
type Finding = { warning: string } | { error: string } | { fine: string };

/** One line for everything that must be right on this machine; the API's own doctor looks at the rest. */
async function doctor(): Promise<number> {
  const settings = readSettings();
  const findings = [
    checkNode(),
    checkDependencies(),
    checkDataFolder(settings),
    checkDisk(settings),
    await checkPort(settings),
  ];
  const { finding, url } = await checkDatabase(settings);
  const all = [...findings, finding];
  all.forEach(tell);
  const ownCode = all.some((one) => 'error' in one) ? 1 : 0;
  if (!url) return ownCode;
  if (!existsSync(entries.doctor)) {
    say.warn('the API is not built yet, so its part was not checked: npm start builds it');
    return ownCode;
  }
  return (await runApiDoctor(settings, url)) || ownCode;
}

function tell(finding: Finding): void {
  if ('fine' in finding) say.done(finding.fine);
  else if ('warning' in finding) say.warn(finding.warning);
  else say.fail(finding.error);
}

function checkNode(): Finding {
  if (isProductNode(process.version)) return { fine: `Node ${process.version} runs the product` };
  return { error: `Node ${process.version} is too old: install 24.15 or newer` };
}

function checkDependencies(): Finding {
  if (isFresh(root)) return { fine: 'dependencies are those of package-lock.json' };
  return { error: 'dependencies are not those of package-lock.json: npm ci' };
}

function checkDataFolder({ dataDir }: Settings): Finding {
  if (!existsSync(dataDir)) return { warning: `there is no data folder yet (${dataDir}): npm start makes it` };
  try {
    accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
    return { fine: `data folder ${dataDir}` };
  } catch (error) {
    const what = 'make it writable or set PILOTAGE_DATA_DIR';
    return { error: `the data folder ${dataDir} cannot be written (${codeOf(error)}): ${what}` };
  }
}

function checkDisk({ dataDir }: Settings): Finding {
  try {
    const warning = diskWarning(existsSync(dataDir) ? dataDir : root);
    return warning ? { warning: `${warning} Free some space.` } : { fine: 'disk has room' };
  } catch (error) {
    return { error: messageOf(error) };
  }
}

async function checkPort(settings: Settings): Promise<Finding> {
  const { host, port } = settings;
  const reason = await whyNot(port, host);
  if (!reason) return { fine: `port ${port} is free` };
  if (await isHealthy(localUrl(settings))) return { fine: `Pilotage answers on port ${port}` };
  return { error: `port ${port} cannot be used (${reason}): stop the other program or set PORT` };
}

interface DatabaseCheck {
  finding: Finding;
  url?: string;
}

async function checkDatabase(settings: Settings): Promise<DatabaseCheck> {
  const { databaseUrl, dataDir } = settings;
  const isNew = !['', '.place'].some((ending) => existsSync(join(dataDir, `postgres${ending}`)));
  if (!databaseUrl && isNew)
    return { finding: { warning: 'the embedded PostgreSQL has no data yet: npm start makes it' } };
  try {
    const url = databaseUrl ?? (await openEmbedded(dataDir));
    const version = await askVersion(url);
    const pending = await pendingMigrations(url);
    if (pending.length > 0) {
      return { finding: { warning: `PostgreSQL ${version}: ${pending.length} migrations wait for npm start` }, url };
    }
    return {
      finding: { fine: `PostgreSQL ${version} answers${databaseUrl ? ' (DATABASE_URL)' : ' (embedded)'}` },
      url,
    };
  } catch (error) {
    const what = databaseUrl ? 'check DATABASE_URL' : `look at ${join(dataDir, 'logs/postgres.log')}`;
    return { finding: { error: `PostgreSQL does not answer (${messageOf(error)}): ${what}` } };
  }
}

async function openEmbedded(dataDir: string): Promise<string> {
  const server = await startEmbedded(dataDir, true);
  atEnd(server.stop);
  return server.url;
}

async function askVersion(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    const { rows } = await client.query<{ version: string }>('SELECT current_setting($1) AS version', [
      'server_version',
    ]);
    return rows[0]?.version ?? '';
  } finally {
    await client.end();
  }
}

function runApiDoctor(settings: Settings, url: string): Promise<number> {
  const child = spawn(process.execPath, ['--enable-source-maps', entries.doctor], {
    cwd: root,
    env: childEnv(settings, url),
    stdio: 'inherit',
  });
  return new Promise((done) => child.once('exit', (code) => done(code ?? 1)));
}

await command(doctor);
