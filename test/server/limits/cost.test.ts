import { describe, expect, test } from '@jest/globals';
import { type OperationDefinitionNode, parse, validate } from 'graphql';
import { buildGraphSchema } from '../../../src/graphql/schema.js';
import type { ListLengths } from '../../../src/model/list-lengths.js';
import { compileCost, estimatedList } from '../../../src/server/limits/cost.js';

const schema = buildGraphSchema();

/** The cost of a document's first operation, which must be valid. */
function costOf(
  query: string,
  variables?: Readonly<Record<string, unknown>>,
  lengths?: ListLengths,
): number {
  const document = parse(query);
  expect(validate(schema, document)).toEqual([]);
  const operation = document.definitions.find(
    ({ kind }) => kind === 'OperationDefinition',
  ) as OperationDefinitionNode;
  return compileCost(schema, document, operation)(variables, lengths);
}

describe('A selection costs the same wherever it is written:', () => {
  const brands = 'brands(first: 7) { nodes { name policyArea { name } } }';
  const cost = 1 + 7 * 2;
  test.each([
    ['in the operation', `{ ${brands} }`],
    ['in an inline fragment', `{ ... on Query { ${brands} } }`],
    ['in an inline fragment without a type', `{ ... { ${brands} } }`],
    ['in a fragment', `{ ...Part } fragment Part on Query { ${brands} }`],
    [
      'in a fragment of a fragment',
      `{ ...Outer } fragment Outer on Query { ...Inner } fragment Inner on Query { ${brands} }`,
    ],
    [
      'with its parts in fragments',
      `{ brands(first: 7) { ...Page } }
      fragment Page on ServiceBrandConnection { nodes { ...Brand } }
      fragment Brand on ServiceBrand { name ... { policyArea { name } } }`,
    ],
    ['where @skip leaves it out', `{ ... @skip(if: true) { ${brands} } }`],
    ['where @include leaves it out', `{ ... @include(if: false) { ${brands} } }`],
  ])('%s', (_, query) => {
    expect(costOf(query)).toBe(cost);
  });

  test('a fragment that is spread twice costs twice', () => {
    const part = `fragment Part on Query { ${brands} }`;
    expect(costOf(`{ ...Part ...Part } ${part}`)).toBe(2 * cost);
  });
});

describe('Parts for the types of a union or an interface', () => {
  const search = (selection: string): number =>
    costOf(`{ search(query: "x", first: 10) { edges { node { ${selection} } } } }`);
  const perHit = (rows: number): number => 1 + 10 * rows;
  const city = '... on City { parent { id } }';
  const document = '... on Document { city { parent { id } } }';

  test('exclude each other: the most expensive one counts', () => {
    expect(search(city)).toBe(perHit(2));
    expect(search(`${city} ${document}`)).toBe(perHit(3));
    expect(search(`${document} ${city}`)).toBe(perHit(3));
  });

  test('add up where they are for the same type', () => {
    expect(search(`${city} ${city} ... on City { brands { totalCount } }`)).toBe(perHit(1 + 3));
  });

  test('are added to what is asked of all of them', () => {
    const all = '... on Entity { evidence(first: 4) { nodes { quote } } }';
    expect(search(`${all} ${city} ${document}`)).toBe(perHit(1 + 5 + 2));
  });
});

describe('A page', () => {
  test.each([
    ['of nodes and edges costs both', 'brands(first: 3) { nodes { id } edges { node { id } } }', 7],
    ['costs one where nothing in it is asked for', 'brands(first: 50) { totalCount }', 1],
    ['has pageInfo for nothing', 'brands(first: 50) { pageInfo { endCursor } }', 1],
    ['of none costs one', 'brands(first: 0) { nodes { id } }', 1],
    ['larger than allowed counts as the largest', 'brands(first: 999) { nodes { id } }', 101],
    ['below none counts as none', 'brands(first: -5) { nodes { id } }', 1],
    [
      'of null has the size of a page that says nothing',
      'brands(first: null) { nodes { id } }',
      21,
    ],
    [
      'in a page counts for each of its entries',
      'cities(first: 3) { edges { node { brands(first: 5) { edges { node { id } } } } } }',
      1 + 3 * (1 + 1 + 5),
    ],
    [
      'in a list without pages counts for each of ten',
      'years { programs(first: 2) { nodes { id } } }',
      10 * (1 + 1 + 2),
    ],
  ])('%s', (_, selection, cost) => {
    expect(costOf(`{ ${selection} }`)).toBe(cost);
  });
});

