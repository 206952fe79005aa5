import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { GraphReader } from '../../../src/store/store.js';
import { GraphBuilder } from '../../helpers/graphs.js';
import { Choices } from '../../helpers/random-graphs.js';
import { dataOf, errorOf, type Json, openGraph, openSeeds } from '../../helpers/run-query.js';
import { chain, DrawnGraph, sparseGraph } from './drawn-graph.js';

interface Asked {
  readonly from: string;
  readonly to: string;
  readonly maxLength?: number | null;
  readonly limit?: number | null;
  readonly avoidTypes?: readonly string[] | null;
  readonly avoidIds?: readonly string[] | null;
}

const query = `query ($from: ID!, $to: ID!, $maxLength: Int, $limit: Int, $avoidTypes: [EntityType!], $avoidIds: [ID!]) {
  paths(from: $from, to: $to, maxLength: $maxLength, limit: $limit, avoidTypes: $avoidTypes, avoidIds: $avoidIds) {
    nodes { id type label degree degrees { type count } } edges { id type source target } truncated } }`;

const pathsOf = async (reader: GraphReader, asked: Asked): Promise<Json[]> =>
  (await dataOf(reader, query, { ...asked })).paths;

/** The ids that each way passes. */
const waysOf = async (reader: GraphReader, asked: Asked): Promise<string[][]> =>
  (await pathsOf(reader, asked)).map(({ nodes }) => nodes.map(({ id }: Json) => id));

describe('A way between two nodes', () => {
  test('holds its nodes from end to end and the relations between them', async () => {
    const dataset = chain(3).build();
    const drawn = new DrawnGraph(dataset);
    const ids = ['department:3', 'department:2', 'department:1'];
    const paths = await pathsOf(await openGraph(dataset), {
      from: 'department:3',
      to: 'department:1',
    });
    expect(paths).toEqual([
      {
        nodes: ids.map((id) => drawn.nodeOf(id)),
        edges: drawn.edgesAmong(ids),
        truncated: false,
      },
    ]);
  });

  test('goes by relations in either direction', async () => {
    const store = await openGraph(
      chain(2).node('official:x', {}, { departments: 'department:2' }).build(),
    );
    const way = ['department:0', 'department:1', 'department:2', 'official:x'];
    expect(await waysOf(store, { from: 'department:0', to: 'official:x' })).toEqual([way]);
    expect(await waysOf(store, { from: 'official:x', to: 'department:0' })).toEqual([
      [...way].reverse(),
    ]);
  });

  test('has every relation of two neighbours, however many there are', async () => {
    const graph = new GraphBuilder().node('official:x').node('policy:y');
    for (const role of ['LEAD', 'COOPERATING'])
      graph.relate('RESPONSIBLE_FOR', 'official:x', 'policy:y', { role });
    const [path, ...others] = await pathsOf(await openGraph(graph.build()), {
      from: 'policy:y',
      to: 'official:x',
    });
    expect(others).toEqual([]);
    expect(path.edges.map(({ type, source, target }: Json) => [type, source, target])).toEqual([
      ['RESPONSIBLE_FOR', 'official:x', 'policy:y'],
      ['RESPONSIBLE_FOR', 'official:x', 'policy:y'],
    ]);
  });

  test('from a node to itself is the node alone', async () => {
    const store = await openGraph(chain(1).build());
    const asked = { from: 'department:1', to: 'department:1' };
    expect(await pathsOf(store, asked)).toMatchObject([
      { nodes: [{ id: 'department:1' }], edges: [] },
    ]);
  });

  test('is not there where nothing connects the two', async () => {
    const store = await openGraph(chain(1).node('department:x').build());
    expect(await waysOf(store, { from: 'department:0', to: 'department:x' })).toEqual([]);
  });

  test('does not go by proof: one sentence that proves two things connects nothing', async () => {
    const graph = new GraphBuilder()
      .node('city:x')
      .node('year:2023')
      .node('document:x', {}, { city: 'city:x', year: 'year:2023' })
      .node('evidence:x:0', {}, { document: 'document:x' })
      .node('official:a', {}, { evidence: 'evidence:x:0' })
      .node('official:b', {}, { evidence: 'evidence:x:0' });
    const store = await openGraph(graph.build());
    expect(await waysOf(store, { from: 'official:a', to: 'official:b' })).toEqual([]);
  });

  test('tells of each relation the sentences that prove it', async () => {
    const { paths } = await dataOf(
      await openSeeds(),
      `{ paths(from: "official:qufu:kong-weijian", to: "section:qufu-2020-plan:3", limit: 1) {
        edges { type evidence { quote document { id } } } } }`,
    );
    expect(paths[0].edges).toEqual([
      {
        type: 'RESPONSIBLE_FOR',
        evidence: [
          {
            quote: expect.stringContaining('孔维健'),
            document: { id: 'document:qufu-2020-plan' },
          },
        ],
      },
    ]);
  });
});

