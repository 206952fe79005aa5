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

/** What tells the place of a node in the graph: its city, year and policy area. */
const places = ['cityId', 'year', 'policyAreaId'] as const;

/** By type, the property that has each place; where none has, the relation to the one node that tells it. */
function placesOf(type: NodeType): readonly (Place | undefined)[] {
  const { city, years, document } = cityAndYearsOf(type);
  const ofDocument = (property: string) => (document ? ofOne('document', property) : undefined);
  const ofOne = (field: string, property: string): Place | undefined => {
    const relation = relationFieldsOf(type).get(field)?.relation;
    return relation && { relation, property };
  };
  const year = years === 'year' ? { property: 'year' } : years ? undefined : ofDocument('year');
  const area =
    type === 'POLICY_AREA'
      ? { property: 'id' }
      : 'policyAreaId' in definitionOf(type).properties
        ? { property: 'policyAreaId' }
        : ofOne('policyArea', 'id');
  return [city ? { property: city } : ofDocument('cityId'), year, area];
}

interface Place {
  readonly property: string;
  readonly relation?: RelationType;
}

/** The keys of what a node says itself, after its type: a key that is null has no value. */
const ownKeys = (type: NodeType): string => {
  const own = placesOf(type).map((place) =>
    place && !place.relation ? `'${place.property}'` : 'null',
  );
  return `WHEN n:${labelOf(type)} THEN ['${type}', '${definitionOf(type).caption}', ${own.join(', ')}]`;
};

/** The places that other nodes tell, by type. */
const toldPlaces = graphNodeTypes.flatMap((type) => {
  const told = placesOf(type).map((place) =>
    place?.relation
      ? `COLLECT { MATCH (n)-[:${place.relation}]->(m) RETURN m.${place.property} }[0]`
      : 'null',
  );
  return told.every((each) => each === 'null')
    ? []
    : [`WHEN n:${labelOf(type)} THEN [${told.join(', ')}]`];
});

/** Matches the nodes of `q.ids` that have a summary, as `n`. */
export const matchSummarised = `UNWIND q.ids AS id
MATCH (n:${ownedLabel} {slot: $slot, id: id}) WHERE n:${graphNodeTypes.map(labelOf).join('|')}`;

/**
 * The {@link SummaryRow} of `n`. Relations are counted by all types, whatever the node is: five times fewer
 * counts in the statement than a list for each type of node, which would take Neo4j seconds to plan.
 */
export const summaryRow = `[n.id, [keys IN [CASE
  ${graphNodeTypes.map(ownKeys).join('\n  ')}
END] | [keys[0]] + [key IN keys[1..] | n[key]]][0], ${toldPlaces.length > 0 ? `CASE\n  ${toldPlaces.join('\n  ')}\nEND` : 'null'}, [${degreesOf('n', graphRelationTypes)}]]`;

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
  own: [type: NodeType, caption: string | number, ...places: (string | number | null)[]],
  told: (string | number | null)[] | null,
  counts: number[],
];

export function toNodeSummary([id, own, told, counts]: SummaryRow): NodeSummary {
  const [type, caption, ...ownPlaces] = own;
  const [cityId, year, policyAreaId] = places.map((_, at) => ownPlaces[at] ?? told?.[at] ?? null);
  const degrees: { type: RelationType; count: number }[] = [];
  let degree = 0;
  for (const [at, relation] of graphRelationTypes.entries()) {
    const count = counts[at] as number;
    if (count === 0) continue;
    degrees.push({ type: relation, count });
    degree += count;
  }
  return {
    ...{ id, type, caption: String(caption) },
    cityId: cityId as string | null,
    year: year as number | null,
    policyAreaId: policyAreaId as string | null,
    ...{ degree, degrees },
  };
}
