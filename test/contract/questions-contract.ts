import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Dataset } from '../../src/model/graph.js';
import { definitionOf, graphNodeTypes, type NodeType } from '../../src/model/ontology.js';
import type { Condition, Selection } from '../../src/model/plan.js';
import { revisionOf } from '../../src/model/revision.js';
import type { SearchRequest } from '../../src/model/search.js';
import {
  type Aggregation,
  chunkSize,
  type GraphChunk,
  type SearchAnswer,
  type SearchPlan,
} from '../../src/store/questions.js';
import { GraphBuilder } from '../helpers/graphs.js';
import { Choices, randomGraph } from '../helpers/random-graphs.js';
import { recordsOf } from '../helpers/records-of.js';
import { ReferenceQuestions } from '../helpers/reference-questions.js';
import type { OpenStore, StoreUnderTest } from './store-contract.js';

export interface QuestionsOptions {
  /** Random graphs, each loaded once. */
  readonly graphs?: number;
  /** Random questions of each kind, asked of each graph. */
  readonly questions?: number;
  /** Places of one city: more than are streamed or linked at once. */
  readonly places?: number;
  /** Replays a failure; QUESTIONS_SEED does the same. */
  readonly seed?: number;
}

/** Milliseconds for all runs of one test; a database on a busy machine takes its time. */
const patience = 120_000;

const onlyIds: Selection = graphNodeTypes.map((type) => ({
  type,
  properties: ['id'],
  relations: [],
}));
const all: Omit<SearchPlan, 'request'> = {
  select: onlyIds,
  limit: 1_000,
  skip: 0,
  count: true,
  facets: true,
};

