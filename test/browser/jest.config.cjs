const journeys = require('../jest.config.cjs');

module.exports = {
  ...journeys,
  displayName: 'browser journeys',
  rootDir: '../..',
  roots: ['<rootDir>/test/browser'],
  testMatch: ['**/*.browser-spec.ts'],
};
