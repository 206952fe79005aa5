import { GraphError } from '../../../model/errors.js';
import type { EdgeRecord, NodeRecord, PropertyValue } from '../../../model/graph.js';
import {
  definitionOf,
  type NodeType,
  nodeTypeNames,
  type RelationType,
  relationDefinitionOf,
  relationTypeNames,
  typeOfId,
} from '../../../model/ontology.js';
import { compareText } from '../../order.js';
import { chunkSize, type GraphChunk } from '../../questions.js';
import { labelOf } from '../cypher/pattern.js';
import { toParameter } from '../cypher/plan-shape.js';
import { ownedLabel } from '../schema/names.js';
import { type Statement, singleText } from '../served/batched-query.js';
import type { ServedGraph } from '../served/served-marker.js';

/**
 * Gives the only field of every record, a few at a time, and ends early where what it reads was deleted.
 */
export type StreamRecords = (statement: Statement) => AsyncIterable<unknown>;

/** Documents of one chunk: they have long texts. */
const documentChunkSize = 200;

/**
 * Most nodes that are found one by one, by the index of ids. Their ids go with the statement of each type
 * of relation; where there are more, to read the whole graph costs less.
 */
const mostSought = 20_000;

/**
 * A whole graph: nodes page by page, relations type by type. Each statement reads the publication at its
 * end, as every read does.
 *
 * @param only ids of nodes: where they are few, all that begins elsewhere is left out
 * @throws {GraphError} REVISION_CHANGED where another graph was published meanwhile
 */
export async function* chunksOf(
  graph: ServedGraph,
  stream: StreamRecords,
  only?: ReadonlySet<string>,
): AsyncGenerator<GraphChunk> {
  if (only && only.size <= mostSought) yield* soughtChunks(graph, stream, only);
  else yield* allChunks(graph, stream);
}

async function* allChunks(
  { publication, marker: { slot, counts } }: ServedGraph,
  stream: StreamRecords,
): AsyncGenerator<GraphChunk> {
  for (const type of nodeTypeNames) {
    if (counts[type] === 0) continue;
    const limit = type === 'DOCUMENT' ? documentChunkSize : chunkSize;
    const text = pageOfNodes(type);
    for (let after: string | undefined = ''; after !== undefined; ) {
      const parameters = { slot, after, limit: toParameter(limit) };
      const nodes: NodeRecord[] = [];
      for await (const rows of checked(stream({ text, parameters }), publication))
        nodes.push(...rows.map((row) => nodeOf(type, row)));
      if (nodes.length > 0) yield { nodes };
      after = nodes.length < limit ? undefined : nodes.at(-1)?.id;
    }
  }
  for (const type of relationTypeNames) {
    const rows = stream({ text: relationsInOrder(type), parameters: { slot } });
    for await (const chunk of checked(rows, publication))
      yield { edges: chunk.map((row) => edgeOf(type, row)) };
  }
}

async function* soughtChunks(
  { publication, marker: { slot, counts } }: ServedGraph,
  stream: StreamRecords,
  only: ReadonlySet<string>,
): AsyncGenerator<GraphChunk> {
  const idsOf = new Map<NodeType, string[]>(nodeTypeNames.map((type) => [type, []]));
  for (const id of only) {
    const type = typeOfId(id);
    if (type) idsOf.get(type)?.push(id);
  }
  for (const [type, ids] of idsOf) {
    if (counts[type] === 0) continue;
    ids.sort(compareText);
    const size = type === 'DOCUMENT' ? documentChunkSize : chunkSize;
    for (let at = 0; at < ids.length; at += size) {
      const parameters = { slot, ids: ids.slice(at, at + size) };
      for await (const rows of checked(
        stream({ text: soughtNodes(type), parameters }),
        publication,
      ))
        yield { nodes: rows.map((row) => nodeOf(type, row)) };
    }
  }
  for (const type of relationTypeNames) {
    const beginnings = new Set(relationDefinitionOf(type).ends.map(({ from }) => from));
    const ids = [...beginnings].flatMap((from) => idsOf.get(from) ?? []);
    if (ids.length === 0) continue;
    const rows = stream({ text: relationsOfSought(type), parameters: { slot, ids } });
    for await (const chunk of checked(rows, publication))
      yield { edges: chunk.map((row) => edgeOf(type, row)) };
  }
}

