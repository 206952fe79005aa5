import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Dataset } from '../../src/model/graph.js';
import type { Condition } from '../../src/model/plan.js';
import type { AggregateGroup, Aggregation } from '../../src/store/questions.js';
import { GraphBuilder } from '../helpers/graphs.js';
import { ReferenceQuestions } from '../helpers/reference-questions.js';
import type { OpenStore, StoreUnderTest } from './store-contract.js';

const halves = ['FIRST_HALF', 'SECOND_HALF'] as const;

/** Milliseconds for a load into a database on a busy machine. */
const patience = 120_000;

const cities = ['city:a', 'city:b'] as const;
const years = [2022, 2023] as const;
/** The second one is of no policy area. */
const indicators = ['indicator:a', 'indicator:b'] as const;
const units = ['个', '元'] as const;
const bases = ['INCREMENT', 'STOCK'] as const;

interface Figure {
  readonly value: number | null;
  readonly upperValue?: number;
}

/** Targets: one of each combination of keys, the later ones first by id. Results: a few that add up. */
function graphOfFigures(): Dataset {
  const graph = new GraphBuilder()
    .node('city:a', { name: '曲阜', aliases: ['阙里'] })
    .node('city:b', { name: '泰州' })
    .node('year:2022', { year: 2022 })
    .node('year:2023', { year: 2023 })
    .node('area:a', { name: '养老服务' })
    .node('indicator:a', { name: '床位' }, { policyArea: 'area:a' })
    .node('indicator:b', { name: '资金' })
    .node('document:a', {}, { city: 'city:a', year: 'year:2023' });
  let next = 99;
  const measure = (
    type: string,
    { value, upperValue }: Figure,
    [city, year, indicator, unit, basis]: readonly (string | number)[],
  ) =>
    graph.node(
      `${type}:a:${next--}`,
      {
        ...{ value, upperValue: upperValue ?? null, unit: String(unit), basis: String(basis) },
        comparator: upperValue === undefined ? 'EQ' : 'RANGE',
      },
      {
        city: String(city),
        year: `year:${year}`,
        indicator: String(indicator),
        document: 'document:a',
      },
    );
  for (const city of cities)
    for (const year of years)
      for (const indicator of indicators)
        for (const unit of units)
          for (const basis of bases)
            measure('target', { value: next }, [city, year, indicator, unit, basis]);
  const figures: readonly [string, readonly Figure[]][] = [
    ['withheld', [{ value: null }, { value: null }]],
    ['partly withheld', [{ value: null }, { value: 0 }, { value: 0.5 }]],
    ['range', [{ value: 2, upperValue: 300 }, { value: 1, upperValue: 2 }, { value: 1.5 }]],
    ['negative', [{ value: -1.5 }, { value: -0.25 }, { value: 0.125 }]],
    ['fractions', [{ value: 0.1 }, { value: 0.2 }, { value: 0.7 }]],
    ['great', [{ value: 1e12 }, { value: 1e12 + 1 }, { value: 0.5 }]],
    ['falling', [{ value: 9 }, { value: 5 }, { value: 7 }]],
  ];
  for (const [unit, all] of figures)
    for (const figure of all)
      measure('result', figure, ['city:a', 2023, 'indicator:a', unit, 'STOCK']);
  addParts(graph);
  return graph.build();
}

/**
 * Results in 户: 100, of which 30 and 40 are parts, and of the 40 again 10; the 40 and the 10 are of
 * another indicator than the rest, and the last of another period. Of a withheld whole 5 are a part.
 */
function addParts(graph: GraphBuilder): void {
  const stated: readonly [
    key: string,
    value: number | null,
    partOf?: string,
    indicator?: string,
  ][] = [
    ['whole', 100],
    ['part', 30, 'whole'],
    ['other', 40, 'whole', 'indicator:b'],
    ['inner', 10, 'other', 'indicator:b'],
    ['half', 20, 'whole'],
    ['hidden', null],
    ['known', 5, 'hidden'],
  ];
  for (const [key, value, partOf, indicator = 'indicator:a'] of stated)
    graph.node(
      `result:parts:${key}`,
      {
        ...{ value, unit: key === 'hidden' || key === 'known' ? '件' : '户', basis: 'STOCK' },
        period: key === 'half' ? 'FIRST_HALF' : 'YEAR',
      },
      {
        ...{ city: 'city:a', year: 'year:2023', indicator, document: 'document:a' },
        ...(partOf !== undefined && { partOf: `result:parts:${partOf}` }),
      },
    );
}

