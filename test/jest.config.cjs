const { moduleNameMapper, transform } = require('../apps/api/jest.config.cjs');

module.exports = {
  displayName: 'journeys',
  rootDir: '..',
  roots: ['<rootDir>/test/journeys', '<rootDir>/test/contract'],
  testMatch: ['**/*.e2e-spec.ts', '**/*.contract-spec.ts'],
  testEnvironment: '<rootDir>/test/support/environment.cjs',
  testTimeout: 300_000,
  maxWorkers: 2,
  /** Names the databases of this run; the teardown removes them. */
  globals: { journeysRun: `${process.pid}_${Date.now()}` },
  globalTeardown: '<rootDir>/test/support/teardown.mjs',
  extensionsToTreatAsEsm: ['.ts'],
  moduleFileExtensions: ['ts', 'mjs', 'js', 'json'],
  transform,
  moduleNameMapper,
};
