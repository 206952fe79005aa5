import { beforeAll, describe, expect, test } from '@jest/globals';
import { definitionOf, graphNodeTypes, type NodeType } from '../../../src/model/ontology.js';
import { EmbeddedStore } from '../../../src/store/embedded/embedded-store.js';
import type { GraphReader } from '../../../src/store/store.js';
import { GraphBuilder } from '../../helpers/graphs.js';
import { dataOf, errorOf, type Json, openGraph, openSeeds } from '../../helpers/run-query.js';

interface Asked {
  readonly query: string;
  readonly types?: readonly NodeType[] | null;
  readonly cityIds?: readonly string[] | null;
  readonly years?: readonly number[] | null;
  readonly first?: number | null;
  readonly after?: string | null;
}

const query = `query ($query: String!, $types: [EntityType!], $cityIds: [ID!], $years: [Int!], $first: Int, $after: String) {
  search(query: $query, types: $types, cityIds: $cityIds, years: $years, first: $first, after: $after) {
    totalCount widened setAside facets { type count }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    edges { cursor score highlights { text start end } node { __typename ... on Node { id } } } } }`;

const search = async (reader: GraphReader, asked: Asked): Promise<Json> =>
  (await dataOf(reader, query, { ...asked })).search;

const idsOf = ({ edges }: Json): string[] => edges.map(({ node }: Json) => node.id);

const idsFound = async (reader: GraphReader, asked: Asked): Promise<string[]> =>
  idsOf(await search(reader, asked));

/** What the highlights of the first hit mark. */
const marked = ({ edges }: Json): string[] =>
  edges[0].highlights.map(({ text, start, end }: Json) => [...text].slice(start, end).join(''));

/** Two cities, one thing for each way in which 助餐 can be found. */
const mealsDataset = () =>
  new GraphBuilder()
    .node('city:x', { name: '甲市' })
    .node('city:y', { name: '乙市' })
    .node('year:2022', { year: 2022 })
    .node('year:2023', { year: 2023 })
    .node(
      'document:x-2023',
      { title: '助餐计划', text: '一、助餐\n建设助餐点。' },
      { city: 'city:x', year: 'year:2023' },
    )
    .node('document:y-2022', { title: '总结', text: '全文' }, { city: 'city:y', year: 'year:2022' })
    .node(
      'section:x-2023:1',
      { heading: '一、老年助餐', text: '建设助餐点。' },
      { document: 'document:x-2023' },
    )
    .node(
      'section:y-2022:1',
      { heading: '一、其他', text: '助餐' },
      { document: 'document:y-2022' },
    )
    .node('program:x:alias', { name: '长者饭堂', aliases: ['助餐'] }, { city: 'city:x' })
    .node('program:y:exact', { name: '助餐' }, { city: 'city:y' })
    .node('program:y:long', { name: '社区老年助餐服务' }, { city: 'city:y' })
    .node('program:y:short', { name: '助餐点' }, { city: 'city:y' })
    .node('place:x:quoted', { name: '某街道', quotes: ['某街道设助餐点'] }, { city: 'city:x' })
    .node('indicator:meals', { name: '床位', aliases: ['助餐点数'] })
    .build();

let seeds: GraphReader;
let meals: GraphReader;
beforeAll(async () => {
  seeds = await openSeeds();
  meals = await openGraph(mealsDataset());
});