/** What every store answers alike beside plans. */
export function describeQuestionsContract(
  name: string,
  open: OpenStore,
  { graphs = 4, questions = 150, places = 6_000, seed = seedOfRun() }: QuestionsOptions = {},
): void {
  describe(`${name}, before a load`, () => {
    test('cannot answer questions yet, and says so', async () => {
      const { reader, close } = await open();
      const unavailable = { kind: 'STORE_UNAVAILABLE' };
      const asked = [
        reader.search({ ...all, request: { words: ['a'] } }),
        reader.edges(['city:x'], { limit: 1 }),
        reader.nodeSummaries(['city:x']),
        reader.aggregate({ type: 'TARGET', groupBy: [] }),
        reader.currentRevision(),
        recordsOf(reader),
      ];
      for (const answer of asked) await expect(answer).rejects.toMatchObject(unavailable);
      await close();
    });
  });

  describe(`${name}, asked about a small graph`, () => {
    const dataset = libraryOfTests();
    const reference = new ReferenceQuestions(dataset);
    let store: StoreUnderTest;
    beforeAll(async () => {
      store = await open();
      await store.writer.load(dataset);
    }, patience);
    afterAll(async () => {
      await store.close();
    });

    const search = (request: SearchRequest, plan: Partial<SearchPlan> = {}) =>
      store.reader.search({ ...all, ...plan, request });
    const idsFound = async (request: SearchRequest, plan: Partial<SearchPlan> = {}) =>
      (await search(request, plan)).hits.map(({ row }) => row.at(-1));

    describe('search', () => {
      test.each<[string, string[], string[]]>([
        [
          'by name before by alias, these before parts of names, headings and texts',
          ['助餐'],
          [
            'program:x:exact',
            'program:x:alias',
            'program:x:part',
            'section:x-2023:heading',
            'section:x-2023:text',
          ],
        ],
        [
          'whatever the case and the width',
          ['love'],
          ['brand:x:love', 'program:x:wide', 'brand:x:love-home'],
        ],
        ['as a whole, where white space divides the name', ['Love', 'Home'], ['brand:x:love-home']],
      ])('puts first what is called exactly so: %s', async (_, words, expected) => {
        expect(await idsFound({ words })).toEqual(expected);
      });

      test('puts short names before long ones, and equal ones in an order of their own', async () => {
        expect(await idsFound({ words: ['床位'] })).toEqual([
          'indicator:beds-b',
          'indicator:beds-a',
          'indicator:beds-long',
        ]);
      });

      test.each<[string, string[], string[]]>([
        ['a single character', ['凤'], ['place:x:feng']],
        ['the last character of a text', ['凰'], ['place:x:feng']],
        ['a character beyond the basic plane', ['𠮷'], ['place:x:ji']],
        ['a long phrase', ['凤县凤凰台街道'], ['place:x:feng']],
        ['pairs that are there apart', ['街道凤'], []],
        ['all words, each in whatever field', ['凤凰', '台边'], ['place:x:feng']],
        ['no word that is in no field', ['凤凰', '无'], []],
        ['nothing across the elements of a list', ['台边凤'], []],
        ['white space as it is', ['a  b'], ['policy:x:space']],
        ['a capital whose small form is longer, as it is', ['İ'], ['policy:x:dotted']],
        ['no small form that is longer', ['i̇'], []],
        ['a character that could end a text', ['x\0'], ['policy:x:null']],
        ['nothing of proof', ['无人知晓'], []],
      ])('finds %s', async (_, words, expected) => {
        expect(await idsFound({ words })).toEqual(expected);
      });

      test.each(
        '+ - & && || ! ( ) { } [ ] ^ " ~ * ? : \\ / < > = \' ` $ % _ . , ; # @ | AND OR NOT'.split(
          ' ',
        ),
      )('takes %s for what it is', async (word) => {
        expect((await idsFound({ words: [word] })).sort()).toEqual(
          reference.found({ words: [word] }).sort(),
        );
        const around = `a${word}b`;
        expect(await idsFound({ words: [around] })).toEqual(reference.found({ words: [around] }));
      });

      test.each<[string, Omit<SearchRequest, 'words'>, string[]]>([
        [
          'types',
          { types: ['DOCUMENT', 'CITY'] },
          ['city:x', 'document:x-2023', 'document:y-2022'],
        ],
        [
          'a city: itself, what is its own, what its documents hold',
          { cityIds: ['city:x'] },
          ['city:x', 'document:x-2023', 'section:x-2023:year', 'target:x-2023:t'],
        ],
        ['a city that is not there', { cityIds: ['city:none', 'year:2023'] }, []],
        [
          'a year: what is of it, what a document of it states',
          { years: [2023] },
          ['document:x-2023', 'policy:x:year', 'section:x-2023:year', 'target:x-2023:t'],
        ],
        ['a year of its own beside that of its document', { years: [2025] }, ['target:x-2023:t']],
        ['several at once', { cityIds: ['city:x', 'city:y'], years: [2022] }, ['document:y-2022']],
        ['nothing', { types: [] }, []],
      ])('looks only for given %s', async (_, filter, expected) => {
        const found = await idsFound({ words: ['计划'], ...filter });
        expect(found.sort()).toEqual(expected);
      });

      test('lays rows out by the selection, and looks for selected types alone', async () => {
        const select: Selection = [
          {
            type: 'SECTION',
            properties: ['heading'],
            relations: [
              {
                field: 'document',
                node: [{ type: 'DOCUMENT', properties: ['id'], relations: [] }],
              },
            ],
          },
        ];
        const answer = await search({ words: ['助餐'] }, { select });
        expect(answer).toMatchObject({
          revision: dataset.revision,
          total: 2,
          facets: [{ type: 'SECTION', count: 2 }],
        });
        expect(answer.hits.map(({ row }) => row)).toEqual([
          ['助餐 服务', ['document:x-2023']],
          ['', ['document:x-2023']],
        ]);
        const scores = answer.hits.map(({ score }) => score);
        expect(scores).toEqual([...scores].sort((left, right) => right - left));
      });

      test('counts only where asked to, and then all, whatever the page', async () => {
        const page = { limit: 1, skip: 1 };
        const uncounted = await search(
          { words: ['助餐'] },
          { ...page, count: false, facets: false },
        );
        expect(uncounted).toMatchObject({ total: null, facets: null });
        const counted = await search({ words: ['助餐'] }, { ...page, limit: 0 });
        expect(counted).toMatchObject({
          hits: [],
          total: 5,
          facets: [
            { type: 'SECTION', count: 2 },
            { type: 'PROGRAM', count: 3 },
          ],
        });
      });

      test('gives the same order page by page', async () => {
        const whole = await idsFound({ words: ['助餐'] });
        const pages: unknown[] = [];
        for (let skip = 0; skip < 7; skip += 2)
          pages.push(...(await idsFound({ words: ['助餐'] }, { skip, limit: 2 })));
        expect(pages).toEqual(whole);
      });
    });

    describe('edges and nodeSummaries', () => {
      test('carry proof as it was loaded', async () => {
        const { edges, truncated } = await store.reader.edges(['program:x:exact'], { limit: 9 });
        expect(truncated).toBe(false);
        expect(edges.find(({ to }) => to === 'place:x:feng')?.evidence).toEqual([
          'evidence:x-2023:b',
          'evidence:x-2023:a',
        ]);
      });

      test('leave out what is not there and what is not drawn', async () => {
        const ids = ['evidence:x-2023:a', 'city:none', 'year:2023', 'city:none'];
        expect(await store.reader.nodeSummaries(ids)).toEqual({
          revision: dataset.revision,
          nodeSummaries: reference.nodeSummaries(['year:2023']),
        });
        const { edges, revision } = await store.reader.edges(
          ['evidence:x-2023:a', 'city:none', 'place:x:ji'],
          { limit: 9 },
        );
        expect({ edges, revision }).toEqual({
          edges: reference.edges(['place:x:ji'], false),
          revision: dataset.revision,
        });
      });
    });

    describe('aggregates', () => {
      test('add up by unit and basis, withheld values counted, a range by its lower end', async () => {
        const { groups, revision } = await store.reader.aggregate({ type: 'RESULT', groupBy: [] });
        expect(revision).toBe(dataset.revision);
        const none = {
          cityId: null,
          year: null,
          indicatorId: null,
          policyAreaId: null,
          joined: {},
        };
        expect(groups).toEqual([
          {
            ...none,
            ...{ unit: '元', basis: 'AMOUNT', count: 1, withheld: 1 },
            ...{ sum: null, min: null, max: null },
          },
          {
            ...none,
            ...{ unit: '元', basis: 'STOCK', count: 3, withheld: 0 },
            ...{ sum: 0.6, min: 0.1, max: 0.3 },
          },
          {
            ...none,
            ...{ unit: '张', basis: 'STOCK', count: 2, withheld: 1 },
            ...{ sum: 10, min: 10, max: 10 },
          },
        ]);
      });

      test('come sorted by their keys, absent ones last', async () => {
        const { groups } = await store.reader.aggregate({
          type: 'RESULT',
          where: { property: 'unit', tests: { eq: '元' } },
          groupBy: ['policyAreaId', 'year'],
        });
        expect(groups.map(({ year, policyAreaId, count }) => [year, policyAreaId, count])).toEqual([
          [2022, 'area:elderly', 1],
          [2023, 'area:elderly', 1],
          [2023, null, 1],
          [2023, null, 1],
        ]);
      });

      test('of nothing are none', async () => {
        const where: Condition = { any: [] };
        const { groups } = await store.reader.aggregate({
          type: 'TARGET',
          where,
          groupBy: ['year'],
        });
        expect(groups).toEqual([]);
      });
    });

    test('the revision that is served can be asked for', async () => {
      expect(await store.reader.currentRevision()).toBe(dataset.revision);
    });

    test('a stream is what was loaded, as it was loaded', async () => {
      const { nodes, edges } = await recordsOf(store.reader);
      expect(nodes).toEqual(dataset.nodes);
      expect(edges).toEqual(dataset.edges);
    });
  });

  describe(`${name}, asked about a city of ${places} places`, () => {
    const dataset = cityOf(places);
    let store: StoreUnderTest;
    beforeAll(async () => {
      store = await open();
      await store.writer.load(dataset);
    }, patience);
    afterAll(async () => {
      await store.close();
    });

    test('edges say where there are more of them than wanted', async () => {
      const reference = new ReferenceQuestions(dataset).edges(['city:x'], false);
      for (const limit of [0, 200, places]) {
        const { edges, truncated } = await store.reader.edges(['city:x'], { limit });
        expect(edges).toEqual(reference.slice(0, limit));
        expect(truncated).toBe(limit < places);
      }
    });

    test('edges between a city and a few of its places are those few', async () => {
      const ids = ['place:x:7', 'city:x', 'place:x:17'];
      const { edges, truncated } = await store.reader.edges(ids, { within: true, limit: 2 });
      expect(edges).toEqual(new ReferenceQuestions(dataset).edges(ids, true));
      expect(truncated).toBe(false);
    });

    test('a summary counts all of them', async () => {
      const { nodeSummaries } = await store.reader.nodeSummaries(['city:x']);
      expect(nodeSummaries).toEqual([
        {
          ...{ id: 'city:x', type: 'CITY', caption: '某市', degree: places },
          degrees: [{ type: 'OF_CITY', count: places }],
        },
      ]);
    });

    test.each([
      ['the best', ['中心'], {}],
      ['those of many that are called so', ['街道'], {}],
      ['of a type and a city, those', ['街道'], { types: ['PLACE'], cityIds: ['city:x'] }],
      ['by a phrase, those', ['街道中心'], {}],
      ['by two words, those', ['道中', '街道'], {}],
      ['by what is said of them, those', ['设中'], {}],
      ['by what is said of them and by name, those', ['设中', '街道'], {}],
      ['by a part of a pair, those', ['街'], {}],
      ['by what no index has, those', ['、'], {}],
    ] satisfies [string, string[], Partial<SearchRequest>][])(
      'a search has %s first, page after page, and counts them all',
      async (_, words, narrowed) => {
        const request = { words, ...narrowed };
        const expected = new ReferenceQuestions(dataset).ranked(request);
        expect(expected.length).toBeGreaterThan(places / 6);
        for (const [skip, limit] of [
          [0, 2],
          [0, 21],
          [2, 50],
          [300, 101],
          [expected.length - 3, 21],
          [0, 21],
        ] as const) {
          const { hits, total } = await store.reader.search({ ...all, request, skip, limit });
          expect(hits.map(({ row, score }) => ({ id: row.at(-1), score }))).toEqual(
            expected.slice(skip, skip + limit),
          );
          expect(total).toBe(expected.length);
        }
      },
    );

    test(
      'a stream comes in chunks that a writer can take',
      async () => {
        const sizes: number[] = [];
        for await (const chunk of store.reader.stream())
          sizes.push('nodes' in chunk ? chunk.nodes.length : chunk.edges.length);
        expect(Math.max(...sizes)).toBeLessThanOrEqual(chunkSize);
        expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(places * 2 + 1);
      },
      patience,
    );

    test(
      'a stream that a load overtakes is whole, or says that the revision changed',
      async () => {
        const stream = store.reader.stream()[Symbol.asyncIterator]();
        let count = 0;
        const read = async () => {
          const { value, done } = await stream.next();
          const chunk = value as GraphChunk | undefined;
          if (chunk) count += 'nodes' in chunk ? chunk.nodes.length : chunk.edges.length;
          return !done;
        };
        await read();
        await store.writer.load(cityOf(3));
        const outcome = await (async () => {
          while (await read());
          return count;
        })().catch(({ kind }) => kind);
        expect([places * 2 + 1, 'REVISION_CHANGED']).toContain(outcome);
      },
      patience,
    );
  });

  describe(`${name} answers as questions are defined (QUESTIONS_SEED=${seed})`, () => {
    let store: StoreUnderTest;
    beforeAll(async () => {
      store = await open();
    }, patience);
    afterAll(async () => {
      await store.close();
    });

    const draws = fc.sample(fc.gen(), { seed, numRuns: graphs });
    describe.each(draws.map((draw, at) => ({ draw, at })))('graph $at', ({ draw, at }) => {
      let dataset: Dataset;
      beforeAll(async () => {
        const choices = new Choices(draw);
        dataset = withTexts(randomGraph(choices), choices);
        await store.writer.load(dataset);
      }, patience);

      const holds = (check: (choices: Choices, reference: ReferenceQuestions) => Promise<void>) => {
        const reference = new ReferenceQuestions(dataset);
        return fc.assert(
          fc.asyncProperty(fc.gen(), (draw) => check(new Choices(draw), reference)),
          { seed: seed + at, numRuns: questions },
        );
      };

      test(
        'searches find every literal occurrence and nothing else, in one order',
        async () => {
          await holds(async (choices, reference) => {
            const request = randomRequest(choices, dataset);
            const hitsOf = ({ hits }: SearchAnswer) =>
              hits.map(({ row, score }) => ({ id: row.at(-1), score }));
            const whole = await store.reader.search({ ...all, request });
            const expected = reference.ranked(request);
            // The request is compared as well, so that a failure shows it.
            const { total, facets } = whole;
            expect({ request, total, facets, hits: hitsOf(whole) }).toEqual({
              request,
              total: expected.length,
              facets: reference.facets(expected.map(({ id }) => id)),
              hits: expected,
            });
            const skip = choices.upTo(4);
            const page = await store.reader.search({ ...all, request, skip, limit: 3 });
            expect({ request, hits: hitsOf(page) }).toEqual({
              request,
              hits: expected.slice(skip, skip + 3),
            });
          });
        },
        patience,
      );

      test(
        'edges and nodeSummaries are those of the nodes',
        async () => {
          await holds(async (choices, reference) => {
            const ids = choices.some(dataset.nodes, 6).map(({ id }) => id);
            const within = choices.once(2);
            const limit = choices.upTo(30);
            const types = choices.once(2) ? choices.some(graphNodeTypes, 8) : undefined;
            const expected = reference.edges(ids, within, types);
            const which = { within, limit, ...(types && { types }) };
            expect(await store.reader.edges(ids, which)).toEqual({
              revision: dataset.revision,
              edges: expected.slice(0, limit),
              truncated: expected.length > limit,
            });
            const { nodeSummaries } = await store.reader.nodeSummaries(ids);
            expect(nodeSummaries).toEqual(reference.nodeSummaries(ids));
          });
        },
        patience,
      );

      test(
        'aggregates add up what meets the condition',
        async () => {
          await holds(async (choices, reference) => {
            const aggregation = randomAggregation(choices, dataset);
            const { groups } = await store.reader.aggregate(aggregation);
            expect({ aggregation, groups }).toEqual({
              aggregation,
              groups: reference.aggregate(aggregation),
            });
          });
        },
        patience,
      );

      test(
        'a stream makes the same revision',
        async () => {
          expect(revisionOf(await recordsOf(store.reader))).toBe(dataset.revision);
        },
        patience,
      );
    });
  });
}

