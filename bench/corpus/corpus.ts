import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { readSeeds } from '../../src/dataset/read-seeds.js';
import { writeJsonLines } from '../../src/export/json-lines.js';
import type { Dataset } from '../../src/model/graph.js';
import type { GraphChunk } from '../../src/store/questions.js';
import { root } from '../root.js';
import { keyOfCopy, makeCopies } from './copies.js';
import { cityKey, documentKey, firstYear, makeSynthetic } from './synthetic.js';

export const corpusKinds = ['copies', 'synthetic'] as const;
export type CorpusKind = (typeof corpusKinds)[number];

/** Which corpus, and how large: `28x5` are 28 copies, or 28 cities, in five years. */
export interface CorpusOptions {
  readonly kind: CorpusKind;
  readonly groups: number;
  readonly years: number;
}

/**
 * Reads a size such as `28x5`.
 *
 * @throws {Error} where it is none
 */
export function sizeOf(text: string): { groups: number; years: number } {
  const [groups, years] = /^(\d+)x(\d+)$/.exec(text)?.slice(1).map(Number) ?? [];
  if (!groups || !years)
    throw new Error(`${text} is no size: give groups of cities and years, such as 28x5`);
  return { groups, years };
}

/**
 * The corpus of the options.
 *
 * @param isRevised whether one of its documents states other figures
 */
export async function makeCorpus(
  { kind, groups, years }: CorpusOptions,
  isRevised = false,
): Promise<Dataset> {
  if (kind === 'synthetic') {
    const revised = documentKey(cityKey(groups - 1), firstYear + years - 1);
    return makeSynthetic({ cities: groups, years, ...(isRevised && { revised }) });
  }
  const { dataset } = await readSeeds(join(root, 'seeds'));
  if (!dataset) throw new Error('The seeds have problems: npm run validate tells which');
  const key = dataset.nodes.find(({ type }) => type === 'DOCUMENT')?.id.split(':')[1] as string;
  const revised = keyOfCopy(key, { copy: groups - 1, yearsAgo: 0 });
  return makeCopies(dataset, { copies: groups, years, ...(isRevised && { revised }) });
}

/** Records that are taken at once. */
const chunkSize = 10_000;
/** Characters that are written at once. */
const blockSize = 1 << 20;

/** How many records a corpus has. */
export interface CorpusSize {
  readonly nodes: number;
  readonly relations: number;
}

/** Writes a dataset as an export in JSON Lines does, which `serve` and `load` read. */
export async function writeCorpus(
  { revision, nodes, edges }: Dataset,
  file: string,
): Promise<void> {
  async function* chunks() {
    for (let at = 0; at < nodes.length; at += chunkSize)
      yield { nodes: nodes.slice(at, at + chunkSize) };
    for (let at = 0; at < edges.length; at += chunkSize)
      yield { edges: edges.slice(at, at + chunkSize) };
  }
  await writeRecords(revision, chunks(), file);
}

/** The same of records that come in a dataset's order. */
export async function writeRecords(
  revision: string,
  chunks: AsyncIterable<GraphChunk>,
  file: string,
): Promise<void> {
  async function* blocks() {
    let block = '';
    for await (const line of writeJsonLines({ revision, chunks })) {
      block += line;
      if (block.length < blockSize) continue;
      yield block;
      block = '';
    }
    yield block;
  }
  await pipeline(Readable.from(blocks()), createWriteStream(file));
}
