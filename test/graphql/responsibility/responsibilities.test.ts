import { beforeAll, describe, expect, test } from '@jest/globals';
import type { GraphQLInputObjectType } from 'graphql';
import { buildGraphSchema } from '../../../src/graphql/schema.js';
import type { GraphReader } from '../../../src/store/store.js';
import { GraphBuilder } from '../../helpers/graphs.js';
import {
  dataOf,
  errorOf,
  everyPage,
  type Json,
  openGraph,
  openSeeds,
} from '../../helpers/run-query.js';

const area = 'policyArea { name aliases }';
const fields = `role inherited party { ... on Entity { id name aliases } }
  document { id city { name } year { year } } evidence { start }
  subject { __typename ... on Node { id } ... on Section { ${area} } ... on Program { ${area} } ... on ServiceBrand { ${area} }
    ... on Policy { ${area} } ... on Target { indicator { ${area} } } }`;

let seeds: GraphReader;
let all: readonly Json[];

const listed = async (args: Readonly<Record<string, unknown>> = {}): Promise<readonly Json[]> => {
  const edges = await everyPage(async (after) => {
    const data = await dataOf(
      seeds,
      `query ($filter: ResponsibilityFilter, $orderBy: [ResponsibilityOrder!], $after: String) {
        responsibilities(filter: $filter, orderBy: $orderBy, first: 100, after: $after) {
          edges { node { ${fields} } } pageInfo { hasNextPage endCursor } } }`,
      { ...args, after },
    );
    return data.responsibilities;
  });
  return edges.map(({ node }: Json) => node);
};

beforeAll(async () => {
  seeds = await openSeeds();
  all = await listed();
});

const keyOf = ({ role, party, subject, document }: Json): string =>
  [role, party.id, subject.id, document.id].join(' ');
const sorted = (some: readonly Json[]): string[] => some.map(keyOf).sort();
const isCalled = (thing: Json, name: string): boolean =>
  thing !== null && [thing.name, ...thing.aliases].includes(name);
const areaOf = ({ subject }: Json): Json =>
  subject.indicator ? subject.indicator.policyArea : (subject.policyArea ?? null);

const office = 'department:qufu:yanglao-fuwu-ke';
type Case = readonly [filter: Readonly<Record<string, unknown>>, holds: (each: Json) => boolean];
const cases: readonly Case[] = [
  [{ city: { name: { eq: '曲阜市' } } }, ({ document }) => document.city.name === '曲阜市'],
  [{ city: { id: { in: ['city:qufu'] } } }, ({ document }) => document.city.name === '曲阜市'],
  [
    { not: { city: { name: { eq: '曲阜市' } } } },
    ({ document }) => document.city.name !== '曲阜市',
  ],
  [{ year: { gte: 2023 } }, ({ document }) => document.year.year >= 2023],
  [{ party: { eq: office } }, ({ party }) => party.id === office],
  [{ partyName: { eq: '养老服务科' } }, ({ party }) => isCalled(party, '养老服务科')],
  [{ role: 'LEAD' }, ({ role }) => role === 'LEAD'],
  [{ inherited: true }, ({ inherited }) => inherited],
  [{ policyArea: { eq: '殡葬' } }, (each) => isCalled(areaOf(each), '殡葬')],
  [
    { document: { eq: 'document:qufu-2020-plan' } },
    ({ document }) => document.id === 'document:qufu-2020-plan',
  ],
  [
    { and: [{ role: 'RESPONSIBLE' }, { inherited: false }] },
    ({ role, inherited }) => role === 'RESPONSIBLE' && !inherited,
  ],
  [
    { or: [{ role: 'COOPERATING' }, { party: { eq: office } }] },
    ({ role, party }) => role === 'COOPERATING' || party.id === office,
  ],
  [
    { city: { name: { eq: '曲阜市' } }, year: { eq: 2020 }, role: 'LEAD' },
    ({ document, role }) => document.city.name === '曲阜市' && role === 'LEAD',
  ],
];

