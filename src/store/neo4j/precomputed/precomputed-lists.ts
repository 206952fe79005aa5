import { type MeasurementType, type NodeType, relationField } from '../../../model/ontology.js';
import type {
  NodeSelection,
  Order,
  RelationRows,
  RelationSelection,
  Row,
  Selection,
} from '../../../model/plan.js';

/**
 * Lists that a load stores with the node that they are read from, so that a read need not step to
 * what is in them. A list is kept in parts, of what is mostly asked for together: each is a relation
 * of a plan, and one text of JSON, with the rows that the plan would have; a list within as its rows
 * alone. See docs/adr/0013-kept-lists.md.
 */

/**
 * Entries of the longest list that is kept: a node has no property for a longer one. What a page
 * leaves out is sent and parsed as well, and a change of one entry writes all of them.
 */
export const mostKept = 24;

const of = (type: NodeType, ...properties: string[]): NodeSelection => ({
  type,
  properties,
  relations: [],
});

const list = (field: string, ...node: NodeSelection[]): RelationSelection => ({ field, node });

const passage = of('EVIDENCE', 'quote', 'start', 'end');

const measurements = (
  field: string,
  type: MeasurementType,
  own: string,
): readonly RelationSelection[] => [
  list(field, of(type, 'id', 'value', 'unit', 'comparator', 'text')),
  list(field, of(type, 'upperValue', 'basis', 'scope', 'year', own)),
  list(field, { ...of(type), relations: [list('indicator', of('INDICATOR', 'id', 'name'))] }),
  list(field, { ...of(type), relations: [{ ...list('evidence', passage), page: { limit: 1 } }] }),
];

const targets = measurements('targets', 'TARGET', 'dueOn');
const results = measurements('results', 'RESULT', 'statedCompletionRate');
const programs = [list('programs', of('PROGRAM', 'id', 'name', 'kind'))];
const brands = [list('brands', of('SERVICE_BRAND', 'id', 'name'))];
const evidence = [
  list('evidence', { ...passage, properties: ['id', ...passage.properties, 'documentId'] }),
];
const responsibilities = [
  {
    ...list(
      'responsibilities',
      of('DEPARTMENT', 'id', 'name', 'kind'),
      of('OFFICIAL', 'id', 'name'),
    ),
    edge: { properties: ['role', 'inherited'] },
  },
];

/** The parts of each list: all of one field, with the same types. */
const table: Partial<Record<NodeType, readonly (readonly RelationSelection[])[]>> = {
  SECTION: [targets, results, programs, responsibilities],
  PROGRAM: [targets, results, brands, responsibilities],
  SERVICE_BRAND: [programs, responsibilities],
  TARGET: [responsibilities, evidence],
  RESULT: [evidence],
};

export interface KeptPart {
  /** The property of the node that holds it. */
  readonly name: string;
  readonly selection: RelationSelection;
}

export const keptPartsOf = (type: NodeType): readonly KeptPart[] =>
  (table[type] ?? []).flatMap((parts) =>
    parts.map((selection, at) => ({ name: nameOf(selection, at), selection })),
  );

/** The first part is called by the field, another one by what it begins with as well. */
function nameOf({ field, node: [node] }: RelationSelection, at: number): string {
  const first = node?.properties[0] ?? node?.relations[0]?.field ?? '';
  return `kept${capitalized(field)}${at === 0 ? '' : capitalized(first)}`;
}

const capitalized = (name: string): string => `${name.charAt(0).toUpperCase()}${name.slice(1)}`;

/** What a relation of a plan is answered from where the node has the list. */
export interface KeptAnswer {
  /** The properties with the parts, one at least. */
  readonly names: readonly string[];
  /** The relation's cell, of no more rows than `limit`, from the parts as one list in JSON; from the only one itself. */
  readonly cellOf: (text: string, limit: number) => RelationRows;
}

/** How a relation of a plan is answered from a kept list, or undefined where it asks for more than one holds. */
export function keptAnswer(owner: NodeType, asked: RelationSelection): KeptAnswer | undefined {
  const all = table[owner]?.find(([part]) => part?.field === asked.field);
  if (!all) return undefined;
  const parts = new UsedParts(all);
  const project = listProjection(owner, parts, asked);
  if (!project) return undefined;
  const names = parts.used.map((part) => nameOf(part, all.indexOf(part)));
  return {
    names,
    cellOf: (text, limit) => {
      const held = JSON.parse(text) as Row[] | Row[][];
      return project((names.length === 1 ? [held] : held) as Rows, limit);
    },
  };
}

/** The rows of each part that is used, in the order of their use. */
type Rows = readonly (readonly Row[])[];
/** Makes of the entry at a place what is asked for, or undefined of one whose type is not. */
type Projection = (rows: Rows, at: number) => Row | undefined;
type Read = (rows: Rows, at: number) => Row[number];

/** The parts of a list of which something is asked. */
class UsedParts {
  readonly all: readonly RelationSelection[];
  readonly used: RelationSelection[] = [];

  constructor(all: readonly RelationSelection[]) {
    this.all = all;
  }

  /** How its entries are read. */
  entry(part: RelationSelection): (rows: Rows, at: number) => Row {
    let place = this.used.indexOf(part);
    if (place < 0) place = this.used.push(part) - 1;
    return (rows, at) => (rows[place] as readonly Row[])[at] as Row;
  }

  /** How the nodes of its entries are read. */
  node(part: RelationSelection): (rows: Rows, at: number) => Row {
    const entry = this.entry(part);
    return part.edge ? (rows, at) => entry(rows, at)[1] as Row : entry;
  }
}

