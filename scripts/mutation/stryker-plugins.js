// What a mutation run adds to StrykerJS: which mutants are tried at all, and with which test files.
import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { declareClassPlugin, declareFactoryPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import { idOf, pathInRepository } from './mutants.js';

/** Lets the mutants through that MUTATION_CHOICE, a file, names by their ids. */
function choiceFactory() {
  const ids = new Set(JSON.parse(readFileSync(process.env.MUTATION_CHOICE, 'utf8')));
  return {
    init: async () => {},
    check: async (mutants) =>
      Object.fromEntries(
        mutants.map((mutant) => [
          mutant.id,
          ids.has(idOf(mutant))
            ? { status: 'passed' }
            : { status: 'compileError', reason: 'not chosen' },
        ]),
      ),
    group: async (mutants) => [mutants.map(({ id }) => id)],
  };
}

/**
 * Writes to MUTATION_TESTS which test files reach a mutant: Jest would run them all. Read by
 * covering-tests.cjs and nearest-first.cjs: first the file that is named as the mutant's own, then the
 * quickest.
 */
class CoveringTests {
  /** Milliseconds that the tests of a file took. */
  #timeOf = new Map();

  onDryRunCompleted({ result: { tests } }) {
    // Stryker has already named the files by the repository, not by its copy of it.
    for (const { fileName, timeSpentMs } of tests) {
      const file = pathInRepository(fileName);
      this.#timeOf.set(file, (this.#timeOf.get(file) ?? 0) + timeSpentMs);
    }
  }

  #inOrder(mutant, files) {
    const name = basename(mutant.fileName, '.ts');
    const rankOf = (file) =>
      basename(file) === `${name}.test.ts` ? -1 : (this.#timeOf.get(file) ?? 0);
    return files.sort((one, other) => rankOf(one) - rankOf(other));
  }

  onMutationTestingPlanReady({ mutantPlans }) {
    const reaching = testFilesThatReach();
    const files = mutantPlans
      .filter(({ mutant }) => reaching.has(mutant.id))
      .map(({ mutant }) => [mutant.id, this.#inOrder(mutant, reaching.get(mutant.id))]);
    writeFileSync(process.env.MUTATION_TESTS, JSON.stringify(Object.fromEntries(files)));
  }
}

/** By mutant, the test files that reach it: see reached-environment.cjs. */
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
];
