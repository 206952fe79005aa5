import {
  definitionOf,
  graphNodeTypes,
  type NodeType,
  type RelationType,
  relationDefinitionOf,
  relationTypeNames,
} from '../../../model/ontology.js';
import type { NodeSummaries, NodeSummary } from '../../questions.js';
import { labelOf } from '../cypher/pattern.js';
import { ownedLabel } from '../schema/names.js';
import { type BatchedQuery, batchText } from '../served/batched-query.js';

/** The relation types that a node of the type may have, proof left out. */
const relationsOf = (type: NodeType): RelationType[] =>
  relationTypeNames.filter((relation) => {
    const { layer, ends } = relationDefinitionOf(relation);
    return layer === 'graph' && ends.some(({ from, to }) => from === type || to === type);
  });

/**
 * Name and degrees of a node. Neo4j stores the degrees with the node, and takes them from there where the
 * pattern says nothing of the other end.
 */
const summaryOf = (type: NodeType): string => {
  const degrees = relationsOf(type).map((relation) => `COUNT { (n)-[:${relation}]-() }`);
  return `WHEN n:${labelOf(type)} THEN ['${type}', toString(n.${definitionOf(type).caption}), ${degrees.join(', ')}]`;
};

const text = batchText([
  `UNWIND q.ids AS id
MATCH (n:${ownedLabel} {slot: $slot, id: id}) WHERE n:${graphNodeTypes.map(labelOf).join('|')}
RETURN [id, CASE
  ${graphNodeTypes.map(summaryOf).join('\n  ')}
END] AS row`,
]);

/** One statement for name and degrees of nodes, see `GraphQuestions.nodeSummaries`. */
export const compileNodeSummaries = (ids: readonly string[]): BatchedQuery<NodeSummaries> => ({
  text,
  limits: {},
  valuesFor: () => ({ ids }),
  alone: true,
  answer: (rows, { revision }) => ({
    revision,
    nodeSummaries: (rows as [string, [NodeType, string, ...number[]]][]).map(toNodeSummary),
  }),
});

function toNodeSummary([id, [type, caption, ...counts]]: [
  string,
  [NodeType, string, ...number[]],
]): NodeSummary {
  const degrees = relationsOf(type)
    .map((relation, at) => ({ type: relation, count: counts[at] as number }))
    .filter(({ count }) => count > 0);
  const degree = degrees.reduce((sum, { count }) => sum + count, 0);
  return { id, type, caption, degree, degrees };
}
