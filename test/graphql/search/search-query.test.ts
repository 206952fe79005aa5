import { beforeAll, describe, expect, test } from '@jest/globals';
import type { GraphReader } from '../../../src/store/store.js';
import { wrapReader } from '../../../src/store/wrap-reader.js';
import { dataOf, type Json, openSeeds } from '../../helpers/run-query.js';

const query = `query ($query: String!) { search(query: $query, first: 3) {
  totalCount widened setAside didYouMean edges { node { ... on Node { id } } } } }`;

let seeds: GraphReader;
beforeAll(async () => {
  seeds = await openSeeds();
});

/** What a search answers, and which questions it asks the store. */
async function asking(text: string): Promise<{ found: Json; questions: string[] }> {
  const questions: string[] = [];
  const reader = wrapReader(seeds, {
    answer: (ask, question) => {
      questions.push(question);
      return ask();
    },
  });
  const { search: found } = await dataOf(reader, query, { query: text });
  return { found, questions };
}

describe('A search asks the store', () => {
  test.each(['泰州 养老', '“青暖助”', '2023年青岛市民政局工作计划', '孔维健'])(
    'once where the query is found as it is read: %s',
    async (text) => {
      await asking(text);
      expect((await asking(text)).questions).toEqual(['search']);
    },
  );

  test.each([
    Array.from({ length: 10 }, (_, at) => `无此物${'甲乙丙丁戊己庚辛壬癸'[at]}`).join(' '),
    Array.from({ length: 10 }, (_, at) => `zzq${'abcdefghij'[at]}`).join(' '),
    'zzqa zzqb zzqc zzqd',
    '宇宙飞船火星登陆月球太阳系银河黑洞量子纠缠',
  ])('a bounded number of times where it is found nowhere: %s', async (text) => {
    const { found, questions } = await asking(text);
    expect(found).toMatchObject({ totalCount: 0, edges: [], didYouMean: [] });
    expect(questions.length).toBeLessThanOrEqual(80);
  });
});

describe('Where the words occur nowhere, a search finds', () => {
  test.each([
    ['by pinyin', 'qingnuanzhu', '青暖助', 'brand:qingdao:qingnuanzhu'],
    ['by pinyin with spaces', 'qing nuan zhu', '青暖助', 'brand:qingdao:qingnuanzhu'],
    ['by initials', 'qnz', '青暖助', 'brand:qingdao:qingnuanzhu'],
    ['by a name in English', 'elderly care', '养老服务', 'area:elderly-care'],
    ['by pinyin of a city', 'Qingdao', '青岛市', 'city:qingdao'],
    ['by a name with one wrong character', '青暧助', '青暖助', 'brand:qingdao:qingnuanzhu'],
    ['by a name without one character', '青助', '青暖助', 'brand:qingdao:qingnuanzhu'],
  ])('%s what is meant: %s', async (_, text, name, first) => {
    const { found } = await asking(text);
    expect(found.didYouMean[0]).toBe(name);
    expect(found.edges[0].node.id).toBe(first);
    expect(found.widened).toBe(true);
  });

  test('what is of a city and an area that are both spelt', async () => {
    const spelt = (await asking('taizhou elderly care')).found;
    const written = (await asking('泰州市 养老服务')).found;
    expect(spelt.totalCount).toBe(written.totalCount);
    expect(spelt.edges).toEqual(written.edges);
    expect(spelt.didYouMean).toEqual(['泰州市 养老服务']);
  });

  test('as many of its words as occur together, those that name an area first', async () => {
    const { found } = await asking('曲阜哪些部门负责养老服务');
    expect(found.setAside).toEqual(expect.arrayContaining(['哪些', '部门']));
    expect(found.setAside).not.toContain('养老');
    expect(found.totalCount).toBeGreaterThan(5);
  });

  test('no other name for words that occur outside of what it is narrowed to', async () => {
    const narrowed = `query { search(query: "养老床位", cityIds: ["city:shandong"]) { totalCount didYouMean } }`;
    const { search: found } = await dataOf(seeds, narrowed);
    expect(found).toEqual({ totalCount: 0, didYouMean: [] });
  });
});
