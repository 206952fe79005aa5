#!/usr/bin/env node
// Changes the code in small ways, one at a time, and asks the tests whether they notice. Outside CI:
// a change takes seconds. `npm run mutate -- src/model --every 10 --seed 1` tries one in ten.
//
// Every mutant meets the tests beside its file first, and those that pass meet all tests of the room.
// What passes these too has survived. `--record` keeps the score and the survivors in bench/mutation/;
// bench/mutation/accepted.json has the reasons for survivors that no test can or need notice.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { Stryker } from '@stryker-mutator/core';
import { fromResult, keyOf, pathInRepository, root, short, textAt } from './mutants.js';
import { readAccepted, reasonOf, record } from './results.js';
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

/** Holds what Stryker's processes are told, and the copies of the repository that they change. */
const work = mkdtempSync(join(tmpdir(), 'mutation-'));

/** Runs some tests against the chosen mutants of some files. Gives these with their outcome. */
async function run(files, tests, choice) {
  process.env.MUTATION_CHOICE = join(work, 'choice.json');
  process.env.MUTATION_TESTS = join(work, 'tests.json');
  process.env.MUTATION_REACHED = join(work, 'reached.jsonl');
  writeFileSync(process.env.MUTATION_REACHED, '');
  writeFileSync(process.env.MUTATION_CHOICE, JSON.stringify(choice));
  const stryker = new Stryker({
    mutate: files,
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
        testEnvironment: join(root, 'scripts/mutation/reached-environment.cjs'),
        // Deleted with the copies that it is about.
        cacheDirectory: join(work, 'cache'),
        // Instrumented code is slow, and the machine may be busy.
        testTimeout: 300_000,
        // Both serve the tests that start a Neo4j, which are not among these.
        globalSetup: null,
        globalTeardown: null,
      },
    },
    testRunnerNodeArgs: ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'],
    // Modules that tests have loaded into a VM are never let go of.
    maxTestRunnerReuse: 40,
    coverageAnalysis: 'perTest',
    plugins: ['@stryker-mutator/jest-runner', join(root, 'scripts/mutation/stryker-plugins.js')],
    checkers: ['choice'],
    ignorers: ['decorators'],
    // Stryker would rewrite a tsconfig by TypeScript's API, which TypeScript 7 does not have. Nothing
    // is compiled here.
    tsconfigFile: 'none',
    disableTypeChecks: false,
    concurrency,
    timeoutMS: 30_000,
    dryRunTimeoutMinutes: 60,
    ignorePatterns: ['/dist', '/bench/results', '/bench/mutation', '/.neo4j', '/.bench'],
    tempDirName: join(work, 'sandbox'),
    reporters: ['covering-tests', 'progress-append-only'],
    allowEmpty: true,
    logLevel: 'warn',
    warnings: { slow: false },
  });
  const results = (await stryker.runMutationTest()).filter(
    ({ status }) => status !== 'CompileError' && status !== 'Ignored',
  );
  refuseUnlikely(results);
  return results.map(fromResult);
}

/** A run in which no mutant took effect would say that all survived. */
function refuseUnlikely(results) {
  const untested = results.find(
    ({ status, testsCompleted }) => status === 'Survived' && !testsCompleted,
  );
  if (untested)
    throw new Error(
      `No test ran for a mutant that tests reach (${untested.fileName}: ${untested.replacement}): see covering-tests.cjs.`,
    );
}

const isNoticed = ({ status }) => ['Killed', 'Timeout', 'RuntimeError'].includes(status);

