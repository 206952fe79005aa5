import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Dataset, NodeRecord } from '../../src/model/graph.js';
import type { NodeType, RelationType } from '../../src/model/ontology.js';
import type { Condition, Order, Plan, Row, Tests } from '../../src/model/plan.js';
import { GraphBuilder } from '../helpers/graphs.js';
import { positionOf, ReferenceStore } from '../helpers/reference-store.js';
import type { OpenStore, StoreUnderTest } from './store-contract.js';

/** Milliseconds for a load into a database on a busy machine. */
const patience = 120_000;

/**
 * 24 programmes and targets, so many that an index is worth asking, with names that begin with and
 * contain each other, values of which some are equal or absent, and parties called alike of two types.
 */
function graphOfConditions(): Dataset {
  const graph = new GraphBuilder()
    .node('city:a', { name: '曲阜', level: 'COUNTY' })
    .node('city:b', { name: '曲江', level: 'PREFECTURE' })
    .node('city:c', { name: '泰州', level: 'PREFECTURE' })
    .node('area:a', { name: '养老服务' })
    .node('area:b', { name: '殡葬管理' })
    .node('indicator:a', { name: '床位' }, { policyArea: 'area:a' })
    .node('indicator:b', { name: '资金' }, { policyArea: 'area:b' })
    .node('department:a:x', { name: '养老', kind: 'OFFICE' }, { city: 'city:a' })
    .node('department:a:y', { name: '社工', kind: 'OFFICE' }, { city: 'city:a' })
    .node('official:a:x', { name: '养老' })
    .node('official:a:y', { name: '王哲' });
  for (const year of [2021, 2022, 2023]) graph.node(`year:${year}`, { year });
  const ofYear = (at: number) => ({ city: 'city:a', year: `year:${2021 + (at % 3)}` });
  for (const at of [0, 1, 2]) graph.node(`document:a:${at}`, { title: `计划${at}` }, ofYear(at));
  graph.node('brand:a:x', { name: '养老' }, { city: 'city:a' });
  for (let at = 0; at < 24; at++) {
    const own = {
      city: ['city:a', 'city:b', 'city:c', 'city:c'][at % 4] as string,
      ...(at % 3 > 0 && { policyArea: at % 3 === 1 ? 'area:a' : 'area:b' }),
    };
    graph.node(
      `program:${at}`,
      {
        name: ['养老服务', '养老', '服务养老', 'A养老', 'a养老', '𠮷养', '养', ''][
          at % 8
        ] as string,
        aliases: [['养老'], [], ['服务', '养老服务'], ['养', '养老']][at % 4] as string[],
        kind: ['ACTION', 'PROJECT', 'PILOT'][(at * 5) % 3] as string,
      },
      { ...own, ...(at % 5 === 0 && { documents: `document:a:${at % 3}` }) },
    );
    graph.node(
      `target:${at}`,
      {
        value: [null, -1.5, 0, 0.5, 3, 3, 20, 300][(at * 3) % 8] as number | null,
        scope: [null, '每个镇街', '每个', null][(at * 7) % 4] as string | null,
        unit: at % 2 ? '张' : '元',
      },
      {
        ...{ city: own.city, year: `year:${2021 + ((at * 5) % 3)}`, document: 'document:a:0' },
        indicator: at % 5 ? 'indicator:a' : 'indicator:b',
        ...(at % 4 === 0 && { program: `program:${at}` }),
      },
    );
  }
  const answers = (from: string, to: string, role: string, rank: string) =>
    graph.link(from, 'responsibilities', { to, properties: { role, rank } });
  answers('department:a:x', 'program:3', 'LEAD', '0-00');
  answers('department:a:x', 'brand:a:x', 'LEAD', '0-01');
  answers('department:a:x', 'target:9', 'RESPONSIBLE', '1-00');
  answers('official:a:x', 'program:4', 'RESPONSIBLE', '1-01');
  answers('official:a:x', 'program:3', 'COOPERATING', '2-01');
  answers('department:a:y', 'program:4', 'LEAD', '0-00');
  answers('department:a:y', 'program:12', 'LEAD', '0-00');
  answers('official:a:y', 'target:9', 'LEAD', '0-00');
  return graph.build();
}