describe('A search has the best hits first', () => {
  test('what is called so, by name and by alias; then names, captions and texts with the words', async () => {
    const { edges } = await search(meals, { query: '助餐' });
    const scores = new Map<string, number>(edges.map(({ node, score }: Json) => [node.id, score]));
    const tier = (...ids: string[]) => ids.map((id) => Math.floor(scores.get(id) as number));
    expect(idsOf({ edges }).slice(0, 4)).toEqual([
      'program:y:exact',
      'program:x:alias',
      'program:y:short',
      'program:y:long',
    ]);
    expect(tier('program:y:exact')).toEqual([4]);
    expect(tier('program:x:alias')).toEqual([3]);
    expect(tier('program:y:short', 'program:y:long')).toEqual([2, 2]);
    expect(tier('document:x-2023', 'section:x-2023:1', 'indicator:meals')).toEqual([1, 1, 1]);
    expect(tier('section:y-2022:1', 'place:x:quoted')).toEqual([1, 1]);
    expect(idsOf({ edges }).slice(-2).sort()).toEqual(['place:x:quoted', 'section:y-2022:1']);
  });

  test.each(['助餐', '养老', '民政 服务', '2023'])('scores never rise: %s', async (words) => {
    const { edges } = await search(seeds, { query: words, first: 100 });
    const scores = edges.map(({ score }: Json) => score);
    expect(scores.length).toBeGreaterThan(5);
    expect(scores).toEqual([...scores].sort((one, other) => other - one));
  });
});

describe('A search finds', () => {
  test.each<[string, string, string[]]>([
    ['what has all words, each in whatever field', '长者 助餐', ['program:x:alias']],
    ['words that any white space divides', '长者\u3000\n助餐', ['program:x:alias']],
    ['a word that is given twice', '长者 长者', ['program:x:alias']],
    ['what has the other words, where one is nowhere', '长者 无此词', ['program:x:alias']],
  ])('%s', async (_, words, expected) => {
    expect(await idsFound(meals, { query: words })).toEqual(expected);
  });

  test('a word whatever its case and width', async () => {
    const store = await openGraph(
      new GraphBuilder().node('policy:x', { name: 'ＧＢ１２3标准' }).build(),
    );
    expect(await idsFound(store, { query: 'gb123' })).toEqual(['policy:x']);
  });

  test.each([...'+-&|!(){}[]^"~*?:\\/', ' OR ', ' AND ', '.*', '%'])(
    '%s for what it is: no sign has a meaning',
    async (sign) => {
      const graph = new GraphBuilder()
        .node('policy:with', { name: `甲${sign}乙` })
        .node('policy:without', { name: '甲乙' });
      const store = await openGraph(graph.build());
      const [first] = await idsFound(store, { query: `甲${sign}乙` });
      expect(first).toBe('policy:with');
    },
  );

  test.each(graphNodeTypes.filter((type) => definitionOf(type).searched.length > 0))(
    '%s by each of its searched fields',
    async (type) => {
      const { searched, properties, idPrefix } = definitionOf(type);
      for (const field of searched) {
        const graph = new GraphBuilder().node('city:here').node('year:2023').node('indicator:here');
        graph.node('document:here', {}, { city: 'city:here', year: 'year:2023' });
        const value = properties[field]?.kind === 'strings' ? ['某词语'] : '某词语';
        const links: Record<string, Record<string, string>> = {
          DOCUMENT: { city: 'city:here', year: 'year:2023' },
          SECTION: { document: 'document:here' },
          ...Object.fromEntries(
            ['TARGET', 'RESULT'].map((measured) => [
              measured,
              {
                indicator: 'indicator:here',
                city: 'city:here',
                year: 'year:2023',
                document: 'document:here',
              },
            ]),
          ),
        };
        const own = ['PROGRAM', 'SERVICE_BRAND', 'PLACE'].includes(type)
          ? { city: 'city:here' }
          : links[type];
        graph.node(`${idPrefix}:x`, { [field]: value }, own);
        const found = await search(await openGraph(graph.build()), { query: '词语' });
        expect({ field, ids: idsOf(found) }).toEqual({ field, ids: [`${idPrefix}:x`] });
        expect(marked(found)).toEqual(['词语']);
      }
    },
  );
});

