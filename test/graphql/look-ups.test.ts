import { beforeAll, describe, expect, test } from '@jest/globals';
import { cursorEncoder } from '../../src/graphql/compile/cursor.js';
import { cursorScope } from '../../src/graphql/compile/list-arguments.js';
import { EmbeddedStore } from '../../src/store/embedded/embedded-store.js';
import type { GraphReader } from '../../src/store/store.js';
import { dataOf, type Json, openSeeds, runQuery } from '../helpers/run-query.js';

let seeds: GraphReader;
beforeAll(async () => {
  seeds = await openSeeds();
});

describe('node and nodes', () => {
  test('find whatever has the id', async () => {
    const { node } = await dataOf(
      seeds,
      '{ node(id: "city:qufu") { __typename id ... on City { name } } }',
    );
    expect(node).toEqual({ __typename: 'City', id: 'city:qufu', name: '曲阜市' });
  });

  test('find evidence and sections, which no list at the root has', async () => {
    const { brand, document } = await dataOf(
      seeds,
      `{ brand(name: "青暖助") { evidence(first: 1) { nodes { id quote section { id ordinal } } } }
         document(id: "document:qufu-2020-plan") { sections { id } } }`,
    );
    const [evidence] = brand.evidence.nodes;
    const { nodes } = await dataOf(
      seeds,
      `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Evidence { quote } ... on Section { ordinal } } }`,
      { ids: [evidence.id, evidence.section.id, document.sections[1].id] },
    );
    expect(nodes).toEqual([
      { quote: evidence.quote },
      { ordinal: evidence.section.ordinal },
      { ordinal: '1.1' },
    ]);
  });

  test('nodes keeps the order that was asked, repeats, and says which id nothing has', async () => {
    const ids = ['city:qufu', 'city:none', 'year:2020', 'city:qufu', 'nonsense'];
    const { data, errors } = await runQuery(
      seeds,
      'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }',
      { ids },
    );
    expect(data.nodes).toEqual([{ id: ids[0] }, null, { id: ids[2] }, { id: ids[0] }, null]);
    expect(errors?.map(({ path, extensions }) => ({ path, ...extensions }))).toEqual([
      { path: ['nodes', 1], code: 'NOT_FOUND', argument: 'ids[1]' },
      { path: ['nodes', 4], code: 'NOT_FOUND', argument: 'ids[4]' },
    ]);
  });

  test('nodes of no ids are none', async () => {
    expect(await runQuery(seeds, '{ nodes(ids: []) { id } }')).toEqual({ data: { nodes: [] } });
  });
});

describe('by name', () => {
  test.each([
    ['city', '青岛市', 'city:qingdao'],
    ['city', '青岛', 'city:qingdao'],
    ['brand', '青暖助', 'brand:qingdao:qingnuanzhu'],
    ['brand', '青暖助救助品牌', 'brand:qingdao:qingnuanzhu'],
    ['indicator', '家庭养老床位', undefined],
    ['department', '养老服务科', 'department:qufu:yanglao-fuwu-ke'],
  ])('%s %s', async (field, name, id) => {
    const data = await dataOf(
      seeds,
      `query ($name: String!) { found: ${field}(name: $name) { id name aliases } }`,
      { name },
    );
    const found = data.found;
    expect([found.name, ...found.aliases]).toContain(name);
    if (id) expect(found.id).toBe(id);
  });

  test('a preferred name goes before another’s alias', async () => {
    const { department, departments } = await dataOf(
      seeds,
      `{ department(name: "市民政局") { name city { name } }
         departments(first: 100) { nodes { aliases } } }`,
    );
    expect(department).toEqual({ name: '市民政局', city: { name: 'XX市' } });
    expect(departments.nodes.some(({ aliases }: Json) => aliases.includes('市民政局'))).toBe(true);
  });
});

test('a year is found by its number, or is null', async () => {
  expect(
    await dataOf(
      seeds,
      '{ year(year: 2020) { year } none: year(year: 1999) { year } years { year } }',
    ),
  ).toEqual({
    year: { year: 2020 },
    none: null,
    years: [2018, 2019, 2020, 2023, 2024].map((year) => ({ year })),
  });
});