/** A value for each test, by what kind of property it is given. */
const testsOf = {
  text: {
    eq: '养老服务',
    in: ['养老', '养老服务', '没有'],
    contains: '服务',
    startsWith: '养老',
    gt: 0,
    gte: 0,
    lt: 9,
    lte: 9,
  },
  number: {
    eq: 3,
    in: [3, 300, 7],
    gt: 0,
    gte: 3,
    lt: 300,
    lte: 3,
    contains: '3',
    startsWith: '3',
  },
  year: {
    eq: 2022,
    in: [2021, 2022, 1999],
    gt: 2021,
    gte: 2022,
    lt: 2023,
    lte: 2022,
    contains: '2',
    startsWith: '2',
  },
  kind: {
    eq: 'ACTION',
    in: ['ACTION', 'PILOT'],
    contains: 'C',
    startsWith: 'P',
    gt: 0,
    gte: 0,
    lt: 9,
    lte: 9,
  },
  id: {
    eq: 'program:3',
    in: ['program:3', 'program:12', 'target:3', 'program:3'],
    contains: ':1',
    startsWith: 'program:1',
    gt: 0,
    gte: 0,
    lt: 9,
    lte: 9,
  },
} as const satisfies Record<string, Required<Tests>>;

type TestName = keyof Tests;

/** With an index in the embedded store and without, of a closed list, of lists, and absent at times. */
const properties: readonly [NodeType, string, keyof typeof testsOf][] = [
  ['PROGRAM', 'id', 'id'],
  ['PROGRAM', 'name', 'text'],
  ['PROGRAM', 'aliases', 'text'],
  ['PROGRAM', 'kind', 'kind'],
  ['TARGET', 'value', 'number'],
  ['TARGET', 'year', 'year'],
  ['TARGET', 'scope', 'text'],
];

const pairs: readonly [string, readonly TestName[]][] = (
  Object.keys(testsOf.text) as TestName[]
).flatMap((first, at, all) =>
  all
    .slice(at)
    .map((second): [string, readonly TestName[]] =>
      first === second ? [`${first} alone`, [first]] : [`${first} and ${second}`, [first, second]],
    ),
);

const is = (property: string, eq: string | number | boolean): Condition => ({
  property,
  tests: { eq },
});
const has = (property: string, contains: string): Condition => ({ property, tests: { contains } });
const related = (relation: string, where: Condition, more: object = {}): Condition => ({
  relation,
  where,
  ...more,
});

/** Conditions that an index may answer only in part: what it does not answer has to be tested. */
const combined: readonly [string, NodeType, Condition][] = [
  ['an index beside a test', 'PROGRAM', { all: [is('cityId', 'city:c'), has('name', '服务')] }],
  ['two indexes', 'PROGRAM', { all: [is('cityId', 'city:c'), is('kind', 'ACTION')] }],
  [
    'an index beside what must not be',
    'PROGRAM',
    { all: [is('cityId', 'city:c'), { not: is('kind', 'ACTION') }] },
  ],
  [
    'conjunctions in conjunctions',
    'PROGRAM',
    { all: [{ all: [is('cityId', 'city:c')] }, { all: [{ all: [has('name', '养')] }] }] },
  ],
  [
    'alternatives of which one has two terms',
    'PROGRAM',
    { any: [{ all: [is('kind', 'PILOT'), has('name', '服务')] }, is('cityId', 'city:a')] },
  ],
  [
    'alternatives that have nodes in common',
    'PROGRAM',
    { any: [is('kind', 'PILOT'), is('cityId', 'city:a'), is('name', '养老')] },
  ],
  [
    'alternatives of which no index finds one',
    'PROGRAM',
    { any: [is('kind', 'PILOT'), has('name', 'A')] },
  ],
  [
    'alternatives in alternatives, beside a test',
    'PROGRAM',
    {
      all: [
        { any: [{ any: [is('name', '养老'), is('aliases', '养老')] }, is('id', 'program:5')] },
        has('name', '老'),
      ],
    },
  ],
  [
    'several values of a list that one node has',
    'PROGRAM',
    { property: 'aliases', tests: { in: ['养', '养老', '养'] } },
  ],
  [
    'ids, some twice and some of another type',
    'PROGRAM',
    { property: 'id', tests: { in: ['program:9', 'target:1', 'program:10', 'program:9', 'none'] } },
  ],
  ['a related node', 'PROGRAM', related('city', is('name', '曲阜'))],
  [
    'a related node beside a test',
    'PROGRAM',
    { all: [related('city', is('name', '曲阜')), has('name', '养老')] },
  ],
  [
    'a related node that meets two conditions',
    'PROGRAM',
    related('city', { all: [is('level', 'PREFECTURE'), has('name', '曲')] }),
  ],
  [
    'a related node of any of alternatives',
    'PROGRAM',
    related('city', { any: [is('name', '曲阜'), { all: [is('name', '曲江'), has('id', 'x')] }] }),
  ],
  [
    'one of several related nodes',
    'PROGRAM',
    related('documents', { property: 'year', tests: { in: [2021, 2022] } }),
  ],
  ['a node related to no one', 'PROGRAM', related('city', is('name', '无'))],
  [
    'a related node of either of two types',
    'PROGRAM',
    related('responsibilities', is('name', '养老')),
  ],
  [
    'a related node of the first type',
    'PROGRAM',
    related('responsibilities', is('name', '养老'), { types: ['DEPARTMENT'] }),
  ],
  [
    'a related node of the second type',
    'PROGRAM',
    related('responsibilities', is('name', '养老'), { types: ['OFFICIAL'] }),
  ],
  [
    'a related node of no type',
    'PROGRAM',
    related('responsibilities', is('name', '养老'), { types: [] }),
  ],
  [
    'a related node by one relation that says so',
    'PROGRAM',
    related('responsibilities', is('name', '养老'), { edge: is('role', 'LEAD') }),
  ],
  [
    'a related node by one relation that says so, beside a test',
    'PROGRAM',
    {
      all: [
        related('responsibilities', is('name', '养老'), { edge: is('role', 'RESPONSIBLE') }),
        has('name', 'a'),
      ],
    },
  ],
  ['a relation that says so', 'TARGET', { relation: 'responsibilities', edge: is('role', 'LEAD') }],
  [
    'a related node of a related node',
    'TARGET',
    related('program', related('city', is('name', '曲阜'))),
  ],
  [
    'a related node of a related node by a test',
    'TARGET',
    related('program', { all: [related('city', is('name', '曲阜')), has('name', '养老服务')] }),
  ],
  [
    'two related nodes',
    'TARGET',
    { all: [related('city', is('name', '泰州')), related('indicator', is('name', '资金'))] },
  ],
  [
    'a related node that must not be',
    'TARGET',
    { all: [is('cityId', 'city:c'), { not: related('indicator', is('name', '资金')) }] },
  ],
];

