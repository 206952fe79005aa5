import {
  definitionOf,
  isMeasurement,
  isSearched,
  type NodeType,
  nodeTypeNames,
  type RelationType,
  relationDefinitionOf,
  relationTypeNames,
} from '../../../model/ontology.js';
import { suggestedTypes } from '../../../model/suggestions.js';
import {
  displayName,
  laneLabel,
  lockLabel,
  manifestLabel,
  markerLabel,
  ownedLabel,
  schemaPrefix,
  searchedProperty,
  searchIndex,
  searchKeys,
  suggestIndex,
  suggestKeys,
  valueOrFalse,
  wholeOrFalse,
} from './names.js';
import { derivedNamesOf } from './stored-properties.js';

/** How the full-text index divides texts: Chinese into pairs of characters, anything else into words. */
export const analyzer = 'cjk';

const snakeCase = (name: string): string =>
  name
    .replace(/^_/, '')
    .replace(/(?<=.)[A-Z]/g, (letter) => `_${letter}`)
    .toLowerCase();

export interface SchemaStatement {
  /** Of the index, which a constraint has as well. */
  readonly name: string;
  /** Can be run again. */
  readonly text: string;
}

const listed = (properties: readonly string[]): string =>
  properties.map((property) => `n.${property}`).join(', ');

function uniqueness(label: string, properties: readonly string[]): SchemaStatement {
  const name = [schemaPrefix, label.replace('Minzheng', ''), ...properties]
    .map(snakeCase)
    .join('_');
  return {
    name,
    text: `CREATE CONSTRAINT ${name} IF NOT EXISTS FOR (n:${label}) REQUIRE (${listed(properties)}) IS UNIQUE`,
  };
}

function rangeIndex(label: string, properties: readonly string[]): SchemaStatement {
  const named = properties.filter((name) => name !== 'id');
  const name = [schemaPrefix, label, ...named].map(snakeCase).join('_');
  const keys = listed(['slot', ...properties]);
  return {
    name,
    text: `CREATE RANGE INDEX ${name} IF NOT EXISTS FOR (n:${label}) ON (${keys})`,
  };
}

/** Relations that hold the id of their document are found by it. */
function documentIndex(relation: RelationType): SchemaStatement {
  const name = [schemaPrefix, relation, 'documentId'].map(snakeCase).join('_').toLowerCase();
  return {
    name,
    text: `CREATE RANGE INDEX ${name} IF NOT EXISTS FOR ()-[r:${relation}]-() ON (r.documentId)`,
  };
}

/** Everything that is searched in one index, which holds what a transaction wrote as soon as it is committed. */
function fullTextIndex(): SchemaStatement {
  const searched = nodeTypeNames.filter(isSearched).map(definitionOf);
  const labels = searched.map(({ label }) => label).join('|');
  const fields = new Set(searched.flatMap(({ searched }) => searched.map(searchedProperty)));
  return {
    name: searchIndex,
    text: `CREATE FULLTEXT INDEX ${searchIndex} IF NOT EXISTS FOR (n:${labels}) ON EACH [${listed([searchKeys, ...fields])}] OPTIONS { indexConfig: { \`fulltext.analyzer\`: '${analyzer}' } }`,
  };
}

/** Terms as they are: what narrows a search, and the keys of spellings. */
function suggestIndexStatement(): SchemaStatement {
  const labels = suggestedTypes.map((type) => definitionOf(type).label).join('|');
  return {
    name: suggestIndex,
    text: `CREATE FULLTEXT INDEX ${suggestIndex} IF NOT EXISTS FOR (n:${labels}) ON EACH [${listed([searchKeys, suggestKeys])}] OPTIONS { indexConfig: { \`fulltext.analyzer\`: 'whitespace' } }`,
  };
}

/** The property lists, after the slot, that lists of a type begin from: by id alone, and as the ontology says. */
export const listIndexesOf = (type: NodeType): readonly (readonly string[])[] =>
  [[], ...definitionOf(type).indexes].map((properties) => [...properties, 'id']);

/** The property list, after the slot, that has all that measurements are mostly added up by. */
export const aggregateIndex = [
  ...['indicatorId', 'year', 'unit', 'basis', 'period'],
  ...[wholeOrFalse, valueOrFalse],
] as const;

/** What a load needs to find what it has written. */
export const constraintStatements: readonly SchemaStatement[] = [
  uniqueness(ownedLabel, ['slot', 'id']),
  uniqueness(markerLabel, ['name']),
  uniqueness(lockLabel, ['name']),
  uniqueness(manifestLabel, ['slot']),
];

/** Constraints and indexes, derived from the ontology. */
export const schemaStatements: readonly SchemaStatement[] = [
  ...constraintStatements,
  ...nodeTypeNames.flatMap((type) =>
    [...listIndexesOf(type), ...(isMeasurement(type) ? [aggregateIndex] : [])].map((properties) =>
      rangeIndex(definitionOf(type).label, properties),
    ),
  ),
  ...relationTypeNames
    .filter((relation) => 'documentId' in relationDefinitionOf(relation).properties)
    .map(documentIndex),
  fullTextIndex(),
  suggestIndexStatement(),
];

/** Every label, relation type and property that a statement may name, whether or not any data has it yet. */
export const tokens: Readonly<Record<'labels' | 'relations' | 'properties', readonly string[]>> = {
  labels: [
    ownedLabel,
    markerLabel,
    lockLabel,
    manifestLabel,
    laneLabel,
    ...nodeTypeNames.map((type) => definitionOf(type).label),
  ],
  relations: relationTypeNames,
  properties: [
    ...new Set([
      ...['slot', 'id', 'evidence', 'name', displayName],
      ...['publication', 'generation', 'revision', 'state', 'loadedAt', 'lockedAt'],
      ...['parts', 'digests', 'lists', 'formerIds', 'currentIds', 'lane', 'plan', 'done'],
      ...nodeTypeNames.flatMap((type) => Object.keys(definitionOf(type).properties)),
      ...nodeTypeNames.flatMap(derivedNamesOf),
      ...relationTypeNames.flatMap((type) => Object.keys(relationDefinitionOf(type).properties)),
    ]),
  ],
};

/** Makes the tokens known, so that no statement names what the database has never heard of. */
export const createTokens = `CALL () { UNWIND $labels AS name CALL db.createLabel(name) RETURN count(*) AS labels }
CALL () { UNWIND $relations AS name CALL db.createRelationshipType(name) RETURN count(*) AS relations }
CALL () { UNWIND $properties AS name CALL db.createProperty(name) RETURN count(*) AS properties }
RETURN labels + relations + properties AS names`;

/** The schema as a file that a person can read, or run by hand. */
export const schemaScript = (): string =>
  [
    '// Constraints and indexes of the graph in Neo4j. Derived from src/model/ontology.ts by',
    '// scripts/neo4j-constraints.js; a load creates what is missing, so this file need not be run.',
    ...schemaStatements.map(({ text }) => `${text};`),
    '',
  ].join('\n');
