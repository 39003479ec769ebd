import { closeSync, existsSync, openSync, readSync, renameSync, statSync, writeSync } from 'node:fs';
import { splitLines } from './run.ts';
import { say } from './say.ts';

const ROTATE_BYTES = 20e6;
const TAIL_BYTES = 8192;
const WARNING = 40;
const LINES_PER_BURST = 20;
const BURST_MS = 10_000;
/** What Node itself says on stderr about Node. */
const NODE_CHATTER = /^\(node:\d+\)|^\(Use `node --trace/;

export interface ServiceLog {
  file: string;
  stdout: (chunk: string) => void;
  stderr: (chunk: string) => void;
  close(): void;
}

/** Keeps everything a service says in a file; the terminal shows warnings and errors only, and not endlessly. */
export function openServiceLog(name: string, file: string): ServiceLog {
  rotate(file);
  const handle = openSync(file, 'a');
  const show = limited((line) => say.warn(`${name}: ${line}`), `${name}: more in ${file}`);
  const consider = (fromStderr: boolean) => (line: string) => {
    const text = worthShowing(line, fromStderr);
    if (text) show(text);
  };
  const [out, err] = [splitLines(consider(false)), splitLines(consider(true))];
  const keep = (feed: (chunk: string) => void) => (chunk: string) => {
    writeSync(handle, chunk);
    feed(chunk);
  };
  return { file, stdout: keep(out), stderr: keep(err), close: () => closeSync(handle) };
}

/** At a start, so that a log holds the last weeks and not the last years. */
export function rotate(file: string): void {
  if (existsSync(file) && statSync(file).size > ROTATE_BYTES) renameSync(file, `${file}.1`);
}

/** The sentence of a log line from warning up, or undefined. Log lines are pino's JSON. */
export function worthShowing(line: string, fromStderr: boolean): string | undefined {
  if (line.startsWith('{')) {
    try {
      const { level, msg, err } = JSON.parse(line) as { level?: number; msg?: string; err?: { message?: string } };
      return (level ?? 0) >= WARNING ? [msg, err?.message].filter(Boolean).join(': ') || line : undefined;
    } catch {
      // Not a log line after all.
    }
  }
  return fromStderr && line.trim() && !NODE_CHATTER.test(line) ? line : undefined;
}

function limited(show: (line: string) => void, more: string): (line: string) => void {
  let [since, count] = [0, 0];
  return (line) => {
    if (Date.now() - since > BURST_MS) [since, count] = [Date.now(), 0];
    count += 1;
    if (count <= LINES_PER_BURST) show(line);
    else if (count === LINES_PER_BURST + 1) show(more);
  };
}

/** The end of a log file, for a failure's message. */
export function tailOf(file: string): string {
  if (!existsSync(file)) return '';
  const handle = openSync(file, 'r');
  try {
    const size = statSync(file).size;
    const buffer = Buffer.alloc(Math.min(size, TAIL_BYTES));
    readSync(handle, buffer, 0, buffer.length, size - buffer.length);
    return buffer.toString('utf8').trimEnd().split('\n').slice(-15).join('\n');
  } finally {
    closeSync(handle);
  }
}
