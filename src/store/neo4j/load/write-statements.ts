import neo4j from 'neo4j-driver';
import type { EdgeRecord, PropertyValue } from '../../../model/graph.js';
import {
  definitionOf,
  type NodeType,
  type PropertyKind,
  type RelationType,
  relationDefinitionOf,
} from '../../../model/ontology.js';
import { displayName, ownedLabel } from '../schema/names.js';
import {
  nodeColumnsOf,
  relationColumnsOf,
  type StoredColumn,
  shownProperty,
} from '../schema/stored-columns.js';
import type { StoredNode } from '../schema/stored-properties.js';
import { batchRows } from './batches.js';

/** What a statement takes that creates a batch, beside `$slot`. */
export type CreateParameters = Readonly<Record<string, unknown>>;

/**
 * How the records of one type are written: statements that take `$slot` and `$rows` and return how
 * many rows they found what they needed for, and the rows.
 */
export interface RecordWriter<Item> {
  /** Takes what `forCreate` makes of rows, in the place of these; returns how many of them it wrote. */
  readonly create: string;
  readonly forCreate: (rows: unknown[][]) => CreateParameters;
  /** Sets all properties, and removes those that a row lacks. */
  readonly update: string;
  readonly toRow: (item: Item) => unknown[];
}

/** Takes rows with an id each. Relations that others drew to the nodes go with them. */
export const removeNodes = `UNWIND $rows AS row
MATCH (n:${ownedLabel} {slot: $slot, id: row[0]})
DETACH DELETE n
RETURN count(*) AS written`;

/** Integers are what the ontology says are integers, whatever the value: a target of 3 is stored as 3.0. */
function toStored(kind: PropertyKind, value: PropertyValue): unknown {
  if (kind === 'int') return value === null ? null : neo4j.int(value as number);
  if (kind === 'ints') return (value as readonly number[] | null)?.map((item) => neo4j.int(item));
  return value;
}

/** `id: row[0], name: row[1]`. Absent values are not stored at all. */
const assignments = (columns: readonly StoredColumn[]): string =>
  columns.map(({ name }, at) => `${name}: row[${at}]`).join(', ');

export function nodeWriter(type: NodeType): RecordWriter<StoredNode> {
  const { label, properties } = definitionOf(type);
  const kinds = Object.entries(properties);
  const columns = nodeColumnsOf(type);
  const caption = shownProperty(type);
  const shown =
    caption === undefined
      ? ''
      : `, ${displayName}: toString(row[${columns.findIndex(({ name }) => name === caption)}])`;
  const all = `{slot: $slot, ${assignments(columns)}${shown}}`;
  return {
    create: `UNWIND $rows AS row
CREATE (n:${label}:${ownedLabel} ${all})
RETURN count(n) AS written`,
    update: `UNWIND $rows AS row
MATCH (n:${ownedLabel} {slot: $slot, id: row[0]}) WHERE n:${label}
SET n = ${all}
RETURN count(n) AS written`,
    forCreate: (rows) => ({ rows }),
    toRow: ({ node, derived }) => [
      node.id,
      ...kinds.map(([name, { kind }]) => toStored(kind, node.properties[name] ?? null)),
      ...derived,
    ],
  };
}

/**
 * Finds each node of a batch once, as many relations have an end in common, and to find one takes as long
 * as to make a relation. Gives no row where one is missing.
 */
const findEnds = `WITH split($ends, '\\n') AS ids
UNWIND range(0, size(ids) - 1) AS at
MATCH (n:${ownedLabel} {slot: $slot, id: ids[at]})
WITH at, n ORDER BY at
WITH collect(n) AS ends WHERE size(ends) = size(split($ends, '\\n'))`;

/**
 * Ids as one text, which the statement splits again: the driver takes some microseconds for each text that
 * it sends, whatever its length. No id has white space.
 */
const joined = (ids: Iterable<unknown>, separator = '\n'): string => [...ids].join(separator);

/** Places in a list: the driver sends numbers as floats, which are none, and to make these takes time. */
const places = Array.from({ length: 2 * batchRows }, (_, place) => neo4j.int(place));

export function relationWriter(
  type: RelationType,
): RecordWriter<EdgeRecord> & { readonly remove: string } {
  const kinds = Object.entries(relationDefinitionOf(type).properties);
  const columns = relationColumnsOf(type);
  const [from, to] = [columns.length, columns.length + 1];
  const own = kinds.map(([name], at) => `, ${name}: $properties[at][${at}]`).join('');
  // With both ends known, Neo4j searches the relations of the one that has fewer.
  const stored = `UNWIND $rows AS row
MATCH (from:${ownedLabel} {slot: $slot, id: row[${from}]})
MATCH (to:${ownedLabel} {slot: $slot, id: row[${to}]})
WITH row, from, to
MATCH (from)-[r:${type}]->(to) WHERE r.id = row[0]`;
  return {
    create: `${findEnds}
WITH ends, split($ids, '\\n') AS ids, split($evidence, '\\n') AS evidence
UNWIND range(0, size(ids) - 1) AS at
WITH at, ids[at] AS id, ends[$from[at]] AS from, ends[$to[at]] AS to,
  CASE WHEN evidence[at] <> '' THEN split(evidence[at], ' ') ELSE [] END AS passages
CREATE (from)-[r:${type} {id: id, evidence: passages${own}}]->(to)
RETURN count(r) AS written`,
    forCreate: (rows) => {
      const ends = new Map<unknown, number>();
      const placeOf = (id: unknown) => {
        let place = ends.get(id);
        if (place === undefined) {
          place = ends.size;
          ends.set(id, place);
        }
        return places[place];
      };
      const isProven = rows.some((row) => (row[1] as readonly string[]).length > 0);
      return {
        ids: joined(rows.map(([id]) => id)),
        // A place beyond the end of the list is as good as an empty text.
        evidence: isProven ? joined(rows.map((row) => joined(row[1] as string[], ' '))) : '',
        from: rows.map((row) => placeOf(row[from])),
        to: rows.map((row) => placeOf(row[to])),
        ...(kinds.length > 0 && { properties: rows.map((row) => row.slice(2, from)) }),
        ends: joined(ends.keys()),
      };
    },
    update: `${stored}
SET r = {${assignments(columns)}}
RETURN count(r) AS written`,
    remove: `${stored}
DELETE r
RETURN count(*) AS written`,
    toRow: (edge) => [
      edge.id,
      edge.evidence,
      ...kinds.map(([name, { kind }]) => toStored(kind, edge.properties[name] ?? null)),
      edge.from,
      edge.to,
    ],
  };
}
