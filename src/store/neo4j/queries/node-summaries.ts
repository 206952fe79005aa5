import {
  definitionOf,
  graphNodeTypes,
  graphRelationTypes,
  type NodeType,
  type RelationType,
  relationDefinitionOf,
} from '../../../model/ontology.js';
import type { NodeSummaries, NodeSummary } from '../../questions.js';
import { labelOf } from '../cypher/pattern.js';
import { ownedLabel } from '../schema/names.js';
import { type BatchedQuery, batchText } from '../served/batched-query.js';

/** The relation types that a node of the type may have, proof left out. */
const relationsOf = (type: NodeType): RelationType[] =>
  graphRelationTypes.filter((relation) =>
    relationDefinitionOf(relation).ends.some(({ from, to }) => from === type || to === type),
  );

const possibleRelations = new Map(graphNodeTypes.map((type) => [type, relationsOf(type)]));

/**
 * Name and degrees of a node. Neo4j stores the degrees with the node, and takes them from there where the
 * pattern says nothing of the other end.
 */
const summaryOf = (type: NodeType): string => {
  const degrees = relationsOf(type).map((relation) => `COUNT { (n)-[:${relation}]-() }`);
  return `WHEN n:${labelOf(type)} THEN ['${type}', toString(n.${definitionOf(type).caption}), ${degrees.join(', ')}]`;
};

/** Matches the nodes of `q.ids` that have a summary, as `n`. */
export const matchSummarised = `UNWIND q.ids AS id
MATCH (n:${ownedLabel} {slot: $slot, id: id}) WHERE n:${graphNodeTypes.map(labelOf).join('|')}`;

/** The {@link SummaryRow} of `n`. */
export const summaryRow = `[n.id, CASE
  ${graphNodeTypes.map(summaryOf).join('\n  ')}
END]`;

export type SummaryRow = [id: string, [type: NodeType, caption: string, ...counts: number[]]];

const text = batchText([`${matchSummarised}\nRETURN ${summaryRow} AS row`]);

/** One statement for name and degrees of nodes, see `GraphQuestions.nodeSummaries`. */
export const compileNodeSummaries = (ids: readonly string[]): BatchedQuery<NodeSummaries> => ({
  text,
  limits: {},
  valuesFor: () => ({ ids }),
  alone: true,
  answer: (rows, { revision }) => ({
    revision,
    nodeSummaries: (rows as SummaryRow[]).map(toNodeSummary),
  }),
});

export function toNodeSummary([id, cells]: SummaryRow): NodeSummary {
  const [type, caption] = cells;
  const degrees: { type: RelationType; count: number }[] = [];
  let degree = 0;
  for (const [at, relation] of (possibleRelations.get(type) as RelationType[]).entries()) {
    const count = cells[at + 2] as number;
    if (count === 0) continue;
    degrees.push({ type: relation, count });
    degree += count;
  }
  return { id, type, caption, degree, degrees };
}
