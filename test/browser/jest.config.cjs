const { moduleNameMapper, transform } = require('../../apps/api/jest.config.cjs');

module.exports = {
  displayName: 'browser journeys',
  rootDir: '../..',
  roots: ['<rootDir>/test/browser'],
  testMatch: ['**/*.browser-spec.ts'],
  testEnvironment: 'node',
  testTimeout: 120_000,
  maxWorkers: 2,
  extensionsToTreatAsEsm: ['.ts'],
  moduleFileExtensions: ['ts', 'mjs', 'js', 'json'],
  transform,
  moduleNameMapper,
};
