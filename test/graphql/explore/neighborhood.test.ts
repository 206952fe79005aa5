import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { graphNodeTypes, type NodeType, typeOfId } from '../../../src/model/ontology.js';
import type { GraphReader } from '../../../src/store/store.js';
import { GraphBuilder } from '../../helpers/graphs.js';
import { Choices } from '../../helpers/random-graphs.js';
import { dataOf, errorOf, type Json, openGraph, openSeeds } from '../../helpers/run-query.js';
import { chain, DrawnGraph, sparseGraph } from './drawn-graph.js';

interface Asked {
  readonly id: string;
  readonly depth?: number | null;
  readonly types?: readonly NodeType[] | null;
  readonly limit?: number | null;
}

const query = `query ($id: ID!, $depth: Int, $types: [EntityType!], $limit: Int) {
  neighborhood(id: $id, depth: $depth, types: $types, limit: $limit) {
    nodes { id type label degree degrees { type count } } edges { id type source target } truncated } }`;

const around = async (reader: GraphReader, asked: Asked): Promise<Json> =>
  (await dataOf(reader, query, { ...asked })).neighborhood;

const idsAround = async (reader: GraphReader, asked: Asked): Promise<string[]> =>
  (await around(reader, asked)).nodes.map(({ id }: Json) => id);

describe('A neighbourhood', () => {
  const dataset = chain(8)
    .node('official:x', {}, { departments: ['department:2', 'department:3'] })
    .build();
  const drawn = new DrawnGraph(dataset);
  let store: GraphReader;
  beforeAll(async () => {
    store = await openGraph(dataset);
  });

  test('has the node, what lies one relation away, and all relations between these', async () => {
    const ids = ['department:2', 'department:1', 'department:3', 'official:x'];
    expect(await around(store, { id: 'department:2' })).toEqual({
      nodes: ids.map((id) => drawn.nodeOf(id)),
      edges: drawn.edgesAmong(ids),
      truncated: false,
    });
  });

  test.each([
    [1, ['3', '2', '4']],
    [2, ['3', '2', '4', '1', '5']],
    [3, ['3', '2', '4', '1', '5', '0', '6']],
    [4, ['3', '2', '4', '1', '5', '0', '6', '7']],
  ])('of depth %p goes so many relations far, nearest first', async (depth, expected) => {
    const ids = await idsAround(store, { id: 'department:3', depth });
    expect(ids.filter((id) => id !== 'official:x')).toEqual(
      expected.map((at) => `department:${at}`),
    );
  });

  test.each([{ depth: null }, {}])('goes one relation far where depth is %j', async (given) => {
    expect(await idsAround(store, { id: 'department:0', ...given })).toEqual([
      'department:0',
      'department:1',
    ]);
  });

  test('of a node without relations is the node', async () => {
    const alone = await openGraph(
      new GraphBuilder().node('official:x', { name: '孔维健' }).build(),
    );
    expect(await around(alone, { id: 'official:x' })).toEqual({
      nodes: [{ id: 'official:x', type: 'OFFICIAL', label: '孔维健', degree: 0, degrees: [] }],
      edges: [],
      truncated: false,
    });
  });

  test('leaves out the sentences that prove a node, and tells those of its relations', async () => {
    const { neighborhood } = await dataOf(
      await openSeeds(),
      `{ neighborhood(id: "brand:qingdao:qingnuanzhu") { nodes { id }
         edges { type target evidence { quote document { id } } } } }`,
    );
    const types = neighborhood.nodes.map(({ id }: Json) => typeOfId(id));
    expect(types).not.toContain('EVIDENCE');
    const ofCity = neighborhood.edges.find(({ type }: Json) => type === 'OF_CITY');
    expect(ofCity).toMatchObject({
      target: 'city:qingdao',
      evidence: [{ document: { id: 'document:qingdao-2023-plan' } }],
    });
  });

  test('calls every node by its name, title, heading, quantity or year', async () => {
    const { neighborhood } = await dataOf(
      await openSeeds(),
      `{ neighborhood(id: "target:qufu-2020-plan:elderly-care-beds") { nodes { type label } } }`,
    );
    const labels = neighborhood.nodes.map(({ type, label }: Json) => [type, label]);
    expect(labels[0]).toEqual(['TARGET', '200张']);
    expect(labels).toContainEqual(['CITY', '曲阜市']);
    expect(labels).toContainEqual(['YEAR', '2020']);
    expect(labels).toContainEqual(['INDICATOR', '养老床位']);
    expect(labels).toContainEqual([
      'DOCUMENT',
      '曲阜市民政局关于印发《2020年全市民政工作要点》的通知',
    ]);
    expect(labels).toContainEqual(['SECTION', expect.stringContaining('养老')]);
  });
});