describe('A way is at most maxLength relations long', () => {
  let store: GraphReader;
  beforeAll(async () => {
    store = await openGraph(chain(10).build());
  });
  const ends = { from: 'department:10', to: 'department:7' };

  test.each([
    [2, 0],
    [3, 1],
    [4, 1],
    [10, 1],
  ])('where it has 3, maxLength: %p gives %p', async (maxLength, count) => {
    expect(await waysOf(store, { ...ends, maxLength })).toHaveLength(count);
  });

  test.each([
    [9, 0],
    [10, 1],
  ])('where it has 10, maxLength: %p gives %p', async (maxLength, count) => {
    const asked = { from: 'department:0', to: 'department:10', maxLength };
    expect(await waysOf(store, asked)).toHaveLength(count);
  });

  test.each([{}, { maxLength: null }])('6 of them where it is not given: %j', async (given) => {
    const from = 'department:0';
    expect(await waysOf(store, { from, to: 'department:6', ...given })).toHaveLength(1);
    expect(await waysOf(store, { from, to: 'department:7', ...given })).toEqual([]);
  });
});

describe('Years and policy areas', () => {
  /** Two cities and two policies that only a year and an area connect, and a longer way beside. */
  const dataset = new GraphBuilder()
    .node('year:2023')
    .node('area:elderly')
    .node('city:a')
    .node('city:b')
    .node('city:c', {}, { parent: 'city:b' })
    .relate('IN_YEAR', 'city:a', 'year:2023')
    .relate('IN_YEAR', 'city:b', 'year:2023')
    .relate('IN_YEAR', 'city:c', 'year:2023')
    .node('policy:a', {}, { policyArea: 'area:elderly' })
    .node('policy:b', {}, { policyArea: 'area:elderly' })
    .node('program:b', {}, { city: 'city:b', policyArea: 'area:elderly' })
    .build();
  let store: GraphReader;
  beforeAll(async () => {
    store = await openGraph(dataset);
  });

  test.each([
    ['a year', 'city:a', 'city:b'],
    ['a policy area', 'policy:a', 'policy:b'],
    ['both', 'city:a', 'policy:a'],
  ])('are not passed through: %s', async (_, from, to) => {
    expect(await waysOf(store, { from, to })).toEqual([]);
  });

  test('are not passed through where that is shorter than another way', async () => {
    expect(await waysOf(store, { from: 'program:b', to: 'city:c' })).toEqual([
      ['program:b', 'city:b', 'city:c'],
    ]);
  });

  test.each([
    [['city:a', 'year:2023']],
    [['year:2023', 'city:a']],
    [['area:elderly', 'program:b', 'city:b', 'year:2023']],
    [['year:2023', 'city:b', 'program:b', 'area:elderly']],
    [['city:c', 'city:b', 'program:b', 'area:elderly']],
    [['area:elderly', 'policy:b']],
  ])('may be where a way begins or ends: %j', async (way) => {
    const [from, to] = [way[0] as string, way.at(-1) as string];
    expect(await waysOf(store, { from, to })).toEqual([way]);
  });
});

