import { stripVTControlCharacters } from 'node:util';

/** Sums up what the Jest runs in an output counted: `Tests: 1 failed, 2 skipped, 7 passed, 10 total`. */
export function countTests(output: string): { total: number; skipped: number } {
  let [total, skipped] = [0, 0];
  for (const [, line = ''] of stripVTControlCharacters(output).matchAll(/^Tests:\s+(.*)$/gm)) {
    const count = (kind: string): number => Number(new RegExp(`(\\d+) ${kind}`).exec(line)?.[1] ?? 0);
    const left = count('skipped') + count('todo');
    total += count('total') - left;
    skipped += left;
  }
  return { total, skipped };
}

export interface NxReport {
  tasks: number;
  cached: number;
  failed: string[];
}

/** What nx says at the end of `run-many`. */
export function readNxReport(output: string): NxReport {
  const text = stripVTControlCharacters(output);
  const [, cached = '0', cacheable] = /Cache:\s+(\d+)\/(\d+) hit/.exec(text) ?? [];
  const tasks = new Set([...text.matchAll(/^> nx run (\S+)/gm)].map(([, task]) => task));
  const failed = /Failed tasks:\s*\n([\s\S]*?)(\n\s*\n\s*(Run duration|Hint)|$)/.exec(text)?.[1] ?? '';
  const names = [...failed.matchAll(/^\s*- (\S+)/gm)].map(([, task = '']) => task);
  return { tasks: Math.max(tasks.size, Number(cacheable ?? 0)), cached: Number(cached), failed: names };
}

/** The part of nx's output that belongs to the given tasks; all of it when they cannot be told apart. */
export function outputOfTasks(output: string, tasks: string[]): string {
  const text = stripVTControlCharacters(output);
  const parts = text.split(/^(?=> nx run )/m);
  const wanted = parts.filter((part) => tasks.some((task) => new RegExp(`^> nx run ${task}(\\s|:)`).test(part)));
  return (wanted.length > 0 ? wanted.join('') : text).replace(/\n NX {3}Ran? [\s\S]*$/, '').trimEnd();
}
