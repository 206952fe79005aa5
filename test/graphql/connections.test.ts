import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Dataset } from '../../src/model/graph.js';
import { readDataset } from '../../src/server/read-dataset.js';
import { EmbeddedStore } from '../../src/store/embedded/embedded-store.js';
import { compareText } from '../../src/store/order.js';
import type { GraphReader } from '../../src/store/store.js';
import { dataOf, type Json, openSeeds } from '../helpers/run-query.js';

let seeds: GraphReader;
beforeAll(async () => {
  seeds = await openSeeds();
});

const pageFields = (fields: string): string =>
  `totalCount edges { cursor node { ${fields} } } nodes { id }
   pageInfo { hasNextPage hasPreviousPage startCursor endCursor }`;

/** Pages through a list and demands of every page what a page is; gives the nodes of all. */
async function pageThrough(list: string, args: string, fields: string, first: number) {
  const nodes: Json[] = [];
  let after: string | null = null;
  for (;;) {
    const data: Json = await dataOf(
      seeds,
      `query ($first: Int, $after: String) {
        page: ${list}(${args} first: $first, after: $after) { ${pageFields(fields)} } }`,
      { first, after },
    );
    const { totalCount, edges, pageInfo, nodes: plain } = data.page;
    nodes.push(...edges.map(({ node }: Json) => node));
    const isLast = nodes.length === totalCount;
    expect(edges).toHaveLength(isLast ? totalCount - (nodes.length - edges.length) : first);
    expect(plain.map(({ id }: Json) => id)).toEqual(edges.map(({ node }: Json) => node.id));
    expect(pageInfo).toEqual({
      hasNextPage: !isLast,
      hasPreviousPage: after !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    });
    if (isLast) return nodes;
    after = pageInfo.endCursor;
  }
}

type Key = readonly [
  name: string,
  direction: 'ASC' | 'DESC',
  of: (node: Json) => string | number | null,
];

/** The order that is documented: the keys, absent values last, then id. */
function inOrder(nodes: readonly Json[], keys: readonly Key[]): Json[] {
  const compare = (a: string | number, b: string | number): number =>
    typeof a === 'string' ? compareText(a, b as string) : a - (b as number);
  return [...nodes].sort((left, right) => {
    for (const [, direction, of] of keys) {
      const [a, b] = [of(left), of(right)];
      if (a === b) continue;
      if (a === null || b === null) return a === null ? 1 : -1;
      return direction === 'ASC' ? compare(a, b) : compare(b, a);
    }
    return compareText(left.id, right.id);
  });
}

const orderBy = (keys: readonly Key[]): string =>
  `orderBy: [${keys.map(([field, direction]) => `{ field: ${field}, direction: ${direction} }`)}],`;

