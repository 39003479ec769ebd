import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createHash } from 'node:crypto';
import { withLock } from './lock.mjs';
import { entries, fromRoot } from './paths.ts';
import { mustSucceed, runNode } from './run.ts';
import { say, seconds } from './say.ts';

const SOURCES = ['apps', 'libs', 'prisma', 'test'];
const FILES = ['nx.json', 'package.json', 'package-lock.json', 'tsconfig.base.json'];
const SKIPPED = new Set(['node_modules', 'generated', 'screens', 'dist']);

export const nxArgs = (...args: string[]): string[] => [fromRoot('node_modules/nx/dist/bin/nx.js'), ...args];

/** Builds everything through nx and its cache; does not even ask nx when no source changed since the last build. */
export async function ensureBuilt(log: string): Promise<void> {
  const marker = fromRoot('.cache/build');
  const isBuilt = (): boolean =>
    existsSync(entries.api) && existsSync(marker) && readFileSync(marker, 'utf8') === fingerprint();
  if (isBuilt()) return;
  const tell = (): void => say.busy('another launcher is building, waiting for it');
  await withLock(fromRoot('.cache/build.lock'), tell, async () => {
    if (isBuilt()) return;
    const state = fingerprint();
    await build(log);
    mkdirSync(dirname(marker), { recursive: true });
    writeFileSync(marker, state);
  });
}

async function build(log: string): Promise<void> {
  const began = Date.now();
  say.busy('building console and API (the first time takes a minute)');
  const onLine = (line: string): void => {
    const task = /nx run (\S+?):build/.exec(line)?.[1];
    if (task && /^\s*✔/.test(line)) say.note(`${task} (${seconds(Date.now() - began)})`);
  };
  const args = nxArgs('run-many', '-t', 'build', '--parallel=2', '--output-style=static');
  const result = await runNode(args, { log, onLine });
  mustSucceed('The build', result, log);
  say.done(`built (${seconds(Date.now() - began)})`);
}

/** Path, size and time of every source: a changed file changes it, and reading it takes milliseconds. */
function fingerprint(): string {
  const hash = createHash('sha256');
  const visit = (path: string): void => {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (stat?.isDirectory()) {
      for (const name of readdirSync(path).sort()) if (!SKIPPED.has(name)) visit(join(path, name));
    } else if (stat) hash.update(`${path}\0${stat.size}\0${stat.mtimeMs}\n`);
  };
  [...SOURCES, ...FILES].forEach((name) => visit(fromRoot(name)));
  return hash.digest('hex');
}