/** Words of which three are in names and aliases of the graph. */
const manyWords = ['服务', 'a', '没有', '𠮷', ...Array.from({ length: 12 }, (_, at) => `无${at}`)];
const named = (word: string): Condition => ({ any: [has('name', word), has('aliases', word)] });
const not = (condition: Condition): Condition => ({ not: condition });

/** So many conditions of one kind that a store may test them together. */
const many: readonly [string, NodeType, Condition][] = [
  ['one of many words', 'PROGRAM', { any: manyWords.map((word) => has('name', word)) }],
  ['none of many words', 'PROGRAM', { all: manyWords.map((word) => not(has('name', word))) }],
  ['one of many words in a list', 'PROGRAM', { any: manyWords.map((word) => is('aliases', word)) }],
  [
    'none of many words where there may be no text',
    'TARGET',
    { all: ['每个镇', ...manyWords].map((word) => not(has('scope', word))) },
  ],
  [
    'none of many numbers, and words that no number has',
    'TARGET',
    { not: { any: [0, 3, '3', 20, -1.5, 7, 8, 9, 10, 11].map((value) => is('value', value)) } },
  ],
  [
    'a related node of one of many names',
    'PROGRAM',
    { any: ['养老', ...manyWords].map((word) => related('responsibilities', named(word))) },
  ],
  [
    'no related node of any of many names',
    'PROGRAM',
    { all: ['社工', ...manyWords].map((word) => not(related('responsibilities', named(word)))) },
  ],
  [
    'no related node of one type and of any of many names',
    'TARGET',
    {
      all: ['养老', ...manyWords].map((word) =>
        not(related('responsibilities', named(word), { types: ['DEPARTMENT'] })),
      ),
    },
  ],
  [
    'one related node for each of two names',
    'PROGRAM',
    {
      all: [
        related('responsibilities', is('name', '养老')),
        related('responsibilities', is('name', '社工')),
      ],
    },
  ],
  [
    'no related city of any of many names',
    'TARGET',
    { not: { any: ['曲', ...manyWords].map((word) => related('city', has('name', word))) } },
  ],
];

const bounds: readonly [string, Tests][] = [
  ['above', { gt: 0 }],
  ['from', { gte: 3 }],
  ['below', { lt: 3 }],
  ['up to', { lte: 3 }],
  ['between', { gt: 0, lte: 3 }],
  ['at', { gte: 3, lte: 3 }],
  ['at, without the end', { gte: 3, lt: 3 }],
  ['from and one of', { gte: 3, in: [0, 3, 300] }],
  ['anything', {}],
];

const orders = (property: string): readonly Order[] => [
  [],
  [{ property: 'id', direction: 'DESC' }],
  [{ property, direction: 'ASC' }],
  [{ property, direction: 'DESC' }],
];

export interface ConditionsOptions {
  /** False to ask in one order a case instead of all, in another one each: a database takes its time. */
  readonly inAllOrders?: boolean;
}

