import type { Dataset } from './graph.js';
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
  const found: [string, number][] = [];
  for (const field of listFields) {
    let entries = 0;
    let squares = 0;
    for (const length of lengthsOf(field)) {
      entries += length;
      squares += length * length;
    }
    if (entries > 0) found.push([listKey(field.owner, field.field), Math.ceil(squares / entries)]);
  }
  return Object.fromEntries(found);
}

/** Those of a dataset, in time in proportion to its relations. */
export function listLengthsOf({ edges }: Pick<Dataset, 'edges'>): ListLengths {
  const lists = new Map<RelationField, Map<string, number>>();
  const add = (field: RelationField | undefined, owner: string): void => {
    if (field?.cardinality !== 'many') return;
    const lengths = lists.get(field) ?? new Map<string, number>();
    lists.set(field, lengths);
    lengths.set(owner, (lengths.get(owner) ?? 0) + 1);
  };
  for (const { type, from, to } of edges) {
    const [forward, reverse] = fieldsOf(type, typeOfId(from), typeOfId(to));
    add(forward, from);
    add(reverse, to);
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
