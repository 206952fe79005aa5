#!/usr/bin/env node
// Changes the code in small ways, one at a time, and asks the tests whether they notice. Outside CI:
// a change takes seconds. `npm run mutate -- src/model --every 10 --seed 1` tries one in ten.
//
// Every mutant meets the tests beside its file first, and those that pass meet all tests of the room.
// What passes these too has survived. `--record` keeps the score and the survivors in bench/mutation/;
// a run that was ended goes on from there, and files that have changed since are tried again.
// bench/mutation/accepted.json has the reasons for survivors that no test can or need notice.
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { Stryker } from '@stryker-mutator/core';
import {
  fromResult,
  groupedBy,
  idOf,
  isDrawn,
  mutantsOf,
  pathInRepository,
  rangeOf,
  root,
  short,
  textAt,
  versionOf,
} from './mutants.js';
import { readAccepted, readResults, reasonOf, record } from './results.js';
import { isMeasured, recordedSample, roomOf } from './scope.js';
import { filesUnder, hasNeo4j, testsBeside, testsOfRoom } from './test-selection.js';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    /** One mutant in so many is tried. */
    every: { type: 'string' },
    /** Another seed, other mutants. */
    seed: { type: 'string' },
    /** Tries the sample of scope.js and writes what it finds to bench/mutation/. */
    record: { type: 'boolean', default: false },
    /** Recorded survivors meet the tests once more: some have been written since. */
    again: { type: 'boolean', default: false },
    /** Leaves out the tests of the room: what passes those beside the file counts as survived. */
    beside: { type: 'boolean', default: false },
    /** Mutants tried at once: each takes a processor and about a gigabyte. */
    concurrency: { type: 'string', default: '1' },
  },
});

function fail(message) {
  console.error(message);
  process.exit(2);
}

function wholeNumber(name, otherwise) {
  const number = Number(options[name] ?? otherwise);
  if (!Number.isInteger(number) || number < 1)
    fail(`--${name} is ${JSON.stringify(options[name])}: give a whole number above 0.`);
  return number;
}

if (options.record && (options.every ?? options.seed) !== undefined)
  fail('--record tries the sample of scripts/mutation/scope.js: leave out --every and --seed.');
if (options.again && !options.record)
  fail('--again is about what is recorded: npm run mutate -- --record --again');
const sample = options.record
  ? recordedSample
  : { every: wholeNumber('every', 1), seed: wholeNumber('seed', 1) };
const concurrency = wholeNumber('concurrency', 1);
if (hasNeo4j && concurrency > 1)
  fail('NEO4J_TEST_URI is set, and its tests share one database: leave out --concurrency.');

const paths = positionals.map((path) => path.replace(/\/$/, ''));
if (paths.length === 0 && options.record) paths.push('src');
if (paths.length === 0) fail('Say what to change: npm run mutate -- src/model [--every 10]');
for (const path of paths)
  if (!/^src(\/|$)/.test(path) || !existsSync(join(root, path)))
    fail(`${path} is no file or folder under src/.`);
const filesToTry = paths
  .flatMap((path) => (path.endsWith('.ts') ? [path] : filesUnder(path, '.ts')))
  .filter((file) => !options.record || isMeasured(file));
if (filesToTry.length === 0) fail('scripts/mutation/scope.js leaves all of this out.');

/** The mutants of the sample, by file; files without one are left out. */
const drawn = new Map();
for (const file of filesToTry) {
  const mutants = (await mutantsOf(file)).filter((mutant) => isDrawn(mutant, sample));
  if (mutants.length > 0) drawn.set(file, mutants);
}

/** Holds what Stryker's processes are told, and the copies of the repository that they change. */
const work = mkdtempSync(join(tmpdir(), 'mutation-'));

