import {
  graphRelationTypes,
  type NodeType,
  type RelationType,
  relationDefinitionOf,
} from '../../../model/ontology.js';
import type { Edge, Edges, GraphQuestions, Neighbors } from '../../questions.js';
import { allOf, whereClause } from '../cypher/logic.js';
import { labelOf } from '../cypher/pattern.js';
import { toParameter } from '../cypher/plan-shape.js';
import { propertyList } from '../cypher/property-list.js';
import { ownedLabel } from '../schema/names.js';
import { type BatchedQuery, batchText } from '../served/batched-query.js';

/** What a statement returns of a relation: see {@link edgeRow}. */
export type EdgeRow = [
  id: string,
  type: RelationType,
  from: string,
  to: string,
  evidence: string[] | null,
  ...own: [] | [role: Edge['role'], inherited: Edge['inherited'], action: Edge['action']],
];

/** What an {@link Edge} tells that only some types of relations have. */
const ownNames = ['role', 'inherited', 'action'] as const;
const typesWithOwn: ReadonlySet<RelationType> = new Set(
  graphRelationTypes.filter((type) =>
    ownNames.some((name) => Object.hasOwn(relationDefinitionOf(type).properties, name)),
  ),
);

/**
 * An {@link EdgeRow} of `edge`. Relations that have nothing of their own do not say so: a drawing has a
 * thousand of them, and each value takes about a microsecond to send and to read.
 *
 * @param types those that it may be of
 */
export function edgeRow(
  edge: string,
  withEvidence: boolean,
  types: readonly RelationType[] = graphRelationTypes,
): string {
  const ends = `[${edge}.id, type(${edge}), startNode(${edge}).id, endNode(${edge}).id, ${withEvidence ? `${edge}.evidence` : 'null'}]`;
  const withOwn = types.filter((type) => typesWithOwn.has(type));
  if (withOwn.length === 0) return ends;
  return `${ends} + CASE WHEN ${edge}:${withOwn.join('|')} THEN ${propertyList(edge, ownNames)} ELSE [] END`;
}

export const toEdge = (row: EdgeRow): Edge => {
  const [id, type, from, to, evidence, role = null, inherited = null, action = null] = row;
  return { id, type, from, to, role, inherited, action, evidence: evidence ?? [] };
};

type WhichEdges = Parameters<GraphQuestions['edges']>[1];

/** One statement for the relations of nodes, see {@link GraphQuestions.edges}. */
export function compileEdges(
  ids: readonly string[],
  { within = false, types, limit, evidence: isWanted = false }: WhichEdges,
): BatchedQuery<Edges> {
  return {
    text: batchText([`${within ? edgesAmong(types) : edgesOf(types)}\n${rowOf(isWanted)}`]),
    // One more, which tells whether there are more.
    limits: { wanted: toParameter(limit + 1) },
    valuesFor: () => ({ ids: [...new Set(ids)] }),
    alone: true,
    answer: (rows, { revision }) => ({
      revision,
      edges: (rows as EdgeRow[]).slice(0, limit).map(toEdge),
      truncated: rows.length > limit,
    }),
  };
}

/**
 * One statement for the other ends of the relations of nodes, see {@link GraphQuestions.neighbors}. Where
 * there are more relations than wanted, which of them count depends on their order, and another follows.
 */
export function compileNeighbors(
  ids: readonly string[],
  { types, limit }: Parameters<GraphQuestions['neighbors']>[1],
): BatchedQuery<Neighbors> {
  const asked = {
    limits: { limit: toParameter(limit), wanted: toParameter(limit + 1) },
    valuesFor: () => ({ ids: [...new Set(ids)] }),
    alone: true,
  };
  return {
    ...asked,
    text: batchText([neighborsOf(types)]),
    answer: (rows, { revision }) => {
      const [[count, found]] = rows as [[number, string[]]];
      if (count <= limit) return { revision, ids: found, truncated: false };
      return {
        ...asked,
        text: batchText([firstNeighborsOf(types)]),
        answer: (again, marker) => {
          const [[truncated, first]] = again as [[boolean, string[]]];
          return { revision: marker.revision, ids: first, truncated };
        },
      };
    },
  };
}

/** True of a node that has one of the types; always true where none are given. */
function hasType(node: string, types: readonly NodeType[] | undefined): string {
  if (!types) return 'true';
  return types.length > 0 ? `${node}:${types.map(labelOf).join('|')}` : 'false';
}

const start = `UNWIND q.ids AS id
MATCH (n:${ownedLabel} {slot: $slot, id: id})`;
const rowOf = (withEvidence: boolean): string => `RETURN ${edgeRow('r', withEvidence)} AS row`;

/** A relation between two of the nodes is met from either end: it counts twice. */
function neighborsOf(types: WhichEdges['types']): string {
  return `${start}
MATCH (n)-[:${graphRelationTypes.join('|')}]-(m:${ownedLabel})${whereClause(hasType('m', types))}
WITH m LIMIT $wanted
WITH count(*) AS count, collect(DISTINCT m) AS found
RETURN [count, CASE WHEN count <= $limit THEN [m IN found | m.id] END] AS row`;
}

/** Of the first relations in their order, which {@link edgesOf} gives whole, the other ends alone. */
const firstNeighborsOf = (types: WhichEdges['types']): string =>
  // Twice as many, as one between two of the nodes is met from either.
  `${typeByType(
    types,
    `WITH r, m ORDER BY r.id LIMIT 2 * $wanted
WITH r, collect(m) AS ends ORDER BY r.id LIMIT $wanted`,
    'ends',
  )}
WITH collect(ends) AS found
RETURN [size(found) > $limit, COLLECT {
UNWIND found[..$limit] AS ends
UNWIND ends AS m
WITH DISTINCT m
RETURN m.id
}] AS row`;

const edgesOf = (types: WhichEdges['types']): string =>
  typeByType(types, 'WITH DISTINCT r ORDER BY r.id LIMIT $wanted', 'r');

/**
 * Relation type by relation type, so that later types are not read where earlier ones suffice: a city's
 * node has a hundred thousand relations.
 *
 * @param first takes the first of one type, of `r` and its other end `m`
 * @param found what is given of each
 */
function typeByType(types: WhichEdges['types'], first: string, found: string): string {
  const branches = graphRelationTypes.map(
    (relation) => `UNWIND nodes AS n
MATCH (n)-[r:${relation}]-(m:${ownedLabel})${whereClause(hasType('m', types))}
${first}
RETURN ${found}`,
  );
  return `${start}
WITH collect(n) AS nodes
CALL (nodes) {
${branches.join('\nUNION ALL\n')}
}
WITH ${found} LIMIT $wanted`;
}

/** Each from where it begins: facts lead to what they share, so that no node has many of these. */
function edgesAmong(types: WhichEdges['types']): string {
  const hasOneEnd = types ? `(${hasType('n', types)} OR ${hasType('m', types)})` : 'true';
  const typeOrder = `CASE type(r) ${graphRelationTypes.map((relation, at) => `WHEN '${relation}' THEN ${at}`).join(' ')} END`;
  return `${start}
WITH collect(n) AS nodes
UNWIND nodes AS n
MATCH (n)-[r:${graphRelationTypes.join('|')}]->(m:${ownedLabel})${whereClause(allOf(['m IN nodes', hasOneEnd]))}
WITH r ORDER BY ${typeOrder}, r.id LIMIT $wanted`;
}
