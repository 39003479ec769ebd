module.exports = {
  ...require('./jest.config.cjs'),
  roots: ['<rootDir>/libs/domain'],
  testMatch: ['<rootDir>/libs/domain/together.cjs'],
};
