import { beforeAll, expect, test } from '@jest/globals';
import type { GraphReader } from '../../../src/store/store.js';
import { GraphBuilder } from '../../helpers/graphs.js';
import { dataOf, type Json, openGraph, openSeeds } from '../../helpers/run-query.js';

let seeds: GraphReader;
beforeAll(async () => {
  seeds = await openSeeds();
});

test('near 新增护理型养老床位 are the other beds, with what tells them apart', async () => {
  const { indicator } = await dataOf(
    seeds,
    `{ indicator(id: "indicator:nursing-beds-added") { family { name nameEn } related {
      indicator { name targets { nodes { text city { name } } } } differences { aspect here there } } } }`,
  );
  expect(indicator.family).toEqual({ name: '养老床位', nameEn: 'elderly care beds' });
  expect(indicator.related).toHaveLength(5);
  expect(indicator.related).toContainEqual({
    indicator: {
      name: '家庭养老床位',
      targets: { nodes: [{ text: '3800张以上', city: { name: '青岛市' } }] },
    },
    differences: [
      { aspect: 'POPULATION', here: '护理型养老', there: '家庭养老' },
      { aspect: 'ACTION', here: '新增', there: '建成' },
    ],
  });
});

test('what a figure applies to tells indicators apart', async () => {
  const { indicator } = await dataOf(
    seeds,
    `{ indicator(id: "indicator:regional-elderly-care-centers") { related {
      indicator { id } differences { aspect here there } } } }`,
  );
  const street = indicator.related.find(
    ({ indicator: { id } }: Json) => id === 'indicator:street-elderly-care-centers',
  );
  expect(street.differences).toContainEqual({ aspect: 'SCOPE', here: '每个市(区)', there: null });
});

test('those with the fewest differences come first, then by id', async () => {
  const graph = new GraphBuilder().node('family:f', { name: '族', nameEn: 'Family' });
  for (const [key, unit, action] of [
    ['own', '张', '新增'],
    ['far', '%', '占比'],
    ['b', '张', '改造'],
    ['a', '张', '建成'],
    ['same', '张', '新增'],
  ] as const)
    graph.node(
      `indicator:${key}`,
      { name: key, unit, action, object: '床位', population: null, basis: 'STOCK', scopes: [] },
      { family: 'family:f' },
    );
  const { indicator } = await dataOf(
    await openGraph(graph.build()),
    '{ indicator(id: "indicator:own") { related { indicator { name } differences { aspect } } } }',
  );
  expect(
    indicator.related.map(({ indicator: { name }, differences }: Json) => [
      name,
      differences.length,
    ]),
  ).toEqual([
    ['same', 0],
    ['a', 1],
    ['b', 1],
    ['far', 2],
  ]);
});

test('an indicator without a family has none beside it', async () => {
  const graph = new GraphBuilder().node('indicator:x', { name: '某' });
  const { indicator } = await dataOf(
    await openGraph(graph.build()),
    '{ indicator(id: "indicator:x") { family { id } related { indicator { id } } } }',
  );
  expect(indicator).toEqual({ family: null, related: [] });
});
