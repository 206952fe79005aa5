import neo4j from 'neo4j-driver';
import type { EdgeRecord, NodeRecord, PropertyValue } from '../../model/graph.js';
import {
  definitionOf,
  type NodeType,
  type PropertyKind,
  type RelationType,
  relationDefinitionOf,
} from '../../model/ontology.js';
import { displayName, ownedLabel, searchKeys } from './names.js';
import type { SearchKeys } from './search-keys.js';

/** How the records of one type are written: a statement that takes `$slot` and `$rows`, and the rows. */
export interface RecordWriter<Item> {
  /** Returns how many were written. */
  readonly text: string;
  readonly toRow: (item: Item) => unknown[];
}

/** Whole numbers become integers by the ontology, not by the value's looks: a target of 3 stays 3.0. */
function toStored(kind: PropertyKind, value: PropertyValue): unknown {
  if (kind === 'int') return value === null ? null : neo4j.int(value as number);
  if (kind === 'ints') return (value as readonly number[] | null)?.map((item) => neo4j.int(item));
  return value;
}

/** `id: row[0], name: row[1]`: absent values are not stored at all. */
const assignments = (names: readonly string[]): string =>
  names.map((name, at) => `${name}: row[${at}]`).join(', ');

export function nodeWriter(type: NodeType, keys: SearchKeys): RecordWriter<NodeRecord> {
  const { label, caption, properties, searched } = definitionOf(type);
  const kinds = Object.entries(properties);
  const names = ['id', ...kinds.map(([name]) => name)];
  const shown =
    'name' in properties || 'title' in properties
      ? ''
      : `, ${displayName}: toString(row[${names.indexOf(caption)}])`;
  const isSearched = searched.length > 0;
  const found = isSearched ? `, ${searchKeys}: row[${names.length}]` : '';
  return {
    text: `UNWIND $rows AS row
CREATE (n:${label}:${ownedLabel} {slot: $slot, ${assignments(names)}${shown}${found}})
RETURN count(n) AS written`,
    toRow: (node) => [
      node.id,
      ...kinds.map(([name, { kind }]) => toStored(kind, node.properties[name] ?? null)),
      ...(isSearched ? [keys.of(node)] : []),
    ],
  };
}

export function relationWriter(type: RelationType): RecordWriter<EdgeRecord> {
  const kinds = Object.entries(relationDefinitionOf(type).properties);
  const names = ['id', 'evidence', ...kinds.map(([name]) => name)];
  return {
    text: `UNWIND $rows AS row
MATCH (from:${ownedLabel} {slot: $slot, id: row[${names.length}]})
MATCH (to:${ownedLabel} {slot: $slot, id: row[${names.length + 1}]})
CREATE (from)-[r:${type} {${assignments(names)}}]->(to)
RETURN count(r) AS written`,
    toRow: (edge) => [
      edge.id,
      edge.evidence,
      ...kinds.map(([name, { kind }]) => toStored(kind, edge.properties[name] ?? null)),
      edge.from,
      edge.to,
    ],
  };
}
