import { defineConfig } from 'rolldown';

const own = (id) =>
  id.startsWith('.') || id.startsWith('/') || id.startsWith('@pilotage/') || id.startsWith('@oxc-project/');

export default defineConfig({
  input: {
    main: 'apps/api/src/main.ts',
    worker: 'apps/api/src/worker.ts',
    computing: 'apps/api/src/computing.ts',
    doctor: 'apps/api/src/doctor.ts',
    seed: 'prisma/seed.ts',
  },
  platform: 'node',
  tsconfig: 'apps/api/tsconfig.json',
  external: (id) => !own(id),
  output: {
    dir: 'dist/apps/api',
    format: 'esm',
    entryFileNames: '[name].mjs',
    chunkFileNames: '[name]-[hash].mjs',
    sourcemap: true,
    cleanDir: true,
  },
});
