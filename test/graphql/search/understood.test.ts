import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readDataset } from '../../../src/server/read-dataset.js';
import type { GraphReader } from '../../../src/store/store.js';
import { searchCases } from '../../e2e/search-cases.js';
import { GraphBuilder } from '../../helpers/graphs.js';
import { dataOf, type Json, openGraph, openSeeds } from '../../helpers/run-query.js';

const query = `query ($query: String!, $types: [EntityType!], $readWords: Boolean, $areaIds: [ID!], $first: Int, $after: String) {
  search(query: $query, types: $types, readWords: $readWords, areaIds: $areaIds, first: $first, after: $after) {
    totalCount widened setAside didYouMean
    understood { text city { id } year policyArea { id } alternatives }
    facets { type count } cities { city { id } count } years { year count } policyAreas { policyArea { id } count }
    pageInfo { endCursor }
    edges { node { ... on Node { id } ... on Target { city { id } } } } } }`;

let seeds: GraphReader;
beforeAll(async () => {
  seeds = await openSeeds();
});

const search = async (asked: object): Promise<Json> =>
  (await dataOf(seeds, query, { ...asked })).search;

const idsOf = ({ edges }: Json): string[] => edges.map(({ node }: Json) => node.id);

/** Every hit, page after page. */
async function everyHit(asked: object): Promise<string[]> {
  const ids: string[] = [];
  for (let after: string | null = null; ; ) {
    const page: Json = await search({ ...asked, first: 100, after });
    ids.push(...idsOf(page));
    after = page.pageInfo.endCursor;
    if (page.edges.length < 100) return ids;
  }
}

describe.each(Object.entries(searchCases))('A search for %s', (_, cases) => {
  test.each(cases)('$query has $first first', async (each) => {
    const found = await search({ query: each.query, first: 3 });
    expect({
      first: idsOf(found)[0],
      understood: found.understood
        .filter(({ alternatives }: Json) => alternatives.length === 0)
        .map(({ city, year, policyArea }: Json) => city?.id ?? policyArea?.id ?? year),
      widened: found.widened,
      setAside: found.setAside,
    }).toEqual({
      first: each.first,
      understood: each.understood ?? [],
      widened: each.widened ?? false,
      setAside: each.setAside ?? [],
    });
  });
});

describe('Words that name a city, a year or an area', () => {
  test('are filters: every hit is of the city', async () => {
    const { edges, cities } = await search({ query: '泰州 养老', types: ['TARGET'], first: 100 });
    expect(edges.length).toBeGreaterThanOrEqual(13);
    expect(new Set(edges.map(({ node }: Json) => node.city.id))).toEqual(new Set(['city:taizhou']));
    expect(cities).toEqual([{ city: { id: 'city:taizhou' }, count: edges.length }]);
  });

  test('find what is of the area without having its name', async () => {
    const whole = await everyHit({ query: '泰州 养老' });
    const literal = await everyHit({ query: '泰州 养老', readWords: false });
    expect(whole.length).toBeGreaterThan(literal.length);
  });

  test.each(['青岛', '2023', '养老', '2024年', '社会救助', '低保'])(
    'alone hide nothing that has them literally: %s',
    async (word) => {
      const found = new Set(await everyHit({ query: word }));
      const literal = await everyHit({ query: word, readWords: false });
      expect(literal.length).toBeGreaterThan(0);
      expect(literal.filter((id) => !found.has(id))).toEqual([]);
    },
  );

  test('are looked for as they are where nothing is read', async () => {
    const found = await search({ query: '泰州 养老', readWords: false });
    expect(found.understood).toEqual([]);
    expect(found.totalCount).toBeGreaterThan(0);
  });

  test('are looked for as they are where the filters leave nothing, and are not told as filters', async () => {
    const graph = new GraphBuilder()
      .node('city:x', { name: '甲市' })
      .node('city:y', { name: '乙市' })
      .node('year:2022', { year: 2022 })
      .node('year:2023', { year: 2023 })
      .node('document:x', { title: '计划' }, { city: 'city:x', year: 'year:2023' })
      .node('document:y', { title: '总结' }, { city: 'city:y', year: 'year:2022' })
      .node('section:x', { heading: '2022年甲市' }, { document: 'document:x' })
      .node('section:y', { heading: '甲市曾于2022年' }, { document: 'document:y' });
    const store = await openGraph(graph.build());
    const found = (await dataOf(store, query, { query: '甲市 2022年', first: 5 })).search;
    expect(found.understood).toEqual([]);
    expect(idsOf(found).sort()).toEqual(['section:x', 'section:y']);
  });

  test('are not read in a word that is all of something else', async () => {
    expect((await search({ query: '齐鲁敬老使者' })).understood).toEqual([]);
  });
});

