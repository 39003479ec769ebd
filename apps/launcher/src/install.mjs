import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  accessSync,
  constants,
  createWriteStream,
  existsSync,
  mkdirSync,
  readFileSync,
  statfsSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { withLock } from './lock.mjs';

/** @typedef {Record<string, { version?: string, optional?: boolean, link?: boolean }>} Packages */

const OLDEST_PRODUCT_NODE = [24, 15];
const NEEDED_BYTES = 2e9;
const TAIL_LINES = 25;

/** @param {string} file */
const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));

/** @param {string} root */
const markerOf = (root) => join(root, 'node_modules', '.installed-from');

/** The pinned Node, an optional dependency that exists for Linux. @param {string} root */
const pinnedNode = (root) => join(root, `node_modules/node-${process.platform}-${process.arch}/bin/node`);

/**
 * One line for everything that an install depends on.
 * @param {string} lock the text of package-lock.json
 * @param {Record<string, unknown>} manifest package.json
 * @param {string} platform
 */
export function fingerprint(lock, manifest, platform) {
  const blocks = ['dependencies', 'devDependencies', 'optionalDependencies', 'overrides'].map((key) => manifest[key]);
  return createHash('sha256').update(lock).update(JSON.stringify(blocks)).update(platform).digest('hex');
}

/** @param {string} root */
function currentFingerprint(root) {
  const lock = readFileSync(join(root, 'package-lock.json'), 'utf8');
  return fingerprint(lock, readJson(join(root, 'package.json')), `${process.platform}-${process.arch}`);
}

/**
 * Whether what npm says it installed is what the lock asks for. Packages for other platforms may be missing.
 * @param {Packages} wanted
 * @param {Packages} installed
 */
export function matchesLock(wanted, installed) {
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '' || entry.link) return true;
    return installed[path] ? installed[path].version === entry.version : Boolean(entry.optional);
  });
}

/** @param {string} root */
export function isFresh(root) {
  const installed = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(installed)) return false;
  const wanted = currentFingerprint(root);
  if (existsSync(markerOf(root)) && readFileSync(markerOf(root), 'utf8') === wanted) return true;
  // An `npm ci` by hand is as good as ours.
  if (!matchesLock(readJson(join(root, 'package-lock.json')).packages, readJson(installed).packages)) return false;
  try {
    writeFileSync(markerOf(root), wanted);
  } catch {
    // Somebody else's folder: looked up again next time.
  }
  return true;
}

/** @param {string} root */
export async function ensureInstalled(root) {
  if (isFresh(root)) return;
  try {
    accessSync(root, constants.W_OK);
  } catch {
    throw new Error(
      `Dependencies must be installed, but the folder ${root} cannot be written. Copy it to a folder of yours.\n` +
        `需要安裝相依套件，但資料夾無法寫入；請複製到可寫入的位置。`,
    );
  }
  const tell = () => void console.log('… another Pilotage is installing the dependencies, waiting for it');
  await withLock(join(root, '.cache/install.lock'), tell, async () => {
    if (!isFresh(root)) await install(root);
  });
}

/** @param {string} root */
async function install(root) {
  const { bavail, bsize } = statfsSync(root);
  if (bavail * bsize < NEEDED_BYTES) {
    throw new Error(`The disk is nearly full: installing needs 2 GB in ${root}.\n磁碟空間不足：安裝需要 2 GB。`);
  }
  const log = join(root, '.data/logs/install.log');
  mkdirSync(join(root, '.data/logs'), { recursive: true });
  console.log('… installing dependencies with npm ci: two or three minutes, once');
  const began = Date.now();
  const progress = showProgress(root, began);
  const { code, output } = await runNpm(root, log);
  clearInterval(progress);
  if (code !== 0) {
    const tail = output.trimEnd().split('\n').slice(-TAIL_LINES).join('\n');
    throw new Error(`npm ci failed. Its last lines:\n${tail}\nThe whole log: ${log}\n安裝相依套件失敗，完整紀錄如上。`);
  }
  writeFileSync(markerOf(root), currentFingerprint(root));
  console.log(`✓ dependencies installed (${Math.round((Date.now() - began) / 1000)} s)`);
}

/** @param {string} root @param {string} log @returns {Promise<{ code: number, output: string }>} */
function runNpm(root, log) {
  const own = process.env.npm_execpath;
  const isNpm = own && basename(own) === 'npm-cli.js' && existsSync(own);
  // Whatever NODE_ENV says, the product is built here and needs the development packages.
  const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund'];
  const [command, first] = isNpm ? [process.execPath, [own]] : ['npm', []];
  const file = createWriteStream(log);
  return new Promise((done, fail) => {
    const child = spawn(command, [...first, ...args], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: !isNpm && process.platform === 'win32',
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (/** @type {string} */ chunk) => {
        output += chunk;
        file.write(chunk);
      });
    }
    child.on('error', (error) => fail(new Error(`npm could not be started (${error.message}). Is it installed?`)));
    child.on('close', (code) => file.end(() => done({ code: code ?? 1, output })));
  });
}

/** npm is silent when nobody watches its terminal: we count what has arrived. @param {string} root @param {number} began */
function showProgress(root, began) {
  /** @type {[string, { os?: string[], cpu?: string[] }][]} */
  const packages = Object.entries(readJson(join(root, 'package-lock.json')).packages);
  const fits = (/** @type {string[] | undefined} */ list, /** @type {string} */ own) => !list || list.includes(own);
  const paths = packages
    .filter(([path, { os, cpu }]) => path && fits(os, process.platform) && fits(cpu, process.arch))
    .map(([path]) => path);
  const show = () => {
    const arrived = paths.filter((path) => existsSync(join(root, path, 'package.json'))).length;
    const line = `… ${Math.round((Date.now() - began) / 1000)} s, ${arrived} of about ${paths.length} packages`;
    process.stdout.write(process.stdout.isTTY ? `\r${line}\r` : `${line}\n`);
  };
  return setInterval(show, process.stdout.isTTY ? 1_000 : 15_000);
}

/** @param {string} version */
export function isProductNode(version) {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  const [needMajor = 0, needMinor = 0] = OLDEST_PRODUCT_NODE;
  return major > needMajor || (major === needMajor && minor >= needMinor);
}

/** The Node that the product runs on. @param {string} root */
export function nodeForProject(root) {
  const pinned = pinnedNode(root);
  if (existsSync(pinned) && spawnSync(pinned, ['--version'], { stdio: 'ignore' }).status === 0) return pinned;
  if (isProductNode(process.version)) return process.execPath;
  const needed = OLDEST_PRODUCT_NODE.join('.');
  throw new Error(
    `No Node ${needed} comes with npm for ${process.platform} ${process.arch}, and this is ${process.version}. ` +
      `Install Node ${needed} or newer from nodejs.org.\n請至 nodejs.org 安裝 Node ${needed} 以上版本。`,
  );
}
