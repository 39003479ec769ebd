import { defineConfig } from 'rolldown';

export default defineConfig({
  input: { matching: 'test/bench/matching.ts', queue: 'test/bench/queue.ts' },
  platform: 'node',
  tsconfig: 'test/tsconfig.json',
  external: (id) => !id.startsWith('.') && !id.startsWith('/') && !id.startsWith('@pilotage/'),
  output: { dir: 'dist/bench', format: 'esm', entryFileNames: '[name].mjs', chunkFileNames: '[name].mjs', cleanDir: true },
});
