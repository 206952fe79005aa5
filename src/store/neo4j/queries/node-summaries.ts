import { cityAndYearsOf } from '../../../model/city-and-years.js';
import {
  definitionOf,
  graphNodeTypes,
  graphRelationTypes,
  type NodeType,
  type RelationType,
  relationFieldsOf,
} from '../../../model/ontology.js';
import type { NodeSummaries, NodeSummary } from '../../questions.js';
import { degreesOf, labelOf } from '../cypher/pattern.js';
import { ownedLabel } from '../schema/names.js';
import { type BatchedQuery, batchText } from '../served/batched-query.js';

/** Type, name and place of a node. */
const summaryOf = (type: NodeType): string => {
  const own = [`toString(n.${definitionOf(type).caption})`, ...placeOf(type)];
  return `WHEN n:${labelOf(type)} THEN ['${type}', ${own.join(', ')}]`;
};

/** City, year and policy area of a node: its own, or those of the one node that tells them. */
function placeOf(type: NodeType): string[] {
  const { city, years, document } = cityAndYearsOf(type);
  const ofDocument = (property: string) => (document ? ofOne('document', property) : 'null');
  const ofOne = (field: string, property: string): string => {
    const relation = relationFieldsOf(type).get(field)?.relation;
    return relation ? `COLLECT { MATCH (n)-[:${relation}]->(m) RETURN m.${property} }[0]` : 'null';
  };
  const year = years === 'year' ? 'n.year' : years === 'years' ? 'null' : ofDocument('year');
  const area =
    type === 'POLICY_AREA'
      ? 'n.id'
      : 'policyAreaId' in definitionOf(type).properties
        ? 'n.policyAreaId'
        : ofOne('policyArea', 'id');
  return [city ? `n.${city}` : ofDocument('cityId'), year, area];
}

/** Matches the nodes of `q.ids` that have a summary, as `n`. */
export const matchSummarised = `UNWIND q.ids AS id
MATCH (n:${ownedLabel} {slot: $slot, id: id}) WHERE n:${graphNodeTypes.map(labelOf).join('|')}`;

/**
 * The {@link SummaryRow} of `n`. Relations are counted by all types, whatever the node is: five times fewer
 * counts in the statement than a list for each type of node, which would take Neo4j seconds to plan.
 */
export const summaryRow = `[n.id, CASE
  ${graphNodeTypes.map(summaryOf).join('\n  ')}
END, [${degreesOf('n', graphRelationTypes)}]]`;

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

export type SummaryRow = [
  id: string,
  own: [
    type: NodeType,
    caption: string,
    cityId: string | null,
    year: number | null,
    policyAreaId: string | null,
  ],
  counts: number[],
];

export function toNodeSummary([id, own, counts]: SummaryRow): NodeSummary {
  const [type, caption, cityId, year, policyAreaId] = own;
  const degrees: { type: RelationType; count: number }[] = [];
  let degree = 0;
  for (const [at, relation] of graphRelationTypes.entries()) {
    const count = counts[at] as number;
    if (count === 0) continue;
    degrees.push({ type: relation, count });
    degree += count;
  }
  return { id, type, caption, cityId, year, policyAreaId, degree, degrees };
}
