import {
  graphRelationTypes,
  type NodeType,
  type RelationField,
  type RelationType,
  relationField,
  relationTypesAt,
} from '../../../model/ontology.js';
import type {
  ContextSelection,
  EdgeSelection,
  NodeSelection,
  Order,
  Page,
  ProvenSelection,
  RelationSelection,
  Selection,
} from '../../../model/plan.js';
import { allowsSeveral } from '../../order.js';
import { nodePredicate, predicate, propertyDefinition, type Subject } from '../cypher/condition.js';
import { allOf, always, whereClause } from '../cypher/logic.js';
import { laterThan, listKeys, orderBy } from '../cypher/order-by.js';
import { degreesOf, labelOf, relationPattern } from '../cypher/pattern.js';
import { hasShortForm, keyList, propertyList } from '../cypher/property-list.js';
import type { StatementContext } from '../cypher/statement-context.js';
import { firstEvidence, ownedLabel, provenRelations } from '../schema/names.js';
import { provenCells } from '../schema/proven-relations.js';
import { firstEvidenceCells } from './first-evidence.js';
import { HoistedMatches } from './hoisted-matches.js';
import { isCounted, isFromRelation } from './row-decoder.js';

/**
 * The expression for a row of a node: `[n0.id, n0.name, COLLECT { … }]`. A node that may be of several
 * types has one expression for each, in a CASE, and the type's name before the rest.
 *
 * @param types those that the node may have
 * @param hoisted takes up what the row needs before it; without it, the row has all in subqueries
 */
export function nodeRow(
  context: StatementContext,
  selection: Selection,
  node: string,
  types: readonly NodeType[],
  hoisted?: HoistedMatches,
): string {
  const possible = selection.filter(({ type }) => types.includes(type));
  const tagged = selection.length > 1;
  if (tagged && possible.length > 1 && possible.every(isPlain)) return rowByKeys(possible, node);
  // What one of several types steps to is nothing to the others: it stays in the row.
  const own = possible.length === 1 ? hoisted : undefined;
  const rows = possible.map((entry) => ({ entry, text: cells(context, entry, node, tagged, own) }));
  const [only] = rows;
  if (!only) return 'null';
  if (rows.length === 1) return only.text;
  const cases = rows.map(
    ({ entry, text }) => `\n  WHEN ${node}:${labelOf(entry.type)} THEN ${text}`,
  );
  return `CASE${cases.join('')}\nEND`;
}

/** True where a row is nothing but properties. */
const isPlain = ({ relations, degrees, proven, contexts = [] }: NodeSelection): boolean =>
  relations.length === 0 && !degrees && !proven && contexts.length === 0;

/**
 * The row of a node of one of several types that have nothing but properties: what is read depends on the
 * type, not the way of reading, which halves the time of planning.
 */
function rowByKeys(possible: readonly NodeSelection[], node: string): string {
  const cases = possible.map(({ type, properties }) => {
    for (const property of properties) access({ variable: node, type }, property);
    return `\n  WHEN ${node}:${labelOf(type)} THEN [${keyList([type, ...properties])}]`;
  });
  return `[keys IN [CASE${cases.join('')}\nEND] | [keys[0]] + [key IN keys[1..] | ${node}[key]]][0]`;
}

/** ` LIMIT $p0`, or nothing where there is no page. */
export const limitClause = (context: StatementContext, page: Page | undefined): string =>
  page ? ` LIMIT ${context.value(page, 'limit')}` : '';

function cells(
  context: StatementContext,
  { type, properties, relations, degrees, proven, contexts }: NodeSelection,
  node: string,
  tagged: boolean,
  hoisted: HoistedMatches | undefined,
): string {
  const subject: Subject = { variable: node, type };
  const accesses = properties.map((property) => access(subject, property));
  const parts = relations.map((relation) =>
    relationCell(context, relationField(type, relation.field), relation, node, hoisted),
  );
  if (degrees) parts.push(`[${degreesOf(node, relationTypesAt(type))}]`);
  if (proven) parts.push(provenCell(context, proven, node));
  for (const each of contexts ?? []) parts.push(contextCell(context, each, node));
  const tag = tagged ? [`'${type}'`] : [];
  if (hasShortForm(properties)) {
    const lists = [
      ...(tagged ? [`[${tag}]`] : []),
      propertyList(node, properties),
      ...(parts.length > 0 ? [`[${parts.map((part) => `\n${part}`).join(',')}\n]`] : []),
    ];
    return lists.join(' + ');
  }
  const plain = [...tag, ...accesses].join(', ');
  if (parts.length === 0) return `[${plain}]`;
  return `[${[...(plain ? [plain] : []), ...parts].map((part) => `\n${part}`).join(',')}\n]`;
}