/** Runs some tests against some mutants. Gives these with their outcome. */
async function run(mutants, tests) {
  process.env.MUTATION_CHOICE = join(work, 'choice.json');
  process.env.MUTATION_TESTS = join(work, 'tests.json');
  process.env.MUTATION_REACHED = join(work, 'reached.jsonl');
  writeFileSync(process.env.MUTATION_REACHED, '');
  writeFileSync(process.env.MUTATION_CHOICE, JSON.stringify(mutants.map(idOf)));
  const stryker = new Stryker({
    // Code without other mutants is quicker. The places hold further ones, which `choice` leaves out.
    mutate: [...new Set(mutants.map(rangeOf))],
    testRunner: 'jest',
    jest: {
      projectType: 'custom',
      configFile: 'jest.config.js',
      // The tests are those named here; Jest would take all that import a file by whatever way.
      enableFindRelatedTests: false,
      config: {
        roots: [...new Set(tests.map((test) => `<rootDir>/${dirname(test)}`))],
        testMatch: tests.map((test) => `<rootDir>/${test}`),
        filter: join(root, 'scripts/mutation/covering-tests.cjs'),
        runner: join(root, 'scripts/mutation/first-failure-runner.cjs'),
        testEnvironment: join(root, 'scripts/mutation/reached-environment.cjs'),
        testSequencer: join(root, 'scripts/mutation/nearest-first.cjs'),
        // Deleted with the copies that it is about.
        cacheDirectory: join(work, 'cache'),
        // Instrumented code is slow, and the machine may be busy.
        testTimeout: 90_000,
        // Both serve the tests that start a Neo4j, which are not among these.
        globalSetup: null,
        globalTeardown: null,
      },
    },
    testRunnerNodeArgs: ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'],
    // Modules that tests have loaded into a VM are never let go of.
    maxTestRunnerReuse: 40,
    // Not by test: what one test has made, and keeps, is what the next ones see.
    coverageAnalysis: 'all',
    plugins: ['@stryker-mutator/jest-runner', join(root, 'scripts/mutation/stryker-plugins.js')],
    checkers: ['choice'],
    // Stryker would rewrite a tsconfig by TypeScript's API, which TypeScript 7 does not have. Nothing
    // is compiled here.
    tsconfigFile: 'none',
    disableTypeChecks: false,
    concurrency,
    // What is slow on a busy machine is not to count as noticed.
    timeoutMS: 90_000,
    timeoutFactor: 4,
    dryRunTimeoutMinutes: 60,
    // Of what a build makes the tests of the service serve the pages.
    ignorePatterns: [
      '/dist/*',
      '!/dist/explorer',
      '!/dist/playground',
      '/bench/results',
      '/bench/mutation',
      '/.neo4j',
      '/.bench',
    ],
    tempDirName: join(work, 'sandbox'),
    reporters: ['covering-tests', 'progress-append-only'],
    allowEmpty: true,
    logLevel: 'warn',
    warnings: { slow: false },
  });
  const results = (await stryker.runMutationTest()).filter(
    ({ status }) => status !== 'CompileError' && status !== 'Ignored',
  );
  if (results.length !== mutants.length)
    throw new Error(`${results.length} of ${mutants.length} mutants were found again.`);
  return withoutUntested(results).map(fromResult);
}

/**
 * A mutant for which no test ran, though tests reach it, is taken for one that none reaches: the names
 * of these tests are others in each run, so that they were not found again.
 *
 * @throws {Error} where that is so of all: a run in which no mutant took effect would say that all survived
 */
function withoutUntested(results) {
  const isUntested = ({ status, testsCompleted }) => status === 'Survived' && !testsCompleted;
  const survived = results.filter(({ status }) => status === 'Survived');
  if (survived.length > 5 && survived.every(isUntested))
    throw new Error('No test ran for mutants that tests reach: see covering-tests.cjs.');
  return results.map((result) =>
    isUntested(result) ? { ...result, status: 'NoCoverage' } : result,
  );
}

const isNoticed = ({ status }) => ['Killed', 'Timeout', 'RuntimeError'].includes(status);

/**
 * What is known of the files, by path: the version that was tried and when, how many mutants there
 * were, how many were noticed, and the others, which have met the tests of the `folder` or of all the
 * `room`.
 */
const known = options.record ? readResults().files : {};

function keep(found) {
  Object.assign(known, found);
  if (options.record) record(found);
}

