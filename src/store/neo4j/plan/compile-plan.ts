import { type NodeType, relationField } from '../../../model/ontology.js';
import type { Plan, PlanAnswer, Row, Selection, Start } from '../../../model/plan.js';
import { type ListKey, laterThan, listKeys, notBefore, orderBy } from '../cypher/order-by.js';
import { pageAndCount } from '../cypher/page-and-count.js';
import { labelOf } from '../cypher/pattern.js';
import { deepCopy, shapeOf } from '../cypher/plan-shape.js';
import { StatementContext } from '../cypher/statement-context.js';
import { ownedLabel } from '../schema/names.js';
import { batchText } from '../served/batched-query.js';
import type { Marker } from '../served/marker.js';
import { HoistedMatches } from './hoisted-matches.js';
import { limitClause, nodeRow } from './node-row.js';
import { type RowDecoder, rowDecoder } from './row-decoder.js';
import { startMatch } from './start-match.js';

/** A plan's shape as a statement: the same for all plans that differ in values only. */
export interface CompiledPlan {
  /**
   * A {@link batchText} with the plan's values as {@link shapeOf} names them. Its rows are the start's, in
   * order, and then the count where `total` is 'counted'.
   */
  readonly text: string;
  /** True where lists are within lists: an answer may be long then. */
  readonly isDeep: boolean;
  /** Where the answer's total comes from. That of a whole type is known with the marker. */
  readonly total: 'none' | 'rows' | 'counted' | NodeType;
  readonly decode: RowDecoder | undefined;
}

/**
 * Compiles a plan's shape. Of the values in it, only that a page has one entry is looked at.
 *
 * @throws {GraphError} BAD_USER_INPUT where a page's position does not fit its order.
 * @throws {Error} where the plan asks for what the ontology does not have.
 */
export function compilePlan(plan: Plan): CompiledPlan {
  const { start, select } = deepCopy(plan);
  const { parameters } = shapeOf({ start, select });
  const context = new StatementContext(parameters);
  return {
    text: batchText(startBranches(context, start, select)),
    isDeep: depthOf(select) > 1,
    total: totalOf(start, select),
    decode: rowDecoder(select),
  };
}

/** The answer to a plan from the rows of its statement, which are changed in place. */
export function planAnswer(
  { total, decode }: CompiledPlan,
  found: unknown[],
  { revision, counts }: Marker,
): PlanAnswer {
  const counted = total === 'counted' ? (found.pop() as number) : null;
  const rows = found as unknown[][];
  if (decode) for (const row of rows) decode(row);
  return { revision, rows: rows as readonly unknown[] as readonly Row[], total: totalFound() };

  function totalFound(): number | null {
    if (total === 'none') return null;
    if (total === 'counted') return counted;
    return total === 'rows' ? rows.length : counts[total];
  }
}

function totalOf(start: Start, select: Selection): CompiledPlan['total'] {
  if ('ids' in start || !start.count) return 'none';
  if (!start.where) return start.type;
  return start.page || select.length === 0 ? 'counted' : 'rows';
}

function startBranches(context: StatementContext, start: Start, select: Selection): string[] {
  const node = context.variable('n');
  if ('ids' in start) {
    const types = select.map(({ type }) => type);
    if (types.length === 0) return [];
    const at = context.variable('at');
    const ids = context.value(start, 'ids');
    const hoisted = new HoistedMatches();
    const row = nodeRow(context, select, node, types, hoisted);
    return [
      `UNWIND range(0, size(${ids}) - 1) AS ${at}
MATCH (${node}:${ownedLabel} {slot: $slot, id: ${ids}[${at}]}) WHERE ${node}:${types.map(labelOf).join('|')}
${hoisted.inOrder([at, node], at)}RETURN ${row} AS row`,
    ];
  }
  const isCounted = totalOf(start, select) === 'counted';
  if (select.length === 0)
    return isCounted ? [`${everything(context, start, node)}\nRETURN count(*) AS row`] : [];
  const list = listBranch(context, start, select, node);
  const { page } = start;
  if (!isCounted || !page) return [list];
  return pageAndCount(list, everything(context, start, node), {
    limit: context.value(page, 'limit'),
    isFirst: !page.after,
  });
}

/** How deep lists are selected within lists: steps to a single node do not count. */
export function depthOf(select: Selection): number {
  const depths = select.flatMap(({ type, relations, proven }) => [
    proven ? 1 : 0,
    ...relations.map(
      ({ field, node }) =>
        depthOf(node) + (relationField(type, field).cardinality === 'many' ? 1 : 0),
    ),
  ]);
  return Math.max(0, ...depths);
}

type ListStart = Extract<Start, { type: NodeType }>;

function listBranch(
  context: StatementContext,
  start: ListStart,
  select: Selection,
  node: string,
): string {
  const { type, order = [], page } = start;
  const after = page?.after;
  let keys: ListKey[] = [];
  const { text, index } = startMatch(context, start, node, ({ isPresent }) => {
    keys = listKeys(order, { types: [type] }, page, { node, edge: '' }, isPresent);
    return after ? [notBefore(context, keys, after), laterThan(context, keys, after)] : [];
  });
  // Keys that are the same in every row change no order, and let the planner see the index's.
  const fixed = index.fixed && ['slot', ...index.fixed].map((property) => `${node}.${property}`);
  const direction = keys[0]?.descending ? ' DESC' : '';
  const leading = fixed?.map((access) => `${access}${direction}, `).join('') ?? '';
  const ordered = `${leading}${orderBy(keys)}`;
  const hoisted = new HoistedMatches();
  const row = nodeRow(context, select, node, [type], hoisted);
  return `${text}
WITH ${node} ORDER BY ${ordered}${limitClause(context, page)}
${hoisted.inOrder([node], ordered)}RETURN ${row} AS row`;
}

/** The clauses that match what is in the list, on whichever page. */
const everything = (context: StatementContext, { type, where }: ListStart, node: string): string =>
  startMatch(context, { type, ...(where && { where }) }, node).text;