/** @throws {Error} where the ontology has no such property: nothing else may get into a statement. */
function access(subject: Subject, property: string): string {
  if (!propertyDefinition(subject, property))
    throw new Error(`The ontology has no property ${property} on what ${subject.variable} is`);
  return `${subject.variable}.${property}`;
}

/**
 * Of what a match finds, the first of each value in an order: sorted by the value, those whose value is not
 * that of the one before. An aggregation would say it in fewer words, but Neo4j takes one in a subquery for
 * one of whatever the subquery stands in.
 */
function firsts(
  context: StatementContext,
  match: string,
  {
    carried,
    value,
    inOrder,
    later,
  }: {
    readonly carried: readonly string[];
    readonly value: string;
    readonly inOrder: string;
    readonly later: string;
  },
): string {
  const [all, at] = [context.variable('all'), context.variable('at')];
  const [own, before] = [`${all}[${at}][0]`, `${all}[${at} - 1][0]`];
  const isSame = `coalesce(${own} = ${before}, ${own} IS NULL AND ${before} IS NULL)`;
  const variables = carried.map((each, index) => `${all}[${at}][${index + 1}] AS ${each}`);
  return `WITH COLLECT {
${match}
WITH ${carried.join(', ')} ORDER BY ${value}, ${inOrder}
RETURN [${[value, ...carried].join(', ')}]
} AS ${all}
UNWIND range(0, size(${all}) - 1) AS ${at}
WITH ${all}, ${at} WHERE ${at} = 0 OR NOT ${isSame}
WITH ${variables.join(', ')}${whereClause(later)}`;
}

/** The same of a node that may be of several types, of which some have the property. */
function propertyOf(variable: string, types: readonly NodeType[], property: string): string {
  const [type] = types.filter((each) => propertyDefinition({ variable, type: each }, property));
  return type ? access({ variable, type }, property) : 'null';
}

/** What a row has of a relation: a list, a list with its count, or the one node that it leads to. */
function relationCell(
  context: StatementContext,
  field: RelationField,
  relation: RelationSelection,
  from: string,
  hoisted: HoistedMatches | undefined,
): string {
  if (firstEvidenceCells(field.owner, relation)) return `${from}.${firstEvidence}`;
  const selected = relation.node.map(({ type }) => type);
  const types =
    selected.length === 0 ? field.targets : field.targets.filter((type) => selected.includes(type));
  const shown = selected.length > 0 || relation.edge !== undefined;
  const single = field.cardinality === 'one';
  const counted = !single && isCounted(relation);
  if (types.length === 0) return single ? 'null' : counted ? '[[], 0]' : '[]';
  if (single && shown) {
    const copied = denormalisedRow(field, relation, from);
    if (copied) return copied;
  }
  if (single && !shown) return 'null';
  const step = stepTo(context, field, relation, from, types, single ? hoisted : undefined);
  if (single)
    return hoisted
      ? `CASE WHEN ${step.node} IS NOT NULL THEN ${step.entry} END`
      : `${collect(`${step.match}\n${step.hoisted.text}RETURN ${step.entry}`)}[0]`;
  const rows = shown ? list(context, field, relation, step) : '[]';
  if (!counted) return rows;
  const firstOf = relation.firstOf && propertyOf(step.node, step.types, relation.firstOf);
  return `[${rows}, COUNT { ${step.match}${firstOf ? ` RETURN DISTINCT ${firstOf}` : ''} }]`;
}

/**
 * The row of the node at a relation's end, where this node has a copy of all that is asked of it:
 * `[n0.year]` for a target's year. No step is needed then.
 */
function denormalisedRow(
  { owner, idProperty, denormalised, required }: RelationField,
  { node: [only, ...others], edge, where, whereEdge }: RelationSelection,
  from: string,
): string | undefined {
  if (!only || others.length > 0 || only.relations.length > 0) return undefined;
  if (edge || where || whereEdge) return undefined;
  const copies = only.properties.map((name) => (name === 'id' ? idProperty : denormalised?.[name]));
  if (copies.length === 0 || !copies.every((name) => name !== undefined)) return undefined;
  const ownCells = copies.map((name) => access({ variable: from, type: owner }, name));
  const row = `[${ownCells.join(', ')}]`;
  return required ? row : `CASE WHEN ${ownCells[0]} IS NOT NULL THEN ${row} END`;
}

