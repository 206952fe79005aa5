import {
  definitionOf,
  type MeasureBasis,
  type MeasurementPeriod,
} from '../../../model/ontology.js';
import type { Row } from '../../../model/plan.js';
import { Cache } from '../../../util/cache.js';
import { compareKeys } from '../../order.js';
import {
  type AggregateGroup,
  type Aggregates,
  type Aggregation,
  type GroupNodeKey,
  groupKeys,
  groupKeysOf,
  groupNodeKeys,
  groupNodeTypes,
} from '../../questions.js';
import { roundedSum } from '../../rounded-sum.js';
import { nodePredicate } from '../cypher/condition.js';
import { allOf } from '../cypher/logic.js';
import { labelOf } from '../cypher/pattern.js';
import { deepCopy, shapeOf } from '../cypher/plan-shape.js';
import { StatementContext } from '../cypher/statement-context.js';
import { nodeRow } from '../plan/node-row.js';
import { startMatch } from '../plan/start-match.js';
import { valueOrFalse, wholeOrFalse } from '../schema/names.js';
import { type BatchedQuery, batchText } from '../served/batched-query.js';

/** One statement for measurements by group, see `GraphQuestions.aggregate`. */
export function compileAggregate(aggregation: Aggregation): BatchedQuery<Aggregates> {
  const { type, where, groupBy, joined = {} } = aggregation;
  const { key, values, limits } = shapeOf({ start: { type, ...(where && { where }) }, select: [] });
  const form = `${key} ${groupBy} ${JSON.stringify(joined)}`;
  const joinedKeys = groupNodeKeys.filter((name) => joined[name]);
  return {
    text: texts.getOrMake(form, () => aggregateText(aggregation)),
    limits,
    valuesFor: () => values,
    alone: false,
    answer: (rows, { revision }) => ({
      revision,
      groups: (rows as GroupRow[]).sort(byGroupKeys).map((row) => toGroup(row, joinedKeys)),
    }),
  };
}

/** Statements by the shape of what they aggregate. */
const texts = new Cache<string>('aggregateStatements', {
  sizeOf: (text, form) => 400 + 2 * (text.length + form.length),
});

/** What the statement returns of a group: null for keys that do not separate the groups. */
type GroupRow = [
  cityId: string | null,
  year: number | null,
  indicatorId: string | null,
  policyAreaId: string | null,
  unit: string,
  basis: MeasureBasis,
  period: MeasurementPeriod,
  count: number,
  present: number,
  wholes: number,
  fractions: number,
  min: number | null,
  max: number | null,
  held: number[],
  ...nodes: (Row | null)[],
];
/** Cells of a group's row before its nodes. */
const nodesAt = groupKeys.length + 7;

/**
 * Whole parts and fractions are added up apart: see {@link roundedSum}. `held` has the values of parts
 * (其中) whose whole is in the same group; they are in these sums, and taken off again by {@link toGroup}.
 */
function aggregateText({ type, where, groupBy, joined = {} }: Aggregation): string {
  const start = deepCopy({ type, ...(where && { where }) });
  const context = new StatementContext(shapeOf({ start, select: [] }).parameters);
  const keys = groupKeysOf({ groupBy });
  // The nodes of a group are found when the groups are there: there are few of these.
  const nodes = groupNodeKeys.flatMap((key) => {
    const properties = joined[key];
    if (!properties) return [];
    if (!keys.includes(key)) return [{ match: '', row: 'null' }];
    const nodeType = groupNodeTypes[key];
    const node = context.variable('m');
    const row = nodeRow(context, [{ type: nodeType, properties, relations: [] }], node, [nodeType]);
    return [
      {
        match: `\nOPTIONAL MATCH (${node}:${labelOf(nodeType)} {slot: $slot, id: ${key}})`,
        row: `CASE WHEN ${node} IS NOT NULL THEN ${row} END`,
      },
    ];
  });
  // What a part's whole must be to be in the part's group: selected as well, and of the same keys.
  const whole = allOf([
    'w <> p',
    'w.slot = $slot',
    ...keys.map((key) =>
      definitionOf(type).properties[key]?.nullable
        ? `(w.${key} = ${key} OR (w.${key} IS NULL AND ${key} IS NULL))`
        : `w.${key} = ${key}`,
    ),
    nodePredicate(context, start.where, 'w', [type]),
  ]);
  const cells = [
    ...groupKeys.map((key) => (keys.includes(key) ? key : 'null')),
    ...['count', 'present', 'wholes', 'fractions', 'min', 'max'],
    `[p IN parts WHERE EXISTS {
  MATCH (p)-[:PART_OF*1..]->(w:${labelOf(type)})
  WHERE ${whole} } | p.${valueOrFalse}]`,
    ...nodes.map(({ row }) => row),
  ];
  return batchText([
    `${startMatch(context, { ...start, isAggregated: true }, 'n').text}
WITH q, ${keys.map((key) => `n.${key} AS ${key}`).join(', ')}, toFloatOrNull(n.${valueOrFalse}) AS value,
  CASE WHEN n.${wholeOrFalse} <> false AND n.${valueOrFalse} <> false THEN n END AS part
WITH q, ${keys.join(', ')}, count(*) AS count, count(value) AS present, sum(floor(value)) AS wholes,
  sum(value - floor(value)) AS fractions, min(value) AS min, max(value) AS max, collect(part) AS parts${nodes.map(({ match }) => match).join('')}
RETURN [${cells.join(', ')}] AS row`,
  ]);
}

function byGroupKeys(left: GroupRow, right: GroupRow): number {
  for (const index of groupKeys.keys()) {
    const order = compareKeys(left[index] as string | null, right[index] as string | null, false);
    if (order !== 0) return order;
  }
  return 0;
}

/** @param joinedKeys the keys of whose nodes the row has something, in its order */
function toGroup(row: GroupRow, joinedKeys: readonly GroupNodeKey[]): AggregateGroup {
  // biome-ignore format: as the row is laid out
  const [
    cityId, year, indicatorId, policyAreaId, unit, basis, period,
    count, present, wholes, fractions, min, max, held,
  ] = row;
  let [addedWholes, addedFractions] = [wholes, fractions];
  for (const value of held) {
    addedWholes -= Math.floor(value);
    addedFractions -= value - Math.floor(value);
  }
  const joined: Partial<Record<GroupNodeKey, Row | null>> = {};
  for (const [index, key] of joinedKeys.entries())
    joined[key] = (row[nodesAt + index] as Row | null | undefined) ?? null;
  return {
    cityId,
    year,
    indicatorId,
    policyAreaId,
    unit,
    basis,
    period,
    count,
    withheld: count - present,
    parts: held.length,
    sum: present > held.length ? roundedSum(addedWholes, addedFractions) : null,
    min,
    max,
    joined,
  };
}
