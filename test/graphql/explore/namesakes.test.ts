import { beforeAll, describe, expect, test } from '@jest/globals';
import type { GraphReader } from '../../../src/store/store.js';
import { GraphBuilder } from '../../helpers/graphs.js';
import { dataOf, errorOf, type Json, openGraph } from '../../helpers/run-query.js';

describe('The namesakes of a thing', () => {
  const dataset = new GraphBuilder()
    .node('city:a')
    .node('city:b', { name: '敬老月' })
    .node('program:a:one', { name: '敬老月', aliases: ['Love 关爱'] }, { city: 'city:a' })
    .node('program:a:two', { name: '敬老月' }, { city: 'city:a' })
    .node('program:b:same', { name: '敬 老月' }, { city: 'city:b' })
    .node('program:b:more', { name: '敬老月活动' }, { city: 'city:b' })
    .node('brand:b:alias', { name: '关爱', aliases: ['ｌｏｖｅ关爱'] }, { city: 'city:b' })
    .node('department:shared', { name: '敬老月' })
    .node('official:x', { name: '敬老月' })
    .node('year:2023', { year: 2023 })
    .build();
  let store: GraphReader;
  beforeAll(async () => {
    store = await openGraph(dataset);
  });
  const namesakes = async (id: string): Promise<string[]> =>
    (await dataOf(store, 'query ($id: ID!) { namesakes(id: $id) { id } }', { id })).namesakes.map(
      (each: Json) => each.id,
    );

  test('have one of its names or aliases, whatever case, width and spaces, in another city', async () => {
    expect(await namesakes('program:a:one')).toEqual(['brand:b:alias', 'program:b:same']);
  });

  test('are those of every city where no city owns it', async () => {
    expect(await namesakes('department:shared')).toEqual([
      ...['program:a:one', 'program:a:two', 'program:b:same'],
    ]);
  });

  test('are none of what has no name', async () => {
    expect(await namesakes('year:2023')).toEqual([]);
  });

  test.each(['program:a:none', 'year:1949', 'evidence:a:0', 'nothing'])(
    'cannot be asked for of %s, which is not there',
    async (id) => {
      const query = 'query ($id: ID!) { namesakes(id: $id) { id } }';
      expect(await errorOf(store, query, { id })).toMatchObject({
        ...{ code: 'NOT_FOUND', argument: 'id' },
        message: `id: there is no node with the id "${id}".`,
      });
    },
  );

  test('are none where only something of its own city has the name', async () => {
    expect(await namesakes('program:b:more')).toEqual([]);
  });
});