describe('Years and policy areas in a neighbourhood', () => {
  /** Two cities of one year, two policies of one area, and a programme between city and area. */
  const dataset = new GraphBuilder()
    .node('year:2023', { year: 2023 })
    .node('area:elderly')
    .node('city:a')
    .node('city:b')
    .relate('IN_YEAR', 'city:a', 'year:2023')
    .relate('IN_YEAR', 'city:b', 'year:2023')
    .node('program:a', {}, { city: 'city:a', policyArea: 'area:elderly' })
    .node('policy:a', {}, { policyArea: 'area:elderly' })
    .build();
  let store: GraphReader;
  beforeAll(async () => {
    store = await openGraph(dataset);
  });

  test.each([
    ['city:a', ['city:a', 'program:a', 'year:2023', 'area:elderly']],
    ['program:a', ['program:a', 'area:elderly', 'city:a', 'year:2023']],
    ['policy:a', ['policy:a', 'area:elderly']],
  ])('are drawn and not passed through: around %s', async (id, expected) => {
    expect(await idsAround(store, { id, depth: 4 })).toEqual(expected);
  });

  test.each([
    ['year:2023', ['year:2023', 'city:a', 'city:b', 'program:a', 'area:elderly']],
    ['area:elderly', ['area:elderly', 'policy:a', 'program:a', 'city:a', 'year:2023']],
  ])('are passed through where one is asked about: around %s', async (id, expected) => {
    expect(await idsAround(store, { id, depth: 4 })).toEqual(expected);
  });
});

describe('A neighbourhood of some types', () => {
  const dataset = new GraphBuilder()
    .node('city:a')
    .node('city:b', {}, { parent: 'city:a' })
    .node('program:b', {}, { city: 'city:b' })
    .node('program:a', {}, { city: 'city:a' })
    .node('place:a', {}, { city: 'city:a' })
    .node('place:b', {}, { city: 'city:b' })
    .link('program:a', 'places', 'place:b')
    .build();
  let store: GraphReader;
  beforeAll(async () => {
    store = await openGraph(dataset);
  });

  test('has these alone, beside the one in the middle', async () => {
    const { nodes, edges } = await around(store, { id: 'city:a', types: ['PROGRAM', 'PLACE'] });
    expect(nodes.map(({ id }: Json) => id)).toEqual(['city:a', 'place:a', 'program:a']);
    const drawn = edges.map(({ source, target }: Json) => `${source} ${target}`);
    expect(drawn.sort()).toEqual(['place:a city:a', 'program:a city:a']);
  });

  test('goes on from these alone', async () => {
    const asked = { id: 'city:a', depth: 3 };
    expect(await idsAround(store, { ...asked, types: ['PROGRAM'] })).toEqual([
      'city:a',
      'program:a',
    ]);
    expect(await idsAround(store, { ...asked, types: ['PROGRAM', 'PLACE'] })).toEqual([
      'city:a',
      'place:a',
      'program:a',
      'place:b',
    ]);
  });

  test('counts in `degree` all relations, whatever is drawn', async () => {
    const { nodes } = await around(store, { id: 'city:a', types: ['PLACE'] });
    expect(nodes[0]).toMatchObject({
      degree: 3,
      degrees: [
        { type: 'PARENT_CITY', count: 1 },
        { type: 'OF_CITY', count: 2 },
      ],
    });
  });

  test.each([
    [[], ['city:a']],
    [['YEAR'], ['city:a']],
    [null, ['city:a', 'city:b', 'place:a', 'program:a']],
  ] satisfies [NodeType[] | null, string[]][])('%j', async (types, expected) => {
    expect(await idsAround(store, { id: 'city:a', types })).toEqual(expected);
  });
});

