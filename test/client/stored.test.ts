import { afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import {
  BrandsDocument,
  GraphClient,
  type GraphClientOptions,
  TypedDocumentString,
} from '../../src/client/index.js';
import { defaultApi } from '../../src/server/configuration.js';
import { openSeeds } from '../helpers/run-query.js';
import { serve } from '../helpers/service.js';

let url: string;
let withoutOurs: string;
beforeAll(async () => {
  url = (await serve(await openSeeds())).url;
  withoutOurs = (await serve(await openSeeds(), { api: { ...defaultApi, operations: 'any' } })).url;
});

interface Sent {
  readonly method: string;
  readonly address: string;
  readonly body: string | undefined;
}
let sent: Sent[];
beforeEach(() => {
  sent = [];
});

/** A client whose requests are noted; the hashes of those that are `lost` are unknown to the service. */
function open(options: Partial<GraphClientOptions> = {}, lost = false): GraphClient {
  return new GraphClient({
    url,
    ...options,
    fetch: (input, init) => {
      const body = init?.body as string | undefined;
      sent.push({ method: init?.method ?? 'GET', address: String(input), body });
      const address = String(input);
      return fetch(lost ? address.replace(/sha256Hash%22%3A%22...../, '$&x') : address, init);
    },
  });
}

const variables = { filter: { name: { eq: '青暖助' } }, first: 20, after: null };
const named = async (client: GraphClient, of = variables) =>
  (await client.request(BrandsDocument, of)).brands.nodes.map(({ name }) => name);

describe('A stored operation', () => {
  test('is asked for by GET, with its hash in the place of its text', async () => {
    expect(await named(open())).toEqual(['青暖助']);
    expect(sent).toHaveLength(1);
    const [{ method, address }] = sent as [Sent];
    expect(method).toBe('GET');
    expect(address).toContain(BrandsDocument.__meta__?.hash.replace('sha256:', ''));
    expect(address).not.toContain('brands');
  });

  test('is asked for by POST where the address would be too long', async () => {
    const names = Array.from({ length: 90 }, (_, index) => `没有的名字第${index}号`.repeat(3));
    const client = open();
    const { brands } = await client.request(BrandsDocument, {
      ...variables,
      filter: { name: { in: ['青暖助', ...names] } },
    });
    expect(brands.totalCount).toBe(1);
    expect(sent.map(({ method }) => method)).toEqual(['POST']);
    expect(sent[0]?.body).toContain('sha256Hash');
  });

  test('is asked for by POST where that is wanted', async () => {
    expect(await named(open({ method: 'POST' }))).toEqual(['青暖助']);
    expect(sent.map(({ method }) => method)).toEqual(['POST']);
  });

  test('is sent as text where the service does not have it, and from then on', async () => {
    const client = open({ url: withoutOurs }, true);
    expect(await named(client)).toEqual(['青暖助']);
    expect(await named(client)).toEqual(['青暖助']);
    expect(sent.map(({ method }) => method)).toEqual(['GET', 'POST', 'POST']);
    expect(sent[1]?.body).toContain('brands(');
  });

  test('is asked for after what the address of the endpoint has', async () => {
    expect(await named(open({ url: `${url}?team=a` }))).toEqual(['青暖助']);
    expect(sent[0]?.address).toContain('/graphql?team=a&extensions=');
  });
});

test('an operation of one’s own is sent as text', async () => {
  const own = new TypedDocumentString<{ years: { year: number }[] }, Record<string, never>>(
    '{ years { year } }',
  );
  const { years } = await open().request(own);
  expect(years.length).toBeGreaterThan(2);
  expect(sent.map(({ method }) => method)).toEqual(['POST']);
});

afterEach(() => expect(sent.length).toBeGreaterThan(0));
