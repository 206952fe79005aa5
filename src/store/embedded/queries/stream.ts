import type { EdgeRecord, NodeRecord, PropertyValue } from '../../../model/graph.js';
import { nodeTypeNames, relationTypeNames } from '../../../model/ontology.js';
import { chunkSize, type GraphChunk } from '../../questions.js';
import type { Snapshot } from '../snapshot/snapshot.js';
import type { Table } from '../snapshot/tables.js';

/** A snapshot as the records that it was made from, in a dataset's order. */
export function* chunksOf(snapshot: Snapshot): Generator<GraphChunk> {
  for (const nodes of inChunks(nodesOf(snapshot))) yield { nodes };
  for (const edges of inChunks(edgesOf(snapshot))) yield { edges };
}

/** The nodes, in a dataset's order. */
export function* nodesOf(snapshot: Snapshot): Generator<NodeRecord> {
  for (const type of nodeTypeNames) {
    const table = snapshot.table(type);
    for (let row = 0; row < table.size; row++)
      yield {
        type,
        id: snapshot.ids[table.base + row] as string,
        properties: propertiesOf(table, row),
      };
  }
}

/** The relations, in a dataset's order. */
export function* edgesOf(snapshot: Snapshot): Generator<EdgeRecord> {
  const { ids, from, to } = snapshot;
  for (const type of relationTypeNames) {
    const table = snapshot.edgeTable(type);
    for (let row = 0; row < table.size; row++) {
      const edge = table.base + row;
      yield {
        type,
        id: snapshot.edgeId(edge),
        from: ids[from[edge] as number] as string,
        to: ids[to[edge] as number] as string,
        properties: propertiesOf(table, row),
        evidence: snapshot.evidenceIds(edge),
      };
    }
  }
}

function propertiesOf({ columns }: Table, row: number): Record<string, PropertyValue> {
  const properties: Record<string, PropertyValue> = {};
  for (const [name, column] of columns)
    if (name !== 'id') properties[name] = column[row] as PropertyValue;
  return properties;
}

function* inChunks<Item>(items: Iterable<Item>): Generator<Item[]> {
  let chunk: Item[] = [];
  for (const item of items) {
    chunk.push(item);
    if (chunk.length < chunkSize) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}
