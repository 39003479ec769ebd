import { defineConfig } from 'rolldown';
import bench from './rolldown.config.mjs';

export default defineConfig({
  ...bench,
  input: { 'batch-over-http': 'test/bench/batch-over-http.ts', console: 'test/bench/console.ts' },
  output: { ...bench.output, dir: 'dist/bench-product' },
});