describe('A search is narrowed', () => {
  test.each<[string, Omit<Asked, 'query'>, string[]]>([
    ['to types', { types: ['INDICATOR', 'PLACE'] }, ['indicator:meals', 'place:x:quoted']],
    [
      'to a type that is named 1,001 times',
      { types: Array.from({ length: 1001 }, () => 'PLACE' as const) },
      ['place:x:quoted'],
    ],
    ['to no type', { types: [] }, []],
    ['to a type that has no words', { types: ['YEAR'] }, []],
    [
      'to a city: what is its own, and what its documents hold',
      { cityIds: ['city:x'] },
      ['document:x-2023', 'place:x:quoted', 'program:x:alias', 'section:x-2023:1'],
    ],
    ['to a city that is not there', { cityIds: ['city:none'] }, []],
    ['to no city', { cityIds: [] }, []],
    ['to a year', { years: [2022] }, ['section:y-2022:1']],
    [
      'to years',
      { years: [2022, 2023] },
      ['document:x-2023', 'section:x-2023:1', 'section:y-2022:1'],
    ],
    ['to no year', { years: [] }, []],
    ['to city and year, both', { cityIds: ['city:y'], years: [2023] }, []],
    [
      'to type, city and year, all',
      { types: ['SECTION'], cityIds: ['city:x', 'city:y'], years: [2023] },
      ['section:x-2023:1'],
    ],
  ])('%s', async (_, narrowed, expected) => {
    const { totalCount, edges, facets, widened } = await search(meals, {
      query: '助餐',
      ...narrowed,
    });
    expect(idsOf({ edges }).sort()).toEqual(expected);
    expect(totalCount).toBe(expected.length);
    const counted = facets.reduce((sum: number, { count }: Json) => sum + count, 0);
    expect(counted).toBe(expected.length);
    expect(widened).toBe(false);
  });

  test('by null to nothing', async () => {
    const asked = { query: '助餐', types: null, cityIds: null, years: null };
    expect(await search(meals, asked)).toEqual(await search(meals, { query: '助餐' }));
  });
});

describe('A search counts all hits, whatever the page', () => {
  test('by type, in the order of the ontology, types without any left out', async () => {
    for (const first of [0, 1, 100]) {
      const { totalCount, facets } = await search(meals, { query: '助餐', first });
      expect(totalCount).toBe(9);
      expect(facets).toEqual([
        { type: 'DOCUMENT', count: 1 },
        { type: 'SECTION', count: 2 },
        { type: 'PROGRAM', count: 4 },
        { type: 'INDICATOR', count: 1 },
        { type: 'PLACE', count: 1 },
      ]);
    }
  });

  test('where nothing else is asked', async () => {
    const { search: counted } = await dataOf(meals, '{ search(query: "助餐") { totalCount } }');
    expect(counted).toEqual({ totalCount: 9 });
    const { search: typed } = await dataOf(
      meals,
      '{ search(query: "助餐") { __typename facets { __typename n: count } } }',
    );
    expect(typed.__typename).toBe('SearchConnection');
    expect(typed.facets[2]).toEqual({ __typename: 'SearchFacet', n: 4 });
  });
});