/** Demands of a store that measurements are added up by group as the contract says, in its order. */
export function describeAggregates(name: string, open: OpenStore): void {
  describe(`${name}, asked for aggregates`, () => {
    const dataset = graphOfFigures();
    const reference = new ReferenceQuestions(dataset);
    let store: StoreUnderTest;
    beforeAll(async () => {
      store = await open();
      await store.writer.load(dataset);
    }, patience);
    afterAll(async () => {
      await store.close();
    });

    const groupsOf = async (aggregation: Aggregation): Promise<readonly AggregateGroup[]> =>
      (await store.reader.aggregate(aggregation)).groups;

    test('groups come by city, then year, indicator, unit and basis, whatever the order of the question', async () => {
      const groups = await groupsOf({
        type: 'TARGET',
        groupBy: ['policyAreaId', 'indicatorId', 'year', 'cityId'],
      });
      const expected = cities.flatMap((cityId) =>
        years.flatMap((year) =>
          indicators.flatMap((indicatorId) =>
            units.flatMap((unit) =>
              bases.map((basis) => ({ cityId, year, indicatorId, unit, basis, count: 1 })),
            ),
          ),
        ),
      );
      expect(groups).toMatchObject(expected);
      expect(groups.map(({ policyAreaId }) => policyAreaId)).toEqual(
        expected.map(({ indicatorId }) => (indicatorId === 'indicator:a' ? 'area:a' : null)),
      );
    });

    const keys = ['cityId', 'year', 'indicatorId', 'policyAreaId'] as const;
    const choices = Array.from({ length: 2 ** keys.length }, (_, chosen) =>
      keys.filter((_, at) => chosen & (1 << at)),
    );
    test.each(choices.map((groupBy) => ({ groupBy, title: groupBy.join(', ') || 'nothing else' })))(
      'groups by unit, basis and $title',
      async ({ groupBy }) => {
        const aggregation: Aggregation = { type: 'TARGET', groupBy };
        expect(await groupsOf(aggregation)).toEqual(reference.aggregate(aggregation));
      },
    );

    test.each<[string, string, Partial<AggregateGroup>]>([
      [
        'values that are all withheld',
        'withheld',
        { count: 2, withheld: 2, sum: null, min: null, max: null },
      ],
      [
        'values of which one is withheld',
        'partly withheld',
        { count: 3, withheld: 1, sum: 0.5, min: 0, max: 0.5 },
      ],
      ['ranges, each by its lower end', 'range', { count: 3, sum: 4.5, min: 1, max: 2 }],
      ['values below zero', 'negative', { sum: -1.625, min: -1.5, max: 0.125 }],
      ['fractions that no double holds', 'fractions', { sum: 1, min: 0.1, max: 0.7 }],
      ['values as great as they come', 'great', { sum: 2e12 + 1.5, min: 0.5, max: 1e12 + 1 }],
      ['values of which the first is the greatest', 'falling', { sum: 21, min: 5, max: 9 }],
    ])('adds up %s', async (_, unit, expected) => {
      const where: Condition = { property: 'unit', tests: { eq: unit } };
      const groups = await groupsOf({ type: 'RESULT', where, groupBy: [] });
      expect(groups).toHaveLength(1);
      expect(groups[0]).toMatchObject({ withheld: 0, unit, basis: 'STOCK', ...expected });
    });

    const ofUnit = (unit: string): Condition => ({ property: 'unit', tests: { eq: unit } });
    test.each<[string, Aggregation['groupBy'], Condition, Partial<AggregateGroup>[]]>([
      [
        'nor a part of a part, where all are in one group',
        [],
        ofUnit('户'),
        [
          { period: 'FIRST_HALF', count: 1, parts: 0, sum: 20 },
          { period: 'YEAR', count: 4, parts: 3, sum: 100, min: 10, max: 100 },
        ],
      ],
      [
        'but adds the parts that are in another group than their whole',
        ['indicatorId'],
        { all: [ofUnit('户'), { property: 'period', tests: { eq: 'YEAR' } }] },
        [
          { indicatorId: 'indicator:a', count: 2, parts: 1, sum: 100 },
          { indicatorId: 'indicator:b', count: 2, parts: 1, sum: 40 },
        ],
      ],
      [
        'but adds the parts whose whole is not asked for',
        [],
        {
          all: [
            ofUnit('户'),
            { property: 'value', tests: { lt: 40 } },
            { property: 'period', tests: { eq: 'YEAR' } },
          ],
        },
        [{ count: 2, parts: 0, sum: 40 }],
      ],
      [
        'over a part that is not asked for',
        [],
        {
          all: [
            ofUnit('户'),
            { not: { property: 'value', tests: { eq: 40 } } },
            { property: 'period', tests: { eq: 'YEAR' } },
          ],
        },
        [{ count: 3, parts: 2, sum: 100 }],
      ],
      [
        'also where a related thing narrows what is asked for',
        [],
        {
          all: [
            ofUnit('户'),
            { relation: 'city', where: { property: 'name', tests: { eq: '曲阜' } } },
            { relation: 'indicator', where: { property: 'name', tests: { eq: '床位' } } },
            { property: 'period', tests: { eq: 'YEAR' } },
          ],
        },
        [{ count: 2, parts: 1, sum: 100 }],
      ],
      [
        'nor one of a whole that is withheld',
        ['policyAreaId'],
        ofUnit('件'),
        [{ count: 2, withheld: 1, parts: 1, sum: null, min: 5, max: 5 }],
      ],
    ])('does not add a part to what holds it, %s', async (_, groupBy, where, expected) => {
      const aggregation: Aggregation = { type: 'RESULT', where, groupBy };
      const groups = await groupsOf(aggregation);
      expect(groups).toMatchObject(expected);
      expect(groups).toHaveLength(expected.length);
      expect(groups).toEqual(reference.aggregate(aggregation));
    });

    test('does not add up different periods', async () => {
      const where: Condition = { property: 'period', tests: { in: [...halves, 'YEAR'] } };
      const groups = await groupsOf({
        type: 'RESULT',
        where: { all: [where, ofUnit('户')] },
        groupBy: [],
      });
      expect(groups.map(({ period }) => period)).toEqual(['FIRST_HALF', 'YEAR']);
    });

    test('of nothing there are no groups', async () => {
      expect(await groupsOf({ type: 'TARGET', where: { any: [] }, groupBy: ['year'] })).toEqual([]);
    });

    test.each<[string, Aggregation['groupBy'], Aggregation['joined'], object[]]>([
      ['nothing where nothing is asked for', ['cityId'], undefined, [{}, {}]],
      [
        'one node’s properties, in the order asked for',
        ['cityId'],
        { cityId: ['aliases', 'id', 'name'] },
        [{ cityId: [['阙里'], 'city:a', '曲阜'] }, { cityId: [[], 'city:b', '泰州'] }],
      ],
      [
        'those of each key, null where there is no node',
        ['indicatorId', 'policyAreaId'],
        { indicatorId: ['name'], policyAreaId: ['name', 'id'] },
        [
          { indicatorId: ['床位'], policyAreaId: ['养老服务', 'area:a'] },
          { indicatorId: ['资金'], policyAreaId: null },
        ],
      ],
      [
        'no properties of a node that is there',
        ['cityId'],
        { cityId: [] },
        [{ cityId: [] }, { cityId: [] }],
      ],
      [
        'null of a key that the groups are not by',
        ['cityId'],
        { indicatorId: ['name'] },
        [{ indicatorId: null }, { indicatorId: null }],
      ],
    ])('joins %s', async (_, groupBy, joined, expected) => {
      const where: Condition = {
        all: [
          { property: 'unit', tests: { eq: '元' } },
          { property: 'basis', tests: { eq: 'STOCK' } },
          { property: 'year', tests: { eq: 2022 } },
        ],
      };
      const groups = await groupsOf({ type: 'TARGET', where, groupBy, ...(joined && { joined }) });
      expect(groups.map((group) => group.joined)).toEqual(expected);
    });
  });
}
