import { type NodeType, type RelationField, relationField } from '../../../model/ontology.js';
import type {
  EdgeSelection,
  NodeSelection,
  Order,
  Plan,
  RelationSelection,
  Selection,
  Start,
} from '../../../model/plan.js';
import { allowsSeveral } from '../../order.js';
import { nodePredicate, predicate, propertyOf, type Subject } from '../cypher/condition.js';
import { always, both, where } from '../cypher/logic.js';
import { type ListKey, laterThan, listKeys, notBefore, orderBy } from '../cypher/order-by.js';
import { labelOf, relationPattern } from '../cypher/pattern.js';
import { shapeOf, unshared } from '../cypher/plan-shape.js';
import { StatementContext } from '../cypher/statement-context.js';
import { ownedLabel } from '../schema/names.js';
import { questionText } from '../served/batched-query.js';
import { isCounted, type RowDecoder, rowDecoder } from './row-decoder.js';
import { startMatch } from './start-match.js';

export interface CompiledPlan {
  /**
   * A question's text, with the plan's values as {@link shapeOf} names them. Its rows are the start's
   * in order, then the count where `total` is 'counted'.
   */
  readonly text: string;
  /** True where lists are within lists: an answer may be long then. */
  readonly deep: boolean;
  /** Where the answer's total comes from; a type's is known with the marker. */
  readonly total: 'none' | 'rows' | 'counted' | NodeType;
  readonly decode: RowDecoder | undefined;
}

/**
 * Compiles a plan's shape; the values in it are not looked at.
 *
 * @throws {GraphError} BAD_USER_INPUT where a page's position does not fit its order.
 * @throws {Error} where the plan asks for what the ontology does not have.
 */
export function compilePlan(plan: Plan): CompiledPlan {
  const { start, select } = unshared(plan);
  const { places } = shapeOf({ start, select });
  const context = new StatementContext(places);
  return {
    text: questionText(startArms(context, start, select)),
    deep: depthOf(select) > 1,
    total: totalOf(start, select),
    decode: rowDecoder(select),
  };
}

function totalOf(start: Start, select: Selection): CompiledPlan['total'] {
  if ('ids' in start || !start.count) return 'none';
  if (!start.where) return start.type;
  return start.page || select.length === 0 ? 'counted' : 'rows';
}

function startArms(context: StatementContext, start: Start, select: Selection): string[] {
  const node = context.variable('n');
  if ('ids' in start) {
    const types = select.map(({ type }) => type);
    if (types.length === 0) return [];
    const at = context.variable('at');
    const ids = context.value(start, 'ids');
    const steps = new Steps();
    const row = nodeRow(context, select, node, types, steps);
    return [
      `UNWIND range(0, size(${ids}) - 1) AS ${at}
MATCH (${node}:${ownedLabel} {slot: $slot, id: ${ids}[${at}]}) WHERE ${node}:${types.map(labelOf).join('|')}
${steps.taken([at, node], at)}RETURN ${row} AS row`,
    ];
  }
  const arms: string[] = [];
  if (select.length > 0) arms.push(listArm(context, start, select, node));
  if (totalOf(start, select) === 'counted') arms.push(countArm(context, start, node));
  return arms;
}

/** How deep lists are selected within lists: steps to a single node do not count. */
function depthOf(select: Selection): number {
  const depths = select.flatMap(({ type, relations }) =>
    relations.map(
      ({ field, node }) =>
        depthOf(node) + (relationField(type, field).cardinality === 'many' ? 1 : 0),
    ),
  );
  return Math.max(0, ...depths);
}

type ListStart = Extract<Start, { type: NodeType }>;

function listArm(
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
  const steps = new Steps();
  const row = nodeRow(context, select, node, [type], steps);
  return `${text}
WITH ${node} ORDER BY ${ordered}${limitOf(context, page)}
${steps.taken([node], ordered)}RETURN ${row} AS row`;
}

const countArm = (
  context: StatementContext,
  { type, where: condition }: ListStart,
  node: string,
): string =>
  `${startMatch(context, { type, ...(condition && { where: condition }) }, node).text}
RETURN count(*) AS row`;

const limitOf = (context: StatementContext, page: RelationSelection['page']): string =>
  page ? ` LIMIT ${context.value(page, 'limit')}` : '';