describe('Of several shortest ways', () => {
  /** Two officials of one policy by 3 × 3 departments: nine ways, in an order that depends on both. */
  const ladder = () => {
    const graph = new GraphBuilder().node('official:x').node('official:y');
    for (const at of [1, 2, 3]) {
      graph.node(`department:x${at}`);
      graph.link('official:x', 'departments', `department:x${at}`);
      graph.node(`policy:${4 - at}`);
    }
    for (const at of [1, 2, 3])
      for (const policy of [1, 2, 3])
        graph.link(`policy:${policy}`, 'issuers', `department:x${at}`);
    for (const policy of [1, 2, 3])
      graph.relate('RESPONSIBLE_FOR', 'official:y', `policy:${policy}`);
    return graph.build();
  };
  const nine = ['x1', 'x2', 'x3'].flatMap((department) =>
    [1, 2, 3].map((policy) => [
      'official:x',
      `department:${department}`,
      `policy:${policy}`,
      'official:y',
    ]),
  );
  const ends = { from: 'official:x', to: 'official:y' };
  let store: GraphReader;
  beforeAll(async () => {
    store = await openGraph(ladder());
  });

  test('all are given, in the order of the ids that they pass', async () => {
    expect(await waysOf(store, { ...ends, limit: 20 })).toEqual(nine);
  });

  test.each([1, 2, 4, 9])('the first %p are given where limit says so', async (limit) => {
    expect(await waysOf(store, { ...ends, limit })).toEqual(nine.slice(0, limit));
  });

  test.each([{}, { limit: null }])('five are given where it does not: %j', async (given) => {
    expect(await waysOf(store, { ...ends, ...given })).toEqual(nine.slice(0, 5));
  });

  test('the first by the ids from where the ways begin are given, from either end', async () => {
    const back = { from: 'official:y', to: 'official:x' };
    const expected = nine.map((way) => [...way].reverse()).sort();
    expect(await waysOf(store, { ...back, limit: 4 })).toEqual(expected.slice(0, 4));
  });
});

test('Of two ways through one node, the first by the ids from where they begin is given', async () => {
  const graph = new GraphBuilder()
    .node('department:end')
    .node('department:m', {}, { parent: 'department:end' })
    .node('department:c', {}, { parent: 'department:m' })
    .node('department:d', {}, { parent: 'department:m' })
    .node('department:a', {}, { parent: 'department:d' })
    .node('department:b', {}, { parent: 'department:c' })
    .node('official:x', {}, { departments: ['department:a', 'department:b'] });
  // Many others around the end: the search comes to it from the beginning.
  for (let at = 0; at < 9; at++)
    graph.node(`department:other:${at}`, {}, { parent: 'department:end' });
  const asked = { from: 'official:x', to: 'department:end', limit: 1 };
  expect(await waysOf(await openGraph(graph.build()), asked)).toEqual([
    ['official:x', 'department:a', 'department:d', 'department:m', 'department:end'],
  ]);
});

describe('A way does not lead through what is to be avoided', () => {
  // Two ways of 2 relations, by a programme and by an office, and one of 3 by both policies.
  const graph = new GraphBuilder()
    .node('city:a')
    .node('department:office')
    .node('policy:1', {}, { issuers: 'department:office' })
    .node('policy:2', {}, { issuers: 'department:office' })
    .node('program:a:both', {}, { city: 'city:a', policies: ['policy:1', 'policy:2'] })
    .build();
  const ends = { from: 'policy:1', to: 'policy:2' };
  const byOffice = ['policy:1', 'department:office', 'policy:2'];
  const byProgram = ['policy:1', 'program:a:both', 'policy:2'];
  let store: GraphReader;
  beforeAll(async () => {
    store = await openGraph(graph);
  });

  test.each<[string, Partial<Asked>, string[][]]>([
    ['nothing', {}, [byOffice, byProgram]],
    ['nothing, said as null', { avoidTypes: null, avoidIds: null }, [byOffice, byProgram]],
    ['no type and no node', { avoidTypes: [], avoidIds: [] }, [byOffice, byProgram]],
    ['a type', { avoidTypes: ['PROGRAM'] }, [byOffice]],
    ['a node', { avoidIds: ['department:office'] }, [byProgram]],
    ['a type and a node', { avoidTypes: ['PROGRAM'], avoidIds: ['department:office'] }, []],
    ['a node that is not there', { avoidIds: ['department:none'] }, [byOffice, byProgram]],
    ['the type of its ends', { avoidTypes: ['POLICY'] }, [byOffice, byProgram]],
    ['its ends', { avoidIds: ['policy:1', 'policy:2'] }, [byOffice, byProgram]],
  ])('%s', async (_, avoided, ways) => {
    expect(await waysOf(store, { ...ends, ...avoided })).toEqual(ways);
  });

  test('and goes between neighbours whose own type and ids are to be avoided', async () => {
    const asked = { from: 'policy:1', to: 'department:office' };
    const avoided = { avoidTypes: ['POLICY', 'DEPARTMENT'], avoidIds: Object.values(asked) };
    expect(await waysOf(store, { ...asked, ...avoided })).toEqual([byOffice.slice(0, 2)]);
  });

  test('and is longer where the short ones lead through it', async () => {
    const longer = chain(3)
      .node('official:x', {}, { departments: ['department:0', 'department:3'] })
      .build();
    const asked = { from: 'department:0', to: 'department:3' };
    const reader = await openGraph(longer);
    expect(await waysOf(reader, asked)).toEqual([['department:0', 'official:x', 'department:3']]);
    expect(await waysOf(reader, { ...asked, avoidIds: ['official:x'] })).toEqual([
      ['department:0', 'department:1', 'department:2', 'department:3'],
    ]);
  });
});

