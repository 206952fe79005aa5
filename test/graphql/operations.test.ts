import { beforeAll, describe, expect, test } from '@jest/globals';
import type { GraphReader } from '../../src/store/store.js';
import { dataOf, type Json, openSeeds, runQuery } from '../helpers/run-query.js';

let seeds: GraphReader;
beforeAll(async () => {
  seeds = await openSeeds();
});

test('one field may be asked twice under two names, with arguments and selections of its own', async () => {
  const { city } = await dataOf(
    seeds,
    `{ city(id: "city:qufu") {
        beds: targets(filter: { unit: { eq: "张" } }) { nodes { text } }
        highest: targets(orderBy: [{ field: VALUE, direction: DESC }], first: 1) { totalCount nodes { value } }
        lowest: targets(orderBy: [{ field: VALUE }], first: 1) { nodes { amount: value words: text } }
        n: name name
    } }`,
  );
  expect(city).toEqual({
    beds: { nodes: [{ text: '200张' }] },
    highest: { totalCount: 17, nodes: [{ value: 200 }] },
    lowest: { nodes: [{ amount: 1.3, words: '1.3倍以上' }] },
    n: '曲阜市',
    name: '曲阜市',
  });
});

test('selections of one field in several places come together', async () => {
  const { brands } = await dataOf(
    seeds,
    `query { brands(first: 1, filter: { name: { eq: "青暖助" } }) { nodes { city { id } ...More } nodes { name } } }
     fragment More on ServiceBrand { city { name parent { name } } evidence(first: 1) { totalCount } }`,
  );
  expect(brands.nodes).toEqual([
    {
      city: { id: 'city:qingdao', name: '青岛市', parent: { name: '山东省' } },
      evidence: { totalCount: expect.any(Number) },
      name: '青暖助',
    },
  ]);
});

describe('fragments', () => {
  test('on interfaces apply to every type that has them', async () => {
    const { nodes } = await dataOf(
      seeds,
      `query ($ids: [ID!]!) { nodes(ids: $ids) {
          __typename id ...Named ...Counted
          ... on Document { title city { ...Named } }
      } }
      fragment Named on Entity { name years documents(first: 1) { totalCount } }
      fragment Counted on Measurement { value unit indicator { ...Named } ... on Target { dueOn } }`,
      {
        ids: [
          'brand:qingdao:qingnuanzhu',
          'target:qufu-2020-plan:elderly-care-beds',
          'document:qufu-2020-plan',
        ],
      },
    );
    expect(nodes).toEqual([
      {
        __typename: 'ServiceBrand',
        id: 'brand:qingdao:qingnuanzhu',
        name: '青暖助',
        years: [2023],
        documents: { totalCount: 1 },
      },
      {
        __typename: 'Target',
        id: 'target:qufu-2020-plan:elderly-care-beds',
        value: 200,
        unit: '张',
        indicator: { name: '养老床位', years: [2020], documents: { totalCount: 1 } },
        dueOn: null,
      },
      {
        __typename: 'Document',
        id: 'document:qufu-2020-plan',
        title: '曲阜市民政局关于印发《2020年全市民政工作要点》的通知',
        city: { name: '曲阜市', years: [2020], documents: { totalCount: 1 } },
      },
    ]);
  });

  test('on unions tell the party and the subject of a responsibility', async () => {
    const { department } = await dataOf(
      seeds,
      `{ department(id: "department:qufu:yanglao-fuwu-ke") {
          responsibilities(first: 100) { nodes {
            party { __typename ... on Entity { name } ... on Department { kind } ... on Official { posts } }
            subject { __typename ... on Node { id } ... on Section { ordinal } ... on Target { text } ... on Entity { name } }
          } } } }`,
    );
    const { nodes } = department.responsibilities;
    for (const { party } of nodes)
      expect(party).toEqual({ __typename: 'Department', name: '养老服务科', kind: 'OFFICE' });
    const subjects: Json[] = nodes.map(({ subject }: Json) => subject);
    expect(subjects).toContainEqual(
      expect.objectContaining({ __typename: 'Section', ordinal: '3' }),
    );
    expect(subjects).toContainEqual(expect.objectContaining({ __typename: 'Target', text: '4处' }));
    expect(subjects).toContainEqual(
      expect.objectContaining({ __typename: 'Program', name: expect.any(String) }),
    );
  });
});

