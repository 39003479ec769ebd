import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { taipeiInstant } from '@pilotage/domain/taiwan';
import { Driven } from '../support/driven';
import { Mailbox } from '../support/mailbox';
import { Office } from './office';
import { readSample } from './sample';
import { Timeline } from './timeline';
import { WorldAlliances } from './world/alliances';
import { accountsOf, appoint, enrol } from './world/people';
import { WorldRun } from './world/run';
import { Today } from './world/today';

/** Known to everybody who reads the sign-in page: only an installation with invented data has such accounts. */
const PASSWORD = 'Pilotage-demo-113';
const OPENS = taipeiInstant('2024-03-01', '09:00');

function needed(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set; the launcher starts the demonstration`);
  return value;
}

/** Fills a running product that has reference data only, by driving it as its users would, up to this moment. */
async function build(): Promise<void> {
  const dataDir = needed('PILOTAGE_DATA_DIR');
  const adminPassword = needed('FIRST_ADMIN_PASSWORD');
  const log = join(dataDir, 'logs/world-worker.log');
  const product = new Driven(needed('WORLD_API_URL'), new Mailbox(needed('MAIL_DIR')), log);
  const sample = await readSample('test/fixtures/sample-data');
  const today = new Today(new Date(), sample);
  const office = new Office(product, PASSWORD, adminPassword);
  const timeline = new Timeline(product);
  const run = new WorldRun(office, sample, timeline, today);
  const began = today.isFirstSeason ? today.before(35, '09:00') : OPENS;
  await product.setClock(began);
  await enrol(office, sample);
  if (!today.isFirstSeason) {
    run.planHistory();
    await timeline.run(taipeiInstant('2024-12-01', '09:00'));
  }
  await product.moveTo(today.before(32, '09:00'));
  await appoint(office, sample, today);
  run.planSeason();
  new WorldAlliances(office, sample, timeline, today).plan();
  await timeline.run(today.now);
  run.requireAllWell();
  const accounts = await accountsOf(office, sample, adminPassword);
  const file = join(dataDir, 'demo-accounts.json');
  writeFileSync(`${file}.new`, JSON.stringify(accounts, null, 1), { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

build().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exit(1);
  },
);
