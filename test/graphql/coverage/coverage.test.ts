import { describe, expect, test } from '@jest/globals';
import { GraphBuilder } from '../../helpers/graphs.js';
import { dataOf, errorOf, openGraph } from '../../helpers/run-query.js';

const graph = new GraphBuilder()
  .node('city:a')
  .node('city:b')
  .node('city:c')
  .node('year:2022', { year: 2022 })
  .node('year:2023', { year: 2023 })
  .node('document:2', {}, { city: 'city:a', year: 'year:2023' })
  .node('document:1', {}, { city: 'city:a', year: 'year:2023' })
  .node('document:3', {}, { city: 'city:a', year: 'year:2022' })
  .node('document:4', {}, { city: 'city:b', year: 'year:2022' })
  .build();

const query = `query ($cityIds: [ID!], $years: [Int!]) {
  coverage(cityIds: $cityIds, years: $years) { city { id } year documents { id } } }`;

describe('What is held', () => {
  test.each(['cityIds', 'years'])('is not told of more than 1,000 %s', async (argument) => {
    const values = Array.from({ length: 1_001 }, (_, at) => (argument === 'years' ? at : 'city:a'));
    expect(await errorOf(await openGraph(graph), query, { [argument]: values })).toMatchObject({
      ...{ code: 'LIMIT_EXCEEDED', argument },
    });
  });

  test.each([
    [{}, ['a 2022 3', 'a 2023 1 2', 'b 2022 4']],
    [{ cityIds: ['city:a'] }, ['a 2022 3', 'a 2023 1 2']],
    [{ years: [2022] }, ['a 2022 3', 'b 2022 4']],
    [{ cityIds: ['city:c'] }, []],
    [{ cityIds: [] }, []],
    [{ years: [] }, []],
  ])('is told city by city and year by year, blanks left out: %j', async (asked, expected) => {
    const { coverage } = await dataOf(await openGraph(graph), query, asked);
    expect(
      coverage.map(
        ({
          city,
          year,
          documents,
        }: {
          city: { id: string };
          year: number;
          documents: { id: string }[];
        }) => [city.id.slice(5), year, ...documents.map(({ id }) => id.slice(9))].join(' '),
      ),
    ).toEqual(expected);
  });
});
