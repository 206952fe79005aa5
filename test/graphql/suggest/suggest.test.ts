import { beforeAll, describe, expect, test } from '@jest/globals';
import type { GraphReader } from '../../../src/store/store.js';
import { GraphBuilder } from '../../helpers/graphs.js';
import { dataOf, errorOf, type Json, openGraph } from '../../helpers/run-query.js';

const query = `query ($text: String!, $types: [EntityType!], $cityIds: [ID!], $first: Int) {
  suggest(text: $text, types: $types, cityIds: $cityIds, first: $first) {
    matched form node { id type label degree } } }`;

const graph = () =>
  new GraphBuilder()
    .node('city:qingdao', { name: '青岛市', pinyin: 'qing dao shi', nameEn: 'Qingdao' })
    .node(
      'brand:qingdao:qingnuanzhu',
      { name: '青暖助', pinyin: 'qing nuan zhu' },
      { city: 'city:qingdao' },
    )
    .node(
      'program:qingdao:chongyang',
      { name: '重阳节活动', pinyin: 'chong yang jie huo dong' },
      { city: 'city:qingdao' },
    )
    .node('area:elderly-care', {
      name: '养老服务',
      pinyin: 'yang lao fu wu',
      nameEn: 'Elderly care',
    })
    .build();

let reader: GraphReader;
beforeAll(async () => {
  reader = await openGraph(graph());
});

const suggest = async (asked: Json): Promise<Json> => (await dataOf(reader, query, asked)).suggest;
const idsFor = async (asked: Json): Promise<string[]> =>
  (await suggest(asked)).map(({ node }: Json) => node.id);

describe('suggestions', () => {
  test('come with the node as it is drawn, what matches and what of the node that is', async () => {
    expect(await suggest({ text: 'qingnuan' })).toEqual([
      {
        ...{ matched: 'qing nuan zhu', form: 'PINYIN' },
        node: {
          ...{ id: 'brand:qingdao:qingnuanzhu', type: 'SERVICE_BRAND' },
          ...{ label: '青暖助', degree: 1 },
        },
      },
    ]);
  });

  test.each([
    ['traditional characters', '養老服務', 'area:elderly-care'],
    ['characters and then letters', '青nuan', 'brand:qingdao:qingnuanzhu'],
    ['several characters and then letters', '青暖zh', 'brand:qingdao:qingnuanzhu'],
    ['a character of several readings and then letters', '重yang', 'program:qingdao:chongyang'],
    ['traditional characters and then letters', '養lao', 'area:elderly-care'],
  ])('understand %s', async (_, text, id) => {
    expect(await idsFor({ text })).toEqual([id]);
  });

  test('are narrowed to types and cities, and as many as are wanted', async () => {
    expect(await idsFor({ text: 'qing', types: ['CITY'] })).toEqual(['city:qingdao']);
    expect(await idsFor({ text: 'a', cityIds: ['city:none'] })).toEqual([]);
    expect(await idsFor({ text: 'qing', first: 1 })).toEqual(['city:qingdao']);
  });

  test.each(['', '  ', '《》'])('are none for %j', async (text) => {
    expect(await suggest({ text })).toEqual([]);
  });

  test.each<[string, Json, Json]>([
    [
      'a text that is too long',
      { text: '养'.repeat(101) },
      {
        code: 'LIMIT_EXCEEDED',
        argument: 'text',
        message: 'text: 101 characters are more than 100. Give the beginning of a name.',
      },
    ],
    ['none at all', { text: '养', first: 0 }, { code: 'BAD_USER_INPUT', argument: 'first' }],
    ['too many', { text: '养', first: 51 }, { code: 'LIMIT_EXCEEDED', argument: 'first' }],
    [
      'too many cities',
      { text: '养', cityIds: Array.from({ length: 1_001 }, (_, at) => `city:${at}`) },
      { code: 'LIMIT_EXCEEDED', argument: 'cityIds' },
    ],
  ])('are refused for %s', async (_, asked, error) => {
    expect(await errorOf(reader, query, asked)).toMatchObject(error);
  });
});
