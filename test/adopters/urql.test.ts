import { beforeAll, describe, expect, test } from '@jest/globals';
import { Client, cacheExchange, fetchExchange } from '@urql/core';
import { cacheExchange as graphcache } from '@urql/exchange-graphcache';
import { buildSchema, type IntrospectionQuery, introspectionFromSchema } from 'graphql';
import { typesWithoutId } from '../../src/client/index.js';
import { expectNoWarnings, noted, publishedSchema, searchQuery, serveSeeds } from './service.js';

let url: string;
beforeAll(async () => {
  url = (await serveSeeds()).url;
});

const brandsQuery = `
  query Brands($first: Int!) {
    brands(first: $first, orderBy: [{ field: NAME }]) {
      totalCount
      nodes { id name city { id name } evidence(first: 1) { nodes { id quote } } }
      pageInfo { endCursor hasNextPage }
    }
  }
`;

const schema = introspectionFromSchema(buildSchema(publishedSchema)) as IntrospectionQuery;
const keys = Object.fromEntries(typesWithoutId.map((name) => [name, () => null]));

const exchanges = {
  'with its default cache': () => [cacheExchange, fetchExchange],
  'with graphcache': () => [graphcache({ schema, keys }), fetchExchange],
};

describe.each(Object.entries(exchanges))('urql %s', (_, exchangesOf) => {
  expectNoWarnings();

  const open = (fetch?: typeof globalThis.fetch) =>
    new Client({ url, exchanges: exchangesOf(), ...(fetch && { fetch }) });

  test('asks by GET, with its default settings', async () => {
    const { fetch, methods } = noted();
    const { data, error } = await open(fetch).query(brandsQuery, { first: 3 });
    expect(error).toBeUndefined();
    expect(data.brands.nodes).toHaveLength(3);
    expect(methods).toEqual(['GET']);
  });

  test('asks for members of a union', async () => {
    const { data, error } = await open().query(searchQuery, { query: '青暖助' });
    expect(error).toBeUndefined();
    const types = data.search.edges.map(
      ({ node }: { node: { __typename: string } }) => node.__typename,
    );
    expect(types).toContain('ServiceBrand');
  });

  test('does not ask again for what is in its cache', async () => {
    const { fetch, methods } = noted();
    const client = open(fetch);
    const one = await client.query(searchQuery, { query: '养老' });
    const other = await client.query(searchQuery, { query: '养老' });
    expect(other.data).toEqual(one.data);
    expect(methods).toHaveLength(1);
  });

  test('tells errors with their codes', async () => {
    const { error } = await open().query('{ brand(name: "无此品牌") { id } }', {});
    expect(error?.graphQLErrors[0]?.extensions.code).toBe('NOT_FOUND');
  });
});