/** Steps to one node each, taken for all rows before they are made: much cheaper than a subquery a row. */
class Steps {
  readonly #clauses: string[] = [];
  readonly #variables: string[] = [];

  add(pattern: string, condition: string, variables: readonly string[]): void {
    this.#clauses.push(`OPTIONAL MATCH ${pattern}${where(condition)}\n`);
    this.#variables.push(...variables.filter((variable) => variable !== ''));
  }

  /** The clauses, after which the rows are in order still. */
  taken(carried: readonly string[], order: string): string {
    if (this.#clauses.length === 0) return '';
    const all = [...carried, ...this.#variables].join(', ');
    return `${this.#clauses.join('')}WITH ${all} ORDER BY ${order}\n`;
  }

  /** The clauses alone, for one row. */
  get text(): string {
    return this.#clauses.join('');
  }
}

/**
 * The list expression for a node that may be of any of the types.
 *
 * @param steps takes up what the row needs beside; without it, the row has all of it in subqueries
 */
export function nodeRow(
  context: StatementContext,
  selection: Selection,
  node: string,
  types: readonly NodeType[],
  steps?: Steps,
): string {
  const possible = selection.filter(({ type }) => types.includes(type));
  const tagged = selection.length > 1;
  // Of several types, each has its own steps: those are left in the row.
  const own = possible.length === 1 ? steps : undefined;
  const rows = possible.map((entry) => ({ entry, text: cells(context, entry, node, tagged, own) }));
  const [only] = rows;
  if (!only) return 'null';
  if (rows.length === 1) return only.text;
  const cases = rows.map(
    ({ entry, text }) => `\n  WHEN ${node}:${labelOf(entry.type)} THEN ${text}`,
  );
  return `CASE${cases.join('')}\nEND`;
}

function cells(
  context: StatementContext,
  { type, properties, relations }: NodeSelection,
  node: string,
  tagged: boolean,
  steps: Steps | undefined,
): string {
  const subject: Subject = { variable: node, type };
  const plain = [
    ...(tagged ? [`'${type}'`] : []),
    ...properties.map((property) => access(subject, property)),
  ].join(', ');
  if (relations.length === 0) return `[${plain}]`;
  const parts = relations.map((relation) =>
    relationCell(context, relationField(type, relation.field), relation, node, steps),
  );
  return `[${[...(plain ? [plain] : []), ...parts].map((part) => `\n${part}`).join(',')}\n]`;
}

/** @throws {Error} where the ontology has no such property: nothing else may get into a statement. */
function access(subject: Subject, property: string): string {
  if (!propertyOf(subject, property))
    throw new Error(`The ontology has no property ${property} on what ${subject.variable} is`);
  return `${subject.variable}.${property}`;
}

/** What a row has of a relation: its list, or the one node that it leads to. */
function relationCell(
  context: StatementContext,
  field: RelationField,
  relation: RelationSelection,
  from: string,
  steps: Steps | undefined,
): string {
  const selected = relation.node.map(({ type }) => type);
  const types =
    selected.length === 0 ? field.targets : field.targets.filter((type) => selected.includes(type));
  const shown = selected.length > 0 || relation.edge !== undefined;
  const single = field.cardinality === 'one';
  const counted = !single && isCounted(relation);
  if (types.length === 0) return single ? 'null' : counted ? '[[], 0]' : '[]';
  if (single && shown) {
    const copy = copyOf(field, relation, from);
    if (copy) return copy;
  }
  if (single && !shown) return 'null';
  const reach = reachOf(context, field, relation, from, types, single ? steps : undefined);
  if (single)
    return steps
      ? `CASE WHEN ${reach.node} IS NOT NULL THEN ${reach.entry} END`
      : `${collect(`${reach.match}\n${reach.steps.text}RETURN ${reach.entry}`)}[0]`;
  const rows = shown ? listOf(context, field, relation, reach) : '[]';
  return counted ? `[${rows}, COUNT { ${reach.match} }]` : rows;
}

/** The row of the node reached where all that is asked of it is on this one too: no step is needed. */
function copyOf(
  { owner, idProperty, denormalised, required }: RelationField,
  { node: [only, ...others], edge, where: condition, whereEdge }: RelationSelection,
  from: string,
): string | undefined {
  if (!only || others.length > 0 || only.relations.length > 0) return undefined;
  if (edge || condition || whereEdge) return undefined;
  const held = only.properties.map((name) => (name === 'id' ? idProperty : denormalised?.[name]));
  if (held.length === 0 || !held.every((name) => name !== undefined)) return undefined;
  const cells = held.map((name) => access({ variable: from, type: owner }, name));
  const row = `[${cells.join(', ')}]`;
  return required ? row : `CASE WHEN ${cells[0]} IS NOT NULL THEN ${row} END`;
}

const collect = (body: string): string => `COLLECT {\n${body}\n}`;

/** One relation of the statement. */
interface Reach {
  readonly node: string;
  /** Empty where nothing asks for the relation itself. */
  readonly edge: string;
  readonly types: readonly NodeType[];
  readonly pattern: string;
  readonly conditions: string;
  readonly match: string;
  /** What is returned of each node reached. */
  readonly entry: string;
  /** What the entry needs before it. */
  readonly steps: Steps;
}

function reachOf(
  context: StatementContext,
  field: RelationField,
  relation: RelationSelection,
  from: string,
  types: readonly NodeType[],
  stepsOfAll: Steps | undefined,
): Reach {
  const node = context.variable('n');
  const edge = asksForEdge(field, relation) ? context.variable('r') : '';
  const pattern = relationPattern(field, from, edge, node, types);
  const conditions = both([
    predicate(context, relation.whereEdge, { variable: edge, relation: field.relation }),
    nodePredicate(context, relation.where, node, types),
  ]);
  stepsOfAll?.add(pattern, conditions, [node, edge]);
  const steps = stepsOfAll ?? new Steps();
  const row = nodeRow(context, relation.node, node, types, steps);
  const entry = relation.edge
    ? `[${edgeRow(context, field, relation.edge, from, edge)}, ${row}]`
    : row;
  const match = `MATCH ${pattern}${where(conditions)}`;
  return { node, edge, types, pattern, conditions, match, entry, steps };
}

const orderOf = (field: RelationField, { order }: RelationSelection): Order =>
  order ?? field.order ?? [];

const asksForEdge = (field: RelationField, relation: RelationSelection): boolean =>
  relation.edge !== undefined ||
  relation.whereEdge !== undefined ||
  (field.cardinality === 'many' &&
    (allowsSeveral(field.relation) || orderOf(field, relation).some(({ on }) => on === 'edge')));

function listOf(
  context: StatementContext,
  field: RelationField,
  relation: RelationSelection,
  { node, edge, types, pattern, conditions, entry, steps }: Reach,
): string {
  const { page } = relation;
  const shape = { types, relation: field.relation };
  const keys = listKeys(orderOf(field, relation), shape, page, { node, edge });
  const later = page?.after ? laterThan(context, keys, page.after) : always;
  const carried = edge ? [node, edge] : [node];
  return collect(`MATCH ${pattern}${where(both([conditions, later]))}
WITH ${carried.join(', ')} ORDER BY ${orderBy(keys)}${limitOf(context, page)}
${steps.taken(carried, orderBy(keys))}RETURN ${entry}`);
}

function edgeRow(
  context: StatementContext,
  { owner, relation }: RelationField,
  { properties, evidence, origin }: EdgeSelection,
  from: string,
  edge: string,
): string {
  const subject: Subject = { variable: edge, relation };
  return `[${[
    ...properties.map((property) => access(subject, property)),
    ...(evidence ? [evidenceRows(context, evidence, edge)] : []),
    ...(origin ? [nodeRow(context, origin, from, [owner])] : []),
  ].join(', ')}]`;
}

/** The proof of a relation, which holds the ids; these sort as the documents are read. */
function evidenceRows(context: StatementContext, evidence: NodeSelection, edge: string): string {
  const node = context.variable('n');
  const id = context.variable('id');
  const body = `UNWIND ${edge}.evidence AS ${id}
MATCH (${node}:${ownedLabel} {slot: $slot, id: ${id}}) WHERE ${node}:${labelOf(evidence.type)}
WITH ${node} ORDER BY ${node}.id
RETURN ${nodeRow(context, [evidence], node, [evidence.type])}`;
  return collect(body);
}