describe('errors name their code and their argument', () => {
  const cursor = (parts: unknown): string =>
    Buffer.from(JSON.stringify(parts), 'utf8').toString('base64url');

  test.each<[string, string, string | undefined, RegExp]>([
    ['{ node(id: "city:none") { id } }', 'NOT_FOUND', 'id', /city:none/],
    ['{ node(id: "") { id } }', 'NOT_FOUND', 'id', /no node/],
    ['{ city(id: "brand:qingdao:qingnuanzhu") { id } }', 'NOT_FOUND', 'id', /begin with city:/],
    ['{ document(id: "document:none") { id } }', 'NOT_FOUND', 'id', /document:none/],
    ['{ policy(id: "policy:none") { id } }', 'NOT_FOUND', 'id', /policy:none/],
    ['{ program(id: "program:none") { id } }', 'NOT_FOUND', 'id', /program:none/],
    ['{ brand(name: "无此品牌") { id } }', 'NOT_FOUND', 'name', /无此品牌/],
    [
      '{ department(name: "市委") { id } }',
      'BAD_USER_INPUT',
      'name',
      /department:qufu:.*Ask by id/,
    ],
    ['{ city(id: "city:qufu", name: "曲阜市") { id } }', 'BAD_USER_INPUT', 'name', /give one/],
    ['{ indicator { id } }', 'BAD_USER_INPUT', 'id', /Give id or name/],
    ['{ brands(first: -1) { totalCount } }', 'BAD_USER_INPUT', 'brands.first', /negative/],
    ['{ brands(first: 101) { totalCount } }', 'LIMIT_EXCEEDED', 'brands.first', /100/],
    ['{ b: brands(first: 101) { totalCount } }', 'LIMIT_EXCEEDED', 'b.first', /100/],
    [
      '{ city(id: "city:qufu") { t: targets(first: 1000) { totalCount } } }',
      'LIMIT_EXCEEDED',
      'city.t.first',
      /100/,
    ],
    ['{ brands(after: "???") { totalCount } }', 'BAD_USER_INPUT', 'brands.after', /not a cursor/],
    [
      `{ brands(after: "${cursor({})}") { nodes { id } } }`,
      'BAD_USER_INPUT',
      'brands.after',
      /not a cursor/,
    ],
    [
      `{ brands(after: "${cursor(['', 1, 2])}") { nodes { id } } }`,
      'BAD_USER_INPUT',
      'brands.after',
      /another list/,
    ],
    [
      `{ brands(after: "${cursor(['', [1]])}") { nodes { id } } }`,
      'BAD_USER_INPUT',
      'brands.after',
      /not a cursor/,
    ],
    [
      '{ targets(filter: { value: { gt: 1, gte: 1 } }) { totalCount } }',
      'BAD_USER_INPUT',
      'targets.filter.value',
      /gt and gte/,
    ],
    [
      '{ targets(filter: { value: { lt: 1, lte: 1 } }) { totalCount } }',
      'BAD_USER_INPUT',
      'targets.filter.value',
      /lt and lte/,
    ],
    [
      '{ targets(filter: { or: [{ unit: { eq: "%" } }, { year: { gte: 2024, lt: 2020 } }] }) { totalCount } }',
      'BAD_USER_INPUT',
      'targets.filter.or[1].year',
      /above 2024 and below 2020/,
    ],
    [
      '{ city(id: "city:qufu") { programs(filter: { not: { year: { gt: 3, gte: 2 } } }) { totalCount } } }',
      'BAD_USER_INPUT',
      'city.programs.filter.not.year',
      /gt and gte/,
    ],
    [
      '{ brands(filter: { nme: { eq: "x" } }) { totalCount } }',
      'GRAPHQL_VALIDATION_FAILED',
      undefined,
      /nme/,
    ],
    ['{ brands { nonsense } }', 'GRAPHQL_VALIDATION_FAILED', undefined, /nonsense/],
    ['{ brands', 'GRAPHQL_PARSE_FAILED', undefined, /Syntax/],
  ])('%s: %s at %s', async (query, code, argument, message) => {
    const { errors } = await runQuery(seeds, query);
    expect(errors).toHaveLength(1);
    expect(errors?.[0]?.extensions).toEqual({ code, ...(argument && { argument }) });
    expect(errors?.[0]?.message).toMatch(message);
  });

  test('a variable of the wrong kind is bad input', async () => {
    const { errors } = await runQuery(
      seeds,
      'query ($n: Int) { brands(first: $n) { totalCount } }',
      {
        n: 'many',
      },
    );
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
  });

  test('a cursor of another order is refused', async () => {
    const { targets } = await dataOf(
      seeds,
      '{ targets(first: 1, orderBy: [{ field: VALUE }]) { pageInfo { endCursor } } }',
    );
    const { errors } = await runQuery(
      seeds,
      `query ($after: String) { targets(first: 1, after: $after, orderBy: [{ field: YEAR }]) { nodes { id } } }`,
      { after: targets.pageInfo.endCursor },
    );
    expect(errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', argument: 'targets.after' });
    expect(errors?.[0]?.message).toMatch(/another order/);
  });

  test('a cursor whose values are of the wrong kind is refused', async () => {
    const { errors } = await runQuery(
      seeds,
      'query ($after: String) { targets(after: $after, orderBy: [{ field: VALUE }]) { nodes { id } } }',
      {
        after: cursorEncoder(cursorScope([{ property: 'value', direction: 'ASC' }], 'TARGET'))([
          'much',
          'target:x',
        ]),
      },
    );
    expect(errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', argument: 'targets.after' });
    expect(errors?.[0]?.message).toMatch(/damaged/);
  });

  test('one field’s error leaves the others their answers', async () => {
    const { data, errors } = await runQuery(
      seeds,
      '{ city(name: "无") { id } brands(first: 0) { totalCount } }',
    );
    expect(data).toEqual({ city: null, brands: { totalCount: 14 } });
    expect(errors?.map(({ path }) => path)).toEqual([['city']]);
  });

  test.each([
    '{ brands { totalCount } }',
    '{ node(id: "city:qufu") { id } }',
    '{ dataset { revision } }',
  ])('a store without a graph: %s', async (query) => {
    const { errors } = await runQuery(new EmbeddedStore(), query);
    expect(errors?.map(({ extensions }) => extensions)).toEqual([
      { code: 'STORE_UNAVAILABLE', requestId: 'test' },
    ]);
  });

  test('a mistake of the service’s own says nothing of its inside', async () => {
    class Broken extends EmbeddedStore {
      override read(): Promise<never> {
        return Promise.reject(new Error('secret of the inside'));
      }
    }
    const reply = await runQuery(new Broken(), '{ brands { totalCount } }');
    expect(reply.errors?.map(({ extensions }) => extensions)).toEqual([
      { code: 'INTERNAL_SERVER_ERROR', requestId: 'test' },
    ]);
    expect(JSON.stringify(reply)).not.toContain('secret');
  });
});
