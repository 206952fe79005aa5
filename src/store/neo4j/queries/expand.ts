import { conditionOfCitiesAndYears } from '../../../model/city-and-years.js';
import {
  definitionOf,
  graphNodeTypes,
  type NodeType,
  type RelationType,
  relationDefinitionOf,
  typeOfId,
} from '../../../model/ontology.js';
import type { Condition } from '../../../model/plan.js';
import { allowsSeveral } from '../../order.js';
import type { Expansion, WhichNeighbors } from '../../questions.js';
import { nodePredicate } from '../cypher/condition.js';
import { allOf, always, whereClause } from '../cypher/logic.js';
import { labelOf } from '../cypher/pattern.js';
import { deepCopy, shapeOf, toParameter } from '../cypher/plan-shape.js';
import { StatementContext } from '../cypher/statement-context.js';
import { type SummariesCell, summariesOf, toSummaries } from '../plan/node-summary.js';
import { ownedLabel } from '../schema/names.js';
import { type BatchedQuery, batchText } from '../served/batched-query.js';
import { type EdgeRow, edgeRow, toEdge } from './edges.js';

/** One statement for the nodes that a relation type joins with a node, see {@link GraphQuestions.expand}. */
export function compileExpand(id: string, which: WhichNeighbors): BatchedQuery<Expansion> {
  const { limit, after, count, summaries } = which;
  const types = farTypes(id, which);
  // Types of one condition each: their values are numbered in one go.
  const where = deepCopy({
    any: types.map((type): Condition => conditionOfCitiesAndYears(type, which) ?? { all: [] }),
  });
  const shape = shapeOf({ start: { type: 'CITY', where }, select: [] });
  const context = new StatementContext(shape.parameters);
  const wanted = types.map((type, at) => ({
    type,
    met: nodePredicate(context, where.any[at], 'm', [type]),
  }));
  return {
    text: batchText([expandText(wanted, which)]),
    limits: { limit: toParameter(limit), wanted: toParameter(limit + 1) },
    valuesFor: () => ({ ...shape.values, id, ...(after !== undefined && { after }) }),
    alone: true,
    answer: (rows, { revision }) => {
      const [[told, hasMore, total, edges] = [[[]], false, count ? 0 : null, []]] =
        rows as ExpandRow[];
      const summarised = toSummaries(told as SummariesCell, summaries);
      return { revision, ...summarised, hasMore, total, edges: edges.map(toEdge) };
    },
  };
}

type ExpandRow = [told: SummariesCell, hasMore: boolean, total: number | null, edges: EdgeRow[]];

/** Nodes of a type that are wanted, and what they must meet as `m`. */
interface Wanted {
  readonly type: NodeType;
  readonly met: string;
}

/** The types that the relation can lead to from a node, in the order of their ids. */
function farTypes(id: string, { relation, types = graphNodeTypes }: WhichNeighbors): NodeType[] {
  const own = typeOfId(id);
  const far = new Set(
    relationDefinitionOf(relation).ends.flatMap(({ from, to }) => [
      ...(from === own ? [to] : []),
      ...(to === own ? [from] : []),
    ]),
  );
  return types.filter((type) => far.has(type)).sort((a, b) => (firstId(a) < firstId(b) ? -1 : 1));
}

const firstId = (type: NodeType): string => `${definitionOf(type).idPrefix}:`;

/**
 * Type by type in the order of ids, so that later types are not read where earlier ones fill the page: a
 * year has a hundred thousand relations.
 */
function expandText(wanted: readonly Wanted[], which: WhichNeighbors): string {
  const { relation, after, count, evidence, summaries } = which;
  const { clause, cell } = summariesOf('page', summaries);
  const branches = wanted
    .filter(({ type }) => after === undefined || !isWholeBefore(type, after))
    .map(({ type, met }) => {
      const isLater = after === undefined ? always : 'm.id > q.after';
      return `MATCH (n)-[:${relation}]-(m:${labelOf(type)}&${ownedLabel})${whereClause(allOf([met, isLater]))}
WITH DISTINCT m ORDER BY m.id LIMIT $wanted
RETURN m`;
    });
  const page =
    branches.length > 0
      ? `COLLECT {
CALL (n, q) {
${branches.join('\nUNION ALL\n')}
}
RETURN m LIMIT $wanted
}`
      : '[]';
  return `MATCH (n:${ownedLabel} {slot: $slot, id: q.id})
WITH q, n, ${page} AS found
WITH q, n, found, found[..$limit] AS page
${clause}
RETURN [${cell}, size(found) > $limit, ${count ? countOf(wanted, which) : 'null'}, COLLECT {
UNWIND page AS m
MATCH (n)-[r:${relation}]-(m)
WITH r ORDER BY r.id
RETURN ${edgeRow('r', evidence, [relation])}
}] AS row`;
}

/** True where all ids of a type come before an id. */
const isWholeBefore = (type: NodeType, id: string): boolean =>
  firstId(type) < id && !id.startsWith(firstId(type));

/** Neo4j stores how many relations of a type a node has, and takes that where nothing else is asked. */
function countOf(
  wanted: readonly Wanted[],
  { relation, types, cityIds, years }: WhichNeighbors,
): string {
  if (wanted.length === 0) return '0';
  if (!types && !cityIds && !years && !joinsTwice(relation))
    return `COUNT { (n)-[:${relation}]-() }`;
  return wanted
    .map(
      ({ type, met }) =>
        `COUNT { MATCH (n)-[:${relation}]-(m:${labelOf(type)}&${ownedLabel})${whereClause(met)} RETURN DISTINCT m }`,
    )
    .join(' + ');
}

/** True where two nodes may have several relations of the type, in one direction or in both. */
const joinsTwice = (relation: RelationType): boolean =>
  allowsSeveral(relation) ||
  relationDefinitionOf(relation).ends.some(({ from, to }) => from === to);
