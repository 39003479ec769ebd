import { beforeAll, describe, expect, it } from '@jest/globals';
import { ESLint } from 'eslint';
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A file of the tree, and text that must not stand in it: each is planted, and the linter must see it. */
const planted: readonly (readonly [string, string, string, string])[] = [
  [
    'the platform importing the flow',
    'apps/api/src/platform/clock/clock.ts',
    "import '../../flow/jobs';",
    'no-restricted-imports',
  ],
  [
    'people importing the programme',
    'apps/api/src/people/notices.ts',
    "import '../programme/programme.module';",
    'no-restricted-imports',
  ],
  [
    'programme importing people',
    'apps/api/src/programme/programme.module.ts',
    "import '../people/notices';",
    'no-restricted-imports',
  ],
  [
    'a step importing its sibling',
    'apps/api/src/flow/match/match.module.ts',
    "import '../dispatch/dispatch.module';",
    'no-restricted-imports',
  ],
  [
    'the shared flow importing a step',
    'apps/api/src/flow/advance.ts',
    "import './apply/apply.module';",
    'no-restricted-imports',
  ],
  [
    'a service that knows the tables',
    'apps/api/src/flow/match/match.service.ts',
    "import '@pilotage/prisma/client';",
    'no-restricted-imports',
  ],
  [
    'a service that knows its controller',
    'apps/api/src/flow/match/match.service.ts',
    "import './match.controller';",
    'no-restricted-imports',
  ],
  [
    'the environment read a second time',
    'apps/api/src/platform/log/log.ts',
    "export const level = process.env['LOG_LEVEL'];",
    'no-restricted-syntax',
  ],
  [
    'a named import of zod',
    'apps/api/src/flow/jobs.ts',
    "import { z } from 'zod'; export const s = z.string();",
    'no-restricted-syntax',
  ],
  [
    'the domain importing Nest',
    'libs/domain/src/kernel/text.ts',
    "import '@nestjs/common';",
    '@nx/enforce-module-boundaries',
  ],
  [
    'the contracts importing the API',
    'libs/contracts/src/common.ts',
    "import '../../../apps/api/src/main';",
    '@nx/enforce-module-boundaries',
  ],
  [
    'the domain importing the contracts',
    'libs/domain/src/kernel/text.ts',
    "import '@pilotage/contracts/common';",
    '@nx/enforce-module-boundaries',
  ],
  ['a lonely test', 'apps/api/src/house.spec.ts', "it.only('runs', () => undefined);", 'no-restricted-syntax'],
];

/** What the second linter, which knows the types, says of a text; planted beside the tree, where no other run sees it. */
async function saidWithTypes(text: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'planted-'));
  try {
    await writeFile(join(folder, 'tsconfig.json'), '{ "compilerOptions": { "strict": true, "target": "es2023" } }');
    await writeFile(join(folder, 'planted.ts'), text);
    const args = ['--type-aware', '--format=unix', '-c', '.oxlintrc.json', folder];
    const { stdout } = await run('node_modules/.bin/oxlint', args).catch((error: { stdout: string }) => error);
    return stdout;
  } finally {
    await rm(folder, { recursive: true });
  }
}

describe('the boundaries', () => {
  let eslint: ESLint;
  beforeAll(() => {
    eslint = new ESLint();
  });

  it.each(planted)(
    'catch %s',
    async (_what, filePath, text, rule) => {
      const [result] = await eslint.lintText(`${text}\n`, { filePath });
      expect(result?.messages.map((m) => m.ruleId)).toContain(rule);
    },
    60_000,
  );

  it('catch a promise that nobody waits for', async () => {
    const work = 'export const work = (): Promise<void> => Promise.resolve();\n';
    expect(await saidWithTypes(`${work}work();\n`)).toContain('typescript(no-floating-promises)');
    expect(await saidWithTypes(`${work}await work();\n`)).toBe('');
  }, 60_000);

  it('let through what the tree allows', async () => {
    const [result] = await eslint.lintText("import '../advance';\nimport '../../people/people.module';\n", {
      filePath: 'apps/api/src/flow/match/match.module.ts',
    });
    expect(result?.messages.filter((m) => m.ruleId === 'no-restricted-imports')).toEqual([]);
  }, 60_000);
});
