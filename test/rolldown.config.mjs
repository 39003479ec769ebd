import { defineConfig } from 'rolldown';

const own = (id) =>
  id.startsWith('.') || id.startsWith('/') || id.startsWith('@pilotage/') || id.startsWith('@oxc-project/');

export default defineConfig({
  input: { demo: 'test/demo/demo.ts', world: 'test/demo/world.ts', screens: 'test/browser/screens.ts' },
  platform: 'node',
  tsconfig: 'test/tsconfig.json',
  external: (id) => !own(id),
  output: {
    dir: 'dist/test',
    format: 'esm',
    entryFileNames: '[name].mjs',
    chunkFileNames: '[name]-[hash].mjs',
    sourcemap: true,
    cleanDir: true,
  },
});