describe('Pages of a search', () => {
  const whole = async () => idsFound(meals, { query: '助餐' });

  test.each([1, 2, 3, 8, 9, 10])('of %p continue where the one before ended', async (first) => {
    const found: string[] = [];
    for (let after: string | null = null; ; ) {
      const page: Json = await search(meals, { query: '助餐', first, after });
      expect(page.totalCount).toBe(9);
      expect(page.pageInfo.hasPreviousPage).toBe(found.length > 0);
      expect(page.pageInfo.startCursor).toBe(page.edges[0].cursor);
      expect(page.pageInfo.endCursor).toBe(page.edges.at(-1).cursor);
      found.push(...idsOf(page));
      expect(page.pageInfo.hasNextPage).toBe(found.length < 9);
      if (!page.pageInfo.hasNextPage) break;
      after = page.pageInfo.endCursor;
    }
    expect(found).toEqual(await whole());
  });

  test('begin behind any hit, in pages of any size', async () => {
    const { edges } = await search(meals, { query: '助餐', first: 5 });
    const after = edges[1].cursor;
    expect(await idsFound(meals, { query: '助餐', first: 100, after })).toEqual(
      (await whole()).slice(2),
    );
  });

  test('behind the last hit are empty', async () => {
    const { pageInfo } = await search(meals, { query: '助餐' });
    const beyond = await search(meals, { query: '助餐', after: pageInfo.endCursor });
    expect(beyond).toMatchObject({ edges: [], totalCount: 9, widened: false });
    expect(beyond.pageInfo).toEqual({
      hasNextPage: false,
      hasPreviousPage: true,
      startCursor: null,
      endCursor: null,
    });
  });

  test('behind the last hit are not those of shorter words', async () => {
    const graph = new GraphBuilder()
      .node('policy:x', { name: '老年助餐' })
      .node('policy:y', { name: '助餐与老年' });
    const store = await openGraph(graph.build());
    const asked = { query: '老年助餐' };
    const whole = await search(store, asked);
    expect(whole).toMatchObject({ totalCount: 1, widened: false });
    const beyond = await search(store, { ...asked, after: whole.pageInfo.endCursor });
    expect(beyond).toMatchObject({ edges: [], totalCount: 1, widened: false });
  });

  test('of no hits say whether there are any', async () => {
    const empty = { startCursor: null, endCursor: null, hasPreviousPage: false };
    const { edges, pageInfo } = await search(meals, { query: '助餐', first: 0 });
    expect({ edges, pageInfo }).toEqual({ edges: [], pageInfo: { ...empty, hasNextPage: true } });
    const none = await search(meals, { query: '无', first: 0 });
    expect(none.pageInfo).toEqual({ ...empty, hasNextPage: false });
  });

  test.each([{}, { first: null }])('hold 20 hits where their size is %j', async (given) => {
    const { edges, pageInfo } = await search(seeds, { query: '养老', ...given });
    expect(edges).toHaveLength(20);
    expect(pageInfo.hasNextPage).toBe(true);
  });

  test('of the same words continue, however these were divided', async () => {
    const { pageInfo } = await search(meals, { query: '老年 助餐', first: 1 });
    const after = pageInfo.endCursor;
    const rest = await idsFound(meals, { query: ' 老年\t助餐 老年', after });
    expect(rest).toEqual((await idsFound(meals, { query: '老年 助餐' })).slice(1));
  });
});

