// Writes a corpus as a file, of any size. Copies of the seeds: npm run bench:corpus -- 35x28 large.jsonl
// A graph of many nodes that says little, 1,250 documents of 1,000 programmes:
// npm run bench:corpus -- 1250x1000 large.jsonl sparse
import { join, resolve } from 'node:path';
import { readSeeds } from '../src/dataset/read-seeds.js';
import { type CorpusSize, sizeOf } from './corpus/corpus.js';
import { writeLargeCopies } from './corpus/large-copies.js';
import { writeSparse } from './corpus/sparse.js';
import { root } from './root.js';

const [size = '', file, kind = 'copies'] = process.argv.slice(2);

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
if (kind !== 'copies' && kind !== 'sparse')
  fail(`${kind} is no kind of corpus: give copies or sparse, or nothing for copies`);
const { groups, years } = askedSize();
const { nodes, relations } =
  kind === 'sparse'
    ? await writeSparse({ documents: groups, programs: years }, resolve(file))
    : await writeCopies(resolve(file));
console.error(`${file} has ${nodes} nodes and ${relations} relations.`);

async function writeCopies(file: string): Promise<CorpusSize> {
  const { dataset } = await readSeeds(join(root, 'seeds'));
  if (!dataset) throw new Error('The seeds have problems: npm run validate tells which');
  return writeLargeCopies(dataset, { copies: groups, years }, file, console.error);
}
