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
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': ['@swc/jest', swc] },
  moduleNameMapper: {
    '^@pilotage/domain/(.*)$': '<rootDir>/libs/domain/src/$1/index.ts',
    '^@pilotage/reports$': '<rootDir>/libs/reports/src/index.ts',
  },
};
