import type { MeasureBasis } from '../../model/ontology.js';
import type { Row } from '../../model/plan.js';
import { compareKeys } from '../order.js';
import {
  type AggregateGroup,
  type Aggregates,
  type Aggregation,
  type GroupNodeKey,
  groupNodeKeys,
  groupNodeTypes,
} from '../questions.js';
import { roundedSum } from '../rounded-sum.js';
import { nodeRow } from './compile-plan.js';
import { labelOf } from './pattern.js';
import { shapeOf } from './plan-shape.js';
import { type Question, statementOf } from './question.js';
import { startMatch } from './start-match.js';
import { parameterName, StatementContext } from './statement-context.js';

/** The keys of a group, most significant first; unit and basis always are keys. */
const groupKeys = ['cityId', 'year', 'indicatorId', 'policyAreaId', 'unit', 'basis'] as const;

/** One statement for measurements by group, see `GraphQuestions.aggregate`. */
export function compileAggregate({
  type,
  where,
  groupBy,
  along = {},
}: Aggregation): Question<Aggregates> {
  // A copy in which no object occurs twice, so that each has a place of its own among the values.
  const condition = where && (JSON.parse(JSON.stringify(where)) as typeof where);
  const { places, values } = shapeOf({
    start: { type, ...(condition && { where: condition }) },
    select: [],
  });
  const context = new StatementContext(places);
  const keys = groupKeys.map((key) =>
    key === 'unit' || key === 'basis' || groupBy.includes(key) ? `n.${key}` : 'null',
  );
  const named = keys.map((key, at) => `${key} AS k${at}`).join(', ');
  const told = groupNodeKeys.filter((key) => along[key]);
  // Found after the groups are: there are few of these.
  const nodes = told.map((key) => {
    const type = groupNodeTypes[key];
    const node = context.variable('m');
    const selection = [{ type, properties: along[key] ?? [], relations: [] }];
    return {
      match: `\nOPTIONAL MATCH (${node}:${labelOf(type)} {slot: $slot, id: k${groupKeys.indexOf(key)}})`,
      row: `, CASE WHEN ${node} IS NOT NULL THEN ${nodeRow(context, selection, node, [type])} END`,
    };
  });
  return {
    text: statementOf([
      `${startMatch(context, { type, ...(condition && { where: condition }) }, 'n').text}
WITH ${named}, count(*) AS count, count(n.value) AS present,
  sum(floor(n.value)) AS wholes, sum(n.value - floor(n.value)) AS fractions,
  min(n.value) AS least, max(n.value) AS greatest${nodes.map(({ match }) => match).join('')}
RETURN [${keys.map((_, at) => `k${at}`).join(', ')}, count, present, wholes, fractions, least, greatest${nodes.map(({ row }) => row).join('')}] AS row`,
    ]),
    parametersFor: (slot) => ({
      ...Object.fromEntries(values.map((value, place) => [parameterName(place), value])),
      slot,
    }),
    answer: (cells, { revision }) => ({
      revision,
      groups: (cells as GroupRow[]).sort(inOrder).map((row) => toGroup(row, told)),
    }),
  };
}

type GroupRow = [
  cityId: string | null,
  year: number | null,
  indicatorId: string | null,
  policyAreaId: string | null,
  unit: string,
  basis: MeasureBasis,
  count: number,
  present: number,
  wholes: number,
  fractions: number,
  least: number | null,
  greatest: number | null,
  ...nodes: (Row | null)[],
];

function inOrder(left: GroupRow, right: GroupRow): number {
  for (const at of groupKeys.keys()) {
    const order = compareKeys(left[at] as string | null, right[at] as string | null, false);
    if (order !== 0) return order;
  }
  return 0;
}

function toGroup(
  [
    cityId,
    year,
    indicatorId,
    policyAreaId,
    unit,
    basis,
    count,
    present,
    wholes,
    fractions,
    min,
    max,
    ...nodes
  ]: GroupRow,
  told: readonly GroupNodeKey[],
): AggregateGroup {
  return {
    ...{ cityId, year, indicatorId, policyAreaId, unit, basis, count },
    withheld: count - present,
    sum: present > 0 ? roundedSum(wholes, fractions) : null,
    min,
    max,
    along: Object.fromEntries(told.map((key, at) => [key, nodes[at] ?? null])),
  };
}
