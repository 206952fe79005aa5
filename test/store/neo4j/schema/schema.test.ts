import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { schemaScript, schemaStatements } from '../../../../src/store/neo4j/schema/schema.js';

test('schema/constraints.cypher is what the ontology says', () => {
  expect(readFileSync('schema/constraints.cypher', 'utf8')).toBe(schemaScript());
});

test('every constraint and index has a name of its own', () => {
  const names = schemaStatements.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});
