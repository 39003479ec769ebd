import nx from '@nx/eslint-plugin';
import angular from 'angular-eslint';
import prettier from 'eslint-config-prettier/flat';
import tseslint from 'typescript-eslint';

/** What may import what between projects; external packages that a layer must not know. */
const layers = [
  {
    sourceTag: 'layer:domain',
    onlyDependOnLibsWithTags: ['layer:domain'],
    bannedExternalImports: [
      '@nestjs/*',
      '@angular/*',
      '@prisma/*',
      'bullmq',
      'ioredis',
      'pg',
      'puppeteer-core',
      'handlebars',
      'fastify',
      '@fastify/*',
      'rxjs',
    ],
  },
  {
    sourceTag: 'layer:contracts',
    onlyDependOnLibsWithTags: ['layer:domain', 'layer:contracts'],
    bannedExternalImports: [
      '@nestjs/*',
      '@angular/*',
      '@prisma/*',
      'bullmq',
      'ioredis',
      'pg',
      'puppeteer-core',
      'handlebars',
      'fastify',
      '@fastify/*',
      'rxjs',
    ],
  },
  {
    sourceTag: 'layer:reports',
    onlyDependOnLibsWithTags: ['layer:domain', 'layer:reports'],
    bannedExternalImports: ['@nestjs/*', '@angular/*', '@prisma/*', 'bullmq', 'ioredis', 'pg', 'fastify', '@fastify/*'],
  },
  {
    sourceTag: 'layer:api',
    onlyDependOnLibsWithTags: ['layer:domain', 'layer:contracts', 'layer:reports', 'layer:api'],
    bannedExternalImports: ['@angular/*', 'handlebars', 'puppeteer-core'],
  },
  {
    sourceTag: 'layer:console',
    onlyDependOnLibsWithTags: ['layer:domain', 'layer:contracts', 'layer:console'],
    bannedExternalImports: [
      '@nestjs/*',
      '@prisma/*',
      'bullmq',
      'ioredis',
      'pg',
      'fastify',
      '@fastify/*',
      'puppeteer-core',
      'handlebars',
    ],
  },
  { sourceTag: 'layer:launcher', onlyDependOnLibsWithTags: ['layer:launcher'] },
  {
    sourceTag: 'layer:test',
    onlyDependOnLibsWithTags: [
      'layer:domain',
      'layer:contracts',
      'layer:reports',
      'layer:api',
      'layer:console',
      'layer:launcher',
      'layer:test',
    ],
  },
];

const PRISMA = { regex: '^@pilotage/prisma/|prisma/generated', message: 'Only a *.store.ts knows the tables.' };
const imports = (...patterns) => ['error', { patterns }];

const above = (names, why) => ({ regex: `^\\.{1,2}/(.*/)?(${names.join('|')})(/|$)`, message: why });
const steps = [
  'apply',
  'accept',
  'match',
  'batch',
  'rehearse',
  'capacity',
  'dispatch',
  'interview',
  'report',
  'deliver',
  'follow-up',
  'views',
];

/** Inside the API: flow and alliance stand on programme and people, these on platform; a step never knows its sibling. */
const folders = [
  {
    files: ['apps/api/src/platform/**/*.ts'],
    bans: [above(['flow', 'alliance', 'programme', 'people'], 'The platform knows no product words.')],
  },
  {
    files: ['apps/api/src/programme/**/*.ts'],
    bans: [above(['flow', 'alliance', 'people'], 'Programme stands on the platform only.')],
  },
  {
    files: ['apps/api/src/people/**/*.ts'],
    bans: [above(['flow', 'alliance', 'programme'], 'People stands on the platform only.')],
  },
  {
    files: ['apps/api/src/flow/*.ts'],
    bans: [
      above(['alliance'], 'Flow and alliance do not know each other.'),
      { regex: `^\\./(${steps.join('|')})/`, message: 'What the steps share does not know a step.' },
    ],
  },
  { files: ['apps/api/src/alliance/**/*.ts'], bans: [above(['flow'], 'Flow and alliance do not know each other.')] },
  ...steps.map((step) => ({
    files: [`apps/api/src/flow/${step}/**/*.ts`],
    bans: [
      above(['alliance'], 'Flow and alliance do not know each other.'),
      {
        regex: `^\\.\\./(${steps.filter((s) => s !== step).join('|')})/`,
        message: 'A step never imports a sibling step.',
      },
    ],
  })),
];

