import { describe, expect, it } from '@jest/globals';
import { countTests, outputOfTasks, readNxReport } from './output.ts';

const output = `
> nx run domain:test  [local cache]

> jest -c libs/domain/jest.config.cjs

\u001b[1mTests:       \u001b[22m\u001b[32m12 passed\u001b[39m, 12 total
> nx run api:test

> jest -c apps/api/jest.config.cjs

Tests:       1 failed, 2 skipped, 1 todo, 7 passed, 11 total


 NX   Running target test for 2 projects failed

Failed tasks:

- api:test

  Run duration:      2.8s
  Cache:             1/2 hit (50%)
`;

describe('the output of a stage', () => {
  it('counts the tests of all its Jest runs, without the skipped ones', () => {
    expect(countTests(output)).toEqual({ total: 20, skipped: 3 });
  });

  it('says which tasks there were, from the cache and failed', () => {
    expect(readNxReport(output)).toEqual({ tasks: 2, cached: 1, failed: ['api:test'] });
  });

  it('is cut down to the tasks that failed', () => {
    const shown = outputOfTasks(output, ['api:test']);
    expect(shown).toContain('1 failed');
    expect(shown).not.toContain('domain');
  });
});
