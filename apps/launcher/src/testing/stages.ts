import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { nxArgs } from '../build.ts';
import { fromRoot } from '../paths.ts';
import { lastLines, runNode } from '../run.ts';
import { countTests, outputOfTasks, readNxReport } from './output.ts';
import type { Outcome, Stage } from './schedule.ts';

export const logFolder = fromRoot('.cache/test-logs');
const SHOWN_LINES = 200;

export interface Setting {
  env: NodeJS.ProcessEnv;
  cores: number;
  full: boolean;
  /** On what the queue contract runs, or why not on Redis. */
  queues: string;
  /** Handed to Jest in the journeys: a file pattern, `-t name`. */
  jestArgs: string[];
}

/** Everything that `npm test` proves, in the order in which it is begun: what the most wait for comes first. */
export function allStages(setting: Setting): Stage[] {
  const { env } = setting;
  const stages: Stage[] = [
    nxStage('build', 'build', env),
    nxStage('lint', 'lint', env),
    nxStage('typecheck', 'typecheck', env),
    // The longest, which waits for its jobs a good part of the time: its workers share a core.
    jestStage(
      'journeys',
      'API journeys',
      'test/jest.config.cjs',
      Math.min(2, setting.cores) + 1,
      setting,
      setting.queues,
    ),
    nxStage('test', 'unit tests', env),
    jestStage('browser', 'browser journeys', 'test/browser/jest.config.cjs', 1, setting),
  ];
  if (setting.full)
    stages.push(jestStage('full', 'full proofs', 'test/full/jest.config.cjs', Math.min(2, setting.cores), setting));
  return stages;
}

function nxStage(target: string, title: string, env: NodeJS.ProcessEnv): Stage {
  const name = target === 'test' ? 'unit' : target;
  return { name, title, cores: 1, after: [], run: () => runNx(name, target, 1, env) };
}

async function runNx(name: string, target: string, parallel: number, env: NodeJS.ProcessEnv): Promise<Outcome> {
  const args = nxArgs('run-many', '-t', target, `--parallel=${parallel}`, '--output-style=static');
  const { code, output } = await runNode(args, { env, log: newLog(name) });
  const report = readNxReport(output);
  const { total, skipped } = countTests(output);
  const fromCache = report.cached > 0 ? `, ${report.cached} unchanged since they passed` : '';
  return {
    ok: code === 0,
    ...(target === 'test' ? { tests: total, skippedTests: skipped } : {}),
    note: `${report.tasks} projects${fromCache}`,
    output: lastLines(outputOfTasks(output, report.failed), SHOWN_LINES),
  };
}

function jestStage(
  name: string,
  title: string,
  config: string,
  workers: number,
  setting: Setting,
  note?: string,
): Stage {
  const missing = existsSync(fromRoot(config)) ? undefined : `${config} does not exist yet`;
  return { name, title, cores: 1, after: ['build'], missing, run: () => runJest(name, config, workers, setting, note) };
}

async function runJest(name: string, config: string, count: number, setting: Setting, note?: string): Promise<Outcome> {
  const log = newLog(name);
  const report = join(logFolder, `${name}.json`);
  rmSync(report, { force: true });
  const jest = ['--experimental-vm-modules', fromRoot('node_modules/jest/bin/jest.js'), '-c', fromRoot(config)];
  const workers = `--maxWorkers=${count}`;
  const args = [...jest, workers, '--json', `--outputFile=${report}`, ...setting.jestArgs];
  // Jest prints the report a second time on stdout; only what it says on stderr is for people.
  const { code, output, stdout } = await runNode(args, { env: setting.env, log });
  const said = lastLines(output.replace(stdout, ''), SHOWN_LINES);
  if (!existsSync(report)) return { ok: false, output: said };
  const result = JSON.parse(readFileSync(report, 'utf8')) as Record<string, number>;
  const skipped = (result.numPendingTests ?? 0) + (result.numTodoTests ?? 0);
  const tests = (result.numTotalTests ?? 0) - skipped;
  return { ok: code === 0, tests, skippedTests: skipped, output: said, ...(note ? { note } : {}) };
}

function newLog(name: string): string {
  mkdirSync(logFolder, { recursive: true });
  const log = join(logFolder, `${name}.log`);
  rmSync(log, { force: true });
  return log;
}
