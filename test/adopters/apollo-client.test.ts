import { ApolloClient, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { possibleTypes } from '../../src/client/index.js';
import { expectNoWarnings, noted, searchQuery, serveSeeds } from './service.js';

let uri: string;
beforeAll(async () => {
  uri = (await serveSeeds()).url;
});

const brandsQuery = gql`
  query Brands($first: Int!, $after: String) {
    brands(first: $first, after: $after, orderBy: [{ field: NAME }]) {
      totalCount
      nodes {
        id
        name
        city {
          id
          name
        }
        evidence(first: 1) {
          nodes {
            id
            quote
          }
        }
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`;

describe('Apollo Client', () => {
  expectNoWarnings();

  const open = (options: Partial<HttpLink.Options> = {}) =>
    new ApolloClient({
      link: new HttpLink({ uri, ...options }),
      cache: new InMemoryCache({ possibleTypes }),
    });

  test('asks with its default settings', async () => {
    const { data, error } = await open().query<{ brands: { totalCount: number } }>({
      query: brandsQuery,
      variables: { first: 3 },
    });
    expect(error).toBeUndefined();
    expect(data?.brands.totalCount).toBeGreaterThan(10);
  });

  test('asks by GET', async () => {
    const { fetch, methods } = noted();
    const { data } = await open({ fetch, useGETForQueries: true }).query<{
      brands: { nodes: object[] };
    }>({ query: brandsQuery, variables: { first: 3 } });
    expect(data?.brands.nodes).toHaveLength(3);
    expect(methods).toEqual(['GET']);
  });

  test('finds the members of a union in its cache', async () => {
    const client = open();
    const { data } = await client.query<{
      search: { edges: { node: { __typename: string; id: string } }[] };
    }>({ query: gql(searchQuery), variables: { query: '青暖助' } });
    const found = data?.search.edges.map(({ node }) => node) ?? [];
    expect(found.map(({ __typename }) => __typename)).toContain('ServiceBrand');
    const brand = found.find(({ __typename }) => __typename === 'ServiceBrand');
    expect(
      client.cache.readFragment({
        id: client.cache.identify({ __typename: 'ServiceBrand', id: brand?.id ?? '' }) as string,
        fragment: gql`
          fragment Named on Entity {
            name
          }
        `,
      }),
    ).toMatchObject({ name: '青暖助' });
  });

  test('does not ask again for what is in its cache', async () => {
    const { fetch, methods } = noted();
    const client = open({ fetch });
    const ask = () => client.query({ query: brandsQuery, variables: { first: 3 } });
    expect((await ask()).data).toEqual((await ask()).data);
    expect(methods).toHaveLength(1);
  });

  test('tells errors with their codes', async () => {
    const query = gql`
      {
        brand(name: "无此品牌") {
          id
        }
      }
    `;
    const { error } = await open().query({ query, errorPolicy: 'all' });
    expect(error).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
  });
});