/** What was read does not belong to one graph. */
export const graphChanged = (): GraphError =>
  new GraphError('REVISION_CHANGED', 'Another revision was loaded meanwhile: begin again');

/** Rows in chunks; the publication, which comes last, is checked and left out. */
async function* checked(
  cells: AsyncIterable<unknown>,
  publication: string,
): AsyncGenerator<unknown[][]> {
  let rows: unknown[][] = [];
  let last: unknown;
  for await (const cell of cells) {
    last = cell;
    if (!Array.isArray(cell)) continue;
    rows.push(cell);
    if (rows.length < chunkSize) continue;
    yield rows;
    rows = [];
  }
  if (last !== publication) throw graphChanged();
  if (rows.length > 0) yield rows;
}

const accesses = (variable: string, properties: object): string =>
  Object.keys(properties)
    .map((name) => `, ${variable}.${name}`)
    .join('');

const pageOfNodes = (type: NodeType): string =>
  singleText([
    `MATCH (n:${labelOf(type)})
WHERE n.slot = $slot AND n.id > $after
WITH n ORDER BY n.slot, n.id LIMIT $limit
RETURN [n.id${accesses('n', definitionOf(type).properties)}] AS row`,
  ]);

const soughtNodes = (type: NodeType): string =>
  singleText([
    `UNWIND $ids AS id
MATCH (n:${labelOf(type)} {slot: $slot, id: id})
WITH n ORDER BY n.id
RETURN [n.id${accesses('n', definitionOf(type).properties)}] AS row`,
  ]);

const relationsOfSought = (type: RelationType): string =>
  singleText([
    `UNWIND $ids AS id
MATCH (n:${ownedLabel} {slot: $slot, id: id})-[r:${type}]->(:${ownedLabel})
WITH r ORDER BY r.id
${relationRow(type)}`,
  ]);

/** Relations from each type of node that they begin at, by its index, then sorted by the server. */
function relationsInOrder(type: RelationType): string {
  const { ends } = relationDefinitionOf(type);
  const branches = [...new Set(ends.map(({ from }) => labelOf(from)))].map(
    (label) => `MATCH (n:${label})-[r:${type}]->(:${ownedLabel})
  WHERE n.slot = $slot AND n.id IS NOT NULL
  RETURN r`,
  );
  return singleText([
    `CALL () {
  ${branches.join('\nUNION ALL\n  ')}
}
WITH r ORDER BY r.id
${relationRow(type)}`,
  ]);
}

const relationRow = (type: RelationType): string =>
  `RETURN [r.id, startNode(r).id, endNode(r).id, r.evidence${accesses('r', relationDefinitionOf(type).properties)}] AS row`;

function nodeOf(type: NodeType, [id, ...values]: unknown[]): NodeRecord {
  return {
    type,
    id: id as string,
    properties: propertiesOf(definitionOf(type).properties, values),
  };
}

function edgeOf(type: RelationType, [id, from, to, evidence, ...values]: unknown[]): EdgeRecord {
  return {
    type,
    id: id as string,
    from: from as string,
    to: to as string,
    properties: propertiesOf(relationDefinitionOf(type).properties, values),
    evidence: evidence as readonly string[],
  };
}

const propertiesOf = (
  definitions: object,
  values: readonly unknown[],
): Readonly<Record<string, PropertyValue>> =>
  Object.fromEntries(
    Object.keys(definitions).map((name, at) => [name, values[at] as PropertyValue]),
  );
