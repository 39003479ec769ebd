module.exports = {
  ...require('./jest.config.cjs'),
  roots: ['<rootDir>/apps/console'],
  testMatch: ['<rootDir>/apps/console/together.cjs'],
  moduleFileExtensions: ['ts', 'html', 'js', 'json', 'mjs', 'cjs'],
};
