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

/** What a statement takes that creates a batch, beside `$slot`. */
export type CreateParameters = Readonly<Record<string, unknown>>;

/**
 * How the records of one type are written: statements that take `$slot` and `$rows` and return how
 * many rows they found what they needed for, and the rows.
 */
export interface RecordWriter<Item> {
  /**
   * Takes what `forCreate` makes of rows, in the place of these; returns how many of them it wrote, and of
   * nodes their numbers, in the order of the rows.
   */
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

/**
 * Returns as `nodeWriter` does when it creates. A number is Neo4j's own name for a node, true as long as
 * the node is there: by it a node is found in no time, without an index.
 */
const numbered = `WITH at, id(n) AS number ORDER BY at
RETURN count(number) AS written, collect(number) AS numbers`;

/** The numbers of nodes that are there, by `$ids`. */
export const findNodes = {
  text: `WITH split($ids, '\\n') AS ids
UNWIND range(0, size(ids) - 1) AS at
MATCH (n:${ownedLabel} {slot: $slot, id: ids[at]})
${numbered}`,
  parametersFor: (ids: Iterable<string>) => ({ ids: joined(ids) }),
};

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
    create: `UNWIND range(0, size($rows) - 1) AS at
WITH at, $rows[at] AS row
CREATE (n:${label}:${ownedLabel} ${all})
${numbered}`,
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
 * Ids as one text, which the statement splits again: the driver takes some microseconds for each text that
 * it sends, whatever its length. No id has white space.
 */
const joined = (texts: Iterable<unknown>, separator = '\n'): string => [...texts].join(separator);

/**
 * Finds each node of a batch once, as many relations have an end in common, and to find one by its id takes
 * as long as to make a relation. Gives no row where one is missing.
 */
const findEnds = `WITH split($ends, '\\n') AS ids
UNWIND range(0, size(ids) - 1) AS at
MATCH (n:${ownedLabel} {slot: $slot, id: ids[at]})
WITH at, n ORDER BY at
WITH collect(n) AS ends WHERE size(ends) = size(split($ends, '\\n'))
WITH ends, `;

/** Ids and whole numbers come as texts: the driver sends numbers as floats, which are no places in a list. */
const relations = `split($ids, '\\n') AS ids, split($evidence, '\\n') AS evidence,
  split($from, ' ') AS begins, split($to, ' ') AS leads
UNWIND range(0, size(ids) - 1) AS at
`;

/** One statement for all types, as Neo4j takes as long to plan one as to write thousands of relations. */
const createRelation = `
CREATE (from)-[r:$($type) {
  id: ids[at],
  evidence: CASE WHEN evidence[at] <> '' THEN split(evidence[at], ' ') ELSE [] END
}]->(to)
SET r += coalesce($properties[at], {})
RETURN count(r) AS written`;

const createBetweenIds = `${findEnds}${relations}WITH ids, evidence, at,
  ends[toInteger(begins[at])] AS from, ends[toInteger(leads[at])] AS to${createRelation}`;

/**
 * Creates relations between nodes whose numbers are known. Takes what `forNumbers` of the relations' writer
 * makes of rows.
 */
export const createBetweenNumbers = `WITH ${relations}MATCH (from) WHERE id(from) = toInteger(begins[at])
MATCH (to) WHERE id(to) = toInteger(leads[at])${createRelation}`;

/** How the relations of one type are written. */
export interface RelationWriter extends RecordWriter<EdgeRecord> {
  readonly remove: string;
  readonly forNumbers: (rows: unknown[][], numberOf: (id: string) => number) => CreateParameters;
}

export function relationWriter(type: RelationType): RelationWriter {
  const kinds = Object.entries(relationDefinitionOf(type).properties);
  const columns = relationColumnsOf(type);
  const [from, to] = [columns.length, columns.length + 1];
  // With both ends known, Neo4j searches the relations of the one that has fewer.
  const stored = `UNWIND $rows AS row
MATCH (from:${ownedLabel} {slot: $slot, id: row[${from}]})
MATCH (to:${ownedLabel} {slot: $slot, id: row[${to}]})
WITH row, from, to
MATCH (from)-[r:${type}]->(to) WHERE r.id = row[0]`;
  const forNumbers: RelationWriter['forNumbers'] = (rows, numberOf) => {
    const isProven = rows.some((row) => (row[1] as readonly string[]).length > 0);
    const numbers = (column: number) => rows.map((row) => numberOf(row[column] as string));
    return {
      type,
      ids: joined(rows.map(([id]) => id)),
      // A place beyond the end of a list is as good as an empty text, or no properties.
      evidence: isProven ? joined(rows.map((row) => joined(row[1] as string[], ' '))) : '',
      properties:
        kinds.length > 0
          ? rows.map((row) => Object.fromEntries(kinds.map(([name], at) => [name, row[at + 2]])))
          : [],
      from: joined(numbers(from), ' '),
      to: joined(numbers(to), ' '),
    };
  };
  return {
    create: createBetweenIds,
    forCreate: (rows) => {
      const ends = new Map<string, number>();
      const placeOf = (id: string) => {
        const place = ends.get(id) ?? ends.size;
        ends.set(id, place);
        return place;
      };
      return { ...forNumbers(rows, placeOf), ends: joined(ends.keys()) };
    },
    forNumbers,
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
