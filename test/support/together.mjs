import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The API and the worker in one process: half the cost of two for a journey in which neither is killed. */
const [entries] = process.argv.slice(2);
for (const name of ['main', 'worker']) await import(pathToFileURL(resolve(entries, `${name}.mjs`)).href);