function seedOfRun(): number {
  const given = Number(process.env.QUESTIONS_SEED);
  return Number.isInteger(given) && given > 0 ? given : Date.now() % 1_000_000;
}

/** Few nodes, each there for a case or two. */
function libraryOfTests(): Dataset {
  const inX = { city: 'city:x' };
  const graph = new GraphBuilder()
    .node('city:x', { name: '计划市' })
    .node('city:y', { name: '某县' })
    .node('year:2022', { year: 2022 })
    .node('year:2023', { year: 2023 })
    .node('year:2025', { year: 2025 })
    .node('area:elderly', { name: '养老' })
    .node('document:x-2023', { title: '计划' }, { city: 'city:x', year: 'year:2023' })
    .node('document:y-2022', { title: '旧计划' }, { city: 'city:y', year: 'year:2022' })
    .node('section:x-2023:heading', { heading: '助餐 服务' }, { document: 'document:x-2023' })
    .node(
      'section:x-2023:text',
      { text: '开展助餐。再说助餐，还是助餐。' },
      { document: 'document:x-2023' },
    )
    .node('section:x-2023:year', { text: '计划' }, { document: 'document:x-2023' })
    .node('evidence:x-2023:a', { quote: '无人知晓' }, { document: 'document:x-2023' })
    .node('evidence:x-2023:b', { quote: '无人知晓' }, { document: 'document:x-2023' })
    .node('place:x:feng', { name: '凤县凤凰台街道', aliases: ['台边', '凤凰'] }, inX)
    .node('place:x:ji', { name: '𠮷祥里' }, inX)
    .node('program:x:alias', { name: '长者饭堂', aliases: ['助餐'] }, inX)
    .node('program:x:part', { name: '社区助餐' }, inX)
    .node('program:x:wide', { name: '一ｌｏＶＥ' }, inX)
    .node(
      'program:x:exact',
      { name: '助餐' },
      {
        ...inX,
        places: {
          to: 'place:x:feng',
          evidence: ['evidence:x-2023:a', 'evidence:x-2023:b'],
        },
      },
    )
    .node('brand:x:love', { name: 'LOVE' }, inX)
    .node('brand:x:love-home', { name: 'Love Home 护航' }, inX)
    .node('policy:x:space', { name: 'a  b' })
    .node('policy:x:dotted', { name: 'İ' })
    .node('policy:x:null', { name: 'x\0y', aliases: ['x'] })
    .node('policy:x:year', { name: '年度计划' }, { documents: 'document:x-2023' })
    .node('policy:x:syntax', {
      name: 'a+b -a&b a&&b a||b !(a) {a} [b] ^a "b"~ *a a?b a:b \\a /b',
      aliases: [
        ...'+ - & && || ! ( ) { } [ ] ^ " ~ * ? : \\ /'.split(' ').map((sign) => `a${sign}b`),
        "a<b>c='d' `e` $f %g h_i .j, k; #l @m a|b",
        'aANDb aorb NOT',
      ],
    })
    .node('policy:x:letters', { name: 'ab', aliases: ['band', 'for', 'knots'] })
    .node('indicator:beds-a', { name: '床位甲', unit: '张', basis: 'STOCK' })
    .node('indicator:beds-b', { name: '床位乙', unit: '张', basis: 'STOCK' })
    .node('indicator:beds-long', { name: '家庭养老照护服务床位总数', unit: '张', basis: 'STOCK' })
    .node('indicator:money', { name: '资金', unit: '元' }, { policyArea: 'area:elderly' })
    .node(
      'target:x-2023:t',
      { text: '计划' },
      {
        ...inX,
        year: 'year:2025',
        document: 'document:x-2023',
        indicator: 'indicator:beds-a',
      },
    );
  for (const [key, value, unit, basis, indicator, year, upperValue] of [
    ['a', 0.1, '元', 'STOCK', 'money', 2023, null],
    ['b', 0.2, '元', 'STOCK', 'money', 2022, null],
    ['c', 0.3, '元', 'STOCK', 'beds-a', 2023, null],
    ['d', null, '元', 'AMOUNT', 'beds-a', 2023, null],
    ['e', 10, '张', 'STOCK', 'beds-a', 2023, 20],
    ['f', null, '张', 'STOCK', 'beds-b', 2022, null],
  ] as const)
    graph.node(
      `result:x-2023:${key}`,
      { value, upperValue, unit, basis, comparator: upperValue === null ? 'EQ' : 'RANGE' },
      {
        ...inX,
        year: `year:${year}`,
        document: 'document:x-2023',
        indicator: `indicator:${indicator}`,
      },
    );
  const { nodes, edges } = graph.build();
  // Reading order is the documents' order, which the order of ids need not be.
  const told = edges.map((edge) => ({ ...edge, evidence: [...edge.evidence].reverse() }));
  return { nodes, edges: told, revision: revisionOf({ nodes, edges: told }) };
}

