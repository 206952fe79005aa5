import { beforeAll, expect, test } from '@jest/globals';
import type { GraphReader } from '../../../src/store/store.js';
import { GraphBuilder } from '../../helpers/graphs.js';
import { dataOf, errorOf, type Json, openGraph } from '../../helpers/run-query.js';

let store: GraphReader;
beforeAll(async () => {
  const graph = new GraphBuilder().node('indicator:beds').node('indicator:sites');
  for (const city of ['a', 'b']) graph.node(`city:${city}`);
  for (const year of [2023, 2024]) graph.node(`year:${year}`, { year });
  for (const document of ['a-plan', 'a-report', 'b-plan', 'b-report'])
    graph.node(`document:${document}`, {}, { city: `city:${document[0]}`, year: 'year:2024' });
  const state = (id: string, value: number, indicator = 'beds', year = 2024): unknown =>
    graph.node(
      id,
      {
        ...{ value, upperValue: null, comparator: 'EQ', unit: '张', basis: 'STOCK' },
        ...{ basisDoubt: null, scope: null, text: `${value}张` },
        ...{ period: 'YEAR', periodStart: `${year}-01`, periodEnd: `${year}-12` },
      },
      {
        indicator: `indicator:${indicator}`,
        city: `city:${id.split(':')[1]?.[0]}`,
        year: `year:${year}`,
        document: `document:${id.split(':')[1]}`,
      },
    );
  state('result:a-plan:beds', 820);
  state('result:a-report:beds', 860);
  state('result:a-plan:sites', 12, 'sites', 2023);
  state('result:a-report:sites', 15, 'sites', 2023);
  state('target:b-plan:beds', 500);
  state('target:b-report:beds', 550);
  state('result:b-report:beds', 700);
  store = await openGraph(graph.build());
});

const query = `query ($cityIds: [ID!], $years: [Int!], $first: Int, $after: String) {
  contradictions(cityIds: $cityIds, years: $years, first: $first, after: $after) { totalCount hasMore
    contradictions { id year city { id } indicator { id } first { id value ... on Result { text } } second { id value } } } }`;
const pageOf = async (variables: Json = {}): Promise<Json> =>
  (await dataOf(store, query, { first: 20, ...variables })).contradictions;
const idsOf = ({ contradictions }: Json): string[] => contradictions.map(({ id }: Json) => id);

const all = [
  'result:a-plan:sites result:a-report:sites',
  'result:a-plan:beds result:a-report:beds',
  'target:b-plan:beds target:b-report:beds',
];

test('Contradictions lead to both figures, by city and year', async () => {
  const page = await pageOf();
  expect(idsOf(page)).toEqual(all);
  expect(page).toMatchObject({ totalCount: 3, hasMore: false });
  expect(page.contradictions[1]).toEqual({
    id: all[1],
    year: 2024,
    city: { id: 'city:a' },
    indicator: { id: 'indicator:beds' },
    first: { id: 'result:a-plan:beds', value: 820, text: '820张' },
    second: { id: 'result:a-report:beds', value: 860 },
  });
});

test('They can be asked of cities and years', async () => {
  expect(idsOf(await pageOf({ cityIds: ['city:b'] }))).toEqual([all[2]]);
  expect(idsOf(await pageOf({ years: [2023] }))).toEqual([all[0]]);
});

test('They come in pages', async () => {
  const first = await pageOf({ first: 2 });
  expect(first).toMatchObject({ totalCount: 3, hasMore: true });
  expect(idsOf(first)).toEqual(all.slice(0, 2));
  const second = await pageOf({ first: 2, after: all[1] });
  expect([idsOf(second), second.hasMore]).toEqual([[all[2]], false]);
});

test.each([
  ['after', { after: 'result:none result:none' }, 'BAD_USER_INPUT'],
  ['first', { first: 101 }, 'BAD_USER_INPUT'],
  ['cityIds[0]', { cityIds: ['city:none'] }, 'NOT_FOUND'],
])('What cannot be asked is told with its argument: %s', async (argument, variables, code) => {
  expect(await errorOf(store, query, { first: 20, ...variables })).toMatchObject({
    code,
    argument,
  });
});
