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

/** @param lengthsOf gives the lengths of a field's lists; those without entries may be left out */
export function listLengthsBy(lengthsOf: (field: RelationField) => Iterable<number>): ListLengths {
  const totals = new Map<RelationField, ListTotals>();
  for (const field of listFields) {
    let entries = 0;
    let squares = 0;
    for (const length of lengthsOf(field)) {
      entries += length;
      squares += length * length;
    }
    totals.set(field, { entries, squares });
  }
  return listLengthsFrom(totals);
}

/** Of all lists of a field together. */
export interface ListTotals {
  readonly entries: number;
  /** The sum of the squares of their lengths. */
  readonly squares: number;
}

/** @param totals fields without entries may be left out */
export function listLengthsFrom(totals: ReadonlyMap<RelationField, ListTotals>): ListLengths {
  const found: [string, number][] = [];
  for (const field of listFields) {
    const { entries, squares } = totals.get(field) ?? { entries: 0, squares: 0 };
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
export function listLengthsOf({ edges }: Pick<Dataset, 'edges'>): ListLengths {
  const lists = new Map<RelationField, Map<string, number>>();
  const add = (field: RelationField | undefined, owner: string): void => {
    if (!field) return;
    const lengths = lists.get(field) ?? new Map<string, number>();
    lists.set(field, lengths);
    lengths.set(owner, (lengths.get(owner) ?? 0) + 1);
  };
  for (const edge of edges) {
    const [forward, reverse] = listFieldsOf(edge);
    add(forward, edge.from);
    add(reverse, edge.to);
  }
  return listLengthsBy((field) => lists.get(field)?.values() ?? []);
}

type FieldPair = readonly [forward: RelationField | undefined, reverse: RelationField | undefined];

/** The fields in which a relation between nodes of two types appears. */
const fieldsOf = (
  relation: RelationType,
  from: NodeType | undefined,
  to: NodeType | undefined,
): FieldPair => pairs.get(`${relation} ${from} ${to}`) ?? [undefined, undefined];

const pairs: ReadonlyMap<string, FieldPair> = new Map(
  relationTypeNames.flatMap((relation) =>
    relationDefinitionOf(relation).ends.map(({ from, to, forward, reverse }) => [
      `${relation} ${from} ${to}`,
      [
        forward && relationFieldsOf(from).get(forward.field),
        reverse && relationFieldsOf(to).get(reverse.field),
      ] as const,
    ]),
  ),
);
