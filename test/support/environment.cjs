const { TestEnvironment } = require('jest-environment-node');

/** What the test files of one Jest worker hand on to each other; a file has no other global that outlives it. */
const kept = {};

module.exports = class extends TestEnvironment {
  async setup() {
    await super.setup();
    this.global.kept = kept;
  }
};