function cityOf(places: number): Dataset {
  const graph = new GraphBuilder().node('city:x', { name: '某市' });
  for (let at = 0; at < places; at++) graph.node(`place:x:${at}`, placeOf(at), { city: 'city:x' });
  return graph.build();
}

/** One of many that words are found in alike: in its name, an alias, or what is said of it. */
function placeOf(at: number): Record<string, string | string[]> {
  if (at === 17) return { name: '中心' };
  if (at % 29 === 0) return { name: `${at}站`, aliases: ['街道'] };
  return [
    { name: '街道中心' },
    { name: '街道服务中心' },
    { name: '某站', aliases: ['街道中心站'] },
    { name: '街道', quotes: ['街道设中心'] },
    { name: '某院', quotes: ['另有街道、中心', '街道 中心'] },
  ][at % 5] as Record<string, string | string[]>;
}

/** What texts are made of: words of both scripts, parts of each other, and what queries give a meaning. */
const morsels = [
  ...['养老', '养', '老床', '床位', '服务', '，', '𠮷', '𠮷祥', '😀', 'é', 'e\u0301', ' ', '\n'],
  ...['a', 'A', 'ab', 'Ｂ', 'ß', 'İ', 'Σ', 'ς', '1', '１', '12', '0'],
  ...'+ - && || ! ( ) { } [ ] ^ " ~ * ? : \\ / AND OR NOT'.split(' '),
];

