import {
  accessSync,
  constants,
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  readFileSync,
} from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { cacheFolders } from './cache';

const require = createRequire(import.meta.url);

function canRun(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Unpacks to a name of its own and renames, so that no other process ever sees half a browser. */
async function unpack(packed: string, to: string): Promise<void> {
  const part = `${to}.${process.pid}`;
  try {
    await pipeline(
      createReadStream(packed),
      createBrotliDecompress({ chunkSize: 2 ** 21 }),
      createWriteStream(part, { mode: 0o755 }),
    );
    await rename(part, to);
  } finally {
    await rm(part, { force: true });
  }
}

async function bundled(): Promise<string> {
  const root = dirname(dirname(require.resolve('@sparticuz/chromium')));
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  for (const cache of cacheFolders()) {
    const folder = join(cache, `chromium-${version}`);
    const file = join(folder, 'chromium');
    mkdirSync(folder, { recursive: true });
    if (!existsSync(file)) await unpack(join(root, 'bin', 'chromium.br'), file);
    // A folder mounted noexec answers no here; the next one is tried.
    if (canRun(file)) return file;
  }
  throw new Error('the browser was unpacked, but no folder of this machine allows running it; set executablePath');
}

let path: Promise<string | null> | null = null;

/**
 * The browser that comes with the packages, unpacked on first use (about five seconds, once a machine).
 * Null where there is none for the platform: the caller then names an installed Chrome.
 */
export function bundledChromium(): Promise<string | null> {
  path ??= process.platform === 'linux' && process.arch === 'x64' ? bundled() : Promise.resolve(null);
  path.catch(() => (path = null));
  return path;
}
