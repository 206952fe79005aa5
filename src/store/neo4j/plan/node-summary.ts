import { cityAndYearsOf } from '../../../model/city-and-years.js';
import {
  definitionOf,
  graphNodeTypes,
  graphRelationTypes,
  type NodeType,
  type RelationType,
  relationFieldsOf,
} from '../../../model/ontology.js';
import type { Row } from '../../../model/plan.js';
import type { NodeSummaries, NodeSummary, PlaceType, WhichSummaries } from '../../questions.js';
import { labelOf } from '../cypher/pattern.js';
import { StatementContext } from '../cypher/statement-context.js';
import { ownedLabel } from '../schema/names.js';
import { nodeRow } from './node-row.js';

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
  return `WHEN node:${labelOf(type)} THEN ['${type}', '${definitionOf(type).caption}', ${own.join(', ')}]`;
};

/** The places that other nodes tell, by type. */
const toldPlaces = graphNodeTypes.flatMap((type) => {
  const told = placesOf(type).map((place) =>
    place?.relation
      ? `COLLECT { MATCH (node)-[:${place.relation}]->(m) RETURN m.${place.property} }[0]`
      : 'null',
  );
  return told.every((each) => each === 'null')
    ? []
    : [`WHEN node:${labelOf(type)} THEN [${told.join(', ')}]`];
});

/** Neo4j keeps the numbers of a node's relations only of one that has more of them. */
const fewRelations = 50;

/**
 * What relations `node` has: of few the type of each, `['OF_CITY', 'IN_YEAR', 'OF_CITY']`; of many how many
 * there are of each type, `[[0, 12], [5, 70]]` with the types' places among all. Neo4j has these numbers at
 * hand then. Of few it would go through all of them for each of the types, twenty-seven times.
 *
 * All types are asked for, whatever the node is: five times fewer counts in the statement than a list for
 * each type of node, which would take Neo4j seconds to plan.
 */
const degreesOfNode = `CASE WHEN COUNT { (node)--() } <= ${fewRelations}
THEN COLLECT { MATCH (node)-[r:${graphRelationTypes.join('|')}]-() RETURN type(r) }
ELSE [each IN [${graphRelationTypes
  .map((relation, at) => `[${at}, COUNT { (node)-[:${relation}]-() }]`)
  .join(', ')}] WHERE each[1] > 0] END`;

/** Of a {@link SummaryRow} of `node` all but the numbers of its relations. */
const nameAndPlaces = `node.id, [keys IN [CASE
  ${graphNodeTypes.map(ownKeys).join('\n  ')}
END] | [keys[0]] + [key IN keys[1..] | node[key]]][0], ${toldPlaces.length > 0 ? `CASE\n  ${toldPlaces.join('\n  ')}\nEND` : 'null'}`;

const summaryRow = (degrees: boolean): string =>
  degrees ? `[${nameAndPlaces}, ${degreesOfNode}]` : `[${nameAndPlaces}]`;

/** Where a {@link SummaryRow} has the id of a node's city and area: what the node says itself, and what others tell. */
const placeCells = {
  CITY: [2, 0],
  POLICY_AREA: [4, 2],
} as const satisfies Readonly<Record<PlaceType, readonly [own: number, told: number]>>;

/** Rows of the places of the nodes that `summaries` tells of, each place once. */
function placeRows(type: PlaceType, properties: readonly string[]): string {
  const [own, told] = placeCells[type];
  const row = nodeRow(
    new StatementContext(new Map()),
    [{ type, properties, relations: [] }],
    'place',
    [type],
  );
  return `COLLECT {
UNWIND summaries AS summary
UNWIND [summary[1][${own}], summary[2][${told}]] AS id
WITH DISTINCT id
MATCH (place:${ownedLabel} {slot: $slot, id: id}) WHERE place:${labelOf(type)}
RETURN [place.id, ${row}]
}`;
}

/**
 * What is told of some nodes: a clause that comes before the RETURN, and what this returns, the
 * {@link SummariesCell}.
 *
 * @param nodes the variable of a list of them
 */
export const summariesOf = (
  nodes: string,
  { degrees, places = {} }: WhichSummaries,
): { readonly clause: string; readonly cell: string } => ({
  clause: `WITH *, COLLECT {
UNWIND ${nodes} AS node
RETURN ${summaryRow(degrees)}
} AS summaries`,
  cell: `[${[
    'summaries',
    ...Object.entries(places).map(([type, properties]) => placeRows(type as PlaceType, properties)),
  ].join(', ')}]`,
});

/** What {@link summariesOf} returns: summaries, and for each type of places their rows. */
export type SummariesCell = [summaries: SummaryRow[], ...places: [id: string, row: Row][][]];

export const toSummaries = (
  [summaries, ...found]: SummariesCell,
  { places }: WhichSummaries,
): Omit<NodeSummaries, 'revision'> => ({
  nodeSummaries: summaries.map(toNodeSummary),
  ...(places && { places: new Map(found.flat()) }),
});

type Places = [city: string | null, year: number | null, area: string | null];

type SummaryRow = [
  id: string,
  own: [type: NodeType, caption: string | number, ...places: Places],
  told: Places | null,
  relations?: RelationType[] | [type: number, count: number][],
];

// Of a hundred nodes and more at a time: without lists and objects that nothing keeps.
function toNodeSummary([id, own, told, relations]: SummaryRow): NodeSummary {
  const degrees = relations ? degreesIn(relations) : [];
  let degree = 0;
  for (const { count } of degrees) degree += count;
  return {
    id,
    type: own[0],
    caption: String(own[1]),
    cityId: own[2] ?? told?.[0] ?? null,
    year: own[3] ?? told?.[1] ?? null,
    policyAreaId: own[4] ?? told?.[2] ?? null,
    degree: relations ? degree : null,
    degrees,
  };
}

/** In the ontology's order. */
function degreesIn(relations: NonNullable<SummaryRow[3]>): NodeSummary['degrees'] {
  const counts = new Array<number>(graphRelationTypes.length).fill(0);
  for (const each of relations)
    if (typeof each === 'string') {
      const place = placeOf.get(each) as number;
      counts[place] = (counts[place] as number) + 1;
    } else counts[each[0]] = each[1];
  const degrees: NodeSummary['degrees'][number][] = [];
  for (const [at, type] of graphRelationTypes.entries()) {
    const count = counts[at] as number;
    if (count > 0) degrees.push({ type, count });
  }
  return degrees;
}

const placeOf = new Map(graphRelationTypes.map((type, at) => [type, at]));
