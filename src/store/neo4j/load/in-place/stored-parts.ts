import type { EdgeRecord, NodeRecord, PartName } from '../../../../model/graph.js';
import {
  definitionOf,
  type NodeType,
  nodeTypeNames,
  relationDefinitionOf,
  relationTypeNames,
  typeOfId,
} from '../../../../model/ontology.js';
import { idsOfPart, isOfDocument, isStated } from '../../../../model/parts.js';
import { ownedLabel } from '../../schema/names.js';
import type { Statement } from '../../served/batched-query.js';

/** All records of a statement, as objects. */
export type RunAll = (
  text: string,
  parameters: Statement['parameters'],
) => Promise<readonly Stored[]>;

type Stored = Readonly<Record<string, unknown>>;

/** What a document states: the types whose nodes are in the part of one. */
const documentTypes: ReadonlySet<NodeType> = new Set(
  nodeTypeNames.filter((type) => isStated(`${definitionOf(type).idPrefix}:`)),
);

/**
 * What is at the other end of a relation: a node of ours, or one that no document states. Asked in a way
 * that no index answers: Neo4j could else begin with all nodes that it is true of, where it believes them few.
 */
const isOwned = (end: string): string => `'${ownedLabel}' IN labels(${end})`;
const isOfNone = (end: string): string =>
  `none(label IN labels(${end}) WHERE label IN [${[...documentTypes]
    .map((type) => `'${definitionOf(type).label}'`)
    .join(', ')}])`;

/**
 * By the index, which knows beginnings, too. Without the hint Neo4j goes through all nodes where it believes
 * that there are few, as in a database that has just been filled.
 */
const bySeek = `USING INDEX SEEK n:${ownedLabel}(slot, id)`;
const withIds = `UNWIND $ids AS id
MATCH (n:${ownedLabel}) ${bySeek} WHERE n.slot = $slot AND n.id = id`;
const withBeginnings = `UNWIND $beginnings AS beginning
MATCH (n:${ownedLabel}) ${bySeek} WHERE n.slot = $slot AND n.id STARTS WITH beginning`;

const bothWays = (rest: string): string =>
  `${withIds}\n${rest}\nUNION ALL\n${withBeginnings}\n${rest}`;

const readNodes = bothWays('RETURN properties(n) AS properties');
const readNodesWithIds = `${withIds}\nRETURN properties(n) AS properties`;

/** A relation is ours if it has an id and evidence, even an empty list of it: those that others drew lack one. */
const isOurs = 'r.id IS NOT NULL AND r.evidence IS NOT NULL';
const asEdge = (from: string, to: string): string =>
  `RETURN ${from}.id AS from, type(r) AS type, ${to}.id AS to, properties(r) AS properties`;

/** Of nodes that documents state: all that begin at them. */
const readEdgesFrom = bothWays(
  `MATCH (n)-[r]->(to) WHERE ${isOurs} AND ${isOwned('to')}\n${asEdge('n', 'to')}`,
);
/** And those that lead to them from others. */
const readEdgesTo = bothWays(
  `MATCH (n)<-[r]-(from)
WHERE ${isOurs} AND ${isOwned('from')} AND from.slot = $slot AND ${isOfNone('from')}
${asEdge('from', 'n')}`,
);
/** Those that can lead from a node which no document states to another one. */
const between = relationTypeNames
  .filter((type) =>
    relationDefinitionOf(type).ends.some(
      ({ from, to }) => !documentTypes.has(from) && !documentTypes.has(to),
    ),
  )
  .join('|');

/**
 * Of other nodes: those that lead to nodes which no document states. By their types, as an indicator or a
 * year has a relation to each passage that proves it: these are as many as the graph is large, and are not
 * gone through where their type is not among those.
 */
const readEdgesBetween = bothWays(
  `MATCH (n)-[r:${between}]->(to)
WHERE ${isOurs} AND ${isOwned('to')} AND ${isOfNone('to')}\n${asEdge('n', 'to')}`,
);

/** What a slot holds of some parts. */
export interface StoredParts {
  readonly nodes: readonly NodeRecord[];
  readonly edges: readonly EdgeRecord[];
}

/** Reads parts as they are stored, with the properties that are derived. */
export async function readParts(
  parts: readonly PartName[],
  slot: string,
  run: RunAll,
): Promise<StoredParts> {
  const stated = parametersOf(parts.filter(isOfDocument), slot);
  const others = parametersOf(
    parts.filter((part) => !isOfDocument(part)),
    slot,
  );
  const nodes = [...(await run(readNodes, stated)), ...(await run(readNodes, others))];
  const edges = [
    ...(await run(readEdgesFrom, stated)),
    ...(await run(readEdgesTo, stated)),
    ...(await run(readEdgesBetween, others)),
  ];
  return { nodes: nodes.map(nodeOf), edges: edges.flatMap(edgeOf) };
}

/** Reads nodes as they are stored; those that are not there are left out. */
export const readStoredNodes = async (
  ids: readonly string[],
  slot: string,
  run: RunAll,
): Promise<readonly NodeRecord[]> => (await run(readNodesWithIds, { slot, ids })).map(nodeOf);

function parametersOf(parts: readonly PartName[], slot: string): Statement['parameters'] {
  const found = parts.map(idsOfPart);
  return {
    slot,
    ids: found.flatMap(({ ids }) => ids),
    beginnings: found.flatMap(({ beginnings }) => beginnings),
  };
}

/** Among its properties are those that are derived. */
function nodeOf({ properties }: Stored): NodeRecord {
  const { id } = properties as { id: string };
  return { type: typeOfId(id) as NodeType, id, properties: properties as NodeRecord['properties'] };
}

const relationNames: ReadonlySet<unknown> = new Set(relationTypeNames);

function edgeOf({ type, from, to, properties }: Stored): EdgeRecord[] {
  if (!relationNames.has(type)) return [];
  const { id, evidence } = properties as Pick<EdgeRecord, 'id' | 'evidence'>;
  return [{ type, id, from, to, properties, evidence } as EdgeRecord];
}