describe('a responsibility shows its ends and its proof', () => {
  const ends = 'party { ... on Entity { name } } subject { ... on Node { id } }';
  const proof = 'evidence { quote } document { title }';

  test.each([
    ['a section', 'node(id: "section:qufu-2020-plan:3") { ... on Section {', 'responsibilities {'],
    ['an official', 'officials { nodes {', 'responsibilities(first: 5) { nodes {'],
  ])('together as apart, read from %s', async (_, owner, list) => {
    const closing = (text: string): string => '}'.repeat(text.split('{').length - 1);
    const ask = async (selection: string): Promise<Json[]> => {
      const query = `{ ${owner} ${list} ${selection} ${closing(list)} ${closing(owner)} }`;
      const { node, officials } = await dataOf(seeds, query);
      if (node) return node.responsibilities;
      return officials.nodes.flatMap(({ responsibilities }: Json) => responsibilities.nodes);
    };
    const [ofEnds, ofProof] = [await ask(ends), await ask(proof)];
    expect(ofEnds).not.toEqual([]);
    const together = ofEnds.map((each, index) => ({ ...each, ...ofProof[index] }));
    expect(await ask(`${ends} ${proof}`)).toEqual(together);
    expect(await ask(`${proof} ${ends}`)).toEqual(together);
  });
});

describe('@skip and @include', () => {
  const query = `query ($proof: Boolean!, $brief: Boolean!) { brand(name: "青暖助") {
    name
    years @skip(if: $brief)
    evidence(first: 1) @include(if: $proof) { nodes { quote @skip(if: $brief) start } }
    ... on ServiceBrand @include(if: $proof) { aliases }
    ...Place @skip(if: $brief)
  } }
  fragment Place on ServiceBrand { city { name } }`;
  const proof = {
    nodes: [{ quote: expect.stringContaining('青暖助'), start: expect.any(Number) }],
  };

  test.each([
    [{ proof: false, brief: true }, { name: '青暖助' }],
    [
      { proof: false, brief: false },
      { name: '青暖助', years: [2023], city: { name: '青岛市' } },
    ],
    [
      { proof: true, brief: true },
      {
        name: '青暖助',
        evidence: { nodes: [{ start: expect.any(Number) }] },
        aliases: ['青暖助救助品牌'],
      },
    ],
    [
      { proof: true, brief: false },
      {
        name: '青暖助',
        years: [2023],
        evidence: proof,
        aliases: ['青暖助救助品牌'],
        city: { name: '青岛市' },
      },
    ],
  ])('with %j', async (variables, brand) => {
    expect(await runQuery(seeds, query, variables)).toEqual({ data: { brand } });
  });
});

test('__typename is told wherever it is asked', async () => {
  const { brands, dataset } = await dataOf(
    seeds,
    `{ __typename brands(first: 1) { __typename edges { __typename node { __typename } evidence { __typename } }
        pageInfo { __typename } } dataset { __typename counts { __typename } } }`,
  );
  expect(brands).toEqual({
    __typename: 'ServiceBrandConnection',
    edges: [{ __typename: 'ServiceBrandEdge', node: { __typename: 'ServiceBrand' }, evidence: [] }],
    pageInfo: { __typename: 'PageInfo' },
  });
  expect(dataset.__typename).toBe('DatasetInfo');
});

test('dataset tells the revision and counts what can be listed', async () => {
  const { dataset, brands, targets } = await dataOf(
    seeds,
    `{ dataset { revision nodeCount edgeCount counts { type count } }
       brands { totalCount } targets { totalCount } }`,
  );
  expect(dataset.revision).toMatch(/^[0-9a-f]{64}$/);
  const counts = new Map<string, number>(
    dataset.counts.map(({ type, count }: Json) => [type, count]),
  );
  expect(counts.get('SERVICE_BRAND')).toBe(brands.totalCount);
  expect(counts.get('TARGET')).toBe(targets.totalCount);
  expect(counts.get('DOCUMENT')).toBe(5);
  expect([...counts.values()].reduce((sum, count) => sum + count, 0)).toBe(dataset.nodeCount);
  expect(dataset.edgeCount).toBeGreaterThan(dataset.nodeCount);
});
