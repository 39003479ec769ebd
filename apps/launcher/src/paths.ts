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
  bench: fromRoot('dist/bench/matching.mjs'),
  benchOfQueue: fromRoot('dist/bench/queue.mjs'),
  benchOf: (name: string) => fromRoot(`dist/bench-product/${name}.mjs`),
};

/** npm works in the project's folder; the paths that were typed after these options are meant from where they were typed. */
export function withWholePaths(args: readonly string[], options: readonly string[]): string[] {
  const typedIn = process.env.INIT_CWD ?? process.cwd();
  return args.map((arg, index) => {
    if (options.includes(args[index - 1] ?? '')) return resolve(typedIn, arg);
    const [, option = '', path] = /^(--[a-z]+)=(.+)$/.exec(arg) ?? [];
    return path && options.includes(option) ? `${option}=${resolve(typedIn, path)}` : arg;
  });
}
