// The door of every npm script. Plain JavaScript without dependencies, because it runs on a fresh clone under whatever
// Node the machine has: it installs what is missing, then hands over to the command under the Node the project pins.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const root = resolve(here, '../..');
const OLDEST_NODE = 20;
const WATCH_MS = 500;

const [command = 'start', ...args] = process.argv.slice(2);

/** @param {string[]} lines @returns {never} */
function giveUp(...lines) {
  process.stderr.write(`✗ ${lines.join('\n  ')}\n`);
  process.exit(1);
}

if (Number.parseInt(process.versions.node, 10) < OLDEST_NODE) {
  giveUp(
    `Pilotage needs Node ${OLDEST_NODE} or newer; this is Node ${process.versions.node}. Install it from nodejs.org.`,
    `需要 Node ${OLDEST_NODE} 以上版本，目前為 ${process.versions.node}，請至 nodejs.org 安裝。`,
  );
}
const script = join(here, 'src', `${command}.ts`);
if (!/^[a-z]+$/.test(command) || !existsSync(script)) {
  giveUp(
    `There is no command "${command}". There are: start, test, demo, bench, measure, queue, screens, doctor, migration, generate, database.`,
  );
}

const { isShell, parentOf } = await import('./src/processes.mjs');
const { ensureInstalled, nodeForProject } = await import('./src/install.mjs');
try {
  await ensureInstalled(root);
  handOver(nodeForProject(root));
} catch (error) {
  giveUp(...String(error instanceof Error ? error.message : error).split('\n'));
}

/**
 * The command is told of every signal, and by the channel between us that we are gone, should we be killed.
 * @param {string} node
 */
function handOver(node) {
  const child = spawn(node, [script, ...args], { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });
  const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
  for (const signal of signals) process.on(signal, () => child.kill(signal));
  if (process.env.npm_lifecycle_event) stopWithNpm(child);
  child.on('error', (error) => giveUp(`Node could not be started: ${error.message}`));
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)));
}

/**
 * npm that was killed cannot tell us, and the shell between us does not notice: then somebody else is the parent.
 * @param {import('node:child_process').ChildProcess} child
 */
function stopWithNpm(child) {
  const family = () => [process.ppid, isShell(process.ppid) ? parentOf(process.ppid) : undefined].join();
  const before = family();
  const watch = setInterval(() => {
    if (family() === before) return;
    clearInterval(watch);
    child.kill('SIGTERM');
  }, WATCH_MS);
  watch.unref();
}
