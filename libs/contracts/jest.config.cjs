module.exports = {
  displayName: 'contracts',
  testTimeout: 60_000,
  rootDir: '../..',
  roots: ['<rootDir>/libs/contracts/src'],
  testEnvironment: 'node',
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { swcrc: false, module: { type: 'commonjs' }, jsc: { target: 'es2023', parser: { syntax: 'typescript' } } },
    ],
  },
  moduleNameMapper: {
    '^@pilotage/contracts/(.*)$': '<rootDir>/libs/contracts/src/$1.ts',
    '^@pilotage/domain/(.*)$': '<rootDir>/libs/domain/src/$1/index.ts',
  },
};
