// Writes a corpus of copies as a file, of any size: npm run bench:corpus -- 35x28 large.jsonl
import { join, resolve } from 'node:path';
import { readSeeds } from '../src/dataset/read-seeds.js';
import { sizeOf } from './corpus/corpus.js';
import { writeLargeCopies } from './corpus/large-copies.js';
import { root } from './root.js';

const [size = '', file] = process.argv.slice(2);

function fail(message: string): never {
  console.error(message);
  process.exit(2);
}

function askedSize(): ReturnType<typeof sizeOf> {
  try {
    return sizeOf(size);
  } catch (error) {
    return fail((error as Error).message);
  }
}

if (file === undefined) fail('Give a size and a file: 35x28 large.jsonl');
const { groups: copies, years } = askedSize();
const { dataset } = await readSeeds(join(root, 'seeds'));
if (!dataset) throw new Error('The seeds have problems: npm run validate tells which');
const { nodes, relations } = await writeLargeCopies(
  dataset,
  { copies, years },
  resolve(file),
  console.error,
);
console.error(`${file} has ${nodes} nodes and ${relations} relations.`);
