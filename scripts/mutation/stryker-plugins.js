// What a mutation run adds to StrykerJS: which mutants are tried at all, and with which test files.
import { readFileSync, writeFileSync } from 'node:fs';
import {
  declareClassPlugin,
  declareFactoryPlugin,
  declareValuePlugin,
  PluginKind,
} from '@stryker-mutator/api/plugin';
import { isChosen } from './mutants.js';

/** Lets the mutants through that MUTATION_CHOICE, a file, names: a sample, or some by their keys. */
function choiceFactory() {
  const choice = JSON.parse(readFileSync(process.env.MUTATION_CHOICE, 'utf8'));
  return {
    init: async () => {},
    check: async (mutants) =>
      Object.fromEntries(
        mutants.map((mutant) => [
          mutant.id,
          isChosen(mutant, choice)
            ? { status: 'passed' }
            : { status: 'compileError', reason: 'not chosen' },
        ]),
      ),
    group: async (mutants) => [mutants.map(({ id }) => id)],
  };
}

/** Decorators make the schema, and the schema is compared whole with schema/schema.graphql. */
const decorators = {
  shouldIgnore: (path) =>
    path.isDecorator() ? 'The emitted schema is compared with schema/schema.graphql.' : undefined,
};

/**
 * Writes to MUTATION_TESTS which test files reach a mutant: Stryker tells Jest the tests' names alone,
 * and Jest would load every file to look for them. Read by covering-tests.cjs.
 */
class CoveringTests {
  #filesOf = new Map();

  onDryRunCompleted({ result: { tests } }) {
    for (const { id, fileName } of tests)
      this.#filesOf.set(id, [...(this.#filesOf.get(id) ?? []), fileName]);
  }

  onMutationTestingPlanReady({ mutantPlans }) {
    const files = mutantPlans
      .filter(({ runOptions }) => runOptions?.testFilter)
      .map(({ mutant, runOptions }) => [
        mutant.id,
        [...new Set(runOptions.testFilter.flatMap((test) => this.#filesOf.get(test)))],
      ]);
    writeFileSync(process.env.MUTATION_TESTS, JSON.stringify(Object.fromEntries(files)));
  }
}

export const strykerPlugins = [
  declareClassPlugin(PluginKind.Reporter, 'covering-tests', CoveringTests),
  declareFactoryPlugin(PluginKind.Checker, 'choice', choiceFactory),
  declareValuePlugin(PluginKind.Ignore, 'decorators', decorators),
];
