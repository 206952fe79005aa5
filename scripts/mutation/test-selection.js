// Which tests are asked about a mutant: first those beside the mutated file, then those of all its room.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, sep } from 'node:path';
import { root } from './mutants.js';

/** Not run for mutants: they start a server, a process or a browser, or read what a build has made. */
const slow =
  /helpers\/(neo4j|cli|chromium)\.js|child_process|\bdist\/|helpers\/compiled-store|packed/;

/** Tests of other rooms that hold much of a room's promises. */
const users = {
  'src/model': ['test/dataset', 'test/seeds', 'test/graphql'],
  'src/dataset': ['test/seeds'],
  'src/export': ['test/server/routes'],
  'src/graphql': ['test/loaders', 'test/e2e'],
  'src/server': ['test/e2e'],
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
  return { path, imports, isSlow: slow.test(text) };
});

const quick = testFiles.filter(({ isSlow }) => !isSlow);

/** Tests in the folder that mirrors that of a file, or the nearest above it that has tests. */
export function testsBeside(file) {
  for (let folder = dirname(file); folder !== '.'; folder = dirname(folder)) {
    const mirror = folder.replace(/^src/, 'test');
    const beside = quick.filter(({ path }) => dirname(path) === mirror);
    if (beside.length > 0) return beside.map(({ path }) => path);
  }
  return [];
}

/** Tests that import one of some files themselves. */
const testsThatImport = (files) =>
  quick.filter(({ imports }) => imports.some((path) => files.includes(path)));

/** All quick tests of the room of a folder (`src/graphql` of `src/graphql/search`), of its users, and those that import one of the files. */
export function testsOfRoom(folder, files) {
  // Each store is a room of its own.
  const room = folder
    .split('/')
    .slice(0, folder.startsWith('src/store/') ? 3 : 2)
    .join('/');
  const folders = [room.replace(/^src/, 'test'), ...(users[room] ?? [])];
  const ofRoom = quick.filter(({ path }) => folders.some((each) => path.startsWith(`${each}/`)));
  return [...new Set([...ofRoom, ...testsThatImport(files)].map(({ path }) => path))].sort();
}
