import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, freemem, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs, parseEnv } from 'node:util';
import { atEnd, command } from './command.ts';
import { fromRoot } from './paths.ts';
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
/** Of the settings, tests keep what belongs to the machine; the others would lead them to real servers and files. */
const KEPT_SETTINGS = ['PUPPETEER_EXECUTABLE_PATH', 'NODE_EXTRA_CA_CERTS'];

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
  // One more than there are cores: each stage waits now and then, for a disk, a database or a page.
  const results = await runStages(stages, cores + 1, {
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
  if (!wanted)
    throw new Trouble(`There is no stage "${only}". There are: ${stages.map(({ name }) => name).join(', ')}.`);
  return stages.filter((stage) => stage === wanted || wanted.after.includes(stage.name));
}

/** PostgreSQL, and Redis where there is one: made for this run, in the system's temp folder. */
async function openServers(): Promise<Pick<Setting, 'env' | 'queues'>> {
  const dataDir = mkdtempSync(join(tmpdir(), 'pilotage-test-'));
  atEnd(() => rmSync(dataDir, { recursive: true, force: true }));
  const settings = Object.keys(parseEnv(readFileSync(fromRoot('.env.example'), 'utf8')));
  const env: NodeJS.ProcessEnv = {};
  for (const name of settings) if (!KEPT_SETTINGS.includes(name)) env[name] = undefined;
  env.PILOTAGE_DATA_DIR = dataDir;
  env.TEST_DATABASE_URL = process.env.TEST_DATABASE_URL;
  if (!env.TEST_DATABASE_URL) {
    const server = await step('starting PostgreSQL', () => startThrowAwayPostgres());
    atEnd(server.stop);
    env.TEST_DATABASE_URL = server.url;
  }
  if (process.env.TEST_REDIS_URL) return { env, queues: 'queue contract on PostgreSQL and TEST_REDIS_URL' };
  const redis = await startThrowAwayRedis();
  if (!redis) return { env, queues: 'queue contract on PostgreSQL only: this machine has no redis-server' };
  atEnd(redis.stop);
  const queues = `queue contract on PostgreSQL and Redis ${redis.version}`;
  return { env: { ...env, TEST_REDIS_URL: redis.url }, queues };
}

function tell(result: Result): void {
  const { stage, state, ms, output, note } = result;
  if (state === 'passed') say.done(`${stage.title} ${dim(`(${seconds(ms)})`)}`);
  else if (state === 'not run') say.warn(`${stage.title}: not run, ${note}`);
  else say.fail(`${stage.title} (${seconds(ms)})\n\n${output}\n`);
}

await command(test);
