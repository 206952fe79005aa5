import { LRUCache } from 'lru-cache';
import type { MeasureBasis } from '../../../model/ontology.js';
import type { Row } from '../../../model/plan.js';
import { compareKeys } from '../../order.js';
import {
  type AggregateGroup,
  type Aggregates,
  type Aggregation,
  type GroupKey,
  type GroupNodeKey,
  groupKeys,
  groupKeysOf,
  groupNodeKeys,
  groupNodeTypes,
} from '../../questions.js';
import { roundedSum } from '../../rounded-sum.js';
import { labelOf } from '../cypher/pattern.js';
import { shapeOf, unshared } from '../cypher/plan-shape.js';
import { StatementContext } from '../cypher/statement-context.js';
import { nodeRow } from '../plan/compile-plan.js';
import { startMatch } from '../plan/start-match.js';
import { valueOrFalse } from '../schema/names.js';
import { type Question, questionText } from '../served/batched-query.js';

/** One statement for measurements by group, see `GraphQuestions.aggregate`. */
export function compileAggregate(aggregation: Aggregation): Question<Aggregates> {
  const { type, where, groupBy, joined = {} } = aggregation;
  const { key, values, limits } = shapeOf({ start: { type, ...(where && { where }) }, select: [] });
  const form = `${key} ${groupBy} ${JSON.stringify(joined)}`;
  let text = texts.get(form);
  if (text === undefined) {
    text = textOf(aggregation);
    texts.set(form, text);
  }
  const known = text;
  const asked = groupNodeKeys.filter((name) => joined[name]);
  return {
    text: known,
    limits,
    valuesFor: () => values,
    alone: false,
    answer: (rows, { revision }) => ({
      revision,
      groups: (rows as GroupRow[]).sort(inOrder).map((row) => toGroup(row, asked)),
    }),
  };
}

/** Statements by the shape of what they aggregate. */
const texts = new LRUCache<string, string>({ max: 500 });

function textOf({ type, where, groupBy, joined = {} }: Aggregation): string {
  const start = unshared({ type, ...(where && { where }) });
  const context = new StatementContext(shapeOf({ start, select: [] }).places);
  const chosen = groupKeysOf({ groupBy });
  const variableOf = (key: GroupKey) => `k${groupKeys.indexOf(key)}`;
  const keys = groupKeys.map((key) => (chosen.includes(key) ? variableOf(key) : 'null'));
  const named = chosen.map((key) => `n.${key} AS ${variableOf(key)}`).join(', ');
  // Found after the groups are: there are few of these.
  const nodes = groupNodeKeys.flatMap((key) => {
    const properties = joined[key];
    if (!properties) return [];
    if (!chosen.includes(key)) return [{ match: '', row: ', null' }];
    const type = groupNodeTypes[key];
    const node = context.variable('m');
    const row = nodeRow(context, [{ type, properties, relations: [] }], node, [type]);
    return [
      {
        match: `\nOPTIONAL MATCH (${node}:${labelOf(type)} {slot: $slot, id: ${variableOf(key)}})`,
        row: `, CASE WHEN ${node} IS NOT NULL THEN ${row} END`,
      },
    ];
  });
  return questionText([
    `${startMatch(context, { ...start, isAddedUp: true }, 'n').text}
WITH ${named}, toFloatOrNull(n.${valueOrFalse}) AS v
WITH ${chosen.map(variableOf).join(', ')}, count(*) AS a, count(v) AS b, sum(floor(v)) AS c,
  sum(v - floor(v)) AS d, min(v) AS e, max(v) AS f${nodes.map(({ match }) => match).join('')}
RETURN [${keys.join(', ')}, a, b, c, d, e, f${nodes.map(({ row }) => row).join('')}] AS row`,
  ]);
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
    joined: Object.fromEntries(told.map((key, at) => [key, nodes[at] ?? null])),
  };
}