describe('a list, page by page, is the whole list once and in order', () => {
  const named = 'id name';
  const measured = 'id value year { year } city { id } indicator { id }';
  const byName = ({ name }: Json): string => name;
  const byId = ({ id }: Json): string => id;
  const byValue = ({ value }: Json): number | null => value;
  const byYear = ({ year }: Json): number => year.year;
  const byCity = ({ city }: Json): string => city.id;
  const byIndicator = ({ indicator }: Json): string => indicator.id;

  const orders: [list: string, fields: string, filter: string, keys: Key[]][] = [
    ...['cities', 'policies', 'programs', 'brands', 'departments', 'indicators'].flatMap(
      (list): [string, string, string, Key[]][] => [
        [list, named, '', [['NAME', 'ASC', byName]]],
        [list, named, '', [['NAME', 'DESC', byName]]],
        [list, named, '', [['ID', 'DESC', byId]]],
      ],
    ),
    ...['targets', 'results'].flatMap((list): [string, string, string, Key[]][] => [
      [list, measured, '', [['VALUE', 'ASC', byValue]]],
      [list, measured, '', [['VALUE', 'DESC', byValue]]],
      [list, measured, '', [['YEAR', 'DESC', byYear]]],
      [list, measured, '', [['INDICATOR', 'ASC', byIndicator]]],
      [
        list,
        measured,
        '',
        [
          ['CITY', 'ASC', byCity],
          ['VALUE', 'DESC', byValue],
        ],
      ],
      [
        list,
        measured,
        'filter: { year: { gte: 2020 } },',
        [
          ['YEAR', 'ASC', byYear],
          ['VALUE', 'ASC', byValue],
        ],
      ],
      [
        list,
        measured,
        'filter: { unit: { eq: "元" } },',
        [
          ['VALUE', 'DESC', byValue],
          ['ID', 'DESC', byId],
        ],
      ],
    ]),
    ['programs', named, 'filter: { city: { name: { eq: "泰州市" } } },', [['NAME', 'ASC', byName]]],
  ];

  test.each(
    orders.map(
      ([list, fields, filter, keys]) =>
        [`${list}(${filter} ${orderBy(keys)})`, { list, fields, filter, keys }] as const,
    ),
  )('%s', async (_, { list, fields, filter, keys }) => {
    const args = `${filter} ${orderBy(keys)}`;
    const whole = await pageThrough(list, args, fields, 100);
    expect(whole).toEqual(inOrder(whole, keys));
    expect(new Set(whole.map(byId)).size).toBe(whole.length);
    for (const first of whole.length > 60 ? [7, 33] : [1, 2, 5, whole.length || 1])
      expect(await pageThrough(list, args, fields, first)).toEqual(whole);
  });

  test.each(['cities', 'programs', 'targets', 'officials', 'places'])(
    '%s, unordered: by id',
    async (list) => {
      const whole = await pageThrough(list, '', 'id', 100);
      expect(whole).toEqual(inOrder(whole, []));
      expect(await pageThrough(list, '', 'id', 3)).toEqual(whole);
    },
  );

  test('documents: newest first', async () => {
    const whole = await pageThrough('documents', '', 'id year { year }', 100);
    expect(whole).toEqual(inOrder(whole, [['YEAR', 'DESC', byYear]]));
    expect(await pageThrough('documents', '', 'id year { year }', 1)).toEqual(whole);
  });
});

describe('the lists of a node are pages too', () => {
  async function nested(field: string, first: number): Promise<Json[]> {
    const found: Json[] = [];
    for (let after: string | null = null; ; ) {
      const data: Json = await dataOf(
        seeds,
        `query ($first: Int, $after: String) { city(name: "曲阜市") {
          page: ${field} { totalCount edges { cursor node { id } } pageInfo { hasNextPage endCursor hasPreviousPage } } } }`,
        { first, after },
      );
      const { edges, pageInfo, totalCount } = data.city.page;
      expect(pageInfo.hasPreviousPage).toBe(after !== null);
      found.push(...edges.map(({ node }: Json) => node.id));
      if (!pageInfo.hasNextPage) {
        expect(found).toHaveLength(totalCount);
        return found;
      }
      after = pageInfo.endCursor;
    }
  }

  test.each([
    'targets(first: $first, after: $after, orderBy: [{ field: VALUE, direction: DESC }])',
    'programs(first: $first, after: $after, filter: { kind: ACTION })',
    'departments(first: $first, after: $after, orderBy: [{ field: NAME }])',
    'evidence(first: $first, after: $after)',
    'documents(first: $first, after: $after)',
  ])('%s', async (field) => {
    const whole = await nested(field, 100);
    expect(whole.length).toBeGreaterThan(0);
    expect(await nested(field, 1)).toEqual(whole);
    expect(await nested(field, 4)).toEqual(whole);
  });

  test('an official’s responsibilities, of which two may be for one subject', async () => {
    const ask = (first: number, after: string | null) =>
      dataOf(
        seeds,
        `query ($first: Int, $after: String) { department(name: "养老服务科") {
          responsibilities(first: $first, after: $after) { totalCount edges { cursor node {
            role inherited subject { ... on Node { id } } party { ... on Department { name } } } }
            pageInfo { hasNextPage endCursor } } } }`,
        { first, after },
      );
    const all: Json = (await ask(100, null)).department.responsibilities;
    expect(all.totalCount).toBe(all.edges.length);
    const found: Json[] = [];
    for (let after: string | null = null; ; ) {
      const page: Json = (await ask(3, after)).department.responsibilities;
      found.push(...page.edges);
      if (!page.pageInfo.hasNextPage) break;
      after = page.pageInfo.endCursor;
    }
    expect(found).toEqual(all.edges);
    expect(found.every(({ node }) => node.party.name === '养老服务科')).toBe(true);
  });

  test('edges carry the proof of the relation; at the root there is no relation to prove', async () => {
    const { city, brands } = await dataOf(
      seeds,
      `{ city(name: "青岛市") { brands(filter: { name: { eq: "青暖助" } }) {
           edges { evidence { quote document { id } } node { name } } } }
         brands(first: 2) { edges { evidence { id } } } }`,
    );
    expect(city.brands.edges).toHaveLength(1);
    const [{ evidence }] = city.brands.edges;
    expect(evidence[0].quote).toContain('青暖助');
    expect(evidence[0].document.id).toBe('document:qingdao-2023-plan');
    expect(brands.edges).toEqual([{ evidence: [] }, { evidence: [] }]);
  });
});