/** Some files' mutants that are still open meet some tests, `beside` these files or all of the `room`. */
async function tryMutants(files, tests, which, openOf) {
  const open = files.flatMap(openOf);
  console.log(`${files.join(' ')}: ${open.length} mutants meet ${tests.length} test files`);
  const versions = new Map(files.map((file) => [file, versionOf(file)]));
  const mutants = await run(open, tests);
  warnOfWronglyAccepted(mutants);
  const reached = mutants.filter(({ status }) => status !== 'NoCoverage');
  if (which === 'folder' && reached.length >= 20 && !reached.some(isNoticed) && !options.again)
    throw new Error(`None of ${reached.length} mutants was noticed: they do not take effect.`);
  const date = new Date().toISOString().slice(0, 10);
  const resultOf = (file) => {
    const survivors = survivorsOf(
      mutants.filter(({ fileName }) => pathInRepository(fileName) === file),
    );
    const all = drawn.get(file).length;
    return {
      date,
      version: versions.get(file),
      mutants: all,
      noticed: all - survivors.length,
      tests: which,
      survivors,
    };
  };
  keep(Object.fromEntries(files.map((file) => [file, resultOf(file)])));
}

/** Those of a file that passed the tests so far. */
const survivingOf = (file) => {
  const ids = new Set(known[file].survivors.map(({ id }) => id));
  return drawn.get(file).filter((mutant) => ids.has(idOf(mutant)));
};

const survivorsOf = (mutants) =>
  mutants
    .filter((mutant) => !isNoticed(mutant))
    .map((mutant) => ({
      id: idOf(mutant),
      line: mutant.location.start.line + 1,
      mutator: mutant.mutatorName,
      ...changeOf(mutant),
      ...(mutant.status === 'NoCoverage' && { reached: false }),
    }))
    .sort((one, other) => one.line - other.line);

const changeOf = (mutant) => ({ from: textAt(mutant), to: short(mutant.replacement) });

const accepted = readAccepted();

/** An accepted survivor that the tests notice is no longer what accepted.json says. */
function warnOfWronglyAccepted(mutants) {
  for (const mutant of mutants.filter(isNoticed)) {
    const change = { file: pathInRepository(mutant.fileName), ...changeOf(mutant) };
    if (!reasonOf(change, accepted)) continue;
    console.error(
      `${change.file}: ${change.from} → ${change.to} is noticed: not for accepted.json.`,
    );
    process.exitCode = 1;
  }
}

function show(files) {
  for (const file of files)
    for (const { line, mutator, from, to, reached } of known[file].survivors) {
      const reason = reasonOf({ file, from, to }, accepted);
      const note = reason ?? (reached === false ? 'no test runs it' : undefined);
      console.log(`${file}:${line} ${mutator}${note ? ` (${note})` : ''}\n  - ${from}\n  + ${to}`);
    }
  const sum = (name) => files.reduce((total, file) => total + known[file][name], 0);
  console.log(`${sum('noticed')} of ${sum('mutants')} noticed`);
}

/** Tries groups one after another; one whose tests fail by themselves is told, and left out. */
async function tryEach(groups, tryGroup) {
  for (const group of groups)
    try {
      await tryGroup(group);
    } catch (error) {
      console.error(`${group.join(' ')}: ${error.stack}`);
      process.exitCode = 1;
    }
}

try {
  const files = [...drawn.keys()];
  const without = filesToTry.filter((file) => known[file] && !drawn.has(file));
  if (without.length > 0) keep(Object.fromEntries(without.map((file) => [file, undefined])));
  const isUpToDate = (file) => known[file]?.version === versionOf(file);
  const inGroups = (some) => groupedBy(some, (file) => testsBeside(file).join());
  await tryEach(inGroups(files.filter((file) => !isUpToDate(file))), (group) =>
    tryMutants(group, testsBeside(group[0]), 'folder', (file) => drawn.get(file)),
  );
  const hasSurvivors = (file) => known[file]?.survivors.length > 0;
  if (options.again)
    await tryEach(inGroups(files.filter(hasSurvivors)), (group) =>
      tryMutants(group, testsBeside(group[0]), known[group[0]].tests, survivingOf),
    );
  const open = files.filter((file) => hasSurvivors(file) && known[file].tests === 'folder');
  if (!options.beside)
    await tryEach(groupedBy(open, roomOf), (group) =>
      tryMutants(group, testsOfRoom(roomOf(group[0]), group), 'room', survivingOf),
    );
  show(files.filter((file) => known[file]));
} finally {
  rmSync(work, { recursive: true, force: true });
}
