import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');

export const fromRoot = (...parts: string[]): string => join(root, ...parts);

/** What the build leaves behind and the launcher runs. */
export const entries = {
  api: fromRoot('dist/apps/api/main.mjs'),
  worker: fromRoot('dist/apps/api/worker.mjs'),
  doctor: fromRoot('dist/apps/api/doctor.mjs'),
  console: fromRoot('dist/apps/console/browser'),
  seed: fromRoot('dist/apps/api/seed.mjs'),
  world: fromRoot('dist/test/world.mjs'),
  demo: fromRoot('dist/test/demo.mjs'),
  screens: fromRoot('dist/test/screens.mjs'),
};
