import { graphRelationTypes } from '../../../model/ontology.js';
import {
  type Avoided,
  type GraphQuestions,
  hubTypes,
  maxShortestPaths,
  type ShortestPaths,
} from '../../questions.js';
import { anyOf, never } from '../cypher/logic.js';
import { labelOf } from '../cypher/pattern.js';
import { toParameter } from '../cypher/plan-shape.js';
import { ownedLabel } from '../schema/names.js';
import { type BatchedQuery, batchText } from '../served/batched-query.js';

const relations = graphRelationTypes.join('|');

/** One statement for the shortest paths between two nodes, see {@link GraphQuestions.shortestPaths}. */
export const compileShortestPaths = (
  from: string,
  to: string,
  { maxLength, limit, avoid = {} }: Parameters<GraphQuestions['shortestPaths']>[2],
): BatchedQuery<ShortestPaths> => ({
  text: batchText([pathsWithin(maxLength, avoid)]),
  limits: { limit: toParameter(limit), wanted: toParameter(maxShortestPaths + 1) },
  valuesFor: () => ({ from, to: from === to ? null : to, avoid: avoid.ids ?? [] }),
  alone: true,
  answer: (rows, { revision }) => {
    const [[count, paths]] = rows as [[number, string[][]]];
    const tooMany = count > maxShortestPaths;
    return { revision, paths: tooMany ? [] : paths, tooMany };
  },
});

/**
 * The length is part of the text: Cypher takes no parameter there. LIMIT 1 keeps the planner from reading
 * both ends side by side, as a product.
 */
const pathsWithin = (maxLength: number, { types = [], ids = [] }: Avoided): string => {
  const labels = [...new Set([...hubTypes, ...types])].map(labelOf);
  const isAvoided = anyOf([`n:${labels.join('|')}`, ids.length > 0 ? 'n IN avoided' : never]);
  // Nodes are compared by themselves: to read the id of each that is met takes longer.
  const avoided =
    ids.length > 0
      ? `WITH a, b, COLLECT {
UNWIND q.avoid AS id
MATCH (n:${ownedLabel} {slot: $slot, id: id})
RETURN n
} AS avoided
`
      : '';
  return `MATCH (a:${ownedLabel} {slot: $slot, id: q.from})
WITH a LIMIT 1
MATCH (b:${ownedLabel} {slot: $slot, id: q.to})
${avoided}MATCH way = allShortestPaths((a)-[:${relations}*..${maxLength}]-(b))
WHERE none(n IN nodes(way) WHERE ${isAvoided} AND n <> a AND n <> b)
WITH DISTINCT nodes(way) AS on LIMIT $wanted
WITH collect(on) AS found
RETURN [size(found), COLLECT {
  UNWIND found AS on
  WITH [n IN on | n.id] AS ids ORDER BY ids LIMIT $limit
  RETURN ids
}] AS row`;
};
