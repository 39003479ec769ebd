import { parseArgs } from 'node:util';
import { declines, fair, programmeYear, scoring, solving, wholeCountry, type Line } from './goals';
import { machine } from './measure';
import { solveInstance } from './one-instance';

const { values } = parseArgs({
  options: {
    instance: { type: 'string' },
    json: { type: 'boolean', default: false },
    /** Leaves out what takes longer than a few seconds. */
    quick: { type: 'boolean', default: false },
  },
});

function show({ goal, what, result, aim, met }: Line): void {
  const mark = met === null ? '·' : met ? '✓' : '✗';
  process.stdout.write(`${mark} ${goal}  ${what}: ${result}${aim ? `  (goal ${aim})` : ''}\n`);
}

/** The table of goals; a goal that is missed is said, a proof that is missing or another total fails the run. */
function table(): void {
  process.stdout.write(`${machine()}\n`);
  const names = values.quick ? ['A', 'B', 'C'] : ['A', 'B', 'C', 'Cm', 'Ct', 'Ct20', 'Cq', 'D', 'Dt'];
  const parts = [
    programmeYear(),
    solving(names),
    ...(values.quick ? ['A', 'C'] : ['A', 'C', 'D']).flatMap((name) => [declines(name), fair(name)]),
    scoring(),
    values.quick ? wholeCountry(5000, 1000) : wholeCountry(100_000, 10_000),
  ];
  for (const part of parts)
    for (const line of part) {
      show(line);
      if (line.result.includes('NOT PROVED') || (line.goal === 'G1' && !line.met)) process.exitCode = 1;
    }
}

if (values.instance === undefined) table();
else {
  const result = solveInstance(values.instance);
  process.stdout.write(`${JSON.stringify(result, null, values.json ? 0 : 2)}\n`);
  process.exitCode = result.certified ? 0 : 1;
}