describe('the size of a page', () => {
  test('first: 0 asks for the count alone', async () => {
    const { brands } = await dataOf(seeds, `{ brands(first: 0) { ${pageFields('id')} } }`);
    expect(brands).toEqual({
      totalCount: 14,
      edges: [],
      nodes: [],
      pageInfo: { hasNextPage: true, hasPreviousPage: false, startCursor: null, endCursor: null },
    });
  });

  test('is 20 where it is not given, or null', async () => {
    const data = await dataOf(
      seeds,
      '{ silent: programs { nodes { id } } none: programs(first: null) { nodes { id } } }',
    );
    expect(data.silent.nodes).toHaveLength(20);
    expect(data.none).toEqual(data.silent);
  });

  test('totalCount alone is that of the filter', async () => {
    const { targets } = await dataOf(
      seeds,
      '{ targets(filter: { city: { name: { eq: "青岛市" } } }) { totalCount } }',
    );
    expect(targets).toEqual({ totalCount: 6 });
  });
});

describe('a cursor outlives a load', () => {
  const asked = `query ($after: String) { brands(first: 5, after: $after, orderBy: [{ field: NAME }]) {
    nodes { id } pageInfo { endCursor } } }`;

  /** The graph without some nodes. */
  function without(dataset: Dataset, ids: readonly string[]): Dataset {
    const gone = new Set(ids);
    return {
      revision: `without ${ids}`,
      nodes: dataset.nodes.filter(({ id }) => !gone.has(id)),
      edges: dataset.edges.filter(({ from, to }) => !gone.has(from) && !gone.has(to)),
    };
  }

  test('that removes the node it points at, adds one before it and one behind it', async () => {
    const dataset = await readDataset();
    const whole: string[] = (
      await dataOf(seeds, '{ brands(first: 100, orderBy: [{ field: NAME }]) { nodes { id } } }')
    ).brands.nodes.map(({ id }: Json) => id);
    const [addedBefore, pointedAt, addedBehind] = [whole[1], whole[5], whole[7]] as string[];

    const store = new EmbeddedStore();
    await store.load(without(dataset, [addedBefore as string, addedBehind as string]));
    const { brands } = await dataOf(store, asked);
    expect(brands.nodes.map(({ id }: Json) => id)).toEqual([0, 2, 3, 4, 5].map((at) => whole[at]));

    await store.load(without(dataset, [pointedAt as string]));
    const next = await dataOf(store, asked, { after: brands.pageInfo.endCursor });
    expect(next.brands.nodes.map(({ id }: Json) => id)).toEqual(whole.slice(6, 11));
  });
});
