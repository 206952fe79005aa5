import { beforeAll, describe, expect, test } from '@jest/globals';
import type { GraphReader } from '../../src/store/store.js';
import { dataOf, everyNode, type Json, openSeeds } from '../helpers/run-query.js';

let seeds: GraphReader;
beforeAll(async () => {
  seeds = await openSeeds();
});

test('青岛 of 2019 and of 2023 is one city', async () => {
  const { cities, city } = await dataOf(
    seeds,
    `{ cities(filter: { name: { startsWith: "青岛" } }) { totalCount }
       city(name: "青岛") { name years documents { nodes { id year { year } } } } }`,
  );
  expect(cities.totalCount).toBe(1);
  expect(city).toEqual({
    name: '青岛市',
    years: [2019, 2023],
    documents: {
      nodes: [
        { id: 'document:qingdao-2023-plan', year: { year: 2023 } },
        { id: 'document:qingdao-2019-report', year: { year: 2019 } },
      ],
    },
  });
});

test.each([
  ['青岛市', ['青暖助', '青情卫童', '海之情', '福彩有爱·公益有我', '青岛慈善义工服务队']],
  ['曲阜市', ['儒乡圣地·孝养曲阜', '大爱民政、圣城先锋']],
  ['泰州市', ['祥泰颐养', '幸福童享']],
  ['XX市', ['幸福颐养', '红社e善']],
])('%s presents %j', async (city, brands) => {
  const found = await everyNode(
    seeds,
    'brands',
    'name city { name } evidence { nodes { quote document { city { name } } } }',
  );
  for (const name of brands) {
    const brand = found.find((each) => each.name === name);
    expect(brand?.city.name).toBe(city);
    expect(brand.evidence.nodes).not.toEqual([]);
    for (const { document } of brand.evidence.nodes) expect(document.city.name).toBe(city);
  }
});

describe('policies, and what the documents do with them', () => {
  test.each([
    ['青岛市社区专职工作者管理办法', '青岛市', ['ISSUES']],
    ['青岛市进一步优化完善居家社区养老服务措施', '青岛市', ['IMPLEMENTS']],
    ['政府购买养老服务管理办法', '青岛市', ['DRAFTS']],
    ['青岛地名词典', '青岛市', ['PUBLISHES']],
    ['曲阜市地名志', '曲阜市', ['DRAFTS', 'PUBLISHES']],
    ['优化营商环境条例', null, ['IMPLEMENTS']],
    ['地名管理条例', null, ['IMPLEMENTS']],
  ])('《%s》 of %s: %j', async (name, city, actions) => {
    const { policies } = await dataOf(
      seeds,
      `query ($name: String!) { policies(filter: { name: { eq: $name } }) {
          nodes { city { name } mentions { action evidence { quote } } } } }`,
      { name },
    );
    expect(policies.nodes).toHaveLength(1);
    const [policy] = policies.nodes;
    expect(policy.city?.name ?? null).toBe(city);
    expect(policy.mentions.map(({ action }: Json) => action)).toEqual(actions);
    for (const { evidence } of policy.mentions) expect(evidence.quote).toContain(name);
  });
});

test.each([
  ['青岛市', ['城阳区', '市南', '李沧', '胶州']],
  ['曲阜市', ['曲阜孝德园公墓']],
  ['XX市', ['永嘉', '文成', '龙湾', '瓯海', '金丽温高速东沿线']],
])('%s names the places %j', async (city, places) => {
  const found = await everyNode(seeds, 'places', 'name city { name }');
  for (const name of places) expect(found).toContainEqual({ name, city: { name: city } });
});

test('the “1236” framework of 曲阜 has its six task forces', async () => {
  const { programs } = await dataOf(
    seeds,
    `{ programs(filter: { kind: FRAMEWORK, city: { name: { eq: "曲阜市" } }, name: { contains: "1236" } }) {
        nodes { taskForces { name kind } } } }`,
  );
  expect(programs.nodes).toHaveLength(1);
  expect(new Set(programs.nodes[0].taskForces.map(({ name }: Json) => name))).toEqual(
    new Set([
      '社会救助体系优化与兜底保障工作专班',
      '养老服务质量提升工作专班',
      '行政村建制优化推行工作专班',
      '城市社区治理实验区建设推进工作专班',
      '社会组织党建提升工作专班',
      '绿色殡葬改革推进工作专班',
    ]),
  );
});

test('the five actions of 泰州 are parts of one framework', async () => {
  const { programs } = await dataOf(
    seeds,
    `{ programs(filter: { city: { name: { eq: "泰州市" } }, name: { eq: "五大行动" } }) {
        nodes { parts { name kind } } } }`,
  );
  expect(new Set(programs.nodes[0].parts.map(({ name }: Json) => name))).toEqual(
    new Set([
      '社会救助暖心行动',
      '养老服务提质行动',
      '困境儿童守护行动',
      '社会参与聚力行动',
      '专项事务满意行动',
    ]),
  );
});
