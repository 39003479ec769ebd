import { parseArgs } from 'node:util';
import { solveInstance } from './one-instance';

const { values } = parseArgs({
  options: { instance: { type: 'string' }, json: { type: 'boolean', default: false } },
});
if (values.instance !== undefined) {
  const result = solveInstance(values.instance);
  process.stdout.write(`${JSON.stringify(result, null, values.json ? 0 : 2)}\n`);
  process.exitCode = result.certified ? 0 : 1;
}
