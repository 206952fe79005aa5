import { type MeasurementType, type NodeType, relationField } from '../../model/ontology.js';
import type {
  NodeSelection,
  Order,
  RelationRows,
  RelationSelection,
  Row,
  Selection,
} from '../../model/plan.js';

/**
 * Lists that a load stores with the node that they are read from, each one text of JSON, so that a
 * read need not step to what is in them. Each is a relation of a plan, and its text holds the rows
 * that the plan would have, a list within as its rows alone. See docs/adr/0013-kept-lists.md.
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

const passage = of('EVIDENCE', 'id', 'quote', 'start', 'end');

const measurements = (field: string, type: MeasurementType, own: string): RelationSelection =>
  list(field, {
    type,
    properties: [
      ...['id', 'value', 'upperValue', 'comparator', 'unit', 'basis'],
      ...['text', 'scope', 'year', own],
    ],
    relations: [
      list('indicator', of('INDICATOR', 'id', 'name')),
      { ...list('evidence', passage), page: { limit: 1 } },
    ],
  });

const targets = measurements('targets', 'TARGET', 'dueOn');
const results = measurements('results', 'RESULT', 'statedCompletionRate');
const programs = list('programs', of('PROGRAM', 'id', 'name', 'kind'));
const brands = list('brands', of('SERVICE_BRAND', 'id', 'name'));
const evidence = list('evidence', {
  ...passage,
  properties: [...passage.properties, 'documentId'],
});
const responsibilities: RelationSelection = {
  ...list('responsibilities', of('DEPARTMENT', 'id', 'name', 'kind'), of('OFFICIAL', 'id', 'name')),
  edge: { properties: ['role', 'inherited'] },
};

const table: Partial<Record<NodeType, readonly RelationSelection[]>> = {
  SECTION: [targets, results, programs, responsibilities],
  PROGRAM: [targets, results, brands, responsibilities],
  SERVICE_BRAND: [programs, responsibilities],
  TARGET: [responsibilities, evidence],
  RESULT: [evidence],
};

export interface KeptList {
  /** The property of the node that holds it. */
  readonly name: string;
  readonly selection: RelationSelection;
}

export const keptListsOf = (type: NodeType): readonly KeptList[] =>
  (table[type] ?? []).map((selection) => ({ name: nameOf(selection.field), selection }));

const nameOf = (field: string): string => `kept${field.charAt(0).toUpperCase()}${field.slice(1)}`;

/** What a relation of a plan is answered from where the node has the list. */
export interface KeptAnswer {
  readonly name: string;
  /** The relation's cell, of no more rows than `limit`. */
  readonly cellOf: (text: string, limit: number) => RelationRows;
}

/** How a relation of a plan is answered from a kept list, or undefined where it asks for more than one holds. */
export function keptAnswer(owner: NodeType, asked: RelationSelection): KeptAnswer | undefined {
  const kept = table[owner]?.find(({ field }) => field === asked.field);
  const cellOf = kept && listProjection(owner, kept, asked);
  return (
    cellOf && {
      name: nameOf(asked.field),
      cellOf: (text, limit) => cellOf(JSON.parse(text) as Row[], limit),
    }
  );
}

/** Makes of an entry what is asked for, or undefined of one whose type is not. */
type Projection = (entry: Row) => Row | undefined;

function listProjection(
  owner: NodeType,
  kept: RelationSelection,
  asked: RelationSelection,
): ((entries: readonly Row[], limit: number) => RelationRows) | undefined {
  const { where, whereEdge, order, page, count } = asked;
  if (where || whereEdge || page?.after) return undefined;
  if (order && !isSameOrder(order, relationField(owner, asked.field).order ?? [])) return undefined;
  // What was cut when it was stored answers only who asks for as much.
  if (kept.page && (page?.limit !== kept.page.limit || count)) return undefined;
  const project = entryProjection(kept, asked);
  if (!project) return undefined;
  return (entries, limit) => {
    const rows: Row[] = [];
    let total = 0;
    for (const entry of entries) {
      const row = project(entry);
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

function entryProjection(
  kept: RelationSelection,
  asked: RelationSelection,
): Projection | undefined {
  const node = nodeProjection(kept.node, asked.node);
  if (!node) return undefined;
  if (!asked.edge) return kept.edge ? (entry) => node(entry[1] as Row) : node;
  const { properties, evidence, origin } = asked.edge;
  const cells = kept.edge && cellsOf(kept.edge.properties, properties, 0);
  if (!cells || evidence || origin) return undefined;
  return ([edge, row]) => {
    const own = node(row as Row);
    return own && [cells.map((at) => (edge as Row)[at] as Row[number]), own];
  };
}

function nodeProjection(kept: Selection, asked: Selection): Projection | undefined {
  const byType = new Map<unknown, Projection>();
  for (const own of asked) {
    const held = kept.find(({ type }) => type === own.type);
    const project = held && rowProjection(held, kept.length > 1, own, asked.length > 1);
    if (!project) return undefined;
    byType.set(own.type, project);
  }
  if (kept.length > 1 && asked.length > 0) return (row) => byType.get(row[0])?.(row);
  return byType.values().next().value;
}

/** @param isTagged whether the row begins with its type, as it is kept and as it is asked for */
function rowProjection(
  kept: NodeSelection,
  isKeptTagged: boolean,
  asked: NodeSelection,
  isAskedTagged: boolean,
): Projection | undefined {
  const offset = Number(isKeptTagged);
  const cells = cellsOf(kept.properties, asked.properties, offset);
  if (!cells) return undefined;
  const first = offset + kept.properties.length;
  const relations: { readonly at: number; readonly cellOf: (cell: Row[number]) => Row[number] }[] =
    [];
  for (const relation of asked.relations) {
    const held = kept.relations.findIndex(({ field }) => field === relation.field);
    const cellOf =
      held >= 0 && innerProjection(asked.type, kept.relations[held] as RelationSelection, relation);
    if (!cellOf) return undefined;
    relations.push({ at: first + held, cellOf });
  }
  return (row) => {
    const own: Row[number][] = isAskedTagged ? [asked.type] : [];
    for (const at of cells) own.push(row[at] as Row[number]);
    for (const { at, cellOf } of relations) own.push(cellOf(row[at] as Row[number]));
    return own;
  };
}

/** A relation within what is kept, whose cell holds its entry or its rows. */
function innerProjection(
  owner: NodeType,
  kept: RelationSelection,
  asked: RelationSelection,
): ((cell: Row[number]) => Row[number]) | undefined {
  if (relationField(owner, asked.field).cardinality === 'many') {
    // The limit of a page is known here only where it is the one that the list was cut by.
    if (asked.page && !kept.page) return undefined;
    const cellOf = listProjection(owner, kept, asked);
    return cellOf && ((cell) => cellOf(cell as Row[], Number.POSITIVE_INFINITY));
  }
  if (asked.where || asked.whereEdge) return undefined;
  const project = entryProjection(kept, asked);
  return project && ((cell) => (cell === null ? null : (project(cell as Row) ?? null)));
}

/** Where the properties that are asked for are among those that are kept, or undefined where one is not. */
function cellsOf(
  kept: readonly string[],
  asked: readonly string[],
  offset: number,
): readonly number[] | undefined {
  const cells = asked.map((name) => kept.indexOf(name));
  return cells.includes(-1) ? undefined : cells.map((at) => at + offset);
}
