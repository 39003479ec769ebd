const swc = {
  swcrc: false,
  sourceMaps: 'inline',
  module: { type: 'es6' },
  jsc: {
    target: 'es2023',
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true },
    keepClassNames: true,
  },
};

module.exports = {
  displayName: 'api',
  testTimeout: 60_000,
  rootDir: '../..',
  roots: ['<rootDir>/apps/api/src'],
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  moduleFileExtensions: ['ts', 'mjs', 'js', 'json'],
  transform: { '^.+\\.ts$': ['@swc/jest', swc] },
  moduleNameMapper: {
    '^@pilotage/contracts/(.*)$': '<rootDir>/libs/contracts/src/$1.ts',
    '^@pilotage/domain/(.*)$': '<rootDir>/libs/domain/src/$1/index.ts',
    '^@pilotage/prisma/(.*)$': '<rootDir>/prisma/generated/$1.ts',
    '^@pilotage/reports$': '<rootDir>/libs/reports/src/index.ts',
  },
};
