import 'reflect-metadata';
import { statfs } from 'node:fs/promises';
import pino from 'pino';
import { missingGlyphs, createPrinter } from '@pilotage/reports';
import { rocYear } from '@pilotage/domain/taiwan';
import { Config } from './platform/config/config';
import { Database } from './platform/database/database';
import { DiskStore } from './platform/files/disk-store';
import { S3Store } from './platform/files/s3-store';
import { FolderTransport } from './platform/mail/folder-transport';
import { SmtpTransport } from './platform/mail/smtp-transport';
import { BullQueue } from './platform/queue/bull-queue';

/** One line a check: what was looked at, what was found, what to do (SPEC S-1). */
interface Finding {
  readonly ok: boolean;
  readonly text: string;
}
type Check = () => Promise<Finding>;

const good = (text: string): Finding => ({ ok: true, text });
const bad = (text: string): Finding => ({ ok: false, text });
const GB = 1024 ** 3;
const STALE_DAYS = 400;

const config = Config.fromProcess();
const logger = pino({ level: 'silent' });
const database = new Database(config);

const databaseAnswers: Check = async () => {
  const [row] = await database.rows<{ version: string }>('SHOW server_version');
  return good(`PostgreSQL ${row?.version ?? ''}`);
};

const migrationsAreApplied: Check = async () => {
  const [row] = await database.rows<{ done: number; open: number }>(
    'SELECT count(*) FILTER (WHERE finished_at IS NOT NULL)::int AS done, count(*) FILTER (WHERE finished_at IS NULL AND rolled_back_at IS NULL)::int AS open FROM _prisma_migrations',
  );
  return row && row.open === 0
    ? good(`${row.done} applied`)
    : bad('a migration did not finish; start the product again or restore a backup');
};

const queueAnswers: Check = async () => {
  const { env } = config;
  const queue = env.REDIS_URL
    ? await BullQueue.onRedis(env.REDIS_URL, logger)
    : await BullQueue.onPostgres(env.DATABASE_URL, logger);
  await queue.ping();
  await queue.close();
  return good(env.REDIS_URL ? 'BullMQ on Redis, noeviction' : 'BullMQ on PostgreSQL (REDIS_URL is not set)');
};

const fontsHoldTheRareOnes: Check = () => {
  const missing = missingGlyphs('堃喆煊峯𠮷臺灣');
  return Promise.resolve(
    missing.length === 0
      ? good('堃 喆 煊 峯 𠮷 are there')
      : bad(`missing ${missing.join('')}; install the dependencies again`),
  );
};

const browserPrints: Check = async () => {
  const { PUPPETEER_EXECUTABLE_PATH: executablePath } = config.env;
  const printer = createPrinter({ pages: 1, ...(executablePath ? { executablePath } : {}) });
  await printer.close();
  return good('starts and prints');
};

const mailLeaves: Check = async () => {
  const { SMTP_URL, MAIL_DIR, MAIL_FROM } = config.env;
  await (SMTP_URL ? new SmtpTransport(SMTP_URL, MAIL_FROM) : new FolderTransport(MAIL_DIR, MAIL_FROM)).ping();
  return good(SMTP_URL ? 'the SMTP server answers' : `folder ${MAIL_DIR}`);
};

const filesAreKept: Check = async () => {
  const { env } = config;
  await (env.S3_ENDPOINT ? new S3Store(env) : new DiskStore(env.FILES_DIR)).ping();
  return good(env.S3_ENDPOINT ? 'the bucket answers' : `folder ${env.FILES_DIR}`);
};

const diskHasRoom: Check = async () => {
  const { bavail, bsize } = await statfs(config.env.S3_ENDPOINT ? '.' : config.env.FILES_DIR).catch(() => statfs('.'));
  const free = (bavail * bsize) / GB;
  return free > 1 ? good(`${free.toFixed(1)} GB free`) : bad(`only ${free.toFixed(1)} GB free; make room`);
};

const clocksAgree: Check = async () => {
  const [row] = await database.rows<{ now: Date }>('SELECT clock_timestamp() AS now');
  const apart = Math.abs((row?.now.getTime() ?? 0) - Date.now());
  const [fixed] = await database.rows<{ fixed_at: Date }>('SELECT fixed_at FROM clock_setting');
  if (fixed && config.env.PILOTAGE_CLOCK === 'system')
    return bad('a settable clock was left in the database; delete the row of clock_setting');
  return apart < 2000
    ? good(`database and machine differ by ${apart} ms`)
    : bad(`database and machine differ by ${Math.round(apart / 1000)} s; set the clocks`);
};

const calendarIsThere: Check = async () => {
  const year = new Date().getFullYear();
  const rows = await database.rows<{ year: number; age: number }>(
    'SELECT year, (current_date - last_checked)::int AS age FROM calendar_year',
  );
  const now = rows.find((r) => r.year === year);
  if (!now)
    return bad(
      `no working-day file for ${rocYear(year)} (${year}); import it, or only Saturdays and Sundays count as days off`,
    );
  if (now.age > STALE_DAYS)
    return bad(`the working-day file of ${year} was checked ${now.age} days ago; check it again`);
  return good(`${rocYear(year)} (${year}), checked ${now.age} days ago`);
};

const checks: readonly (readonly [string, Check])[] = [
  ['database', databaseAnswers],
  ['migrations', migrationsAreApplied],
  ['queue', queueAnswers],
  ['fonts', fontsHoldTheRareOnes],
  ['browser', browserPrints],
  ['mail', mailLeaves],
  ['files', filesAreKept],
  ['disk', diskHasRoom],
  ['clock', clocksAgree],
  ['working days', calendarIsThere],
];

async function examine(): Promise<void> {
  let broken = 0;
  for (const [name, check] of checks) {
    const found = await check().catch((e: unknown) =>
      bad(e instanceof Error ? (e.message.split('\n')[0] ?? '') : String(e)),
    );
    if (!found.ok) broken += 1;
    process.stdout.write(`${found.ok ? '✓' : '✗'} ${name.padEnd(13)} ${found.text}\n`);
  }
  await database.onApplicationShutdown();
  process.exit(broken > 0 ? 1 : 0);
}

void examine();