/**
 * Demands of a store what the reference evaluator says, of every pair of tests and of conditions that
 * an index may answer in part, whatever the order and the page.
 */
export function describeConditions(
  name: string,
  open: OpenStore,
  { inAllOrders = true }: ConditionsOptions = {},
): void {
  describe(`${name}, asked with conditions`, () => {
    const dataset = graphOfConditions();
    const reference = new ReferenceStore(dataset);
    let store: StoreUnderTest;
    beforeAll(async () => {
      store = await open();
      await store.writer.load(dataset);
    }, patience);
    afterAll(async () => {
      await store.close();
    });

    let cases = 0;
    /** The orders in which a case is asked. */
    const some = (all: readonly Order[]): readonly Order[] =>
      inAllOrders ? all : [all[cases++ % all.length] as Order];
    const expectSame = async (type: NodeType, where: Condition, order: Order, limit?: number) => {
      const plan: Plan = {
        start: { type, where, order, count: true, ...(limit && { page: { limit } }) },
        select: [{ type, properties: ['id'], relations: [] }],
      };
      const answer = await store.reader.read(plan);
      expect({ order, ...answer }).toEqual({ order, ...reference.read(plan) });
      return answer;
    };

    describe.each(properties)('on %s.%s', (type, property, kind) => {
      test.each(pairs)('%s', async (_, names) => {
        const given = Object.fromEntries(names.map((each) => [each, testsOf[kind][each]]));
        const isList = property === 'aliases';
        for (const order of some(orders(isList ? 'name' : property)))
          await expectSame(type, { property, tests: given }, order);
      });
    });

    test.each(combined)('%s', async (_, type, where) => {
      for (const order of some(orders(type === 'PROGRAM' ? 'name' : 'value')))
        await expectSame(type, where, order);
    });

    test.each(combined)('the first page of a list by %s', async (_, type, where) => {
      for (const order of some(orders(type === 'PROGRAM' ? 'kind' : 'scope')))
        for (const limit of [1, 2]) await expectSame(type, where, order, limit);
    });

    test.each(many)('%s', async (_, type, where) => {
      for (const order of some(orders(type === 'PROGRAM' ? 'name' : 'value')))
        await expectSame(type, where, order);
    });

    test('relations that conditions are about are there: no case is empty by mistake', () => {
      const types = dataset.edges.map((edge) => edge.type);
      const asked: RelationType[] = ['RESPONSIBLE_FOR', 'OF_PROGRAM', 'STATED_IN', 'MEASURES'];
      expect(types).toEqual(expect.arrayContaining(asked));
      const empty = [...combined, ...many].filter(([, type, where]) => {
        const select = [{ type, properties: ['id'], relations: [] }];
        return reference.read({ start: { type, where }, select }).rows.length === 0;
      });
      expect(empty.map(([title]) => title)).toEqual([
        'a node related to no one',
        'a related node of no type',
      ]);
    });

    describe.each(bounds)('ordered by a value that is bounded: %s', (_, tests) => {
      const bounded: Condition = { property: 'value', tests };

      test.each<[string, Condition]>([
        ['alone', bounded],
        ['beside an index', { all: [is('cityId', 'city:c'), bounded] }],
        ['beside a test', { all: [has('unit', '张'), bounded] }],
        ['beside alternatives', { all: [{ any: [is('year', 2021), is('year', 2023)] }, bounded] }],
        ['beside another bound', { all: [{ property: 'value', tests: { lt: 100 } }, bounded] }],
      ])('%s, in pages that add up to the list', async (_, where) => {
        for (const order of some([
          ...orders('value'),
          [
            { property: 'value', direction: 'DESC' },
            { property: 'scope', direction: 'ASC' },
          ],
          [
            { property: 'year', direction: 'ASC' },
            { property: 'value', direction: 'ASC' },
          ],
        ])) {
          const { rows } = await expectSame('TARGET', where, order);
          expect({ order, rows: await pagesOf(store, dataset, where, order) }).toEqual({
            order,
            rows,
          });
        }
      });
    });
  });
}

/** All targets that meet a condition, read page by page. */
async function pagesOf(
  { reader }: StoreUnderTest,
  { nodes }: Dataset,
  where: Condition,
  order: Order,
): Promise<Row[]> {
  const rows: Row[] = [];
  let last: NodeRecord | undefined;
  do {
    const after = last && { after: positionOf({ node: last }, order) };
    const page = await reader.read({
      start: { type: 'TARGET', where, order, page: { limit: 5, ...after } },
      select: [{ type: 'TARGET', properties: ['id'], relations: [] }],
    });
    rows.push(...page.rows);
    last = nodes.find(({ id }) => id === page.rows.at(-1)?.[0]);
  } while (last && rows.length < nodes.length);
  return rows;
}
