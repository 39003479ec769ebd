// Lays a compressed twin beside each file that the console is made of: the server hands it out as it is, smaller than
// what could be compressed while somebody waits.
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

const FOLDER = 'dist/apps/console/browser';
const TEXT = /\.(?:css|html|js|json|svg|webmanifest)$/;
const SMALLEST = 1024;
const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };

const compress = promisify(brotliCompress);

async function twinOf(file) {
  const content = await readFile(file);
  if (content.length >= SMALLEST) await writeFile(`${file}.br`, await compress(content, { params }));
}

const files = await readdir(FOLDER, { recursive: true });
await Promise.all(files.filter((name) => TEXT.test(name)).map((name) => twinOf(join(FOLDER, name))));
