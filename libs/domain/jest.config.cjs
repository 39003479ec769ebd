module.exports = {
  displayName: 'domain',
  testTimeout: 60_000,
  rootDir: '../..',
  roots: ['<rootDir>/libs/domain/src'],
  testEnvironment: 'node',
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { swcrc: false, module: { type: 'commonjs' }, jsc: { target: 'es2023', parser: { syntax: 'typescript' } } },
    ],
  },
  moduleNameMapper: { '^@pilotage/domain/(.*)$': '<rootDir>/libs/domain/src/$1/index.ts' },
};
