import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Dataset } from '../../src/model/graph.js';
import { definitionOf, graphNodeTypes, type NodeType } from '../../src/model/ontology.js';
import type { Selection } from '../../src/model/plan.js';
import { revisionOf } from '../../src/model/revision.js';
import {
  type SearchRequest,
  type SearchWord,
  searchFor,
  searchGroupings,
} from '../../src/model/search.js';
import type { SearchAnswer, SearchPlan } from '../../src/store/questions.js';
import { GraphBuilder } from '../helpers/graphs.js';
import { Choices, randomGraph } from '../helpers/random-graphs.js';
import { ReferenceQuestions } from '../helpers/reference-questions.js';
import { type QuestionsOptions, seedOfQuestions } from './questions-contract.js';
import type { OpenStore, StoreUnderTest } from './store-contract.js';

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
  groupings: searchGroupings,
};

/** A request whose words are looked for as they are. */
interface Asked extends Omit<SearchRequest, 'words' | 'called'> {
  readonly words: readonly string[];
}
const asking = ({ words, ...narrowed }: Asked): SearchRequest => ({
  ...searchFor(words),
  ...narrowed,
});

/** Demands of a store that it finds what has the words, all of it, and in one order. */
export function describeSearch(
  name: string,
  open: OpenStore,
  { graphs = 4, questions = 150, places = 6_000, seed = seedOfQuestions() }: QuestionsOptions = {},
): void {
  describe(`${name}, asked to search a small graph`, () => {
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

    const search = (asked: Asked, plan: Partial<SearchPlan> = {}) =>
      store.reader.search({ ...all, ...plan, request: asking(asked) });
    const idsFound = async (request: Asked, plan: Partial<SearchPlan> = {}) =>
      (await search(request, plan)).hits.map(({ row }) => row.at(-1));

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
        reference.found(asking({ words: [word] })).sort(),
      );
      const around = `a${word}b`;
      expect(await idsFound({ words: [around] })).toEqual(
        reference.found(asking({ words: [around] })),
      );
    });

    test.each<[string, Omit<Asked, 'words'>, string[]]>([
      ['types', { types: ['DOCUMENT', 'CITY'] }, ['city:x', 'document:x-2023', 'document:y-2022']],
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
      ['cities and years', { cityIds: ['city:x', 'city:y'], years: [2022] }, ['document:y-2022']],
      ['a city and a year that nothing is of together', { cityIds: ['city:x'], years: [2022] }, []],
      ['the same the other way round', { cityIds: ['city:y'], years: [2023, 2025] }, []],
      [
        'types and a city and a year',
        { types: ['SECTION', 'TARGET'], cityIds: ['city:x'], years: [2025] },
        ['target:x-2023:t'],
      ],
      ['no type', { types: [] }, []],
      ['no city', { cityIds: [] }, []],
      ['no year', { years: [] }, []],
    ])('looks only for given %s', async (_, filter, expected) => {
      const found = await idsFound({ words: ['计划'], ...filter });
      expect(found.sort()).toEqual(expected);
    });

    test.each<[string, Omit<Asked, 'words'>, string[]]>([
      ['of a type', { types: ['SECTION'] }, ['section:x-2023:heading', 'section:x-2023:text']],
      ['of a city that it is not of', { cityIds: ['city:y'] }, []],
      ['of a year that it is not of', { years: [2022] }, []],
      [
        'of a city and a year',
        { cityIds: ['city:x'], years: [2023] },
        ['section:x-2023:heading', 'section:x-2023:text'],
      ],
    ])('leaves out what is called exactly so where it is not %s', async (_, filter, expected) => {
      expect(await idsFound({ words: ['助餐'], ...filter })).toEqual(expected);
    });

    test.each<[string, string[]]>([
      ['one character', ['春']],
      ['two characters', ['春风']],
      ['three characters', ['春风行']],
      ['a capital', ['A']],
      ['the end of all of them', ['行']],
      ['two words that stand together', ['春风', '行']],
      ['two words of which one is in the better field', ['春风', '有为']],
      ['a word that stands in two fields, and twice in one', ['春风行', '春']],
    ])(
      'ranks a node by the best field that has %s: name, then alias, then text',
      async (_, words) => {
        const request = { words };
        const { hits, total } = await search(request);
        const expected = reference.ranked(asking(request));
        expect(hits.map(({ row, score }) => ({ id: row.at(-1), score }))).toEqual(expected);
        expect(total).toBe(expected.length);
        expect(expected.length).toBeGreaterThan(1);
        expect(await idsFound(request, { skip: 1, limit: 1 })).toEqual([expected[1]?.id]);
      },
    );

    test('is of one score for each tier of a word’s best field, name above alias above text', async () => {
      const { hits } = await search({ words: ['春风行'] });
      const tiers = new Map(hits.map(({ row, score }) => [row.at(-1), Math.ceil(score)]));
      expect(tiers).toEqual(
        new Map([
          ['program:x:spring', 3],
          ['program:x:spring-alias', 2],
          ['program:x:spring-quote', 1],
          ['section:x-2023:spring', 1],
        ]),
      );
    });

    test('gives a node once that is called so by name and by alias', async () => {
      expect(await idsFound({ words: ['重名'] })).toEqual(['policy:x:twice', 'policy:x:alias']);
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
      const uncounted = await search({ words: ['助餐'] }, { ...page, count: false, facets: false });
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

  describe(`${name}, asked to search a city of ${places} places`, () => {
    const dataset = cityOf(places);
    let store: StoreUnderTest;
    beforeAll(async () => {
      store = await open();
      await store.writer.load(dataset);
    }, patience);
    afterAll(async () => {
      await store.close();
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
    ] satisfies [string, string[], Partial<Asked>][])(
      'a search has %s first, page after page, and counts them all',
      async (_, words, narrowed) => {
        const request = asking({ words, ...narrowed });
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

    test.each<[string, Pick<SearchRequest, 'words' | 'called' | 'alsoRanked'>]>([
      ['one of two texts', { words: [{ texts: ['务中心', '设中'] }], called: [] }],
      [
        'names beside the words',
        { words: [{ texts: ['街道中', '中心'] }], called: ['街道', '某站'] },
      ],
      [
        'a word or are of a city',
        { words: [{ texts: ['街道中'], cityIds: ['city:x'] }], called: [] },
      ],
      [
        'to be of a city and a word',
        { words: [{ texts: [], cityIds: ['city:x'] }, { texts: ['设中', '1'] }], called: ['中心'] },
      ],
      [
        'to be of a city, and are ranked by other words',
        {
          words: [{ texts: [], cityIds: ['city:x', 'city:none'] }],
          called: ['街道'],
          alsoRanked: ['设中'],
        },
      ],
    ])(
      'a search has those first that have %s, page after page, and counts them all',
      async (_, request) => {
        const reference = new ReferenceQuestions(dataset);
        const expected = reference.ranked(request);
        expect(expected.length).toBeGreaterThan(places / 6);
        for (const [skip, limit] of [
          [0, 2],
          [0, 21],
          [2, 50],
          [300, 101],
          [expected.length - 3, 21],
          [0, 21],
        ] as const) {
          const { hits, total, groups } = await store.reader.search({
            ...all,
            request,
            skip,
            limit,
          });
          expect(hits.map(({ row, score }) => ({ id: row.at(-1), score }))).toEqual(
            expected.slice(skip, skip + limit),
          );
          expect(total).toBe(expected.length);
          expect(groups.city).toEqual([{ value: 'city:x', count: expected.length }]);
        }
      },
    );
  });

  describe(`${name}, asked for rare words beside common ones`, () => {
    const dataset = cityOf(places, rareAt);
    let store: StoreUnderTest;
    beforeAll(async () => {
      store = await open();
      await store.writer.load(dataset);
    }, patience);
    afterAll(async () => {
      await store.close();
    });

    test.each<[string, string[]]>([
      ['first', ['西里', '街道']],
      ['last', ['街道', '西里']],
      ['among three', ['中心', '街道', '西里']],
      ['in a phrase', ['街道西里']],
    ])('finds all that have the rare one, %s', async (_, words) => {
      const request = asking({ words });
      const { hits, total } = await store.reader.search({ ...all, request });
      const expected = new ReferenceQuestions(dataset).ranked(request);
      expect(hits.map(({ row, score }) => ({ id: row.at(-1), score }))).toEqual(expected);
      expect(total).toBe(rareAt.length);
    });
  });

  describe(`${name} finds what searches are defined to find (QUESTIONS_SEED=${seed})`, () => {
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
            const { total, facets, groups } = whole;
            const ids = expected.map(({ id }) => id);
            expect({ request, total, facets, groups, hits: hitsOf(whole) }).toEqual({
              request,
              total: expected.length,
              facets: reference.facets(ids),
              groups: {
                city: reference.groups(ids, 'city'),
                year: reference.groups(ids, 'year'),
                area: reference.groups(ids, 'area'),
              },
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
    });
  });
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
    .node(
      'section:x-2023:spring',
      { heading: '有为', text: '春风行在路上,大有作为A' },
      { document: 'document:x-2023' },
    )
    .node('section:x-2023:year', { text: '计划' }, { document: 'document:x-2023' })
    .node('evidence:x-2023:a', { quote: '无人知晓' }, { document: 'document:x-2023' })
    .node('evidence:x-2023:b', { quote: '无人知晓' }, { document: 'document:x-2023' })
    .node('place:x:feng', { name: '凤县凤凰台街道', aliases: ['台边', '凤凰'] }, inX)
    .node('place:x:ji', { name: '𠮷祥里' }, inX)
    .node('program:x:alias', { name: '长者饭堂', aliases: ['助餐'] }, inX)
    .node('program:x:spring', { name: '有为春风行A', aliases: ['有为'], quotes: ['春风行'] }, inX)
    .node('program:x:spring-alias', { name: '就业', aliases: ['春风', '春风行A有为', '春'] }, inX)
    .node('program:x:spring-quote', { name: '有为', quotes: ['春风行', '春', 'A有为行'] }, inX)
    .node('policy:x:twice', { name: '重名', aliases: ['重 名', '重名'] })
    .node('policy:x:alias', { name: '别的', aliases: ['重名', '重名办法'] })
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
  return graph.build();
}

/** The first, the last and some others, by id, of those that are given a rare name. */
const rareAt = [0, 1, 10, 17, 2024, 999] as const;

function cityOf(places: number, rare: readonly number[] = []): Dataset {
  const graph = new GraphBuilder().node('city:x', { name: '某市' });
  for (let at = 0; at < places; at++) {
    const properties = rare.includes(at) ? { name: '街道西里中心' } : placeOf(at);
    graph.node(`place:x:${at}`, properties, { city: 'city:x' });
  }
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
  const read = (): SearchWord => ({
    texts: Array.from({ length: choices.once(3) ? 2 : 1 }, word),
    ...(choices.once(3) && { cityIds: choices.some(idsOf('CITY'), 2) }),
    ...(choices.once(3) && { years: choices.some([1, 2022, 2023], 2) }),
    ...(choices.once(3) && { areaIds: choices.some(idsOf('POLICY_AREA'), 2) }),
  });
  const words = Array.from({ length: choices.once(3) ? 2 : 1 }, word);
  return {
    ...(choices.once(2)
      ? searchFor(words)
      : {
          words: words.map(read),
          called: choices.once(2) ? words : [],
          ...(choices.once(2) && { alsoRanked: [word()] }),
        }),
    ...(choices.once(4) && { areaIds: choices.some(idsOf('POLICY_AREA'), 3) }),
    ...(choices.once(3) && { types: choices.some(graphNodeTypes, 8) }),
    ...(choices.once(3) && { cityIds: [...choices.some(idsOf('CITY'), 3), 'city:none'] }),
    ...(choices.once(3) && { years: choices.some([0, 1, 2, 2022, 2023], 3) }),
  };
}
