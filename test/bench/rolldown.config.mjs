import { defineConfig } from 'rolldown';

export default defineConfig({
  input: { matching: 'test/bench/matching.ts' },
  platform: 'node',
  tsconfig: 'test/tsconfig.json',
  external: (id) => !id.startsWith('.') && !id.startsWith('/') && !id.startsWith('@pilotage/'),
  output: { dir: 'dist/bench', format: 'esm', entryFileNames: '[name].mjs', cleanDir: true },
});