describe('The list of all responsibilities', () => {
  test('has each that a party has, and no other', async () => {
    const parties = await Promise.all(
      ['departments', 'officials'].map((list) =>
        everyPage(async (after) => {
          const data = await dataOf(
            seeds,
            `query ($after: String) { ${list}(first: 100, after: $after) {
              nodes { responsibilities(first: 100) { totalCount nodes { ${fields} } } } pageInfo { hasNextPage endCursor } } }`,
            { after },
          );
          return data[list];
        }),
      ),
    );
    const own = parties.flat().flatMap(({ responsibilities }: Json) => responsibilities.nodes);
    const total = parties.flat().reduce((sum, each) => sum + each.responsibilities.totalCount, 0);
    expect(all).toHaveLength(total);
    expect(new Set(sorted(all)).size).toBe(total);
    expect(sorted(all)).toEqual(expect.arrayContaining(sorted(own)));
  });

  test('is by document, and in each by where it says so', () => {
    const places = all.map(({ document, evidence }) => [document.id, evidence.start]);
    expect(places).toEqual(
      [...places].sort((a, b) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : a[1] - b[1])),
    );
  });

  test('has leads before those who are responsible, where one passage says both', () => {
    const roles = new Map<string, string[]>();
    for (const { role, document, evidence } of all) {
      const passage = `${document.id} ${evidence.start}`;
      roles.set(passage, [...(roles.get(passage) ?? []), role]);
    }
    const several = [...roles.values()].filter((each) => new Set(each).size > 1);
    const order = ['LEAD', 'RESPONSIBLE', 'COOPERATING'];
    expect(several.length).toBeGreaterThan(5);
    expect(several).toEqual(
      several.map((each) => [...each].sort((a, b) => order.indexOf(a) - order.indexOf(b))),
    );
  });

  test.each(cases.map(([filter, holds]) => [JSON.stringify(filter), filter, holds] as const))(
    'has those for which a filter holds: %s',
    async (_, filter, holds) => {
      const expected = all.filter(holds);
      expect(expected.length).toBeGreaterThan(0);
      expect(expected.length).toBeLessThan(all.length);
      expect((await listed({ filter })).map(keyOf)).toEqual(expected.map(keyOf));
      const { responsibilities } = await dataOf(
        seeds,
        'query ($filter: ResponsibilityFilter) { responsibilities(filter: $filter) { totalCount } }',
        { filter },
      );
      expect(responsibilities.totalCount).toBe(expected.length);
    },
  );

  test('has a case for every field of its filter', () => {
    const type = buildGraphSchema().getType('ResponsibilityFilter') as GraphQLInputObjectType;
    const missing = Object.keys(type.getFields()).filter(
      (name) => !cases.some(([filter]) => name in filter),
    );
    expect(missing).toEqual([]);
  });

  test.each<[string, (each: Json) => string | number]>([
    ['PARTY', ({ party }) => party.id],
    ['ROLE', ({ role }) => ['LEAD', 'RESPONSIBLE', 'COOPERATING'].indexOf(role)],
    ['SECTION', ({ evidence }) => evidence.start],
    ['DOCUMENT', ({ document }) => document.id],
  ])('can be sorted by %s, in either direction', async (field, keyFor) => {
    for (const [direction, sign] of [
      ['ASC', 1],
      ['DESC', -1],
    ] as const) {
      const values = (await listed({ orderBy: [{ field, direction }] })).map(keyFor);
      expect(values).toEqual([...values].sort((a, b) => sign * (a < b ? -1 : Number(a > b))));
      expect(new Set(values).size).toBeGreaterThan(1);
    }
  });

  test('of a city and a year has what the documents of both say', async () => {
    const graph = new GraphBuilder().node('city:a').node('city:b').node('department:x');
    for (const year of [2022, 2023]) graph.node(`year:${year}`, { year });
    for (const city of ['a', 'b'])
      for (const year of [2022, 2023]) {
        const name = `${city}${year}`;
        graph
          .node(`document:${name}`, {}, { city: `city:${city}`, year: `year:${year}` })
          .node(`program:${name}`, {}, { city: `city:${city}` })
          .relate('RESPONSIBLE_FOR', 'department:x', `program:${name}`, {
            documentId: `document:${name}`,
          });
      }
    const { responsibilities } = await dataOf(
      await openGraph(graph.build()),
      `{ responsibilities(filter: { city: { id: { eq: "city:a" } }, year: { eq: 2023 } }) {
        totalCount nodes { subject { ... on Node { id } } } } }`,
    );
    expect(responsibilities).toEqual({
      totalCount: 1,
      nodes: [{ subject: { id: 'program:a2023' } }],
    });
  });

  test('has one count on every page', async () => {
    const page = async (after: string | null): Promise<Json> =>
      (
        await dataOf(
          seeds,
          'query ($after: String) { responsibilities(first: 5, after: $after) { totalCount pageInfo { endCursor } } }',
          { after },
        )
      ).responsibilities;
    const first = await page(null);
    expect(first.totalCount).toBe(all.length);
    expect((await page(first.pageInfo.endCursor)).totalCount).toBe(all.length);
  });

  test('is empty for what no document says', async () => {
    expect(await listed({ filter: { year: { eq: 1949 } } })).toEqual([]);
  });

  test('refuses a cursor of another order, naming it', async () => {
    const { responsibilities } = await dataOf(
      seeds,
      '{ responsibilities(first: 1) { pageInfo { endCursor } } }',
    );
    const error = await errorOf(
      seeds,
      'query ($after: String) { who: responsibilities(after: $after, orderBy: [{ field: ROLE }]) { totalCount } }',
      { after: responsibilities.pageInfo.endCursor },
    );
    expect(error).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'who.after' });
  });
});