describe('Ways cannot be asked for', () => {
  let store: GraphReader;
  beforeAll(async () => {
    store = await openGraph(chain(2).build());
  });
  const ends = { from: 'department:0', to: 'department:1' };

  test.each([
    ['without a relation', { maxLength: 0 }, 'BAD_USER_INPUT', 'maxLength'],
    ['of more than 10 relations', { maxLength: 11 }, 'LIMIT_EXCEEDED', 'maxLength'],
    ['none at all', { limit: 0 }, 'BAD_USER_INPUT', 'limit'],
    ['more than 20', { limit: 21 }, 'LIMIT_EXCEEDED', 'limit'],
    [
      'around more than 100 nodes',
      { avoidIds: Array.from({ length: 101 }, (__, at) => `department:${at}`) },
      'LIMIT_EXCEEDED',
      'avoidIds',
    ],
    ['from nowhere', { from: 'department:none' }, 'NOT_FOUND', 'from'],
    ['to nowhere', { to: 'department:none' }, 'NOT_FOUND', 'to'],
    ['from nowhere to itself', { from: 'city:x', to: 'city:x' }, 'NOT_FOUND', 'from'],
    ['from what is no id', { from: '' }, 'NOT_FOUND', 'from'],
  ])('%s', async (_, wrong, code, argument) => {
    expect(await errorOf(store, query, { ...ends, ...wrong })).toMatchObject({
      code,
      argument,
      path: ['paths'],
      message: expect.stringContaining(argument),
    });
  });

  test.each(['from', 'to'])(
    '%s a sentence, which proves the graph and is not in it',
    async (end) => {
      const graph = chain(1)
        .node('city:x')
        .node('year:2023')
        .node('document:x', {}, { city: 'city:x', year: 'year:2023' })
        .node('evidence:x:0', {}, { document: 'document:x' });
      const proven = await openGraph(graph.build());
      const asked = { ...ends, [end]: 'evidence:x:0' };
      expect(await errorOf(proven, query, asked)).toMatchObject({
        code: 'NOT_FOUND',
        argument: end,
      });
    },
  );

  test('where more than 50,000 of the same length lie between', async () => {
    const graph = new GraphBuilder().node('city:a').node('city:b');
    graph.node('year:2023').node('document:b', {}, { city: 'city:b', year: 'year:2023' });
    const groups = Array.from({ length: 225 }, (_, at) => `group:${at}`);
    for (const group of groups) graph.node(group, {}, { documents: ['document:b'] });
    const addProgram = (name: number): void => {
      graph.node(`program:a:${name}`, {}, { city: 'city:a', beneficiaries: groups });
    };
    for (let name = 0; name < 222; name++) addProgram(name);
    const asked = { from: 'city:a', to: 'document:b' };
    expect(await waysOf(await openGraph(graph.build()), asked)).toHaveLength(5);
    addProgram(222);
    expect(await errorOf(await openGraph(graph.build()), query, asked)).toMatchObject({
      code: 'LIMIT_EXCEEDED',
      argument: 'to',
      message: expect.stringContaining('more than 50000 paths of the same length'),
    });
  });
});

describe('On random graphs', () => {
  test('all shortest ways are found and nothing else', async () => {
    await fc.assert(
      fc.asyncProperty(fc.gen(), async (draw) => {
        const choices = new Choices(draw);
        const drawn = new DrawnGraph(sparseGraph(choices));
        const store = await openGraph(drawn.dataset);
        for (let turn = 0; turn < 6; turn++) {
          const from = choices.of(drawn.ids);
          const to = choices.of(drawn.ids);
          const maxLength = 1 + choices.upTo(9);
          const limit = 1 + choices.upTo(19);
          const asked = { from, to, maxLength, limit };
          const ways = drawn
            .shortestWays(from, to)
            .filter((way) => way.length <= maxLength + 1)
            .slice(0, limit);
          expect({ asked, paths: await pathsOf(store, asked) }).toEqual({
            asked,
            paths: ways.map((way) => ({
              nodes: way.map((id) => drawn.nodeOf(id)),
              edges: drawn.edgesAmong(way),
              truncated: false,
            })),
          });
        }
      }),
      { numRuns: 60 },
    );
  });
});
