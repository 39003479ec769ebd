import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from './build.ts';
import { atEnd, command } from './command.ts';
import { diskWarning, prepareDataFolder } from './data-folder.ts';
import { buildDemoWorld, demoAccountsFile, readDemoAccounts, type DemoAccount } from './demo-world.ts';
import { claimDataFolder, requireFreePort } from './instance.ts';
import { entries } from './paths.ts';
import { generateClient, identityOf, migrate } from './prisma.ts';
import { openDatabase } from './product-database.ts';
import { seed } from './reference.ts';
import { bold, dim, say, seconds, step } from './say.ts';
import { Service, waitForHealth, waitForLeftovers } from './service.ts';
import { childEnv, localUrl, readSettings, type Settings } from './settings.ts';
import { Trouble } from './trouble.ts';

const SERVICES = ['api', 'worker'] as const;

async function start(): Promise<number> {
  const began = Date.now();
  const settings = readSettings();
  prepareDataFolder(settings.dataDir);
  const claim = await claimDataFolder(settings);
  if ('runningAt' in claim) {
    say.done(`Pilotage already runs from this folder: ${claim.runningAt}`);
    say.note('For a second one: PORT=4311 PILOTAGE_DATA_DIR=.data-2 npm start');
    return 0;
  }
  atEnd(() => claim.release());
  const env = await prepare(settings);
  const services = SERVICES.map((name) => new Service({ name, entry: entries[name], env, dataDir: settings.dataDir }));
  atEnd(async () => {
    say.line('');
    say.busy('stopping');
    await Promise.all(services.map((service) => service.stop()));
  });
  services.forEach((service) => service.start());
  await step('starting the services', () => waitForHealth(localUrl(settings), services));
  announce(settings, env, Date.now() - began);
  await Promise.race(services.map((service) => service.hopeless));
  return 1;
}

/** Everything that must stand before the services start. Returns their environment. */
async function prepare(settings: Settings): Promise<NodeJS.ProcessEnv> {
  const { dataDir } = settings;
  await waitForLeftovers(dataDir, [...SERVICES, ...SERVICES.map((name) => `world-${name}`)]);
  await requireFreePort(settings);
  const warning = diskWarning(dataDir);
  if (warning) say.warn(warning);
  const database = step('starting PostgreSQL', () => openDatabase(settings));
  database.catch(() => undefined);
  await step('generating the database client', generateClient);
  await ensureBuilt(join(dataDir, 'logs/build.log'));
  for (const entry of [entries.api, entries.worker]) {
    if (!existsSync(entry)) throw new Trouble(`The build did not make ${entry}.`);
  }
  const url = await database;
  const env = childEnv(settings, url);
  await step('migrating the database', () => migrate(url));
  const identity = await identityOf(url);
  await step('seeding the reference data', () => seed(dataDir, env, identity));
  await buildDemoWorld(settings, env, identity);
  const accounts = demoAccountsFile(dataDir);
  return existsSync(accounts) ? { DEMO_ACCOUNTS_FILE: accounts, ...env } : env;
}

function announce({ dataDir, publicUrl }: Settings, env: NodeJS.ProcessEnv, took: number): void {
  say.line('');
  say.line(`  ${bold('Pilotage 領航')}  ${publicUrl}   ${dim(`ready in ${seconds(took)}`)}`);
  say.line('');
  const accounts = readDemoAccounts(dataDir);
  if (!accounts.some(({ role }) => role === 'ADMIN')) accounts.push(firstAdministrator(env));
  for (const { role, account, password, note } of accounts) {
    say.line(`  ${role.padEnd(16)} ${account.padEnd(32)} ${password}${note ? dim(`   ${note}`) : ''}`);
  }
  say.line('');
  say.line(`  mails    ${env.SMTP_URL ? 'are sent by SMTP_URL' : env.MAIL_DIR}`);
  say.line(`  files    ${env.S3_ENDPOINT ? 'lie in S3_ENDPOINT' : env.FILES_DIR}`);
  say.line(`  logs     ${join(dataDir, 'logs')}`);
  say.line(`  queue    ${env.REDIS_URL ? 'Redis (REDIS_URL)' : 'in PostgreSQL'}`);
  say.line('');
  say.line(`  ${dim('Ctrl-C stops everything 按 Ctrl-C 停止')}`);
}

/** Whom the seed made while there was no administrator; the password may have been changed since. */
const firstAdministrator = (env: NodeJS.ProcessEnv): DemoAccount => ({
  role: 'ADMIN',
  account: env.FIRST_ADMIN_EMAIL ?? '',
  password: env.FIRST_ADMIN_PASSWORD ?? '',
  note: 'until it is changed',
});

// To be stopped is how a start that went well ends.
await command(start, 0);
