import type { Dataset, EdgeRecord } from './graph.js';
import {
  type NodeType,
  nodeTypeNames,
  type RelationField,
  type RelationType,
  relationDefinitionOf,
  relationFieldsOf,
  relationTypeNames,
  typeOfId,
} from './ontology.js';

/**
 * How long the lists of a graph are, by type and field (`SECTION.programs`): the length of the list that an
 * entry is found in, on average of all entries, rounded up. Of lists with 1, 1 and 10 entries it is 9:
 * whoever comes to a list by one of its entries, as a query does that leads back and forth, mostly comes to
 * the long one. Fields of which no node has any entry are left out.
 */
export type ListLengths = Readonly<Record<string, number>>;

/** Under which name the lengths of a field's lists are given. */
export const listKey = (type: NodeType, field: string): string => `${type}.${field}`;

/** Fields that are lists. */
const listFields: readonly RelationField[] = nodeTypeNames.flatMap((type) =>
  [...relationFieldsOf(type).values()].filter(({ cardinality }) => cardinality === 'many'),
);

const fieldsByKey: ReadonlyMap<string, RelationField> = new Map(
  listFields.map((field) => [listKey(field.owner, field.field), field]),
);

/** @param lengthsOf gives the lengths of a field's lists; those without entries may be left out */
export function listLengthsBy(lengthsOf: (field: RelationField) => Iterable<number>): ListLengths {
  return listLengthsFrom(new Map(listFields.map((field) => [field, totalsOf(lengthsOf(field))])));
}

function totalsOf(lengths: Iterable<number>): ListTotals {
  let entries = 0;
  let squares = 0;
  for (const length of lengths) {
    entries += length;
    squares += length * length;
  }
  return { entries, squares };
}

/** Of all lists of a field together. */
export interface ListTotals {
  readonly entries: number;
  /** The sum of the squares of their lengths. */
  readonly squares: number;
}

const noTotals: ListTotals = { entries: 0, squares: 0 };

/** Fields without entries may be left out. */
export type TotalsByField = ReadonlyMap<RelationField, ListTotals>;

export function listLengthsFrom(totals: TotalsByField): ListLengths {
  const found: [string, number][] = [];
  for (const field of listFields) {
    const { entries, squares } = totals.get(field) ?? noTotals;
    if (entries > 0) found.push([listKey(field.owner, field.field), Math.ceil(squares / entries)]);
  }
  return Object.fromEntries(found);
}

/** The lists that a relation is an entry of: that of the node where it begins, and that of the one where it ends. */
export function listFieldsOf({ type, from, to }: EdgeRecord): FieldPair {
  const [forward, reverse] = fieldsOf(type, typeOfId(from), typeOfId(to));
  const ifList = (field: RelationField | undefined) =>
    field?.cardinality === 'many' ? field : undefined;
  return [ifList(forward), ifList(reverse)];
}

/** Those of a dataset, in time in proportion to its relations. */
export const listLengthsOf = (dataset: Pick<Dataset, 'edges'>): ListLengths =>
  listLengthsFrom(listTotalsOf(dataset));

/** The totals of a dataset, from which {@link listLengthsFrom} makes the lengths of its lists. */
export const listTotalsOf = ({ edges }: Pick<Dataset, 'edges'>): TotalsByField =>
  new Map([...entriesIn(edges)].map(([field, lengths]) => [field, totalsOf(lengths.values())]));

/** How many entries lists have, by field and then by the node whose they are. */
export type ListEntries = ReadonlyMap<RelationField, ReadonlyMap<string, number>>;

/**
 * Entries that relations are, of lists of some nodes or of all.
 *
 * @param lists what they are added to
 */
export function entriesIn(
  edges: Iterable<EdgeRecord>,
  isWanted?: (owner: string) => boolean,
  lists = new Map<RelationField, Map<string, number>>(),
): Map<RelationField, Map<string, number>> {
  for (const edge of edges) addEntries(lists, edge, 1, isWanted);
  return lists;
}

/** Entries as plain data: name of the list (see {@link listKey}), the node whose it is, how many. */
export type PlainEntries = readonly (readonly [list: string, owner: string, count: number])[];

export const plainEntries = (entries: ListEntries): PlainEntries =>
  [...entries].flatMap(([{ owner, field }, lengths]) =>
    [...lengths].map(([id, count]) => [listKey(owner, field), id, count] as const),
  );

