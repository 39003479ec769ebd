// Prints the fixtures as PDF and, where pdftoppm is installed, as pictures: node libs/reports/sample.mjs [folder] [name…]
import { fileURLToPath } from 'node:url';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'rolldown';

const root = fileURLToPath(new URL('../..', import.meta.url));
const out = join(root, 'dist/libs/reports/sample.mjs');

await build({
  input: join(root, 'libs/reports/src/fixtures/sample.ts'),
  platform: 'node',
  tsconfig: join(root, 'libs/reports/tsconfig.json'),
  external: (id) => !id.startsWith('.') && !id.startsWith('/') && !id.startsWith('@pilotage/'),
  output: { file: out, format: 'esm' },
  logLevel: 'warn',
});
const { printSamples } = await import(out);
await printSamples(process.argv[2] ?? join(tmpdir(), 'pilotage-reports'), process.argv.slice(3));
