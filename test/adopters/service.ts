import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, jest } from '@jest/globals';
import type { Service } from '../../src/server/service.js';
import { openSeeds } from '../helpers/run-query.js';
import { serve } from '../helpers/service.js';

/** The schema as it is published with the package. */
export const publishedSchema = readFileSync(
  new URL('../../schema/schema.graphql', import.meta.url),
  'utf8',
);

export const serveSeeds = async (): Promise<Service> => serve(await openSeeds());

/** `fetch`, with the methods of the requests noted. */
export function noted(): { readonly fetch: typeof fetch; readonly methods: string[] } {
  const methods: string[] = [];
  return {
    methods,
    fetch: (input, init) => {
      methods.push(init?.method ?? 'GET');
      return fetch(input, init);
    },
  };
}

/** Fails a test during which a library warned: caches do so where they lack hints of the schema. */
export function expectNoWarnings(): void {
  beforeEach(() => {
    for (const level of ['warn', 'error'] as const)
      jest.spyOn(console, level).mockImplementation(() => {});
  });
  afterEach(() => {
    for (const level of ['warn', 'error'] as const)
      expect((console[level] as jest.Mock).mock.calls).toEqual([]);
    jest.restoreAllMocks();
  });
}

/** A search whose hits are of a union: a field that its types have as different types gets other names. */
export const searchQuery = `
  query Search($query: String!) {
    search(query: $query, first: 20) {
      totalCount
      edges {
        score
        highlights { text start end }
        node {
          __typename
          ... on Node { id }
          ... on Entity { name }
          ... on Program { programKind: kind evidence(first: 1) { nodes { id quote } } }
          ... on Policy { policyKind: kind }
          ... on Measurement { text unit }
          ... on Target { proof: evidence { id quote } }
        }
      }
    }
  }
`;
