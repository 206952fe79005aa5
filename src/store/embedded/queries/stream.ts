import type { EdgeRecord, NodeRecord, PropertyValue } from '../../../model/graph.js';
import { nodeTypeNames, relationTypeNames } from '../../../model/ontology.js';
import type { GraphChunk } from '../../questions.js';
import type { Snapshot } from '../snapshot/snapshot.js';
import type { Table } from '../snapshot/tables.js';

/** Records of one chunk: so many are made in a millisecond or two, and others have their turn after each. */
const recordsAtOnce = 500;

/** Whether a node is wanted, by its number. */
type IsWanted = (node: number) => boolean;

/**
 * A snapshot as the records that it was made from, in a dataset's order.
 *
 * @param only ids of nodes: all that begins elsewhere is left out
 */
export function* chunksOf(snapshot: Snapshot, only?: ReadonlySet<string>): Generator<GraphChunk> {
  const isWanted = only && wantedOf(snapshot, only);
  for (const nodes of inChunks(nodesOf(snapshot, isWanted))) yield { nodes };
  for (const edges of inChunks(edgesOf(snapshot, isWanted))) yield { edges };
}

function wantedOf(snapshot: Snapshot, ids: ReadonlySet<string>): IsWanted {
  const wanted = new Uint8Array(snapshot.ids.length);
  for (const id of ids) {
    const node = snapshot.numberOf(id);
    if (node !== undefined) wanted[node] = 1;
  }
  return (node) => wanted[node] === 1;
}

/** The nodes, in a dataset's order. */
export function* nodesOf(
  snapshot: Snapshot,
  isWanted: IsWanted = () => true,
): Generator<NodeRecord> {
  for (const type of nodeTypeNames) {
    const table = snapshot.table(type);
    for (let row = 0; row < table.size; row++)
      if (isWanted(table.base + row))
        yield {
          type,
          id: snapshot.ids[table.base + row] as string,
          properties: propertiesOf(table, row),
        };
  }
}

/** The relations, in a dataset's order. */
export function* edgesOf(
  snapshot: Snapshot,
  isWanted: IsWanted = () => true,
): Generator<EdgeRecord> {
  const { ids, from, to } = snapshot;
  for (const type of relationTypeNames) {
    const table = snapshot.edgeTable(type);
    for (let row = 0; row < table.size; row++) {
      const edge = table.base + row;
      if (!isWanted(from[edge] as number)) continue;
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

function propertiesOf({ columns }: Table, row: number): NodeRecord['properties'] {
  // biome-ignore lint/plugin: its keys are names of the ontology, and there is one for every record.
  const properties: Record<string, PropertyValue> = {};
  for (const [name, column] of columns)
    if (name !== 'id') properties[name] = column[row] as PropertyValue;
  return properties;
}

function* inChunks<Item>(items: Iterable<Item>): Generator<Item[]> {
  let chunk: Item[] = [];
  for (const item of items) {
    chunk.push(item);
    if (chunk.length < recordsAtOnce) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}