describe('Words that mean the same', () => {
  test.each([
    ['低保', '最低生活保障'],
    ['最低生活保障', '低保'],
    ['五保', '特困供养'],
    ['特困供养', '五保'],
  ])('find each other, and are told: %s and %s', async (word, other) => {
    const found = await search({ query: word, first: 100 });
    const told = found.understood.flatMap(({ alternatives }: Json) => alternatives);
    expect(told).toContain(other);
    const alone = await search({ query: other, first: 100, readWords: false });
    expect(idsOf(alone).length).toBeGreaterThan(5);
    const literal = await search({ query: word, first: 100, readWords: false });
    expect(idsOf(literal).sort()).toEqual(idsOf(alone).sort());
  });

  test('stand for a part of a word', async () => {
    const { understood } = await search({ query: '低保对象' });
    expect(understood.flatMap(({ alternatives }: Json) => alternatives)).toContain(
      '最低生活保障对象',
    );
  });
});

describe('A search narrowed to areas', () => {
  test('has hits of these areas alone', async () => {
    const { totalCount, policyAreas } = await search({ query: '服务', areaIds: ['area:funeral'] });
    expect(totalCount).toBeGreaterThan(0);
    expect(policyAreas).toEqual([{ policyArea: { id: 'area:funeral' }, count: totalCount }]);
  });

  test('has none where the list is empty', async () => {
    expect(await search({ query: '服务', areaIds: [] })).toMatchObject({
      totalCount: 0,
      edges: [],
      cities: [],
      years: [],
      policyAreas: [],
    });
  });
});

describe('Counts of all hits', () => {
  test('by city, year and area are most first, and of all hits, whatever the page', async () => {
    const found = await search({ query: '养老', first: 1 });
    for (const counts of [found.cities, found.years, found.policyAreas]) {
      const numbers = counts.map(({ count }: Json) => count);
      expect(numbers.length).toBeGreaterThan(1);
      expect(numbers).toEqual([...numbers].sort((one, other) => other - one));
      expect(numbers[0]).toBeLessThanOrEqual(found.totalCount);
    }
  });
});

describe('A search with one wrong character', () => {
  test('says which name it found instead', async () => {
    const { didYouMean, widened } = await search({ query: '青暧助' });
    expect(didYouMean).toEqual(['青暖助']);
    expect(widened).toBe(true);
  });

  test('goes on, page after page, with the name that it found', async () => {
    const whole = await search({ query: '青暧助' });
    const first = await search({ query: '青暧助', first: 1 });
    const second = await search({ query: '青暧助', first: 5, after: first.pageInfo.endCursor });
    expect(idsOf(second)).toEqual(idsOf(whole).slice(1));
    expect(idsOf(second).length).toBeGreaterThan(0);
  });
});

describe('Every literal occurrence is found', () => {
  test('of any words of a document, in the document or a section of it that has them', async () => {
    const { nodes } = await readDataset();
    const documents = nodes.filter(({ type }) => type === 'DOCUMENT');
    const seed = Number(process.env.QUESTIONS_SEED ?? 20261129);
    const draws = fc.sample(fc.tuple(fc.nat(), fc.nat(), fc.integer({ min: 1, max: 20 })), {
      seed,
      numRuns: 150,
    });
    const missed: string[] = [];
    for (const [of, at, length] of draws) {
      const { id, properties } = documents[of % documents.length] as (typeof documents)[number];
      const text = properties.text as string;
      const from = at % (text.length - length);
      const [word] = text
        .slice(from, from + length)
        .split(/\s+/u)
        .filter(Boolean);
      if (!word) continue;
      const found = await everyLiteral(word, properties.cityId as string);
      const isFound = found.some((node) => node.id === id || node.document?.id === id);
      if (!isFound) missed.push(`${id} ${word} (QUESTIONS_SEED=${seed})`);
    }
    expect(missed).toEqual([]);
  });
});

/** The documents and sections of a city that a search finds. */
async function everyLiteral(word: string, city: string): Promise<Json[]> {
  const { search: found } = await dataOf(
    seeds,
    `query ($query: String!, $city: ID!) {
      search(query: $query, types: [DOCUMENT, SECTION], cityIds: [$city], first: 100) {
        edges { node { ... on Node { id } ... on Section { document { id } } } } } }`,
    { query: word, city },
  );
  return found.edges.map(({ node }: Json) => node);
}
