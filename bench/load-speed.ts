import neo4j from 'neo4j-driver';
import type { Dataset } from '../src/model/graph.js';
import {
  definitionOf,
  type NodeType,
  nodeTypeNames,
  type PropertyKind,
  relationDefinitionOf,
  relationTypeNames,
} from '../src/model/ontology.js';
import type { LoadReport } from '../src/store/store.js';
import { type CorpusSize, cityKey, documentKey, firstYear, makeCorpus } from './corpus.js';
import type { BenchNeo4j } from './neo4j.js';
import { shipped } from './shipped.js';

export interface LoadSpeed {
  readonly nodes: number;
  readonly relations: number;
  /** Seconds each took. */
  readonly bare: number;
  readonly first: number;
  readonly unchanged: number;
  readonly oneDocument: number;
  /** What the load of one changed document wrote. */
  readonly oneDocumentReport: LoadReport;
}

const batch = 5_000;

/** Measures loads, and leaves the corpus of this size loaded. */
export async function measureLoads(
  db: BenchNeo4j,
  size: CorpusSize,
  corpus: Dataset,
  tell: (what: string) => void,
): Promise<LoadSpeed> {
  const { Neo4jWriter } = await shipped.neo4jWriter();
  const writer = new Neo4jWriter(db.settings);
  try {
    // A small load first: it makes the schema, and Java is not warm for one contender only.
    await writer.load(makeCorpus({ cities: 4, years: 3, seed: 'first' }));
    tell('bare batches');
    const bare = await writeBare(db, corpus);
    tell('first load');
    const first = await writer.load(corpus);
    const unchanged = await writer.load(corpus);
    tell('loads of one changed document');
    const revised = documentKey(cityKey(size.cities - 1), firstYear + size.years - 1);
    await writer.load(makeCorpus({ ...size, revised }));
    const back = await writer.load(corpus);
    return {
      nodes: corpus.nodes.length,
      relations: corpus.edges.length,
      bare,
      first: first.seconds,
      unchanged: unchanged.seconds,
      oneDocument: back.seconds,
      oneDocumentReport: back,
    };
  } finally {
    await writer.close();
  }
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

/** The types that can be searched, as labels, and what of them. */
export const searched = (): { labels: string[]; properties: string[] } => {
  const types = nodeTypeNames.filter((type: NodeType) => definitionOf(type).searched.length > 0);
  return {
    labels: types.map((type) => definitionOf(type).label),
    properties: [...new Set(types.flatMap((type) => definitionOf(type).searched))],
  };
};
