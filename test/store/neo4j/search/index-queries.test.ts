import { expect, test } from '@jest/globals';
import { type NodeType, nodeTypeNames } from '../../../../src/model/ontology.js';
import { matchTiers, maxRankedLength, searchFor } from '../../../../src/model/search.js';
import { searchKey } from '../../../../src/store/neo4j/schema/search-keys.js';
import { IndexQueries } from '../../../../src/store/neo4j/search/index-queries.js';
import { wholeWindow } from '../../../../src/store/neo4j/search/search-window.js';

const { byWhatItIsOf, calledByName, calledByAlias, inName, inCaptions, inTexts } = matchTiers;

const queries = new IndexQueries({ ...searchFor(['养老']) }, nodeTypeNames);

/** The keys that a query asks for, lengths, sample levels, slot and type. */
const keys = (query: string | undefined) =>
  query?.match(/(?<=_searchKeys:)[lgst]\w+/g)?.filter((key) => key !== '');

const window = (tier: number, sampleLevel = 0, length?: number) => ({
  kind: 'window' as const,
  tier,
  sampleLevel,
  ...(length !== undefined && { length }),
});

test('a window of every hit asks for captions in one query and for other texts in another', () => {
  const [captions, texts, ...others] = queries.window('1-a', wholeWindow);
  expect(others).toEqual([]);
  expect(captions).toMatch(/name:.*heading:/);
  expect(captions).not.toMatch(/_searchTexts:/);
  expect(texts).toMatch(/_searchTexts:.*quotes:/);
  expect(keys(texts)).toEqual(['s1xa']);
});

test('a window asks for a sample of its own bucket, and for all better ones', () => {
  const [better, own] = queries.window('1-a', window(inName, 4, 3));
  expect(keys(better)).toEqual(['s1xa', 'l00', 'l01', 'l02']);
  expect(keys(own)).toEqual(['s1xa', 'l03', 'g4']);
});

test.each([
  ['what is called so by name', window(calledByName, 2), 1],
  ['what is called so by an alias', window(calledByAlias, 2), 2],
  ['captions of no length at all', window(inName, 0, 0), 2],
])('a window of %s has as many queries as there can be hits: %#', (_, asked, expected) => {
  expect(queries.window('1-a', asked).length).toBe(expected);
});

test('a window of texts asks for one word in texts alone, and for several words anywhere', () => {
  const ofOne = queries.window('1-a', window(inTexts, 1)).at(-1);
  const several = new IndexQueries({ ...searchFor(['养老', '银龄']) }, nodeTypeNames);
  const ofSeveral = several.window('1-a', window(inTexts, 1)).at(-1);
  expect(ofOne).not.toMatch(/name:/);
  expect(ofSeveral).toMatch(/name:/);
});

test('there is a sample for each tier that words can make, the best first', () => {
  expect(queries.tiers).toEqual([inName, inCaptions, inTexts]);
  expect(queries.samples('1-a', 5).map((query) => keys(query))).toEqual([
    ['s1xa', 'g5'],
    ['s1xa', 'g5'],
    ['s1xa', 'g5'],
  ]);
});

test('a type without texts has no tier of texts', () => {
  expect(new IndexQueries({ ...searchFor(['养老']) }, ['CITY']).tiers).toEqual([
    inName,
    inCaptions,
  ]);
});

test('a sample of better buckets than a window’s is one query', () => {
  const [better, ...others] = queries.samples('1-a', 5, window(inName, 0, 2));
  expect(others).toEqual([]);
  expect(keys(better)).toEqual(['s1xa', 'l00', 'l01', 'g5']);
});

test('types, cities and years are asked for as keys', () => {
  const types: NodeType[] = ['PROGRAM', 'CITY'];
  const filtered = new IndexQueries(
    { ...searchFor(['养老']), cityIds: ['city:a'], years: [2020] },
    types,
  );
  expect(filtered.all('1-a')).toMatch(
    /_searchKeys:tprogram _searchKeys:tcity\) \+\(_searchKeys:c\w{32}\) \+\(_searchKeys:y2020\)/,
  );
  expect(filtered.unindexedKeys).toEqual([]);
});

test('what a search is of is found by its slot, its type and the whole of its key', () => {
  const id = searchKey.city('city:qufu');
  expect(`${IndexQueries.ofType('1-a', 'CITY')}${id}`).toBe(
    `+_searchKeys:s1xa +_searchKeys:tcity +_searchKeys:${id}`,
  );
});

test.each([
  [150, 0],
  [151, 1],
])('of %i years, the lists that the index is not asked for are %i', (count, expected) => {
  const years = Array.from({ length: count }, (_, at) => 1_900 + at);
  const many = new IndexQueries({ ...searchFor(['养老']), years }, nodeTypeNames);
  expect(many.unindexedKeys.length).toBe(expected);
  expect(/_searchKeys:y/.test(many.all('1-a'))).toBe(expected === 0);
});

test('no query has a score, so that the index stops when it has enough', () => {
  const asked = [
    ...queries.window('1-a', window(inTexts, 4)),
    ...queries.samples('1-a', 5),
    queries.all('1-a'),
  ];
  for (const query of asked) expect(query).toMatch(/^\+\(.*\)\^0$/);
});

const long = (at: number): string => String.fromCharCode(0x4e00 + at).repeat(19);
const longWords = Array.from({ length: 10 }, (_, at) => long(at));
const alternatives = Array.from({ length: 8 }, (_, at) => long(at));

test.each([
  ['ten long words', searchFor(longWords)],
  [
    'words of many forms',
    { words: longWords.map((word) => ({ texts: [word, `${word}一`] })), called: alternatives },
  ],
  [
    'words that are all read as something',
    {
      words: [
        { texts: alternatives.slice(0, 4), cityIds: ['city:a'] },
        { texts: alternatives.slice(0, 4), years: [2023] },
        { texts: alternatives, areaIds: ['area:a'] },
      ],
      called: alternatives,
      alsoRanked: ['泰州', '2023', '养老'],
    },
  ],
])('a query stays below what Lucene takes, however much is asked: %s', (_, asked) => {
  const many = new IndexQueries(
    {
      ...asked,
      cityIds: Array.from({ length: 150 }, (_, at) => `city:${at}`),
      years: Array.from({ length: 150 }, (_, at) => 1_900 + at),
    },
    nodeTypeNames,
  );
  for (const query of [
    ...many.window('1-a', window(inCaptions, 3, maxRankedLength)),
    ...many.window('1-a', window(inTexts, 3)),
    ...many.window('1-a', window(byWhatItIsOf, 3)),
    many.all('1-a'),
  ]) {
    const pairs = [...query.matchAll(/"(\S+)"/g)].reduce(
      (sum, [, run = '']) => sum + run.length - 1,
      0,
    );
    const others = query.match(/_searchKeys:|:\*/g)?.length ?? 0;
    expect(pairs).toBeGreaterThan(0);
    expect(pairs + others).toBeLessThan(1_024);
  }
});

test.each([[[]], [['养老', '']]])(
  'a search for the words %j is a mistake in the program',
  (words) => {
    expect(() => new IndexQueries(searchFor(words), nodeTypeNames)).toThrow('at least one word');
  },
);