function listProjection(
  owner: NodeType,
  parts: UsedParts,
  asked: RelationSelection,
): ((rows: Rows, limit: number) => RelationRows) | undefined {
  const { where, whereEdge, order, page, count } = asked;
  if (where || whereEdge || page?.after) return undefined;
  if (order && !isSameOrder(order, relationField(owner, asked.field).order ?? [])) return undefined;
  // What was cut when it was stored answers only who asks for as much.
  const cut = parts.all[0]?.page;
  if (cut && (page?.limit !== cut.limit || count)) return undefined;
  const project = entryProjection(parts, asked);
  if (!project) return undefined;
  return (entries, limit) => {
    const rows: Row[] = [];
    let total = 0;
    for (let at = 0; at < (entries[0] as readonly Row[]).length; at++) {
      const row = project(entries, at);
      if (row && ++total <= limit) rows.push(row);
    }
    return { rows, total: count ? total : null };
  };
}

/** True where two orders sort alike: an id at the end is what a list is sorted by in the end anyway. */
const isSameOrder = (left: Order, right: Order): boolean => orderText(left) === orderText(right);

const orderText = (order: Order): string =>
  order
    .map(({ property, direction, on = '' }) => `${property} ${direction} ${on}`)
    .join()
    .replace(/(^|,)id ASC $/, '');

function entryProjection(parts: UsedParts, asked: RelationSelection): Projection | undefined {
  const node = nodeProjection(parts, asked.node);
  if (!node || !asked.edge) return node;
  const { properties, evidence, origin } = asked.edge;
  const held = parts.all.find(({ edge }) => edge);
  const cells = properties.map((name) => held?.edge?.properties.indexOf(name) ?? -1);
  if (!held || cells.includes(-1) || evidence || origin) return undefined;
  const entry = parts.entry(held);
  return (rows, at) => {
    const own = node(rows, at);
    const edge = entry(rows, at)[0] as Row;
    return own && [cells.map((cell) => edge[cell] as Row[number]), own];
  };
}

function nodeProjection(parts: UsedParts, asked: Selection): Projection | undefined {
  const byType = new Map<unknown, Projection>();
  for (const own of asked) {
    const project = rowProjection(parts, own, asked.length > 1);
    if (!project) return undefined;
    byType.set(own.type, project);
  }
  const [first] = parts.all as readonly [RelationSelection];
  // Of nothing that it asks for, the first part still tells how many there are, and of what types.
  if (parts.used.length === 0 && asked.length > 0) parts.entry(first);
  if (first.node.length < 2 || asked.length === 0) return byType.values().next().value;
  const read = parts.node(first);
  return (rows, at) => byType.get(read(rows, at)[0])?.(rows, at);
}

/** @param isTagged whether the row that is asked for begins with its type */
function rowProjection(
  parts: UsedParts,
  { type, properties, relations }: NodeSelection,
  isTagged: boolean,
): Projection | undefined {
  if (!parts.all.some((part) => heldOf(part, type))) return undefined;
  const reads: Read[] = isTagged ? [() => type] : [];
  for (const name of properties) {
    const read = propertyRead(parts, type, name);
    if (!read) return undefined;
    reads.push(read);
  }
  for (const relation of relations) {
    const read = relationRead(parts, type, relation);
    if (!read) return undefined;
    reads.push(read);
  }
  return (rows, at) => reads.map((read) => read(rows, at));
}

const heldOf = ({ node }: RelationSelection, type: NodeType): NodeSelection | undefined =>
  node.find((held) => held.type === type);

function propertyRead(parts: UsedParts, type: NodeType, name: string): Read | undefined {
  for (const part of parts.all) {
    const cell = heldOf(part, type)?.properties.indexOf(name) ?? -1;
    if (cell < 0) continue;
    const place = cell + Number(part.node.length > 1);
    const node = parts.node(part);
    return (rows, at) => node(rows, at)[place] as Row[number];
  }
  return undefined;
}

function relationRead(
  parts: UsedParts,
  type: NodeType,
  asked: RelationSelection,
): Read | undefined {
  for (const part of parts.all) {
    const held = heldOf(part, type);
    const cell = held?.relations.findIndex(({ field }) => field === asked.field) ?? -1;
    if (!held || cell < 0) continue;
    const project = innerProjection(type, held.relations[cell] as RelationSelection, asked);
    if (!project) return undefined;
    const place = Number(part.node.length > 1) + held.properties.length + cell;
    const node = parts.node(part);
    return (rows, at) => project(node(rows, at)[place] as Row[number]);
  }
  return undefined;
}

/** A relation within what is kept, whose cell holds its entry or its rows. */
function innerProjection(
  owner: NodeType,
  kept: RelationSelection,
  asked: RelationSelection,
): ((cell: Row[number]) => Row[number]) | undefined {
  const only = new UsedParts([kept]);
  if (relationField(owner, asked.field).cardinality === 'many') {
    // The limit of a page is known here only where it is the one that the list was cut by.
    if (asked.page && !kept.page) return undefined;
    const cellOf = listProjection(owner, only, asked);
    return cellOf && ((cell) => cellOf([cell as Row[]], Number.POSITIVE_INFINITY));
  }
  if (asked.where || asked.whereEdge) return undefined;
  const project = entryProjection(only, asked);
  return project && ((cell) => (cell === null ? null : (project([[cell as Row]], 0) ?? null)));
}
