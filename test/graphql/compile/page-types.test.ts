import { describe, expect, test } from '@jest/globals';
import { type GraphQLObjectType, getNamedType, isObjectType } from 'graphql';
import { isPartOfPage, listedTypeName } from '../../../src/graphql/compile/page-types.js';
import { buildGraphSchema } from '../../../src/graphql/schema.js';

const objectTypes = Object.values(buildGraphSchema().getTypeMap()).filter(isObjectType);
const pages = objectTypes.filter((type) => 'pageInfo' in type.getFields());

/** Name of the type that a field returns, alone or in a list. */
const returned = (type: GraphQLObjectType, field: string): string | undefined => {
  const { type: output } = type.getFields()[field] ?? {};
  return output && getNamedType(output).name;
};

/** Fields of a type that read no rows of their own. */
const parts = (name: string | undefined): string[] => {
  const type = objectTypes.find((each) => each.name === name);
  return Object.values(type?.getFields() ?? {})
    .filter(isPartOfPage)
    .map((field) => field.name)
    .sort();
};

describe('A page of a list', () => {
  test.each(pages.filter(({ name }) => !['SearchConnection', 'Expansion'].includes(name)))(
    '$name knows what it lists, and that its entries are counted once',
    (type) => {
      expect(listedTypeName(type)).toBe(returned(type, 'nodes'));
      expect(parts(type.name)).toEqual(['edges', 'nodes', 'pageInfo']);
      expect(parts(returned(type, 'edges'))).toEqual(['node']);
    },
  );

  test('of a search has hits that are counted once', () => {
    expect(parts('SearchConnection')).toEqual(['edges', 'pageInfo']);
    expect(parts('SearchEdge')).toEqual(['node']);
  });

  test('of neighbours has nodes and relations that are counted once', () => {
    expect(parts('Expansion')).toEqual(['edges', 'nodes', 'pageInfo']);
  });

  test('is no other type, but for a drawn part of the graph and a passage of a hit, which are counted once', () => {
    const edges = pages.map((type) => returned(type, 'edges'));
    const others = objectTypes.filter(
      (type) => !pages.includes(type) && !edges.includes(type.name),
    );
    expect(others.filter((type) => listedTypeName(type) !== undefined)).toEqual([]);
    const counted = others.map(({ name }) => name).filter((name) => parts(name).length > 0);
    expect(counted.sort()).toEqual(['SearchPassage', 'Subgraph']);
    expect(parts('Subgraph')).toEqual(['edges', 'nodes']);
  });
});