const collect = (body: string): string => `COLLECT {\n${body}\n}`;

/** A step along a relation, and what is made of each node that it leads to. */
interface Step {
  /** The variable of the node. */
  readonly node: string;
  /** The variable of the relation; empty where nothing asks for the relation itself. */
  readonly edge: string;
  readonly types: readonly NodeType[];
  readonly pattern: string;
  readonly conditions: string;
  readonly match: string;
  /** What is returned of each node. */
  readonly entry: string;
  /** What the entry needs before it. */
  readonly hoisted: HoistedMatches;
}

/** @param outer takes up the step itself, where it is one to a single node */
function stepTo(
  context: StatementContext,
  field: RelationField,
  relation: RelationSelection,
  from: string,
  types: readonly NodeType[],
  outer: HoistedMatches | undefined,
): Step {
  const node = context.variable('n');
  const edge = asksForEdge(field, relation) ? context.variable('r') : '';
  const pattern = relationPattern(field, from, edge, node, types);
  const conditions = allOf([
    predicate(context, relation.whereEdge, { variable: edge, relation: field.relation }),
    nodePredicate(context, relation.where, node, types),
  ]);
  outer?.add(pattern, conditions, [node, edge]);
  const hoisted = outer ?? new HoistedMatches();
  const entry = entryRow(
    context,
    relation,
    { relation: field.relation, edge, node, types, origin: from, originTypes: [field.owner] },
    hoisted,
  );
  const match = `MATCH ${pattern}${whereClause(conditions)}`;
  return { node, edge, types, pattern, conditions, match, entry, hoisted };
}

/** The variables of a relation and its ends, and of which types the ends may be. */
export interface EntryVariables {
  readonly relation: RelationType;
  readonly edge: string;
  readonly node: string;
  readonly types: readonly NodeType[];
  readonly origin: string;
  readonly originTypes: readonly NodeType[];
}

/** The expression for an entry of a relation's list: the node reached and, where it is selected, the relation. */
export function entryRow(
  context: StatementContext,
  { edge, node }: Pick<RelationSelection, 'edge' | 'node'>,
  variables: EntryVariables,
  hoisted: HoistedMatches,
): string {
  const row = nodeRow(context, node, variables.node, variables.types, hoisted);
  return edge ? `[${edgeRow(context, edge, variables, hoisted)}, ${row}]` : row;
}

const orderFor = (field: RelationField, { order }: RelationSelection): Order =>
  order ?? field.order ?? [];

const asksForEdge = (field: RelationField, relation: RelationSelection): boolean =>
  relation.edge !== undefined ||
  relation.whereEdge !== undefined ||
  (field.cardinality === 'many' &&
    (allowsSeveral(field.relation) || orderFor(field, relation).some(({ on }) => on === 'edge')));

function list(
  context: StatementContext,
  field: RelationField,
  relation: RelationSelection,
  { node, edge, types, pattern, conditions, entry, hoisted }: Step,
): string {
  const { page } = relation;
  const shape = { types, relation: field.relation };
  const keys = listKeys(orderFor(field, relation), shape, page, { node, edge });
  const later = page?.after ? laterThan(context, keys, page.after) : always;
  const carried = edge ? [node, edge] : [node];
  const ordered = `WITH ${carried.join(', ')} ORDER BY ${orderBy(keys)}`;
  const found = relation.firstOf
    ? firsts(context, `MATCH ${pattern}${whereClause(conditions)}`, {
        ...{ carried, later, inOrder: orderBy(keys) },
        value: propertyOf(node, types, relation.firstOf),
      })
    : `MATCH ${pattern}${whereClause(allOf([conditions, later]))}`;
  return collect(`${found}
${ordered}${limitClause(context, page)}
${hoisted.inOrder(carried, orderBy(keys))}RETURN ${entry}`);
}