describe('A neighbourhood is cut at limit nodes', () => {
  /** A city with 2 districts of 3 places each. */
  const graph = new GraphBuilder().node('city:x');
  for (const district of ['a', 'b']) {
    graph.node(`city:${district}`, {}, { parent: 'city:x' });
    for (const at of [3, 2, 1])
      graph.node(`place:${district}:${at}`, {}, { city: `city:${district}` });
  }
  const nearestFirst = [
    'city:x',
    ...['city:a', 'city:b'],
    ...['place:a:1', 'place:a:2', 'place:a:3', 'place:b:1', 'place:b:2', 'place:b:3'],
  ];
  const drawn = new DrawnGraph(graph.build());
  let store: GraphReader;
  beforeAll(async () => {
    store = await openGraph(drawn.dataset);
  });

  test.each([1, 2, 3, 4, 8])('nearest first, and says so: %p', async (limit) => {
    const ids = nearestFirst.slice(0, limit);
    const answer = await around(store, { id: 'city:x', depth: 4, limit });
    expect(answer.nodes.map(({ id }: Json) => id)).toEqual(ids);
    expect(answer.edges).toEqual(drawn.edgesAmong(ids));
    expect(answer.truncated).toBe(true);
  });

  test.each([9, 10, 500])('not where all of them fit in: %p', async (limit) => {
    const answer = await around(store, { id: 'city:x', depth: 4, limit });
    expect(answer.nodes.map(({ id }: Json) => id)).toEqual(nearestFirst);
    expect(answer.truncated).toBe(false);
  });

  test('and no sooner, however many relations lead back to what is drawn', async () => {
    const graph = new GraphBuilder().node('city:x').node('place:x:far', {}, { city: 'city:x' });
    const programs = Array.from({ length: 20 }, (_, at) => `program:x:${at}`);
    for (const id of programs) graph.node(id, {}, { city: 'city:x' });
    graph.node('official:x');
    for (const id of programs)
      for (const role of ['LEAD', 'RESPONSIBLE', 'COOPERATING'])
        graph.relate('RESPONSIBLE_FOR', 'official:x', id, { role });
    graph.relate('AT_PLACE', programs[19] as string, 'place:x:far');
    const busy = await openGraph(graph.build());
    const whole = { id: 'official:x', depth: 2 };
    const { nodes, truncated } = await around(busy, { ...whole, limit: 22 });
    expect(nodes).toHaveLength(22);
    expect(truncated).toBe(true);
    for (const limit of [23, 24]) {
      const answer = await around(busy, { ...whole, limit });
      expect(answer.nodes).toHaveLength(23);
      expect(answer.truncated).toBe(false);
    }
  });

  test('not where what is left lies deeper than asked', async () => {
    const answer = await around(store, { id: 'city:x', depth: 1, limit: 3 });
    expect(answer.nodes).toHaveLength(3);
    expect(answer.truncated).toBe(false);
  });

  test.each([{}, { limit: null }])('200 of them where it is %j', async (given) => {
    const crowd = new GraphBuilder().node('city:x');
    for (let at = 0; at < 200; at++) crowd.node(`place:x:${at}`, {}, { city: 'city:x' });
    const crowded = await openGraph(crowd.build());
    const { nodes, truncated } = await around(crowded, { id: 'city:x', ...given });
    expect(nodes).toHaveLength(200);
    expect(truncated).toBe(true);
  });

  test('where more than 5,000 relations lie between the nodes, and says so', async () => {
    const crowd = new GraphBuilder().node('city:x');
    const programs = Array.from({ length: 60 }, (_, at) => `program:x:${at}`);
    for (const id of programs) crowd.node(id, {}, { city: 'city:x' });
    for (let at = 0; at < 85; at++)
      crowd.node(`department:x:${at}`, {}, { city: 'city:x', frameworks: programs });
    const crowded = await openGraph(crowd.build());
    const { nodes, edges, truncated } = await around(crowded, { id: 'city:x' });
    expect(nodes).toHaveLength(146);
    expect(edges).toHaveLength(5_000);
    expect(truncated).toBe(true);
  });
});

test('A ring looks at 20,000 relations at most, and says that there are more', async () => {
  const graph = new GraphBuilder().node('city:x');
  const programs = Array.from({ length: 130 }, (_, at) => `program:x:${at}`);
  for (const id of programs) graph.node(id, {}, { city: 'city:x' });
  for (let at = 0; at < 160; at++)
    graph.node(`department:x:${at}`, {}, { city: 'city:x', frameworks: programs });
  // Relations come by type, and this one's type comes after those of the 20,800 others.
  graph.node('group:behind').link('program:x:0', 'beneficiaries', 'group:behind');
  const crowded = await openGraph(graph.build());
  const { neighborhood } = await dataOf(
    crowded,
    '{ neighborhood(id: "city:x", depth: 2, limit: 500) { nodes { id } truncated } }',
  );
  expect(neighborhood.nodes).toHaveLength(291);
  expect(neighborhood.truncated).toBe(true);
});

