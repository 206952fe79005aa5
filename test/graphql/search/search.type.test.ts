import { expect, test } from '@jest/globals';
import { buildGraphSchema } from '../../../src/graphql/schema.js';
import { definitionOf, nodeTypeNames } from '../../../src/model/ontology.js';

test('a search can find the types that have searched properties, and no others', () => {
  const schema = buildGraphSchema();
  const union = schema.getType('SearchResult') as Parameters<typeof schema.getPossibleTypes>[0];
  const searched = nodeTypeNames.map(definitionOf).filter((type) => type.searched.length > 0);
  expect(schema.getPossibleTypes(union).map(({ name }) => name)).toEqual(
    searched.map(({ label }) => label),
  );
});
