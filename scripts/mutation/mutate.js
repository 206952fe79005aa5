#!/usr/bin/env node
// Changes the code in small ways, one at a time, and asks the tests whether they notice. Outside CI:
// a change takes seconds. `npm run mutate -- src/model --every 10 --seed 1` tries one in ten.
//
// Every mutant meets the tests beside its file first, and those that pass meet all tests of the room.
// What passes these too has survived. The score and the survivors are kept in bench/mutation/, with
// the reasons of bench/mutation/accepted.json for those that no test can or need notice.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { Stryker } from '@stryker-mutator/core';
import { keyOf, pathInRepository, root } from './mutants.js';
import { filesUnder, testsBeside, testsOfRoom } from './test-selection.js';

const { values: options, positionals: folders } = parseArgs({
  allowPositionals: true,
  options: {
    /** One mutant in so many is tried. */
    every: { type: 'string', default: '1' },
    /** Another seed, other mutants. */
    seed: { type: 'string', default: '1' },
    /** Mutants tried at once: each takes a processor and about a gigabyte. */
    concurrency: { type: 'string', default: '1' },
  },
});

const [every, seed, concurrency] = ['every', 'seed', 'concurrency'].map((name) => {
  const number = Number(options[name]);
  if (!Number.isInteger(number) || number < 1)
    fail(`--${name} is ${JSON.stringify(options[name])}: give a whole number above 0.`);
  return number;
});
if (folders.length === 0) fail('Say what to change: npm run mutate -- src/model [--every 10]');
for (const folder of folders)
  if (!folder.startsWith('src/') || !existsSync(join(root, folder)))
    fail(`${folder} is no file or folder under src/.`);

function fail(message) {
  console.error(message);
  process.exit(2);
}

/** Holds what Stryker's processes are told, and the copy of the repository that they change. */
const work = mkdtempSync(join(tmpdir(), 'mutation-'));

/** Runs some tests against the chosen mutants of some files. Gives these with their outcome. */
async function run(files, tests, choice) {
  process.env.MUTATION_CHOICE = join(work, 'choice.json');
  process.env.MUTATION_TESTS = join(work, 'tests.json');
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
        // Instrumented code is slow, and the machine may be busy.
        testTimeout: 300_000,
        // Both serve the tests on Neo4j, which are not among these.
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
  const results = await stryker.runMutationTest();
  return results.filter(({ status }) => status !== 'CompileError' && status !== 'Ignored');
}

/** Files whose nearest tests are the same ones, tried together. */
function groupsOf(files) {
  const groups = new Map();
  for (const file of files) {
    const tests = testsBeside(file);
    const group = groups.get(tests.join()) ?? { files: [], tests };
    group.files.push(file);
    groups.set(tests.join(), group);
  }
  return [...groups.values()];
}

const isNoticed = ({ status }) => ['Killed', 'Timeout', 'RuntimeError'].includes(status);

async function mutate(folder) {
  const tried = new Map();
  const keep = (results) => {
    for (const result of results) tried.set(keyOf(result), result);
  };
  const passed = () => [...tried.values()].filter((result) => !isNoticed(result));
  const files = folder.endsWith('.ts') ? [folder] : filesUnder(folder, '.ts');
  for (const group of groupsOf(files)) {
    console.log(`${folder}: ${group.files.length} files meet ${group.tests.length} test files`);
    keep(await run(group.files, group.tests, { every, seed }));
  }
  if (passed().length > 0) {
    const keys = passed().map(keyOf);
    const touched = [...new Set(passed().map(({ fileName }) => pathInRepository(fileName)))];
    const tests = testsOfRoom(folder, touched);
    console.log(`${folder}: ${keys.length} that passed meet ${tests.length} test files`);
    keep(await run(touched, tests, { keys }));
  }
  report(folder, [...tried.values()], passed());
}

/** The mutated text as it stands. */
function textAt({ fileName, location: { start, end } }) {
  const lines = readFileSync(fileName, 'utf8')
    .split('\n')
    .slice(start.line, end.line + 1);
  lines[lines.length - 1] = lines.at(-1).slice(0, end.column);
  lines[0] = lines[0].slice(start.column);
  return short(lines.join(' '));
}

/** One line, cut where it is long. */
function short(text) {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 100 ? `${line.slice(0, 99)}…` : line;
}

const reports = join(root, 'bench/mutation');

/** Why a survivor is accepted: it changes nothing, or nothing that a reader minds. */
function reasonOf(file, from, to) {
  const accepted = JSON.parse(readFileSync(join(reports, 'accepted.json'), 'utf8'));
  return accepted.find((each) => each.file === file && each.from === from && each.to === to)
    ?.reason;
}

function report(folder, all, survivors) {
  const noticed = all.length - survivors.length;
  const result = {
    folder,
    date: new Date().toISOString().slice(0, 10),
    sample: { every, seed },
    mutants: all.length,
    noticed,
    percent: all.length === 0 ? 100 : Number(((100 * noticed) / all.length).toFixed(1)),
    survivors: survivors.map(survivorOf).sort((one, other) => (one.at < other.at ? -1 : 1)),
  };
  mkdirSync(reports, { recursive: true });
  const name = folder.replace(/^src\//, '').replaceAll('/', '-');
  writeFileSync(join(reports, `${name}.json`), `${JSON.stringify(result, null, 2)}\n`);
  for (const { at, mutator, from, to, reason } of result.survivors)
    console.log(`${at} ${mutator}${reason ? ` (${reason})` : ''}\n  - ${from}\n  + ${to}`);
  console.log(`${folder}: ${noticed} of ${all.length} noticed, ${result.percent} %`);
}

function survivorOf(mutant) {
  const file = pathInRepository(mutant.fileName);
  const from = textAt(mutant);
  const to = short(mutant.replacement);
  const reason = reasonOf(file, from, to);
  return {
    at: `${file}:${mutant.location.start.line + 1}`,
    mutator: mutant.mutatorName,
    from,
    to,
    ...(mutant.status === 'NoCoverage' && { reached: false }),
    ...(reason && { reason }),
  };
}

try {
  for (const folder of folders) await mutate(folder.replace(/\/$/, ''));
} finally {
  rmSync(work, { recursive: true, force: true });
}
