// Jest's runner, which ends at the first test file that fails where a mutant is active: the mutant is
// noticed then. Jest's own `bail` would end the process.
const { default: TestRunner } = require('jest-runner');

module.exports = class FirstFailureRunner extends TestRunner {
  async runTests(tests, watcher, options) {
    if (process.env.__STRYKER_ACTIVE_MUTANT__ !== undefined) {
      const end = () => watcher.setState({ interrupted: true });
      this.on('test-file-failure', end);
      this.on('test-file-success', ([, { numFailingTests, testExecError }]) => {
        if (numFailingTests > 0 || testExecError) end();
      });
    }
    return super.runTests(tests, watcher, options);
  }
};