/** The graph with texts of its own in everything that is searched. */
function withTexts({ nodes, edges }: Dataset, choices: Choices): Dataset {
  const text = () => Array.from({ length: choices.upTo(6) }, () => choices.of(morsels)).join('');
  const told = nodes.map((node) => {
    const { searched, properties } = definitionOf(node.type);
    const texts = searched.map((name) => [
      name,
      properties[name]?.kind === 'strings' ? Array.from({ length: choices.upTo(3) }, text) : text(),
    ]);
    return { ...node, properties: { ...node.properties, ...Object.fromEntries(texts) } };
  });
  return { nodes: told, edges, revision: revisionOf({ nodes: told, edges }) };
}

/** Words that are somewhere in the graph, in another case at times, and some that may not be. */
function randomRequest(choices: Choices, { nodes }: Dataset): SearchRequest {
  const idsOf = (type: NodeType) => nodes.filter((node) => node.type === type).map(({ id }) => id);
  const texts = nodes
    .flatMap(({ type, properties }) =>
      definitionOf(type).searched.flatMap((name) => properties[name] as string | string[]),
    )
    .filter((text) => text !== '');
  const word = (): string => {
    if (texts.length === 0 || choices.once(5)) return choices.of(morsels) + choices.of(morsels);
    const characters = Array.from(choices.of(texts));
    const start = choices.upTo(characters.length - 1);
    const part = characters.slice(start, start + 1 + choices.upTo(4)).join('');
    return choices.once(4) ? part.toUpperCase() : part;
  };
  return {
    words: Array.from({ length: choices.once(3) ? 2 : 1 }, word),
    ...(choices.once(3) && { types: choices.some(graphNodeTypes, 8) }),
    ...(choices.once(3) && { cityIds: [...choices.some(idsOf('CITY'), 3), 'city:none'] }),
    ...(choices.once(3) && { years: choices.some([0, 1, 2, 2022, 2023], 3) }),
  };
}

function randomAggregation(choices: Choices, { nodes }: Dataset): Aggregation {
  const indicators = nodes.filter(({ type }) => type === 'INDICATOR').map(({ id }) => id);
  const where = choices.of<Condition | undefined>([
    undefined,
    { property: 'value', tests: { gte: 0.5 } },
    { property: 'indicatorId', tests: { in: choices.some(indicators, 3) } },
    { not: { property: 'text', tests: { contains: '养' } } },
    { relation: 'program' },
    { relation: 'indicator', where: { property: 'name', tests: { contains: 'a' } } },
    {
      all: [{ property: 'value', tests: {} }, { not: { property: 'year', tests: { eq: 2022 } } }],
    },
  ]);
  return {
    type: choices.of(['TARGET', 'RESULT'] as const),
    ...(where && { where }),
    groupBy: choices.some(['cityId', 'year', 'indicatorId', 'policyAreaId'] as const),
    joined: choices.of([
      {},
      { indicatorId: ['name', 'id'] },
      { cityId: [], policyAreaId: ['aliases'], indicatorId: ['basis'] },
    ]),
  };
}
