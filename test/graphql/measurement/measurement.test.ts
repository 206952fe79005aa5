import { beforeAll, describe, expect, test } from '@jest/globals';
import type { GraphReader } from '../../../src/store/store.js';
import { GraphBuilder } from '../../helpers/graphs.js';
import { dataOf, everyNode, type Json, openGraph, openSeeds } from '../../helpers/run-query.js';

/** A year's target with the first half's result, which has a rank and is held by another. */
function figures(): GraphBuilder {
  const graph = new GraphBuilder()
    .node('indicator:beds')
    .node('city:a')
    .node('year:2023', { year: 2023 })
    .node('document:a', {}, { city: 'city:a', year: 'year:2023' })
    .node('evidence:a:1', { quote: '建成10张' }, { document: 'document:a' })
    .node('evidence:a:2', { quote: '居全省第四' }, { document: 'document:a' });
  const links = {
    ...{ indicator: 'indicator:beds', city: 'city:a', year: 'year:2023' },
    document: 'document:a',
  };
  const year = { period: 'YEAR', periodStart: '2023-01', periodEnd: '2023-12' };
  const half = { period: 'FIRST_HALF', periodStart: '2023-01', periodEnd: '2023-06' };
  return graph
    .node('target:a:t', { ...year, value: 10 }, links)
    .node('result:a:whole', { ...half, value: 30 }, links)
    .node(
      'result:a:r',
      {
        ...half,
        value: 10,
        rankPlace: 4,
        rankAmong: '全省',
        displayText: '31项',
        basisDoubt: '建成',
      },
      {
        ...links,
        target: 'target:a:t',
        partOf: 'result:a:whole',
        rankEvidence: 'evidence:a:2',
        evidence: 'evidence:a:1',
      },
    )
    .node('result:a:year', { ...year, value: 12 }, { ...links, target: 'target:a:t' });
}

describe('a measurement', () => {
  let store: GraphReader;
  beforeAll(async () => {
    store = await openGraph(figures().build());
  });
  const result = async (id: string, fields: string): Promise<Json> =>
    (await dataOf(store, `{ node(id: "${id}") { ... on Result { ${fields} } } }`)).node;

  test('has its period, display text and doubt of basis', async () =>
    expect(
      await result('result:a:r', 'period periodStart periodEnd displayText basisDoubt'),
    ).toEqual({
      ...{ period: 'FIRST_HALF', periodStart: '2023-01', periodEnd: '2023-06' },
      ...{ displayText: '31项', basisDoubt: '建成' },
    }));

  test('shows its rank with the words that say it, under whatever names', async () =>
    expect(
      await result(
        'result:a:r',
        'rank { place among evidence { quote document { id } } } again: rank { p: place __typename } evidence { quote }',
      ),
    ).toEqual({
      rank: {
        ...{ place: 4, among: '全省' },
        evidence: { quote: '居全省第四', document: { id: 'document:a' } },
      },
      again: { p: 4, __typename: 'Rank' },
      evidence: { quote: '建成10张' },
    }));

  test('without a rank has none', async () =>
    expect(await result('result:a:year', 'rank { place evidence { quote } }')).toEqual({
      rank: null,
    }));

  test('is a part of what holds it', async () => {
    expect(await result('result:a:r', 'partOf { id } parts { id }')).toEqual({
      partOf: { id: 'result:a:whole' },
      parts: [],
    });
    expect(await result('result:a:whole', 'partOf { id } parts { id }')).toEqual({
      partOf: null,
      parts: [{ id: 'result:a:r' }],
    });
  });

  test('is found by its period', async () => {
    const { results } = await dataOf(
      store,
      '{ results(filter: { period: YEAR }) { totalCount nodes { id } } }',
    );
    expect(results).toEqual({ totalCount: 1, nodes: [{ id: 'result:a:year' }] });
  });

  test("of the year counts by the year's result, not by the half-year's", async () => {
    const { target } = await dataOf(
      store,
      '{ target: node(id: "target:a:t") { ... on Target { status computedCompletionRate results { id status } } } }',
    );
    expect(target).toEqual({
      ...{ status: 'EXCEEDED', computedCompletionRate: 120 },
      results: [
        { id: 'result:a:r', status: 'MET' },
        { id: 'result:a:year', status: 'EXCEEDED' },
      ],
    });
  });
});

