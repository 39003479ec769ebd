const { moduleNameMapper, transform } = require('../apps/api/jest.config.cjs');

module.exports = {
  displayName: 'journeys',
  rootDir: '..',
  roots: ['<rootDir>/test/journeys', '<rootDir>/test/contract'],
  testMatch: ['**/*.e2e-spec.ts', '**/*.contract-spec.ts'],
  testEnvironment: 'node',
  testTimeout: 60_000,
  maxWorkers: 2,
  extensionsToTreatAsEsm: ['.ts'],
  moduleFileExtensions: ['ts', 'mjs', 'js', 'json'],
  transform,
  moduleNameMapper,
};