function groupedBy(entries, keyOf) {
  const groups = new Map();
  for (const entry of entries) {
    const key = keyOf(entry);
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  return [...groups.values()];
}

/** Tries the files of one room. Gives each mutant with its last outcome, and says what is known half-way. */
async function mutate(room, files, keepFirst) {
  const tried = new Map();
  const keep = (results) => {
    for (const result of results) tried.set(keyOf(result), result);
  };
  // Files whose nearest tests are the same ones are tried together.
  for (const group of groupedBy(files, (file) => testsBeside(file).join())) {
    const tests = testsBeside(group[0]);
    console.log(`${dirname(group[0])}: ${group.length} files meet ${tests.length} test files`);
    keep(await run(group, tests, sample));
  }
  const reached = [...tried.values()].filter(({ status }) => status !== 'NoCoverage');
  if (reached.length >= 20 && !reached.some(isNoticed))
    throw new Error(`None of ${reached.length} mutants was noticed: they do not take effect.`);
  const passed = [...tried.values()].filter((result) => !isNoticed(result));
  if (passed.length > 0) {
    // The second half takes long; who ends it has this at least.
    keepFirst([...tried.values()]);
    const keys = passed.map(keyOf);
    const touched = [...new Set(passed.map(({ fileName }) => pathInRepository(fileName)))];
    const tests = testsOfRoom(room, touched);
    console.log(`${room}: ${keys.length} that passed meet ${tests.length} test files`);
    const again = await run(touched, tests, { keys });
    if (again.length !== keys.length)
      throw new Error(`${again.length} of ${keys.length} mutants were found again.`);
    keep(again);
  }
  return [...tried.values()];
}

function survivorOf(mutant) {
  return {
    line: mutant.location.start.line + 1,
    mutator: mutant.mutatorName,
    from: textAt(mutant),
    to: short(mutant.replacement),
    ...(mutant.status === 'NoCoverage' && { reached: false }),
  };
}

const git = (...words) => execFileSync('git', words, { cwd: root, encoding: 'utf8' }).trim();

/** The commit that was tried, marked where what was tried is not what it holds. */
const commit = () => {
  const isChanged = git('status', '--porcelain', 'src', 'test', 'schema', 'seeds') !== '';
  return `${git('rev-parse', '--short=8', 'HEAD')}${isChanged ? '+changes' : ''}`;
};

/** By file: when it was tried, how many mutants there were, how many were noticed, and the others. */
function resultsByFile(files, mutants) {
  const tried = { date: new Date().toISOString().slice(0, 10), commit: commit() };
  return Object.fromEntries(
    files.map((file) => {
      const ofFile = mutants.filter(({ fileName }) => pathInRepository(fileName) === file);
      const survivors = ofFile
        .filter((mutant) => !isNoticed(mutant))
        .map(survivorOf)
        .sort((one, other) => one.line - other.line);
      const counted = { mutants: ofFile.length, noticed: ofFile.length - survivors.length };
      return [file, { ...tried, ...counted, survivors }];
    }),
  );
}

/** Accepted survivors that the tests do notice: they are no longer what accepted.json says. */
const wronglyAccepted = (mutants, accepted) =>
  mutants
    .filter(isNoticed)
    .map((mutant) => ({ file: pathInRepository(mutant.fileName), ...survivorOf(mutant) }))
    .filter((mutant) => reasonOf(mutant, accepted));

function show(room, byFile, accepted) {
  for (const [file, { survivors }] of Object.entries(byFile))
    for (const { line, mutator, from, to, reached } of survivors) {
      const reason = reasonOf({ file, from, to }, accepted);
      const note = reason ?? (reached === false ? 'no test runs it' : undefined);
      console.log(`${file}:${line} ${mutator}${note ? ` (${note})` : ''}\n  - ${from}\n  + ${to}`);
    }
  const sum = (name) => Object.values(byFile).reduce((total, file) => total + file[name], 0);
  console.log(`${room}: ${sum('noticed')} of ${sum('mutants')} noticed`);
}

try {
  const accepted = readAccepted();
  for (const files of groupedBy(filesToTry, roomOf)) {
    const room = roomOf(files[0]);
    const keepResults = (mutants) => {
      const byFile = resultsByFile(files, mutants);
      if (options.record) record(byFile);
      return byFile;
    };
    const mutants = await mutate(room, files, keepResults);
    show(room, keepResults(mutants), accepted);
    for (const { file, line, from, to } of wronglyAccepted(mutants, accepted)) {
      console.error(`${file}:${line}: ${from} → ${to} is noticed: take it out of accepted.json.`);
      process.exitCode = 1;
    }
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
