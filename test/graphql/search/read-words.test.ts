import { describe, expect, test } from '@jest/globals';
import type { KnownNames } from '../../../src/graphql/search/known-names.js';
import { readWords, wordsOf } from '../../../src/graphql/search/read-words.js';

const names: KnownNames = {
  revision: 'r',
  byName: new Map([
    ['泰州市', [{ kind: 'city', id: 'city:taizhou', name: '泰州市', isPart: false }]],
    ['泰州', [{ kind: 'city', id: 'city:taizhou', name: '泰州市', isPart: false }]],
    ['山东', [{ kind: 'city', id: 'city:shandong', name: '山东省', isPart: false }]],
    ['山东省', [{ kind: 'city', id: 'city:shandong', name: '山东省', isPart: false }]],
    ['xx', [{ kind: 'city', id: 'city:xx', name: 'XX市', isPart: false }]],
    ['养老服务', [{ kind: 'area', id: 'area:elderly', name: '养老服务', isPart: false }]],
    ['养老', [{ kind: 'area', id: 'area:elderly', name: '养老服务', isPart: false }]],
  ]),
  longest: 4,
  years: new Set([2023, 2024]),
  synonyms: [],
};

/** What is read of a query, and what is left of it: `泰州=city:taizhou 养老=area:elderly | 养老`. */
function read(query: string): string {
  const { read, left } = readWords(query.split(' '), names);
  const told = read.map(
    ({ text, cityIds, areaIds, year }) => `${text}=${[...cityIds, ...areaIds, year ?? []].flat()}`,
  );
  return `${told.join(' ')} | ${left.join(' ')}`;
}

describe('Of a query', () => {
  test.each([
    ['泰州 养老', '泰州=city:taizhou 养老=area:elderly | 养老'],
    ['泰州市养老', '泰州市=city:taizhou 养老=area:elderly | 养老'],
    ['养老泰州', '养老=area:elderly 泰州=city:taizhou | 养老'],
    ['2024养老', '2024=2024 养老=area:elderly | 养老'],
    ['2024年养老', '2024年=2024 养老=area:elderly | 养老'],
    ['泰州养老2024', '泰州=city:taizhou 养老=area:elderly 2024=2024 | 养老'],
    ['泰州的养老', '泰州=city:taizhou 养老=area:elderly | 养老'],
    ['山东省', '山东省=city:shandong | '],
    ['2023年度 计划', '2023年度=2023 | 计划'],
    ['xx 计划', 'xx=city:xx | 计划'],
    ['泰州养老床位', '泰州=city:taizhou | 养老床位'],
  ])('%s what names something is read: %s', (query, expected) => {
    expect(read(query)).toBe(expected);
  });

  test.each([
    ['2019', 'the year is none of the graph'],
    ['12023', 'a figure only ends like a year'],
    ['2,023', 'a figure is no year'],
    ['2023.5', 'a decimal is no year'],
    ['foxx', 'the letters are inside a word'],
    ['州养老院', 'no part is a whole name'],
  ])('%s nothing is read: %s', (query) => {
    expect(readWords([query], names)).toEqual({ read: [], left: [query], itself: [] });
  });

  test('one city or area alone is looked for itself', () => {
    expect(readWords(['泰州'], names).itself).toEqual(['泰州市']);
    expect(readWords(['养老'], names).itself).toEqual(['养老服务']);
    expect(readWords(['泰州', '养老'], names).itself).toEqual([]);
  });

  test('a hit is of one of the cities and one of the years, or has the query literally', () => {
    const reading = readWords(['泰州', '山东', '2023', '2024', '床位'], names);
    expect(wordsOf(reading, ['泰州山东'], (word) => [word])).toEqual([
      { texts: ['泰州山东'], cityIds: ['city:taizhou', 'city:shandong'] },
      { texts: ['泰州山东'], years: [2023, 2024] },
      { texts: ['床位'] },
    ]);
  });

  test('an area is what is of it, and what has its name', () => {
    expect(wordsOf(readWords(['养老'], names), [], (word) => [word, '养_老'])).toEqual([
      { texts: ['养老', '养_老'], areaIds: ['area:elderly'] },
    ]);
  });
});
