const swc = {
  swcrc: false,
  sourceMaps: 'inline',
  module: { type: 'es6' },
  jsc: { target: 'es2023', parser: { syntax: 'typescript' }, experimental: { keepImportAttributes: true } },
};

module.exports = {
  displayName: 'reports',
  rootDir: '../..',
  roots: ['<rootDir>/libs/reports/src'],
  testEnvironment: 'node',
  // Real documents in a real browser; on a busy machine one takes seconds.
  testTimeout: 60_000,
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': ['@swc/jest', swc] },
  moduleNameMapper: {
    '^@pilotage/domain/(.*)$': '<rootDir>/libs/domain/src/$1/index.ts',
    '^@pilotage/reports$': '<rootDir>/libs/reports/src/index.ts',
  },
};