function edgeRow(
  context: StatementContext,
  { properties, evidence, firstEvidenceOnly, origin }: EdgeSelection,
  { relation, edge, origin: from, originTypes }: EntryVariables,
  hoisted: HoistedMatches,
): string {
  const subject: Subject = { variable: edge, relation };
  const accesses = properties.map((property) => access(subject, property));
  const parts = [
    ...(evidence
      ? [
          firstEvidenceOnly
            ? firstEvidenceRow(context, evidence, edge, hoisted)
            : evidenceRows(context, evidence, edge),
        ]
      : []),
    ...(origin ? [nodeRow(context, origin, from, originTypes)] : []),
  ];
  if (!hasShortForm(properties)) return `[${[...accesses, ...parts].join(', ')}]`;
  return `${propertyList(edge, properties)}${parts.length > 0 ? ` + [${parts.join(', ')}]` : ''}`;
}

/** The words around a passage. Neo4j cuts texts by code points, and sends no more than the words. */
function contextCell(
  context: StatementContext,
  selection: ContextSelection,
  passage: string,
): string {
  const document = context.variable('n');
  const step = relationPattern(relationField('EVIDENCE', 'document'), passage, '', document, [
    'DOCUMENT',
  ]);
  const before = context.value(selection, 'before');
  const begin = `CASE WHEN ${passage}.start > ${before} THEN ${passage}.start - ${before} ELSE 0 END`;
  return `${collect(`MATCH ${step}
RETURN [
  substring(${document}.text, ${begin}, ${passage}.start - ${begin}),
  substring(${document}.text, ${passage}.end, ${context.value(selection, 'after')})
]`)}[0]`;
}

/**
 * The relations that a passage proves: the lines that it is stored with and, where other proof of theirs
 * is asked for, that of each, from the relation itself.
 */
function provenCell(
  context: StatementContext,
  { properties, evidence }: ProvenSelection,
  passage: string,
): string {
  const lines = `${passage}.${provenRelations}`;
  if (!isFromRelation({ properties, ...(evidence && { evidence }) })) return lines;
  const [line, at, from, edge] = ['line', 'at', 'n', 'r'].map((stem) => context.variable(stem)) as [
    string,
    string,
    string,
    string,
  ];
  const cell = (name: string): string => `split(${line}, '\\t')[${provenCells[name]}]`;
  const rows = evidence ? `, ${evidenceRows(context, evidence, edge)}` : '';
  // From where it begins: facts lead to what they share, so that few relations begin at one node.
  return collect(`WITH split(${lines}, '\\n') AS lines
UNWIND range(0, coalesce(size(lines), 0) - 1) AS ${at}
WITH ${at}, lines[${at}] AS ${line}
MATCH (${from}:${ownedLabel} {slot: $slot, id: ${cell('from')}})
MATCH (${from})-[${edge}:${graphRelationTypes.join('|')}]->()
WHERE ${edge}.id = ${cell('id')}
WITH ${at}, ${line}, ${edge} ORDER BY ${at}
RETURN [${line}, ${edge}.evidence${rows}]`);
}

/** Of the proof of a relation what is read first, as a list of one: without a subquery for each relation. */
function firstEvidenceRow(
  context: StatementContext,
  evidence: NodeSelection,
  edge: string,
  hoisted: HoistedMatches,
): string {
  const node = context.variable('n');
  const [least, other] = [context.variable('id'), context.variable('id')];
  const first = `reduce(${least} = ${edge}.evidence[0], ${other} IN ${edge}.evidence | CASE WHEN ${other} < ${least} THEN ${other} ELSE ${least} END)`;
  hoisted.add(
    `(${node}:${ownedLabel} {slot: $slot, id: ${first}})`,
    `${node}:${labelOf(evidence.type)}`,
    [node],
  );
  return `CASE WHEN ${node} IS NOT NULL THEN [${nodeRow(context, [evidence], node, [evidence.type], hoisted)}] ELSE [] END`;
}

/** The proof of a relation, which has the ids of its evidence: in their order, as the documents are read. */
function evidenceRows(context: StatementContext, evidence: NodeSelection, edge: string): string {
  const node = context.variable('n');
  const id = context.variable('id');
  const body = `UNWIND ${edge}.evidence AS ${id}
MATCH (${node}:${ownedLabel} {slot: $slot, id: ${id}}) WHERE ${node}:${labelOf(evidence.type)}
WITH ${node} ORDER BY ${node}.id
RETURN ${nodeRow(context, [evidence], node, [evidence.type])}`;
  return collect(body);
}