/** Within a folder: controllers and processors call services, services call stores; only stores know Prisma. */
const role = (files, bans) => ({ files, bans });
const roles = [
  role(['**/*.store.ts'], [{ regex: '\\.(controller|processor)$', message: 'A store calls nobody above it.' }]),
  role(
    ['**/*.service.ts'],
    [{ regex: '\\.(controller|processor)$', message: 'A service does not know who calls it.' }],
  ),
];

const caps = {
  'max-lines': ['error', { max: 250 }],
  'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
};

const ZOD = {
  selector: "ImportDeclaration[source.value='zod'] > :matches(ImportSpecifier, ImportDefaultSpecifier)",
  message: "Write `import * as z from 'zod'`: a named import puts all of zod into the browser bundle.",
};
const ENVIRONMENT = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: 'The environment is read once, in platform/config.',
};
const EVERY_TEST_RUNS = {
  selector:
    'CallExpression > MemberExpression.callee[object.name=/^(it|test|describe)$/][property.name=/^(only|skip)$/]',
  message: 'Every test runs.',
};
const syntax = (...bans) => ['error', ZOD, ...bans];

const strict = {
  '@nx/enforce-module-boundaries': [
    'error',
    { enforceBuildableLibDependency: false, allow: [], depConstraints: layers, banTransitiveDependencies: false },
  ],
  '@typescript-eslint/no-explicit-any': 'error',
  '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
  '@typescript-eslint/consistent-type-imports': [
    'error',
    { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
  ],
  'no-restricted-syntax': syntax(ENVIRONMENT),
};

/** One rule entry a folder and role, since a later `no-restricted-imports` replaces an earlier one. */
function importRules() {
  const out = [];
  for (const { files, bans } of folders) {
    out.push({ files, ignores: ['**/*.store.ts'], rules: { 'no-restricted-imports': imports(PRISMA, ...bans) } });
    out.push({
      files: files.map((f) => f.replace('*.ts', '*.store.ts')),
      rules: { 'no-restricted-imports': imports(...bans) },
    });
    for (const r of roles) {
      const store = r.files[0].endsWith('.store.ts');
      out.push({
        files: files.map((f) => f.replace('*.ts', r.files[0].replace('**/', ''))),
        rules: { 'no-restricted-imports': imports(...(store ? [] : [PRISMA]), ...bans, ...r.bans) },
      });
    }
  }
  return out;
}

export default tseslint.config(
  { ignores: ['**/dist', '**/node_modules', '.nx', 'prisma/generated', '.data', 'test/screens', 'demo-out'] },
  {
    files: ['**/*.ts'],
    // What needs types is in .oxlintrc.json: on the native compiler it takes a fifth of the time.
    extends: [...tseslint.configs.recommended, prettier],
    plugins: { '@nx': nx },
    rules: { ...strict, ...caps, 'no-restricted-imports': imports(PRISMA) },
  },
  ...importRules(),
  { files: ['apps/api/src/platform/config/config.ts'], rules: { 'no-restricted-syntax': syntax() } },
  // The database itself, and two enumerations of its own rows, are the platform's.
  {
    files: ['apps/api/src/platform/database/database.ts', 'apps/api/src/platform/links/links.ts'],
    rules: {
      'no-restricted-imports': imports(
        above(['flow', 'alliance', 'programme', 'people'], 'The platform knows no product words.'),
      ),
    },
  },
  // Nest reads constructor types at run time, so a class that is injected is imported as a value.
  { files: ['apps/api/**/*.ts'], rules: { '@typescript-eslint/consistent-type-imports': 'off' } },
  {
    files: ['apps/launcher/**/*.ts', 'test/**/*.ts', 'prisma/**/*.ts', 'libs/reports/**/*.ts'],
    rules: { 'no-restricted-syntax': syntax() },
  },
  {
    files: ['apps/console/**/*.ts'],
    extends: [...angular.configs.tsRecommended],
    processor: angular.processInlineTemplates,
    rules: {
      '@angular-eslint/prefer-on-push-component-change-detection': 'error',
      'max-lines': ['error', { max: 200 }],
      '@typescript-eslint/consistent-type-imports': 'off',
    },
  },
  {
    files: ['apps/console/**/*.html'],
    extends: [...angular.configs.templateRecommended, ...angular.configs.templateAccessibility],
    rules: { 'max-lines': ['error', { max: 150 }] },
  },
  {
    files: ['**/*.spec.ts', 'test/**/*.ts'],
    rules: {
      'max-lines-per-function': 'off',
      'no-restricted-syntax': syntax(EVERY_TEST_RUNS),
    },
  },
);
