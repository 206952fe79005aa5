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
 * Writes to MUTATION_TESTS which test files reach a mutant: Stryker tells Jest the tests' names alone,
 * and Jest would load every file to look for them. Read by covering-tests.cjs and nearest-first.cjs:
 * first the file that is named as the mutant's own, then the quickest. A mutant that was reached at no
 * known moment is left out, and meets all of them.
 */
class CoveringTests {
  #fileOf = new Map();
  /** Milliseconds that the tests of a file took. */
  #timeOf = new Map();

  onDryRunCompleted({ result: { tests } }) {
    // Stryker has already named the files by the repository, not by its copy of it.
    for (const { id, fileName, timeSpentMs } of tests) {
      const file = pathInRepository(fileName);
      this.#fileOf.set(id, [...(this.#fileOf.get(id) ?? []), file]);
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
    const outsideTests = testFilesThatReach();
    const files = mutantPlans
      .filter(({ runOptions }) => runOptions)
      .map(({ mutant }) => [
        mutant.id,
        this.#inOrder(mutant, [
          ...new Set([
            ...(mutant.coveredBy ?? []).flatMap((test) => this.#fileOf.get(test)),
            ...(outsideTests.get(mutant.id) ?? []),
          ]),
        ]),
      ])
      .filter(([, some]) => some.length > 0);
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
];
