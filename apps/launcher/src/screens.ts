import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt } from './build.ts';
import { atEnd, command } from './command.ts';
import { prepareDataFolder } from './data-folder.ts';
import { buildDemoWorld, demoAccountsFile } from './demo-world.ts';
import { entries, fromRoot } from './paths.ts';
import { freePort } from './ports.ts';
import { startThrowAwayPostgres } from './postgres/postgres.ts';
import { generateClient, identityOf, migrate } from './prisma.ts';
import { seed } from './reference.ts';
import { runNode } from './run.ts';
import { say, step } from './say.ts';
import { Service, waitForHealth } from './service.ts';
import { childEnv, localUrl, parseSettings, type Settings } from './settings.ts';

/** Fills an installation for this run only with the demonstration, and takes pictures of it. */
async function screens(): Promise<number> {
  await step('generating the database client', generateClient);
  await ensureBuilt(fromRoot('.cache/build.log'));
  const settings = await throwAway();
  const { dataDir, databaseUrl = '' } = settings;
  await migrate(databaseUrl);
  const env = { ...childEnv(settings, databaseUrl), RATE_LIMIT_PER_MINUTE: '1000000', LOG_LEVEL: 'warn' };
  const identity = await identityOf(databaseUrl);
  await seed(dataDir, env, identity);
  await buildDemoWorld(settings, env, identity);
  const accounts = demoAccountsFile(dataDir);
  const make = (name: 'api' | 'worker'): Service =>
    new Service({ name, entry: entries[name], env: { DEMO_ACCOUNTS_FILE: accounts, ...env }, dataDir }).start();
  const services = [make('api'), make('worker')];
  atEnd(async () => void (await Promise.all(services.map((service) => service.stop()))));
  await waitForHealth(localUrl(settings), services);
  const checking = process.argv.includes('check');
  say.busy(checking ? 'looking at every screen' : 'taking pictures');
  const { code, output } = await runNode([entries.screens, ...process.argv.slice(2)], {
    env: { SCREENS_URL: localUrl(settings), SCREENS_ACCOUNTS: accounts },
    onLine: (line) => line.trim() && say.note(line),
  });
  if (code === 0) say.done(checking ? 'nothing is wrong with any screen' : 'test/screens');
  else say.fail(output);
  return code;
}

async function throwAway(): Promise<Settings> {
  const dataDir = mkdtempSync(join(tmpdir(), 'pilotage-screens-'));
  atEnd(() => rmSync(dataDir, { recursive: true, force: true }));
  prepareDataFolder(dataDir);
  const server = await step('starting PostgreSQL', () => startThrowAwayPostgres());
  atEnd(server.stop);
  const env = { PORT: String(await freePort()), PILOTAGE_DATA_DIR: dataDir, PILOTAGE_DEMO_WORLD: 'yes' };
  return parseSettings({ ...env, DATABASE_URL: server.url });
}

await command(screens);
