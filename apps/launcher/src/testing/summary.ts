import { stripVTControlCharacters } from 'node:util';
import { dim, green, red, seconds, yellow } from '../say.ts';
import type { Result } from './schedule.ts';

const WORDS = { passed: green('passed'), failed: red('FAILED'), 'not run': yellow('not run') };

/** One line for every stage: what ran, how it ended, how many tests, how long. */
export function summaryOf(results: Result[], totalMs: number): string[] {
  const header = ['stage', 'result', 'tests', 'time', ''].map(dim);
  const rows = results.map((result) => [
    result.stage.title,
    WORDS[result.state],
    testsOf(result),
    result.state === 'not run' ? '' : seconds(result.ms),
    dim(result.note ?? ''),
  ]);
  const total = results.reduce((sum, result) => sum + (result.tests ?? 0), 0);
  const verdict = results.some((result) => result.state === 'failed') ? red('FAILED') : green('passed');
  return table([header, ...rows, ['all', verdict, String(total), seconds(totalMs), '']]);
}

function testsOf({ tests, skippedTests }: Result): string {
  if (tests === undefined) return '';
  return skippedTests ? `${tests} (+${skippedTests} skipped)` : String(tests);
}

function table(rows: string[][]): string[] {
  const width = (cell = ''): number => stripVTControlCharacters(cell).length;
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => width(row[column]))));
  const pad = (cell: string, column: number): string => cell + ' '.repeat((widths[column] ?? 0) - width(cell));
  return rows.map((row) => `  ${row.map(pad).join('   ')}`.trimEnd());
}