/** Adds those of some nodes to entries. */
export function addPlainEntries(
  lists: Map<RelationField, Map<string, number>>,
  entries: PlainEntries,
  owners: ReadonlySet<string>,
): void {
  for (const [list, owner, count] of entries)
    if (owners.has(owner)) addCount(lists, fieldsByKey.get(list), owner, count);
}

/**
 * The totals of a dataset that was another one before: counts those lists alone that have other entries.
 *
 * @param before of the other one
 * @param entriesOf gives the lists of some nodes, as they are now
 * @param changed relations that the other one lacks, and that only the other one has
 */
export function changedTotals(
  before: TotalsByField,
  entriesOf: (owners: ReadonlySet<string>) => ListEntries,
  changed: { readonly created: Iterable<EdgeRecord>; readonly removed: Iterable<EdgeRecord> },
): TotalsByField {
  const more = new Map<RelationField, Map<string, number>>();
  for (const edge of changed.created) addEntries(more, edge, 1);
  for (const edge of changed.removed) addEntries(more, edge, -1);
  const owners = new Set([...more.values()].flatMap((lengths) => [...lengths.keys()]));
  const now = entriesOf(owners);
  const totals = new Map(before);
  for (const [field, lengths] of more) {
    let { entries, squares } = totals.get(field) ?? noTotals;
    for (const [owner, added] of lengths) {
      const length = now.get(field)?.get(owner) ?? 0;
      entries += added;
      squares += length ** 2 - (length - added) ** 2;
    }
    totals.set(field, { entries, squares });
  }
  return totals;
}

/** Totals as a text that {@link totalsFromText} reads. */
export const textOfTotals = (totals: TotalsByField): string =>
  JSON.stringify(
    listFields.flatMap((field) => {
      const { entries, squares } = totals.get(field) ?? noTotals;
      return entries > 0 ? [[listKey(field.owner, field.field), entries, squares]] : [];
    }),
  );

export function totalsFromText(text: string): TotalsByField {
  const totals = new Map<RelationField, ListTotals>();
  for (const [key, entries, squares] of JSON.parse(text) as [string, number, number][]) {
    const field = fieldsByKey.get(key);
    if (field) totals.set(field, { entries, squares });
  }
  return totals;
}

/** Notes one entry more, or one fewer, in the lists of a relation that are wanted. */
function addEntries(
  lists: Map<RelationField, Map<string, number>>,
  edge: EdgeRecord,
  count: 1 | -1,
  isWanted: (owner: string) => boolean = () => true,
): void {
  const [forward, reverse] = listFieldsOf(edge);
  if (isWanted(edge.from)) addCount(lists, forward, edge.from, count);
  if (isWanted(edge.to)) addCount(lists, reverse, edge.to, count);
}

function addCount(
  lists: Map<RelationField, Map<string, number>>,
  field: RelationField | undefined,
  owner: string,
  count: number,
): void {
  if (!field) return;
  const lengths = lists.get(field) ?? new Map<string, number>();
  lists.set(field, lengths);
  lengths.set(owner, (lengths.get(owner) ?? 0) + count);
}

type FieldPair = readonly [forward: RelationField | undefined, reverse: RelationField | undefined];

/** The fields in which a relation between nodes of two types appears. */
const fieldsOf = (
  relation: RelationType,
  from: NodeType | undefined,
  to: NodeType | undefined,
): FieldPair => pairs.get(relation)?.get(from)?.get(to) ?? noFields;

const noFields: FieldPair = [undefined, undefined];

type ByTypes<Value> = Map<NodeType | undefined, Value>;

/** By relation, and the types of its ends: as maps in maps, since a key of all three would be made for each relation. */
const pairs: ReadonlyMap<RelationType, ByTypes<ByTypes<FieldPair>>> = new Map(
  relationTypeNames.map((relation) => {
    const byFrom: ByTypes<ByTypes<FieldPair>> = new Map();
    for (const { from, to, forward, reverse } of relationDefinitionOf(relation).ends) {
      const byTo: ByTypes<FieldPair> = byFrom.get(from) ?? new Map();
      byFrom.set(from, byTo);
      byTo.set(to, [
        forward && relationFieldsOf(from).get(forward.field),
        reverse && relationFieldsOf(to).get(reverse.field),
      ]);
    }
    return [relation, byFrom];
  }),
);