describe('A neighbourhood cannot be asked for', () => {
  let store: GraphReader;
  beforeAll(async () => {
    const graph = chain(1)
      .node('city:x')
      .node('year:2023')
      .node('document:x', {}, { city: 'city:x', year: 'year:2023' })
      .node('evidence:x:0', {}, { document: 'document:x' });
    store = await openGraph(graph.build());
  });

  test.each([
    ['of depth 0', { depth: 0 }, 'BAD_USER_INPUT', 'depth'],
    ['deeper than 4', { depth: 5 }, 'LIMIT_EXCEEDED', 'depth'],
    ['of no nodes', { limit: 0 }, 'BAD_USER_INPUT', 'limit'],
    ['of more than 500 nodes', { limit: 501 }, 'LIMIT_EXCEEDED', 'limit'],
    ['around nothing', { id: 'city:none' }, 'NOT_FOUND', 'id'],
    ['around what is no id', { id: '' }, 'NOT_FOUND', 'id'],
    ['around a sentence, which is not drawn', { id: 'evidence:x:0' }, 'NOT_FOUND', 'id'],
  ])('%s', async (_, wrong, code, argument) => {
    expect(await errorOf(store, query, { id: 'department:0', ...wrong })).toMatchObject({
      code,
      argument,
      path: ['neighborhood'],
      message: expect.stringContaining(argument),
    });
  });

  test.each([{ depth: 4 }, { limit: 500 }, { limit: 1 }])(
    'but at its limits: %j',
    async (given) => {
      const [first] = await idsAround(store, { id: 'department:0', ...given });
      expect(first).toBe('department:0');
    },
  );
});

describe('On random graphs a neighbourhood', () => {
  test('is all that lies so near, ring by ring, and the relations between', async () => {
    await holds(async (choices, drawn, store) => {
      const id = choices.of(drawn.ids);
      const depth = 1 + choices.upTo(3);
      const types = choices.once(3) ? choices.some(graphNodeTypes, 6) : null;
      const asked = { id, depth, types, limit: 500 };
      const isAllowed = (other: string) => !types || types.includes(typeOfId(other) as NodeType);
      const distances = [...drawn.distancesFrom(id, isAllowed)]
        .filter(([, distance]) => distance <= depth)
        .sort(([one, near], [other, far]) => near - far || (one < other ? -1 : 1));
      const ids = distances.map(([each]) => each);
      expect({ asked, answer: await around(store, asked) }).toEqual({
        asked,
        answer: {
          nodes: ids.map((each) => drawn.nodeOf(each)),
          edges: drawn.edgesAmong(ids),
          truncated: false,
        },
      });
    });
  });

  test('that is cut has every ring whole but the last', async () => {
    await holds(async (choices, drawn, store) => {
      const id = choices.of(drawn.ids);
      const limit = 1 + choices.upTo(9);
      const distances = drawn.distancesFrom(id);
      const asked = { id, depth: 4, limit };
      const { nodes, truncated } = await around(store, asked);
      const found: number[] = nodes.map((node: Json) => distances.get(node.id));
      const within = [...distances.values()].filter((distance) => distance <= 4);
      expect({ asked, found }).toEqual({ asked, found: [...found].sort() });
      const last = found.at(-1) as number;
      expect({ asked, whole: found.filter((distance) => distance < last) }).toEqual({
        asked,
        whole: within.filter((distance) => distance < last),
      });
      expect({ asked, truncated, count: found.length }).toEqual({
        asked,
        truncated: within.length > limit,
        count: Math.min(within.length, limit),
      });
    });
  });

  const holds = (
    check: (choices: Choices, drawn: DrawnGraph, store: GraphReader) => Promise<void>,
  ): Promise<void> =>
    fc.assert(
      fc.asyncProperty(fc.gen(), async (draw) => {
        const choices = new Choices(draw);
        const drawn = new DrawnGraph(sparseGraph(choices));
        const store = await openGraph(drawn.dataset);
        for (let turn = 0; turn < 4; turn++) await check(choices, drawn, store);
      }),
      { numRuns: 60 },
    );
});