describe('Responsibilities of one thing', () => {
  test.each(cases.map(([filter, holds]) => [JSON.stringify(filter), filter, holds] as const))(
    'can be filtered as those of all: %s',
    async (_, filter, holds) => {
      const { department, document } = await dataOf(
        seeds,
        `query ($filter: ResponsibilityFilter) {
          department(id: "${office}") { responsibilities(filter: $filter, first: 100) { totalCount nodes { ${fields} } } }
          document(id: "document:qufu-2020-plan") { sections { id responsibilities(filter: $filter) { ${fields} } } } }`,
        { filter },
      );
      const own = all.filter(({ party }) => party.id === office).filter(holds);
      expect(sorted(department.responsibilities.nodes)).toEqual(sorted(own));
      expect(department.responsibilities.totalCount).toBe(own.length);
      const ids = new Set(document.sections.map(({ id }: Json) => id));
      const ofSections = all.filter(({ subject }) => ids.has(subject.id)).filter(holds);
      expect(
        sorted(document.sections.flatMap(({ responsibilities }: Json) => responsibilities)),
      ).toEqual(sorted(ofSections));
    },
  );

  test('can be sorted, where they are paged and where they are not', async () => {
    const { department, document } = await dataOf(
      seeds,
      `{ department(id: "${office}") { responsibilities(first: 100, orderBy: [{ field: SECTION, direction: DESC }]) { nodes { evidence { start } } } }
        document(id: "document:qufu-2020-plan") { sections { responsibilities(orderBy: [{ field: PARTY, direction: DESC }]) { party { ... on Entity { id } } } } } }`,
    );
    const starts = department.responsibilities.nodes.map(({ evidence }: Json) => evidence.start);
    expect(starts).toEqual([...starts].sort((a, b) => b - a));
    const parties = document.sections.map(({ responsibilities }: Json) =>
      responsibilities.map(({ party }: Json) => party.id),
    );
    expect(parties).toEqual(parties.map((ids: string[]) => [...ids].sort().reverse()));
    expect(Math.max(...parties.map((ids: string[]) => ids.length))).toBeGreaterThan(1);
  });
});
