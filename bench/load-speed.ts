import { join } from 'node:path';
import neo4j from 'neo4j-driver';
import type { Dataset } from '../src/model/graph.js';
import {
  definitionOf,
  nodeTypeNames,
  type PropertyKind,
  relationDefinitionOf,
  relationTypeNames,
} from '../src/model/ontology.js';
import { type LoadReport, load, ourBuild } from './build.js';
import { type CorpusOptions, makeCorpus, writeCorpus } from './corpus/corpus.js';
import type { BenchNeo4j } from './neo4j.js';

export interface LoadSpeed {
  /** Seconds of the plainest way to write the same. */
  readonly bare: number;
  readonly first: LoadReport;
  /** The load of a corpus of which one document says something else. */
  readonly oneDocument: LoadReport;
}

const batch = 5_000;

/**
 * Measures loads, and leaves the corpus loaded.
 *
 * @param folder for files, the corpus itself being in `file`
 */
export async function measureLoads(
  db: BenchNeo4j,
  options: CorpusOptions,
  corpus: Dataset,
  { folder, file, tell }: { folder: string; file: string; tell: (what: string) => void },
): Promise<LoadSpeed> {
  const write = async (name: string, dataset: Dataset): Promise<string> => {
    const written = join(folder, name);
    await writeCorpus(dataset, written);
    return written;
  };
  // A small load first: it makes the schema, and Java is not warm for one contender only.
  const small = await write('small.jsonl', await makeCorpus({ ...options, groups: 2, years: 1 }));
  await load(ourBuild, db.settings, small);
  tell('bare batches');
  const bare = await writeBare(db, corpus);
  tell('first load');
  const first = await load(ourBuild, db.settings, file);
  tell('loads of one changed document');
  const revised = await write('revised.jsonl', await makeCorpus(options, true));
  await load(ourBuild, db.settings, revised);
  return { bare, first, oneDocument: await load(ourBuild, db.settings, file) };
}

/** The plainest fast way: batches of rows, one after the other, no revision and no atomicity. The seconds it takes. */
async function writeBare(db: BenchNeo4j, corpus: Dataset): Promise<number> {
  const slot = 'bare';
  const began = performance.now();
  for (const type of nodeTypeNames) {
    const kinds = Object.entries(definitionOf(type).properties);
    const nodes = corpus.nodes.filter((node) => node.type === type);
    await inBatches(nodes, (rows) =>
      db.run(
        `UNWIND $rows AS row CREATE (n:${definitionOf(type).label}:MinzhengNode) SET n = row`,
        {
          rows: rows.map(({ id, properties }) => ({ ...stored(kinds, properties), id, slot })),
        },
      ),
    );
  }
  for (const type of relationTypeNames) {
    const kinds = Object.entries(relationDefinitionOf(type).properties);
    const edges = corpus.edges.filter((edge) => edge.type === type);
    await inBatches(edges, (rows) =>
      db.run(
        `UNWIND $rows AS row
MATCH (from:MinzhengNode {slot: '${slot}', id: row.from})
MATCH (to:MinzhengNode {slot: '${slot}', id: row.to})
CREATE (from)-[r:${type}]->(to) SET r = row.properties`,
        {
          rows: rows.map(({ id, from, to, evidence, properties }) => ({
            from,
            to,
            properties: { ...stored(kinds, properties), id, evidence },
          })),
        },
      ),
    );
  }
  const seconds = (performance.now() - began) / 1_000;
  await db.run(
    `MATCH (:MinzhengNode {slot: '${slot}'})-[r]->() CALL (r) { DELETE r } IN TRANSACTIONS OF 20000 ROWS`,
  );
  await db.run(
    `MATCH (n:MinzhengNode {slot: '${slot}'}) CALL (n) { DELETE n } IN TRANSACTIONS OF 20000 ROWS`,
  );
  return seconds;
}

const stored = (
  kinds: readonly (readonly [string, { readonly kind: PropertyKind }])[],
  properties: Readonly<Record<string, unknown>>,
): Record<string, unknown> =>
  Object.fromEntries(
    kinds.map(([name, { kind }]) => {
      const value = properties[name] ?? null;
      if (kind === 'int' && value !== null) return [name, neo4j.int(value as number)];
      if (kind === 'ints') return [name, (value as number[]).map((item) => neo4j.int(item))];
      return [name, value];
    }),
  );

async function inBatches<Item>(
  items: readonly Item[],
  write: (rows: readonly Item[]) => Promise<unknown>,
): Promise<void> {
  for (let at = 0; at < items.length; at += batch) await write(items.slice(at, at + batch));
}
