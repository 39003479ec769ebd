import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, freemem, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { atEnd, command } from './command.ts';
import { startThrowAwayPostgres } from './postgres/postgres.ts';
import { generateClient } from './prisma.ts';
import { dim, say, seconds, step } from './say.ts';
import { startThrowAwayRedis } from './testing/redis.ts';
import { runStages, type Result, type Stage } from './testing/schedule.ts';
import { allStages, logFolder, type Setting } from './testing/stages.ts';
import { summaryOf } from './testing/summary.ts';
import { Trouble } from './trouble.ts';

const MOST_CORES = 4;
const BYTES_A_CORE = 2e9;
/** What would lead tests to somebody's real servers and files. */
const REAL_SERVERS = /^(DATABASE_URL|REDIS_URL|SMTP_URL|MAIL_DIR|FILES_DIR|S3_.*|PORT|HOST|PUBLIC_URL|PILOTAGE_.*|.*_SECRET)$/;

async function test(): Promise<number> {
  const began = Date.now();
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { full: { type: 'boolean', default: false }, only: { type: 'string' } },
  });
  const cores = Math.max(1, Math.min(availableParallelism(), MOST_CORES, Math.floor(freemem() / BYTES_A_CORE)));
  await step('generating the database client', generateClient);
  const setting = { ...(await openServers()), cores, full: values.full, jestArgs: positionals };
  const stages = chosen(allStages(setting), values.only);
  const results = await runStages(stages, cores, {
    began: (stage) => say.busy(stage.title),
    ended: tell,
  });
  say.line('');
  summaryOf(results, Date.now() - began).forEach(say.line);
  say.line(dim(`\n  logs: ${logFolder}`));
  return results.some((result) => result.state === 'failed') ? 1 : 0;
}

/** A stage and what it needs, or all of them. */
function chosen(stages: Stage[], only: string | undefined): Stage[] {
  if (!only) return stages;
  const wanted = stages.find((stage) => stage.name === only);
  if (!wanted) throw new Trouble(`There is no stage "${only}". There are: ${stages.map(({ name }) => name).join(', ')}.`);
  return stages.filter((stage) => stage === wanted || wanted.after.includes(stage.name));
}

/** PostgreSQL, and Redis where there is one: made for this run, in the system's temp folder. */
async function openServers(): Promise<Pick<Setting, 'env' | 'withoutRedis'>> {
  const dataDir = mkdtempSync(join(tmpdir(), 'pilotage-test-'));
  atEnd(async () => rmSync(dataDir, { recursive: true, force: true }));
  const env: NodeJS.ProcessEnv = { PILOTAGE_DATA_DIR: dataDir, TEST_DATABASE_URL: process.env.TEST_DATABASE_URL };
  for (const name of Object.keys(process.env)) if (REAL_SERVERS.test(name)) env[name] ??= undefined;
  if (!env.TEST_DATABASE_URL) {
    const server = await step('starting PostgreSQL', () => startThrowAwayPostgres());
    atEnd(server.stop);
    env.TEST_DATABASE_URL = server.url;
  }
  if (process.env.TEST_REDIS_URL) return { env, withoutRedis: undefined };
  const redis = await startThrowAwayRedis();
  if (!redis) return { env, withoutRedis: 'no redis-server on this machine: the queue contract ran on PostgreSQL only' };
  atEnd(redis.stop);
  return { env: { ...env, TEST_REDIS_URL: redis.url }, withoutRedis: undefined };
}

function tell(result: Result): void {
  const { stage, state, ms, output, note } = result;
  if (state === 'passed') say.done(`${stage.title} ${dim(`(${seconds(ms)})`)}`);
  else if (state === 'not run') say.warn(`${stage.title}: not run, ${note}`);
  else say.fail(`${stage.title} (${seconds(ms)})\n\n${output}\n`);
}

await command(test);
