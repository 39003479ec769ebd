import { spawn } from 'node:child_process';
import { appendFileSync, mkdirSync } from 'node:fs';
import { delimiter, dirname } from 'node:path';
import { fromRoot, root } from './paths.ts';
import { Trouble } from './trouble.ts';

export interface RunOptions {
  env?: NodeJS.ProcessEnv;
  /** Everything the program writes is added to this file. */
  log?: string;
  onLine?: (line: string) => void;
}

export interface RunResult {
  code: number;
  stdout: string;
  /** Both streams, in the order they came. */
  output: string;
}

/** What programs of the project see: the pinned Node first, no daemon, no colours in logs. */
export function toolEnv(extra: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  const path = [dirname(process.execPath), fromRoot('node_modules/.bin'), process.env.PATH].join(delimiter);
  return { ...process.env, PATH: path, NX_DAEMON: 'false', NX_TUI: 'false', FORCE_COLOR: '0', ...extra };
}

/** A group of its own, to be stopped with everything that it starts: browsers, workers of Jest. */
const ownsGroup = process.platform !== 'win32';
const running = new Set<number>();

/** Runs a Node program of the project to its end. */
export function runNode(args: string[], options: RunOptions = {}): Promise<RunResult> {
  if (options.log) mkdirSync(dirname(options.log), { recursive: true });
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      env: toolEnv(options.env),
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: ownsGroup,
    });
    if (child.pid) running.add(child.pid);
    const result: RunResult = { code: 0, stdout: '', output: '' };
    const lines = options.onLine && splitLines(options.onLine);
    const take = (stream: 'stdout' | 'stderr') => (chunk: string) => {
      if (stream === 'stdout') result.stdout += chunk;
      result.output += chunk;
      if (options.log) appendFileSync(options.log, chunk);
      lines?.(chunk);
    };
    child.stdout.setEncoding('utf8').on('data', take('stdout'));
    child.stderr.setEncoding('utf8').on('data', take('stderr'));
    child.once('error', fail);
    child.once('close', (code) => {
      if (child.pid) running.delete(child.pid);
      done({ ...result, code: code ?? 1 });
    });
  });
}

/** Feeds chunks, hands out whole lines. */
export function splitLines(onLine: (line: string) => void): (chunk: string) => void {
  let rest = '';
  return (chunk) => {
    const lines = (rest + chunk).split(/\r?\n/);
    rest = lines.pop() ?? '';
    lines.forEach(onLine);
  };
}

/** For a run that is interrupted: nothing it began goes on. */
export function killRunning(): void {
  for (const pid of running) {
    try {
      process.kill(ownsGroup ? -pid : pid, 'SIGTERM');
    } catch {
      // It ended in this instant.
    }
  }
}

export const lastLines = (text: string, count = 20): string => text.trimEnd().split('\n').slice(-count).join('\n');

export function mustSucceed(what: string, result: RunResult, log?: string): RunResult {
  if (result.code === 0) return result;
  throw new Trouble(`${what} failed:\n${lastLines(result.output)}${log ? `\nThe whole log: ${log}` : ''}`);
}
