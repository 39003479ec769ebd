const journeys = require('../jest.config.cjs');

module.exports = {
  ...journeys,
  displayName: 'full proofs',
  rootDir: '../..',
  roots: ['<rootDir>/test/full'],
  testTimeout: 1_800_000,
};