describe('A cursor of a search', () => {
  let after: string;
  beforeAll(async () => {
    after = (await search(meals, { query: '助餐', first: 1 })).pageInfo.endCursor;
  });

  test.each<[string, Partial<Asked>]>([
    ['other words', { query: '助' }],
    ['other types', { types: ['PROGRAM'] }],
    ['other cities', { cityIds: ['city:x'] }],
    ['other years', { years: [2023] }],
  ])('is refused with %s', async (_, other) => {
    expect(await errorOf(meals, query, { query: '助餐', after, ...other })).toMatchObject({
      code: 'BAD_USER_INPUT',
      argument: 'after',
      path: ['search'],
      message: expect.stringContaining('another search'),
    });
  });

  const decoded = (): unknown[] => JSON.parse(Buffer.from(after, 'base64url').toString());
  const changed = (at: number, value: unknown) =>
    encoded(decoded().map((part, place) => (place === at ? value : part)));
  const encoded = (parts: unknown) => Buffer.from(JSON.stringify(parts)).toString('base64url');

  test.each<[string, () => string]>([
    ['text', () => 'nonsense'],
    ['no list', () => encoded({ search: 1 })],
    ['null', () => encoded(null)],
    ['too short', () => encoded(decoded().slice(0, 4))],
    ['of another spelling', () => `${after}=`],
    ['too long', () => encoded([...decoded(), 1])],
    ['of something else', () => changed(0, 'list')],
    ['of no revision', () => changed(2, 7)],
    ['of half a hit', () => changed(3, 1.5)],
    ['of a hit before the first', () => changed(3, -1)],
    ['of a hit beyond all', () => changed(3, 1e15)],
    ['of words of its own', () => changed(4, ['助餐'])],
    ['of neither yes nor no', () => changed(4, null)],
  ])('is refused where it is damaged: %s', async (_, damage) => {
    const asked = { query: '助餐', after: damage() };
    expect(await errorOf(meals, query, asked)).toMatchObject({
      code: 'BAD_USER_INPUT',
      argument: 'after',
      message: expect.stringContaining('Give the endCursor of the page before'),
    });
  });

  test('of a list is refused, and by a list', async () => {
    const { programs } = await dataOf(meals, '{ programs(first: 1) { pageInfo { endCursor } } }');
    const asked = { query: '助餐', after: programs.pageInfo.endCursor };
    expect(await errorOf(meals, query, asked)).toMatchObject({ code: 'BAD_USER_INPUT' });
    const list = 'query ($after: String) { programs(after: $after) { nodes { id } } }';
    expect(await errorOf(meals, list, { after })).toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  test('belongs to a revision: after another load the search begins again', async () => {
    const store = new EmbeddedStore();
    const dataset = mealsDataset();
    await store.load(dataset);
    const { pageInfo } = await search(store, { query: '助餐', first: 1 });
    const next = { query: '助餐', first: 1, after: pageInfo.endCursor };
    expect(await idsFound(store, next)).toEqual(['program:x:alias']);
    await store.load({ ...dataset, revision: 'another' });
    expect(await errorOf(store, query, next)).toMatchObject({
      code: 'REVISION_CHANGED',
      argument: 'after',
      path: ['search'],
      message: expect.stringContaining('Begin again at the first page'),
    });
    await store.load(dataset);
    expect(await idsFound(store, next)).toEqual(['program:x:alias']);
  });
});

describe('A search that finds nothing as it is given', () => {
  test('is widened to the shorter words that its words consist of', async () => {
    const graph = new GraphBuilder()
      .node('policy:all', { name: '建设机构,增加养老床位' })
      .node('policy:some', { name: '养老机构' });
    const found = await search(await openGraph(graph.build()), { query: '养老床位机构建设' });
    expect(found).toMatchObject({ widened: true, totalCount: 1 });
    expect(idsOf(found)).toEqual(['policy:all']);
    expect(marked(found)).toEqual(['养老', '床位', '机构', '建设']);
  });

  test('stays widened, with the same words, page after page', async () => {
    const asked = { query: '养老床位机构建设' };
    const whole = await search(seeds, { ...asked, first: 100 });
    expect(whole.edges.length).toBeGreaterThan(1);
    const first = await search(seeds, { ...asked, first: 1 });
    const second = await search(seeds, { ...asked, after: first.pageInfo.endCursor, first: 100 });
    expect(idsOf(second)).toEqual(idsOf(whole).slice(1));
    expect(second).toMatchObject({ widened: true, totalCount: whole.totalCount });
    expect(marked(second).length).toBeGreaterThan(0);
  });

  test('is not widened where the shorter words find nothing either', async () => {
    const found = await search(meals, { query: '宇宙飞船' });
    expect(found).toMatchObject({ widened: false, totalCount: 0, edges: [], facets: [] });
  });

  test('sets words aside that occur nowhere, and says so', async () => {
    const found = await search(meals, { query: '宇宙飞船助餐' });
    expect(found).toMatchObject({ widened: true, setAside: ['宇宙飞船'] });
    expect(found.totalCount).toBe((await search(meals, { query: '助餐' })).totalCount);
  });

  test('is widened within what it is narrowed to', async () => {
    const asked = { query: '助餐社区', types: ['PROGRAM'] } satisfies Asked;
    expect(await idsFound(meals, asked)).toEqual(['program:y:long']);
    const elsewhere = await search(meals, { ...asked, cityIds: ['city:x'] });
    expect(elsewhere.setAside).toEqual(['社区']);
    expect(idsOf(elsewhere)).toEqual(['program:x:alias']);
  });

  test('is widened where only that is asked', async () => {
    const { search: found } = await dataOf(meals, '{ search(query: "助餐社区") { widened } }');
    expect(found).toEqual({ widened: true });
  });

  test.each(['助餐', '长者 助餐', '、'])(
    'and one that finds something, or has no words in it, is not widened: %s',
    async (words) => {
      expect((await search(meals, { query: words })).widened).toBe(false);
    },
  );
});

describe('Highlights', () => {
  test('are the places of the words, names before aliases before texts', async () => {
    const graph = new GraphBuilder()
      .node('city:x')
      .node(
        'program:x:1',
        { name: '助餐点', aliases: ['社区助餐', '食堂'], quotes: ['建助餐点'] },
        { city: 'city:x' },
      );
    const { edges } = await search(await openGraph(graph.build()), { query: '助餐' });
    expect(edges[0].highlights).toEqual([
      { text: '助餐点', start: 0, end: 2 },
      { text: '社区助餐', start: 2, end: 4 },
      { text: '建助餐点', start: 1, end: 3 },
    ]);
  });

  test('are given for every word and every place, five of them at most', async () => {
    const graph = new GraphBuilder()
      .node('policy:x:many', { name: '甲乙甲乙甲乙甲' })
      .node('policy:x:few', { name: '乙甲乙' });
    const store = await openGraph(graph.build());
    const { edges } = await search(store, { query: '甲 乙' });
    const places = edges.map(({ node, highlights }: Json) => [
      node.id,
      highlights.map(({ start, end }: Json) => [start, end]),
    ]);
    expect(Object.fromEntries(places)).toEqual({
      'policy:x:few': [
        [1, 2],
        [0, 1],
        [2, 3],
      ],
      'policy:x:many': [
        [0, 1],
        [2, 3],
        [4, 5],
        [6, 7],
        [1, 2],
      ],
    });
  });

  test('do not overlap', async () => {
    const store = await openGraph(
      new GraphBuilder().node('policy:x', { name: '好好好好好' }).build(),
    );
    const { edges } = await search(store, { query: '好好' });
    expect(edges[0].highlights.map(({ start }: Json) => start)).toEqual([0, 2]);
  });

  test('cut 30 characters on either side out of a longer text, counted in code points', async () => {
    const before = '𠮷'.repeat(40);
    const after = '😀'.repeat(40);
    const graph = new GraphBuilder()
      .node('city:x')
      .node('year:2023')
      .node('document:x', { text: `${before}助餐${after}` }, { city: 'city:x', year: 'year:2023' });
    const { edges } = await search(await openGraph(graph.build()), { query: '助餐' });
    expect(edges[0].highlights).toEqual([
      { text: `${'𠮷'.repeat(30)}助餐${'😀'.repeat(30)}`, start: 30, end: 32 },
    ]);
  });

  test('show the text as it stands, whatever case and width the words were given in', async () => {
    const store = await openGraph(
      new GraphBuilder().node('policy:x', { name: '用ＡＢc和abC' }).build(),
    );
    const found = await search(store, { query: 'aBC' });
    expect(marked(found)).toEqual(['ＡＢc', 'abC']);
  });

  test('are there under another name and without the node', async () => {
    const { search: found } = await dataOf(
      meals,
      '{ search(query: "长者") { edges { __typename places: highlights { __typename from: start } } } }',
    );
    expect(found.edges).toEqual([
      { __typename: 'SearchEdge', places: [{ __typename: 'Highlight', from: 0 }] },
    ]);
  });

  test('of one type are those of its fields', async () => {
    const { edges } = await search(meals, { query: '助餐', types: ['INDICATOR'] });
    expect(edges[0].highlights).toEqual([{ text: '助餐点数', start: 0, end: 2 }]);
  });
});

describe('Hits are nodes like any others', () => {
  test('of which every type may have its own selection, however deep', async () => {
    const { search: found } = await dataOf(
      meals,
      `{ search(query: "助餐", types: [SECTION, PROGRAM], first: 100) { edges { node { __typename
        ... on Section { heading document { title city { name } } }
        ... on Program { name city { id programs(first: 1) { totalCount } } } } } } }`,
    );
    const nodes = found.edges.map(({ node }: Json) => node);
    expect(nodes).toContainEqual({
      __typename: 'Section',
      heading: '一、老年助餐',
      document: { title: '助餐计划', city: { name: '甲市' } },
    });
    expect(nodes[0]).toEqual({
      __typename: 'Program',
      name: '助餐',
      city: { id: 'city:y', programs: { totalCount: 3 } },
    });
  });

  test('of two searches in one request each has its own', async () => {
    const { a, b } = await dataOf(
      meals,
      `{ a: search(query: "长者") { edges { node { ... on Program { name } } } }
         b: search(query: "床位") { edges { node { ... on Indicator { id } } } } }`,
    );
    expect(a.edges).toEqual([{ node: { name: '长者饭堂' } }]);
    expect(b.edges).toEqual([{ node: { id: 'indicator:meals' } }]);
  });
});

describe('A search cannot be asked for', () => {
  const many = (count: number) => Array.from({ length: count }, (_, at) => at);

  test.each<[string, Asked, string, string]>([
    ['nothing', { query: '' }, 'BAD_USER_INPUT', 'query'],
    ['white space', { query: ' \u3000\n' }, 'BAD_USER_INPUT', 'query'],
    ['eleven words', { query: many(11).join(' ') }, 'LIMIT_EXCEEDED', 'query'],
    ['201 characters', { query: '助'.repeat(201) }, 'LIMIT_EXCEEDED', 'query'],
    [
      '201 characters beyond the basic plane',
      { query: '𠮷'.repeat(201) },
      'LIMIT_EXCEEDED',
      'query',
    ],
    ['a negative page', { query: '助餐', first: -1 }, 'BAD_USER_INPUT', 'search.first'],
    ['more than 100 hits', { query: '助餐', first: 101 }, 'LIMIT_EXCEEDED', 'search.first'],
    ['1,001 years', { query: '助餐', years: many(1001) }, 'LIMIT_EXCEEDED', 'years'],
    [
      '1,001 cities',
      { query: '助餐', cityIds: many(1001).map((at) => `city:${at}`) },
      'LIMIT_EXCEEDED',
      'cityIds',
    ],
  ])('%s', async (_, asked, code, argument) => {
    expect(await errorOf(meals, query, { ...asked })).toMatchObject({
      code,
      argument,
      path: ['search'],
      message: expect.stringContaining(argument),
    });
  });

  test('1,001 policy areas', async () => {
    const areaIds = many(1001).map((at) => `area:${at}`);
    const ofAreas =
      'query ($areaIds: [ID!]) { search(query: "助餐", areaIds: $areaIds) { totalCount } }';
    expect(await errorOf(meals, ofAreas, { areaIds })).toMatchObject({
      ...{ code: 'LIMIT_EXCEEDED', argument: 'areaIds' },
    });
  });

  test.each<[string, Asked]>([
    ['ten words', { query: many(10).join(' ') }],
    ['one word twenty times', { query: '助餐 '.repeat(20) }],
    ['200 characters', { query: '助'.repeat(200) }],
    ['200 characters beyond the basic plane', { query: '𠮷'.repeat(200) }],
    ['a page of 100', { query: '助餐', first: 100 }],
    ['1,000 years', { query: '助餐', years: many(1000) }],
  ])('but at its limits: %s', async (_, asked) => {
    expect(await search(meals, asked)).toMatchObject({ totalCount: expect.any(Number) });
  });
});
