// Which tests are asked about a mutant: first those beside the mutated file, then those of all its room.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, sep } from 'node:path';
import { root } from './mutants.js';
import { roomOf } from './scope.js';

/** Not run for mutants: they start a Node or a browser, or read what a build has made. */
const slow =
  /helpers\/(cli|chromium)\.js|\bexecFile\b|\bspawn|process\.execPath|\bdist\/|helpers\/compiled-store|packed/;
/** Run where a Neo4j already runs: each mutant would have to start one of its own. */
const onNeo4j = /helpers\/neo4j\.js/;
export const hasNeo4j = Boolean(process.env.NEO4J_TEST_URI);

/** Tests of other rooms that hold much of a room's promises. */
const users = {
  'src/util': ['test/model', 'test/dataset', 'test/export', 'test/server'],
  'src/model': [
    'test/dataset',
    'test/seeds',
    'test/graphql/comparison',
    'test/graphql/plan-result',
    'test/graphql/timeline',
  ],
  'src/dataset': ['test/seeds'],
  'src/loaders': ['test/graphql'],
  'src/export': ['test/server/routes'],
};

/** Tests that belong to every file of a room, as they compare all that the room makes at once. */
const always = { 'src/graphql': ['test/graphql/schema.test.ts'] };

/** Tests elsewhere in the room that belong to every file of a folder, as each goes through much of it. */
const through = {
  'src/dataset/read': ['test/dataset/build/relations.test.ts', 'test/dataset/check/names.test.ts'],
  'src/dataset/text': [
    'test/dataset/build/ledger.test.ts',
    'test/dataset/check/quotes.test.ts',
    'test/dataset/ledger/ledger.test.ts',
  ],
  'src/graphql/compile': [
    'test/graphql/concept/concept.test.ts',
    'test/graphql/connections.test.ts',
    'test/graphql/filters.test.ts',
    'test/graphql/look-ups.test.ts',
    'test/graphql/measurement/measurement.test.ts',
    'test/graphql/passage/passages.test.ts',
    'test/graphql/plan-result/plan-result.test.ts',
    'test/graphql/responsibility/responsibilities.test.ts',
  ],
  'src/graphql/read': [
    'test/graphql/look-ups.test.ts',
    // Former ids, which a store has to know.
    'test/store/embedded/contract.test.ts',
  ],
};

/** Files below a folder whose names end so, as the repository has them; generated ones left out. */
export const filesUnder = (folder, end) =>
  readdirSync(join(root, folder), { recursive: true })
    .map((name) => posix.join(folder, name.split(sep).join('/')))
    .filter((path) => path.endsWith(end) && !path.includes('/generated/'))
    .sort();

const testFiles = filesUnder('test', '.test.ts').map((path) => {
  const text = readFileSync(join(root, path), 'utf8');
  const imports = [...text.matchAll(/from '(\.[^']+)\.js'/g)].map(
    ([, target]) => `${posix.join(posix.dirname(path), target)}.ts`,
  );
  return { path, imports, isSlow: slow.test(text) || (!hasNeo4j && onNeo4j.test(text)) };
});

const quick = testFiles.filter(({ isSlow }) => !isSlow);

/**
 * Tests in the folder that mirrors that of a file (or the nearest above it that has tests), in that of
 * the file's own name (`test/model/quantity/` for `src/model/quantity.ts`), and those that always belong to
 * it or go through its folder.
 */
export function testsBeside(file) {
  return [
    ...new Set([
      ...nearest(file),
      ...inFolder(file.replace(/^src(.*)\.ts$/, 'test$1')),
      ...(always[roomOf(file)] ?? []),
      ...(through[dirname(file)] ?? []),
    ]),
  ].sort();
}

function nearest(file) {
  for (let folder = dirname(file); folder !== '.'; folder = dirname(folder)) {
    const mirror = folder.replace(/^src/, 'test');
    const beside = inFolder(mirror);
    if (beside.length > 0) return beside;
  }
  return [];
}

const inFolder = (folder) =>
  quick.filter(({ path }) => dirname(path) === folder).map(({ path }) => path);

/** Tests that import one of some files themselves. */
const testsThatImport = (files) =>
  quick.filter(({ imports }) => imports.some((path) => files.includes(path)));

/** All quick tests of a room (see scope.js) and of its users, and those that import one of some files. */
export function testsOfRoom(room, files) {
  const folders = [room.replace(/^src/, 'test'), ...(users[room] ?? [])];
  const ofRoom = quick.filter(({ path }) => folders.some((each) => path.startsWith(`${each}/`)));
  return [...new Set([...ofRoom, ...testsThatImport(files)].map(({ path }) => path))].sort();
}
