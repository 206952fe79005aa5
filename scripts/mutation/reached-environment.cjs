// Jest's environment of Node, which adds to MUTATION_REACHED, a file, a line for each test file: the
// mutants that it reaches. Stryker keeps these in one list for all test files, and would run them all
// for each of these mutants. Where a mutant is active one test that fails is enough: the others of the
// file are left out.
const { appendFileSync } = require('node:fs');
const { relative, sep } = require('node:path');
const { TestEnvironment } = require('jest-environment-node');

module.exports = class ReachedEnvironment extends TestEnvironment {
  #before;
  #testFile;
  #isNoticed = false;

  constructor(config, context) {
    super(config, context);
    this.#testFile = relative(process.cwd(), context.testPath).split(sep).join('/');
  }

  /** Times that each mutant has been reached so far, by the test files before this one too. */
  #counts() {
    return this.global.__stryker__?.mutantCoverage?.static ?? {};
  }

  async setup() {
    await super.setup();
    this.#before = { ...this.#counts() };
  }

  async handleTestEvent({ name, test, describeBlock }) {
    if (process.env.__STRYKER_ACTIVE_MUTANT__ === undefined) return;
    if (name === 'test_done' && test.errors.length > 0) this.#isNoticed = true;
    if (!this.#isNoticed) return;
    if (name === 'test_start') test.mode = 'skip';
    if (name === 'run_describe_start') describeBlock.mode = 'skip';
  }

  async teardown() {
    // Where a mutant is active nothing is counted.
    if (process.env.__STRYKER_ACTIVE_MUTANT__ === undefined) {
      const reached = Object.entries(this.#counts())
        .filter(([mutant, count]) => count > (this.#before[mutant] ?? 0))
        .map(([mutant]) => mutant);
      appendFileSync(
        process.env.MUTATION_REACHED,
        `${JSON.stringify({ testFile: this.#testFile, reached })}\n`,
      );
    }
    await super.teardown();
  }
};