describe('Variables', () => {
  const query = 'query ($n: Int = 2) { brands(first: $n) { nodes { id } } }';

  test.each([
    ['are read as they are given', { n: 9 }, 10],
    ['have their defaults where they are not given', {}, 3],
    ['count as the page without a size where they are null', { n: null }, 21],
    ['count as none where they are no numbers', { n: 'many' }, 1],
  ])('%s', (_, variables, cost) => {
    expect(costOf(query, variables)).toBe(cost);
  });

  test('are not needed', () => {
    expect(costOf(query)).toBe(3);
  });

  test('without a default leave the page its own size', () => {
    expect(costOf('query ($n: Int) { brands(first: $n) { nodes { id } } }')).toBe(21);
  });

  test('count in fragments, too', () => {
    const inFragment = `query ($n: Int) { ...Part }
      fragment Part on Query { brands(first: $n) { nodes { id } } }`;
    expect(costOf(inFragment, { n: 30 })).toBe(31);
  });
});

describe('Nodes by id', () => {
  const query = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }';
  test.each([
    [{ ids: ['a', 'b', 'c'] }, 3],
    [{ ids: [] }, 0],
    [{ ids: 'a' }, 1],
    [{}, 1],
  ])('cost as many rows as %j names', (variables, cost) => {
    expect(costOf(query, variables)).toBe(cost);
  });
});

test('A neighbourhood costs its limit for nodes and for edges', () => {
  const cost = (selection: string): number =>
    costOf(`{ neighborhood(id: "city:qufu", limit: 50) { ${selection} } }`);
  expect(cost('truncated')).toBe(1);
  expect(cost('nodes { id }')).toBe(1 + 50);
  expect(cost('nodes { id } edges { id }')).toBe(1 + 50 + 50);
});

describe('What is asked of the schema', () => {
  const hundredRows = 100;

  test('costs a hundred rows for each object', () => {
    const types = Object.keys(schema.getTypeMap()).length;
    expect(costOf('{ __schema { types { name } } }')).toBe(hundredRows * (1 + types));
    expect(costOf('{ __type(name: "City") { name } }')).toBe(hundredRows);
    expect(costOf('{ __typename }')).toBe(0);
  });

  test('is taken to have as many fields as types have on average', () => {
    const average = costOf('{ __type(name: "City") { fields { name } } }') / hundredRows - 1;
    const all = costOf('{ __schema { types { fields { name } } } }') / hundredRows;
    const types = Object.keys(schema.getTypeMap()).length;
    // Costs are whole rows.
    expect(Math.abs(all - (1 + types * (1 + average)))).toBeLessThan(types / hundredRows);
    expect(average).toBeGreaterThan(1);
  });
});

describe('A list without pages', () => {
  const lengths = { 'DOCUMENT.sections': 44, 'CITY.documents': 1_000 };
  const sections = 'document(id: "document:a") { sections { id } }';

  test('costs what the lists of its field are long', () => {
    expect(costOf(`{ ${sections} }`, {}, lengths)).toBe(1 + 44);
  });

  test('costs ten where that is not known', () => {
    expect(costOf(`{ ${sections} }`)).toBe(1 + estimatedList);
    expect(
      costOf(
        '{ city(id: "city:a") { document: documents { nodes { sections { id } } } } }',
        {},
        {},
      ),
    ).toBe(1 + 1 + 20 * (1 + estimatedList));
  });

  test('of another field is not meant', () => {
    expect(costOf('{ years { year } }', {}, lengths)).toBe(estimatedList);
  });

  test('that leads back and forth multiplies', () => {
    const pairs = 'sections { document { sections { document { sections { id } } } } }';
    expect(costOf(`{ document(id: "document:a") { ${pairs} } }`, {}, lengths)).toBe(
      1 + 44 * (1 + 1 + 44 * (1 + 1 + 44)),
    );
  });

  test('counts below a page as often as the page has entries, whatever the list of all is long', () => {
    const query = '{ city(id: "city:a") { documents(first: 3) { nodes { sections { id } } } } }';
    expect(costOf(query, {}, lengths)).toBe(1 + 1 + 3 * (1 + 44));
  });
});
