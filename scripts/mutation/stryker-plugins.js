// What a mutation run adds to StrykerJS: which mutants are tried at all, and with which test files.
import { readFileSync, writeFileSync } from 'node:fs';
import {
  declareClassPlugin,
  declareFactoryPlugin,
  declareValuePlugin,
  PluginKind,
} from '@stryker-mutator/api/plugin';
import { isChosen, pathInRepository } from './mutants.js';

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
  #fileOf = new Map();

  onDryRunCompleted({ result: { tests } }) {
    // Stryker has already named the files by the repository, not by its copy of it.
    for (const { id, fileName } of tests)
      this.#fileOf.set(id, [...(this.#fileOf.get(id) ?? []), pathInRepository(fileName)]);
  }

  onMutationTestingPlanReady({ mutantPlans }) {
    const outsideTests = testFilesThatReach();
    const files = mutantPlans
      .filter(({ runOptions }) => runOptions)
      .map(({ mutant }) => [
        mutant.id,
        [
          ...new Set([
            ...(mutant.coveredBy ?? []).flatMap((test) => this.#fileOf.get(test)),
            ...(outsideTests.get(mutant.id) ?? []),
          ]),
        ],
      ]);
    writeFileSync(process.env.MUTATION_TESTS, JSON.stringify(Object.fromEntries(files)));
  }
}

/** By mutant, the test files that reach it outside their tests: see reached-environment.cjs. */
function testFilesThatReach() {
  const files = new Map();
  for (const line of readFileSync(process.env.MUTATION_REACHED, 'utf8').trim().split('\n')) {
    const { testFile, reached } = JSON.parse(line);
    for (const mutant of reached) files.set(mutant, [...(files.get(mutant) ?? []), testFile]);
  }
  return files;
}

export const strykerPlugins = [
  declareClassPlugin(PluginKind.Reporter, 'covering-tests', CoveringTests),
  declareFactoryPlugin(PluginKind.Checker, 'choice', choiceFactory),
  declareValuePlugin(PluginKind.Ignore, 'decorators', decorators),
];