describe('in the seeds', () => {
  let targets: readonly Json[];
  let results: readonly Json[];
  beforeAll(async () => {
    const seeds = await openSeeds();
    const fields = `id text displayText period periodStart periodEnd basisDoubt partOf { id } document { id }`;
    targets = await everyNode(seeds, 'targets', fields);
    results = await everyNode(
      seeds,
      'results',
      `${fields} rank { place among evidence { quote } } target { period }`,
    );
  });
  const ofXx = (all: readonly Json[]) =>
    all.filter(({ document }) => document.id === 'document:xx-2023-half-year-report');
  const keysOf = (all: readonly Json[], period: string): string[] =>
    ofXx(all)
      .filter((each) => each.period === period)
      .map(({ id }) => id.split(':').at(-1));

  test("XX市's targets are the year's or the second half's, and one is of no term", () => {
    expect(keysOf(targets, 'YEAR').sort()).toEqual([
      'certified-carers-per-10000',
      'party-building-in-charters-rate',
      'senior-canteens',
    ]);
    expect(keysOf(targets, 'SECOND_HALF')).toHaveLength(16);
    expect(keysOf(targets, 'UNSTATED')).toEqual(['provincial-migrant-prosperity-projects']);
    expect(keysOf(targets, 'FIRST_HALF')).toEqual([]);
  });

  test("XX市's results are the first half's but for January to May and four months of it", () => {
    expect(keysOf(results, 'OTHER').sort()).toEqual([
      'private-graves-ecologically-converted',
      'public-service-satisfaction',
    ]);
    expect(keysOf(results, 'FIRST_HALF')).toHaveLength(ofXx(results).length - 2);
    expect(results.find(({ id }) => id.endsWith(':public-service-satisfaction'))).toMatchObject({
      periodStart: '2023-01',
      periodEnd: '2023-05',
    });
  });

  test("all others are their year's", () => {
    const others = [...targets, ...results].filter(
      ({ document }) => document.id !== 'document:xx-2023-half-year-report',
    );
    expect(new Set(others.map(({ period }) => period))).toEqual(new Set(['YEAR']));
  });

  test('four results have a rank', () =>
    expect(
      results
        .filter(({ rank }) => rank)
        .map(({ id, rank }) => [id.split(':').at(-1), rank.place, rank.among, rank.evidence.quote])
        .sort(),
    ).toEqual([
      ['charity-organizations', 2, '全省', '居全省第二'],
      ['meal-service-coverage', 4, '全省', '居全省第四'],
      ['social-work-exam-passes', 1, '全省', '位居全省首位'],
      ['welfare-funds-raised', 3, '全省', '居全省第三'],
    ]));

  test('two results are a part of another (其中)', () =>
    expect(results.filter(({ partOf }) => partOf).map(({ id, partOf }) => [id, partOf.id])).toEqual(
      [
        [
          'result:qingdao-2019-report:price-linked-subsidies',
          'result:qingdao-2019-report:dibao-payments',
        ],
        [
          'result:xx-2023-half-year-report:national-age-friendly-communities',
          'result:xx-2023-half-year-report:age-friendly-model-villages',
        ],
      ],
    ));

  test('the basis is open where the words leave it so', () => {
    const doubtful = [...targets, ...results].filter(({ basisDoubt }) => basisDoubt);
    expect(doubtful.map(({ id }) => id.split(':').at(-1))).toEqual(
      expect.arrayContaining(['large-senior-canteens', 'digital-door-plates', 'home-care-beds']),
    );
  });

  test('no display text has what a page break leaves behind', () => {
    const cut = [...targets, ...results].filter(({ text, displayText }) => text !== displayText);
    expect(cut.map(({ displayText }) => displayText).sort()).toEqual(['23人', '31项', '全覆盖']);
  });
});
