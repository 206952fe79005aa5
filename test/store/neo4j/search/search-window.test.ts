import { describe, expect, test } from '@jest/globals';
import { nodeTypeNames } from '../../../../src/model/ontology.js';
import { matchTiers, maxRankedLength } from '../../../../src/model/search.js';
import {
  IndexQueries,
  lookFor,
  type Sampled,
  wholeLook,
} from '../../../../src/store/neo4j/search/search-window.js';

const { calledByName, inName, inTexts } = matchTiers;

describe('what a search looks at, by a sample of one hit in 32', () => {
  const sampled = (...strata: [number, number, number][]): Sampled[] =>
    strata.map(([find, length, count]) => ({ find, length, count }));

  test.each<[string, number, Sampled[], unknown]>([
    [
      'a fraction of a stratum that has them many times',
      21,
      sampled([inName, 4, 100]),
      { find: inName, length: 4, spread: 6 },
    ],
    [
      'all of one that has them just so',
      30,
      sampled([inName, 4, 1]),
      { find: inName, length: 4, spread: 0 },
    ],
    [
      'the first that has them together with those before it',
      90,
      sampled([calledByName, 4, 1], [inName, 4, 1], [inName, 5, 50], [inTexts, 0, 900]),
      { find: inName, length: 5, spread: 5 },
    ],
    [
      'no lengths where texts have the words',
      21,
      sampled([inTexts, 0, 900]),
      { find: inTexts, spread: 9 },
    ],
    [
      'no lengths of what is called so',
      21,
      sampled([calledByName, 4, 90]),
      { find: calledByName, spread: 6 },
    ],
    ['nothing that the sample does not tell of', 90, sampled([inName, 4, 2]), undefined],
  ])('is %s', (_, wanted, strata, look) => {
    expect(lookFor(wanted, strata, 5)).toEqual(look);
  });
});

describe('what the index is asked for a look', () => {
  const queries = new IndexQueries({ words: ['养老'] }, nodeTypeNames);
  const keys = (query: string | undefined) => query?.match(/_searchKeys:[lgst]\w+/g);

  test('is all at first, in two queries: that in captions, and the rest', () => {
    const [captions, texts, ...others] = queries.looks('1-a', wholeLook);
    expect(others).toEqual([]);
    expect(captions).toMatch(/name:.*heading:/);
    expect(captions).not.toMatch(/text:/);
    expect(texts).toMatch(/text:.*quotes:/);
    expect(keys(texts)).toEqual(['_searchKeys:s1xa']);
  });

  test('is a stratum as far as it is spread, and all before it', () => {
    const [before, stratum] = queries.looks('1-a', { find: inName, length: 3, spread: 4 });
    expect(keys(before)).toEqual(['s1xa', 'l00', 'l01', 'l02'].map((key) => `_searchKeys:${key}`));
    expect(keys(stratum)).toEqual(['s1xa', 'l03', 'g4'].map((key) => `_searchKeys:${key}`));
  });

  test('is one query where nothing comes before', () => {
    expect(queries.looks('1-a', { find: calledByName, spread: 2 }).length).toBe(1);
  });

  test('has no score, so that the index stops when it has enough', () => {
    const asked = [
      ...queries.looks('1-a', { find: inTexts, spread: 4 }),
      ...queries.samples('1-a', 5),
      queries.all('1-a'),
    ];
    for (const query of asked) expect(query).toMatch(/^\+\(.*\)\^0$/);
  });

  test('stays below what Lucene takes, however much is asked', () => {
    const words = Array.from({ length: 10 }, (_, at) =>
      String.fromCharCode(0x4e00 + at).repeat(19),
    );
    const many = new IndexQueries(
      {
        words,
        cityIds: Array.from({ length: 150 }, (_, at) => `city:${at}`),
        years: Array.from({ length: 150 }, (_, at) => 1_900 + at),
      },
      nodeTypeNames,
    );
    const look = { find: matchTiers.inCaptions, length: maxRankedLength, spread: 3 };
    for (const query of many.looks('1-a', look)) {
      const pairs = [...query.matchAll(/"(\S+)"/g)].reduce(
        (sum, [, run = '']) => sum + run.length - 1,
        0,
      );
      expect(
        pairs + (keys(query)?.length ?? 0) + (query.match(/_searchKeys:[cyna]/g)?.length ?? 0),
      ).toBeLessThan(1_024);
    }
  });
});
