import {
  definitionOf,
  graphNodeTypes,
  type NodeType,
  relationTypesAt,
} from '../../../model/ontology.js';
import type { NodeSummaries, NodeSummary } from '../../questions.js';
import { degreesOf, labelOf } from '../cypher/pattern.js';
import { ownedLabel } from '../schema/names.js';
import { type BatchedQuery, batchText } from '../served/batched-query.js';

/** Name and degrees of a node. */
const summaryOf = (type: NodeType): string => {
  const degrees = degreesOf('n', type);
  return `WHEN n:${labelOf(type)} THEN ['${type}', toString(n.${definitionOf(type).caption}), ${degrees}]`;
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
  const degrees = relationTypesAt(type)
    .map((relation, at) => ({ type: relation, count: counts[at] as number }))
    .filter(({ count }) => count > 0);
  const degree = degrees.reduce((sum, { count }) => sum + count, 0);
  return { id, type, caption, degree, degrees };
}
