import {
  definitionOf,
  type NodeType,
  nodeTypeNames,
  relationDefinitionOf,
  relationTypeNames,
} from '../../model/ontology.js';
import { displayName, lockLabel, markerLabel, ownedLabel, schemaPrefix } from './names.js';

const snakeCase = (name: string): string =>
  name.replace(/(?<=.)[A-Z]/g, (letter) => `_${letter}`).toLowerCase();

const uniqueness = (name: string, label: string, properties: readonly string[]): string =>
  `CREATE CONSTRAINT ${schemaPrefix}_${name} IF NOT EXISTS FOR (n:${label}) REQUIRE (${properties
    .map((property) => `n.${property}`)
    .join(', ')}) IS UNIQUE`;

/** The property lists that are indexed for a type: by id alone, and as the ontology says. */
export const indexesOf = (type: NodeType): readonly (readonly string[])[] => [
  [],
  ...definitionOf(type).indexes,
];

/** Constraints and indexes, derived from the ontology. Every one can be run again. */
export const schemaStatements: readonly string[] = [
  uniqueness('node', ownedLabel, ['slot', 'id']),
  uniqueness('revision', markerLabel, ['name']),
  uniqueness('lock', lockLabel, ['name']),
  ...nodeTypeNames.flatMap((type) => {
    const { label } = definitionOf(type);
    return indexesOf(type).map((properties) => {
      const name = [schemaPrefix, label, ...properties].map(snakeCase).join('_');
      const keys = ['slot', ...properties, 'id'].map((property) => `n.${property}`).join(', ');
      return `CREATE RANGE INDEX ${name} IF NOT EXISTS FOR (n:${label}) ON (${keys})`;
    });
  }),
];

/** Every label, relation type and property that a statement may name, whether or not any data has it yet. */
export const tokens: Readonly<Record<'labels' | 'relations' | 'properties', readonly string[]>> = {
  labels: [
    ownedLabel,
    markerLabel,
    lockLabel,
    ...nodeTypeNames.map((type) => definitionOf(type).label),
  ],
  relations: relationTypeNames,
  properties: [
    ...new Set([
      ...['slot', 'id', 'evidence', 'name', displayName],
      ...['publication', 'generation', 'revision', 'state', 'loadedAt', 'lockedAt'],
      ...nodeTypeNames.flatMap((type) => Object.keys(definitionOf(type).properties)),
      ...relationTypeNames.flatMap((type) => Object.keys(relationDefinitionOf(type).properties)),
    ]),
  ],
};

/** The schema as a file that a person can read, or run by hand. */
export const schemaScript = (): string =>
  [
    '// Constraints and indexes of the graph in Neo4j. Derived from src/model/ontology.ts by',
    '// scripts/neo4j-constraints.js; a load creates what is missing, so this file need not be run.',
    ...schemaStatements.map((statement) => `${statement};`),
    '',
  ].join('\n');
