import type { PropertyValue } from '../../model/graph.js';
import type { NodeType } from '../../model/ontology.js';
import { type ByName, byName } from '../../util/by-name.js';
import type { CsvValue } from './csv-row.js';
import type { GraphRecord, ReachedRecord, RecordPlan, RelationPlan } from './record-plan.js';

/** What a cell of each record of a table holds. */
export interface Column<Source = GraphRecord> {
  readonly name: string;
  readonly read: (record: Source) => CsvValue;
}

/** Parts from which tables are put together: plans, and readers of what they read. */

export const plan = (
  type: NodeType,
  properties: readonly string[],
  relations: Readonly<Record<string, RelationPlan>> = {},
): RecordPlan => ({ type, properties, relations });

/** Related things that are read by name alone. */
export const named = (...types: readonly NodeType[]): RelationPlan => ({
  nodes: types.map((type) => plan(type, ['name'])),
});

export const titled: RelationPlan = { nodes: [plan('DOCUMENT', ['title'])] };

/** How many there are, not which. */
export const counted: RelationPlan = { nodes: [] };

export const property =
  (name: string) =>
  (record: GraphRecord): PropertyValue =>
    record.properties[name] ?? null;

export const reached = (record: GraphRecord, field: string): readonly ReachedRecord[] =>
  record.relations[field]?.records ?? [];

export const first = (record: GraphRecord | undefined, field: string): ReachedRecord | undefined =>
  record && reached(record, field)[0];

/** A property of what a relation reaches first. */
export const propertyOf =
  (field: string, name: string) =>
  (record: GraphRecord): PropertyValue =>
    first(record, field)?.properties[name] ?? null;

/** A property of all that a relation reaches; nothing twice. */
export const allOf =
  (field: string, name = 'name') =>
  (record: GraphRecord): readonly string[] => [
    ...new Set(reached(record, field).map(({ properties }) => String(properties[name]))),
  ];

export const countOf =
  (field: string) =>
  (record: GraphRecord): number | null =>
    record.relations[field]?.total ?? null;

export const column = <Source>(
  name: string,
  read: (record: Source) => CsvValue,
): Column<Source> => ({ name, read });

/** Headings are written with underscores, as data tools expect them. */
const snakeCase = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Columns of the record's own properties, called like them. */
export const own = (...names: readonly string[]): Column[] =>
  names.map((name) =>
    column(snakeCase(name), name === 'id' ? ({ id }: GraphRecord) => id : property(name)),
  );

const passage = plan('EVIDENCE', ['quote', 'start', 'end'], { document: titled });

/** The first passage that proves a thing, in the order of the documents' keys and of the text. */
export const proof: Readonly<ByName<RelationPlan>> = byName({
  evidence: { nodes: [passage], limit: 1 },
});

export const proofColumns: readonly Column[] = [
  column('quote', propertyOf('evidence', 'quote')),
  column('start', propertyOf('evidence', 'start')),
  column('end', propertyOf('evidence', 'end')),
];

/** The same, for rows that have no other column for the document. */
export const proofWithDocument: readonly Column[] = [
  column('evidence_document', (record) =>
    propertyOf('document', 'title')(first(record, 'evidence') ?? record),
  ),
  ...proofColumns,
];
