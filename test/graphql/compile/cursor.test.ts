import { beforeAll, describe, expect, test } from '@jest/globals';
import { maxTokenLength } from '../../../src/graphql/compile/token.js';
import { maxIdLength, maxNameLength } from '../../../src/model/text-lengths.js';
import type { GraphReader } from '../../../src/store/store.js';
import { GraphBuilder } from '../../helpers/graphs.js';
import { dataOf, errorOf, type Json, openGraph, openSeeds } from '../../helpers/run-query.js';

let seeds: GraphReader;
beforeAll(async () => {
  seeds = await openSeeds();
});

const endOf = async (list: string): Promise<string> =>
  (await dataOf(seeds, `{ page: ${list} { pageInfo { endCursor } } }`)).page.pageInfo.endCursor;

const refusal = (list: string, after: string): Promise<Json> =>
  errorOf(seeds, `query ($after: String) { ${list} { nodes { id } } }`, { after });

describe('a cursor', () => {
  test('of one list is refused by another in the same order', async () => {
    const after = await endOf('brands(first: 1)');
    expect(await refusal('programs(after: $after)', after)).toMatchObject({
      code: 'BAD_USER_INPUT',
      argument: 'programs.after',
      message: expect.stringContaining('another list'),
    });
  });

  test('of a list below one node continues below another node of its type', async () => {
    const list = (city: string, args: string): string =>
      `{ city(id: "${city}") { programs(${args}) { nodes { id } pageInfo { endCursor } } } }`;
    const { city } = await dataOf(seeds, list('city:qingdao', 'first: 1'));
    const after = city.programs.pageInfo.endCursor;
    const next = await dataOf(seeds, list('city:taizhou', `first: 1, after: "${after}"`));
    expect(next.city.programs.nodes[0].id > city.programs.nodes[0].id).toBe(true);
  });

  const written = (): Promise<string> => endOf('brands(first: 1, orderBy: [{ field: NAME }])');
  const rewritten = async (change: (parts: unknown[]) => unknown): Promise<string> => {
    const json = Buffer.from(await written(), 'base64url').toString();
    const changed = change(JSON.parse(json));
    return Buffer.from(
      typeof changed === 'string' ? changed : JSON.stringify(changed),
      'utf8',
    ).toString('base64url');
  };

  test.each<[string, () => Promise<string>, RegExp]>([
    ['with a padding', async () => `${await written()}=`, /is not a cursor/],
    ['with a character beside base64', async () => `${await written()}!`, /is not a cursor/],
    [
      'in JSON of another spelling',
      () => rewritten((parts) => JSON.stringify(parts, null, 1)),
      /is not a cursor/,
    ],
    [
      'with a list as a value',
      () => rewritten((parts) => [...parts.slice(0, 2), ['x'], 'y']),
      /is not a cursor/,
    ],
    [
      'with half of a surrogate pair',
      () => rewritten(([a, b]) => [a, b, '\ud800', 'brand:x']),
      /is not a cursor/,
    ],
    ['with too few values', () => rewritten((parts) => parts.slice(0, 3)), /damaged/],
    ['with too many values', () => rewritten((parts) => [...parts, 'x']), /damaged/],
    [
      'with a number in the place of a name',
      () => rewritten(([a, b, , d]) => [a, b, 1, d]),
      /damaged/,
    ],
    ['without an id', () => rewritten(([a, b, c]) => [a, b, c, null]), /damaged/],
  ])('%s is refused', async (_, damaged, message) => {
    const error = await refusal(
      'brands(after: $after, orderBy: [{ field: NAME }])',
      await damaged(),
    );
    expect(error).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'brands.after' });
    expect(error.message).toMatch(message);
  });

  test('whose number no JavaScript has is refused', async () => {
    const json = Buffer.from(
      await endOf('targets(first: 1, orderBy: [{ field: VALUE, direction: DESC }])'),
      'base64url',
    ).toString();
    const [list, order, , id] = JSON.parse(json);
    const infinite = Buffer.from(`["${list}","${order}",1e999,"${id}"]`).toString('base64url');
    expect(
      await refusal(
        'targets(after: $after, orderBy: [{ field: VALUE, direction: DESC }])',
        infinite,
      ),
    ).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'targets.after' });
  });

  test.each([maxTokenLength + 1, 500_000])(
    'of %i characters is refused by its length, and is not repeated',
    async (length) => {
      const name = '\uff08'.repeat(length);
      const long = Buffer.from(JSON.stringify([name, name]))
        .toString('base64url')
        .slice(0, length);
      const error = await refusal('brands(after: $after)', long);
      expect(error).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'brands.after' });
      expect(error.message).toContain(`${length} characters`);
      expect(error.message.length).toBeLessThan(300);
    },
  );

  test('of a search that is too long is refused as one of a list is', async () => {
    const query = 'query ($after: String) { search(query: "养老", after: $after) { totalCount } }';
    expect(await errorOf(seeds, query, { after: 'a'.repeat(5000) })).toMatchObject({
      code: 'BAD_USER_INPUT',
      argument: 'after',
      message: expect.stringContaining('5000 characters'),
    });
  });
});

test('pages continue behind names and ids as long as they may be', async () => {
  // Four bytes in UTF-8 each, the longest that there are.
  const name = '𠮷'.repeat(maxNameLength);
  const ids = [1, 2, 3].map((at) => `policy:${'a'.repeat(maxIdLength - 8)}${at}`);
  const graph = new GraphBuilder();
  for (const id of ids) graph.node(id, { name });
  const reader = await openGraph(graph.build());
  const found: string[] = [];
  for (let after: string | null = null; ; ) {
    const { policies } = await dataOf(
      reader,
      `query ($after: String) { policies(first: 1, after: $after, orderBy: [{ field: NAME, direction: DESC }]) {
        nodes { id } pageInfo { hasNextPage endCursor } } }`,
      { after },
    );
    found.push(...policies.nodes.map(({ id }: Json) => id));
    if (!policies.pageInfo.hasNextPage) break;
    after = policies.pageInfo.endCursor;
  }
  expect(found).toEqual(ids);
});
