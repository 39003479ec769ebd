module.exports = {
  displayName: 'console',
  preset: 'jest-preset-angular',
  testEnvironment: 'jest-preset-angular/environments/jest-jsdom-env',
  testTimeout: 60_000,
  rootDir: '../..',
  roots: ['<rootDir>/apps/console/src'],
  setupFilesAfterEnv: ['<rootDir>/apps/console/src/test-setup.ts'],
  transform: {
    '^.+\\.(ts|mjs|js|html|svg)$': [
      'jest-preset-angular',
      { tsconfig: '<rootDir>/apps/console/tsconfig.spec.json', stringifyContentPathRegex: '\\.(html|svg)$' },
    ],
  },
  transformIgnorePatterns: ['node_modules/(?!.*\\.mjs$)'],
  moduleNameMapper: {
    '^@pilotage/contracts/(.*)$': '<rootDir>/libs/contracts/src/$1.ts',
    '^@pilotage/domain/(.*)$': '<rootDir>/libs/domain/src/$1/index.ts',
  },
  coverageDirectory: '<rootDir>/coverage/apps/console',
};
