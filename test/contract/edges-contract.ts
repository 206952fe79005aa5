import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Dataset, EdgeRecord } from '../../src/model/graph.js';
import type { NodeType } from '../../src/model/ontology.js';
import type { Condition, Order, Position } from '../../src/model/plan.js';
import { revisionOf } from '../../src/model/revision.js';
import { searchFor } from '../../src/model/search.js';
import type {
  Avoided,
  GraphChunk,
  WhichNeighbors,
  WhichRelations,
  WhichSummaries,
} from '../../src/store/questions.js';
import { GraphBuilder, plansOfTwoCities } from '../helpers/graphs.js';
import { ReferenceQuestions } from '../helpers/reference-questions.js';
import type { OpenStore, StoreUnderTest } from './store-contract.js';

/** Milliseconds for a load into a database on a busy machine. */
const patience = 120_000;

const city = 'city:qufu';
const program = 'program:qufu:a';
const office = 'department:qufu:yanglao';
const policy = 'policy:qufu:banfa';
const document = 'document:qufu-2023';

type EdgesOf = readonly [readonly string[], boolean, readonly NodeType[] | undefined];

/** How many relations each has is said as well, so that no case is empty by mistake. */
const cases: readonly [string, number, ...EdgesOf][] = [
  ['of one node, from either end', 9, [program], false, undefined],
  ['of two nodes, one between them once', 14, [program, 'brand:qufu:xiaoyang'], false, undefined],
  ['of a node that is named twice, once', 9, [program, program], false, undefined],
  ['several between the same two nodes', 4, [policy], false, undefined],
  ['to nodes of one type', 3, [city], false, ['DOCUMENT', 'CITY']],
  ['to nodes of one type, that lead to the node', 5, [city], false, ['TARGET']],
  ['to nodes of one type, from the node', 1, ['target:qufu-2023:a'], false, ['INDICATOR']],
  ['to nodes of its own type', 1, [city], false, ['CITY']],
  ['to nodes of several types', 7, [program], false, ['TARGET', 'DEPARTMENT', 'OFFICIAL', 'CITY']],
  ['to nodes of a type that it has no relation to', 0, [program], false, ['YEAR']],
  ['to nodes of no type', 0, [program], false, []],
  [
    'of nodes of two types, each to the other’s',
    11,
    [program, city],
    false,
    ['CITY', 'PROGRAM', 'TARGET'],
  ],
  ['of two nodes, to those of the type of one', 2, [program, city], false, ['CITY']],
  ['within two nodes', 1, [program, city], true, undefined],
  ['within nodes of which one is not there', 1, [program, 'city:none', city], true, undefined],
  ['within three nodes', 4, [program, office, city], true, undefined],
  ['within one node', 0, [program], true, undefined],
  ['within nodes, to those of a type at the far end', 1, [program, city], true, ['CITY']],
  ['within nodes, to those of a type at the near end', 1, [program, city], true, ['PROGRAM']],
  ['within nodes, to those of neither type', 0, [program, city], true, ['TARGET']],
  [
    'within nodes of which one is evidence',
    1,
    [city, program, 'evidence:qufu-2023:0'],
    true,
    undefined,
  ],
  ['of evidence alone', 0, ['evidence:qufu-2023:0'], false, undefined],
  ['of no node', 0, [], false, undefined],
  ['within no node', 0, [], true, undefined],
  [
    'of a node that has only proof beside',
    7,
    [document],
    false,
    ['SECTION', 'CITY', 'YEAR', 'POLICY'],
  ],
];

/** How many there are is said as well, so that no case is empty by mistake. */
const pathCases: readonly [string, number, string, string, number][] = [
  ['between neighbours', 1, program, city, 6],
  ['against the direction of relations', 1, city, program, 6],
  ['of several relations', 2, 'target:qufu-2023:a', office, 6],
  ['between nodes that several relations join', 1, document, policy, 6],
  ['that lead around a year', 1, document, 'target:qufu-2023:a', 6],
  ['that begin at a year', 5, 'year:2023', city, 6],
  ['that are longer than allowed', 0, 'target:qufu-2023:a', office, 1],
  ['from a node to itself', 0, program, program, 6],
  ['to a node that is not there', 0, program, 'program:none', 6],
  ['from a node that is not there', 0, 'city:none', program, 6],
  ['to evidence', 0, program, 'evidence:qufu-2023:0', 6],
  ['between a city and the one above it', 1, city, 'city:jining', 10],
];

const withDegrees = { degrees: true } as const;
const all = { limit: 50, count: true, evidence: true, summaries: withDegrees } as const;

/** How many there are is said as well, so that no case is empty by mistake. */
const expandCases: readonly [string, number, string, WhichNeighbors][] = [
  ['a city has of its own', 11, city, { ...all, relation: 'OF_CITY' }],
  [
    'a city has of two types',
    4,
    city,
    {
      ...all,
      relation: 'OF_CITY',
      types: ['POLICY', 'PROGRAM', 'BENEFICIARY_GROUP', 'SERVICE_BRAND'],
    },
  ],
  ['a city has of no type', 0, city, { ...all, relation: 'OF_CITY', types: [] }],
  [
    'a city has of a type that it cannot have',
    0,
    city,
    { ...all, relation: 'OF_CITY', types: ['YEAR'] },
  ],
  ['a relation type does not join with it', 0, city, { ...all, relation: 'MEASURES' }],
  [
    'a city has of a year',
    3,
    city,
    { ...all, relation: 'OF_CITY', years: [2022], types: ['TARGET', 'RESULT', 'SERVICE_BRAND'] },
  ],
  ['a city has of no year', 0, city, { ...all, relation: 'OF_CITY', years: [] }],
  [
    'an indicator measures in a city',
    4,
    'indicator:beds',
    { ...all, relation: 'MEASURES', cityIds: [city, 'city:none'] },
  ],
  [
    'an indicator measures in another city',
    0,
    'indicator:beds',
    { ...all, relation: 'MEASURES', cityIds: ['city:jining'] },
  ],
  [
    'a document is told by, in its city',
    3,
    document,
    { ...all, relation: 'IN_DOCUMENT', cityIds: [city], years: [2023] },
  ],
  [
    'a document is told by, in another year',
    0,
    document,
    { ...all, relation: 'IN_DOCUMENT', years: [2022] },
  ],
  ['several relations join, each once', 3, office, { ...all, relation: 'RESPONSIBLE_FOR' }],
  ['several relations join with a policy, each once', 2, policy, { ...all, relation: 'MENTIONS' }],
  [
    'lies on the far side of a relation within one type',
    1,
    'city:jining',
    { ...all, relation: 'PARENT_CITY' },
  ],
  [
    'no city owns, of a city',
    0,
    'official:qufu:kong',
    { ...all, relation: 'HOLDS_POST_AT', cityIds: ['city:jining'] },
  ],
  ['joins a node that is not there', 0, 'city:none', { ...all, relation: 'OF_CITY' }],
  ['joins evidence', 0, 'evidence:qufu-2023:0', { ...all, relation: 'OF_CITY' }],
];

const avoidCases: readonly [string, number, string, string, Avoided][] = [
  ['through nodes of no type', 2, 'target:qufu-2023:a', office, { types: [] }],
  ['through programmes', 1, 'target:qufu-2023:a', office, { types: ['PROGRAM'] }],
  ['through one node', 1, 'target:qufu-2023:a', office, { ids: [city] }],
  ['through a node that is not there', 2, 'target:qufu-2023:a', office, { ids: ['city:none'] }],
  [
    'through the types of their ends',
    2,
    'target:qufu-2023:a',
    office,
    { types: ['TARGET', 'DEPARTMENT'] },
  ],
  ['through their ends', 2, 'target:qufu-2023:a', office, { ids: ['target:qufu-2023:a', office] }],
];

/** Demands of a store what is told of nodes and relations of all types together, and in what order. */
export function describeEdges(name: string, open: OpenStore): void {
  describe(`${name}, asked for edges, summaries and streams`, () => {
    const { nodes, edges } = withProofReversed(plansOfTwoCities());
    const dataset: Dataset = { nodes, edges, revision: revisionOf({ nodes, edges }) };
    const reference = new ReferenceQuestions(dataset);
    let store: StoreUnderTest;
    beforeAll(async () => {
      store = await open();
      await store.writer.load(dataset);
    }, patience);
    afterAll(async () => {
      await store.close();
    });

    test.each(cases)('edges %s are %d', async (_, count, ids, within, types) => {
      const expected = reference.edges(ids, within, types);
      const { revision } = dataset;
      const ask = (limit: number) =>
        store.reader.edges(ids, { within, ...(types && { types }), limit, evidence: true });
      expect(await ask(count)).toEqual({ revision, edges: expected, truncated: false });
      expect(expected).toHaveLength(count);
      if (count === 0) return;
      expect(await ask(count - 1)).toEqual({
        revision,
        edges: expected.slice(0, -1),
        truncated: true,
      });
    });

    test.each(cases.filter(([, , , within]) => !within))(
      'neighbours are at the other ends of the edges %s',
      async (_, count, ids, __, types) => {
        const ask = (limit: number) =>
          store.reader.neighbors(ids, { ...(types && { types }), limit });
        for (const limit of [count, Math.max(0, count - 1), 0]) {
          const found = await ask(limit);
          expect([...found.ids].sort()).toEqual(reference.neighbors(ids, types, limit));
          expect(found.truncated).toBe(limit < count);
          expect(found.revision).toBe(dataset.revision);
        }
      },
    );

    test.each(pathCases)('shortest paths %s are %d', async (_, count, from, to, maxLength) => {
      const expected = reference.shortestPaths(from, to, maxLength);
      expect(expected).toHaveLength(count);
      const { revision } = dataset;
      const ask = (limit: number) => store.reader.shortestPaths(from, to, { maxLength, limit });
      expect(await ask(20)).toEqual({ revision, paths: expected, tooMany: false });
      expect(await ask(1)).toEqual({ revision, paths: expected.slice(0, 1), tooMany: false });
    });

    test.each(expandCases)('what %s is %d nodes', async (_, count, id, which) => {
      const { revision } = dataset;
      const expected = reference.expand(id, which);
      expect(expected.total).toBe(count);
      expect(await store.reader.expand(id, which)).toEqual({ revision, ...expected });
    });

    test.each(expandCases.filter(([, count]) => count > 1))(
      'what %s comes in pages that follow each other',
      async (_, count, id, which) => {
        const found: string[] = [];
        for (let after: string | undefined; found.length < count; after = found.at(-1)) {
          const asked = { ...which, limit: 2, after };
          const page = await store.reader.expand(id, asked);
          expect(page).toEqual({ revision: dataset.revision, ...reference.expand(id, asked) });
          const ids = page.nodeSummaries.map((each) => each.id);
          expect(page.hasMore).toBe(found.length + ids.length < count);
          found.push(...ids);
        }
        const whole = reference.expand(id, which).nodeSummaries;
        expect(found).toEqual(whole.map((each) => each.id));
      },
    );

    const plain = (type: NodeType) => ({ type, properties: ['id'], relations: [] });
    const evidence = { type: 'EVIDENCE', properties: ['quote', 'id'], relations: [] } as const;
    const parties = [plain('DEPARTMENT'), plain('OFFICIAL')];
    const listed: WhichRelations = {
      ...{ type: 'RESPONSIBLE_FOR', order: [], page: { limit: 9 }, count: true },
      select: {
        edge: {
          properties: ['id', 'role', 'start'],
          evidence,
          origin: ['PROGRAM', 'SECTION', 'SERVICE_BRAND', 'TARGET', 'POLICY'].map((type) =>
            plain(type as NodeType),
          ),
        },
        node: parties,
      },
    };
    const onEdge = (property: string, direction: 'ASC' | 'DESC' = 'ASC') =>
      ({ property, direction, on: 'edge' }) as const;

    test.each<[string, number, Condition | undefined]>([
      ['of any kind', 5, undefined],
      ['in a role', 3, { property: 'role', tests: { eq: 'RESPONSIBLE' } }],
      ['of a party', 4, { property: 'partyId', tests: { eq: office } }],
      [
        'of a party of that name',
        1,
        { relation: 'party', where: { property: 'name', tests: { eq: '孔维健' } } },
      ],
      [
        'of no party of that name',
        4,
        { not: { relation: 'party', where: { property: 'name', tests: { eq: '孔维健' } } } },
      ],
      [
        'for something of a policy area',
        3,
        { relation: 'subject', where: { relation: 'policyArea' } },
      ],
      [
        'for something of some types',
        4,
        { relation: 'subject', types: ['PROGRAM', 'SECTION', 'CITY'] },
      ],
      [
        'that a document says',
        2,
        { relation: 'document', where: { property: 'year', tests: { eq: 2023 } } },
      ],
      [
        'for something of a policy area of that name',
        1,
        { relation: 'policyArea', where: { property: 'name', tests: { eq: '养老服务' } } },
      ],
      ['that what they do not refer to says', 0, { relation: 'city' }],
      ['but for what they do not refer to', 5, { not: { relation: 'city' } }],
      ['of no kind', 0, { any: [] }],
    ])('responsibilities %s are %d', async (_, count, where) => {
      const { revision } = dataset;
      const expected = reference.relations({ ...listed, where });
      expect(expected.total).toBe(count);
      expect(await store.reader.relations({ ...listed, where })).toEqual({ revision, ...expected });
    });

    test.each<[string, WhichRelations['select'], number]>([
      ['of their parties alone', { node: parties }, 5],
      ['of themselves alone', { edge: { properties: ['role'] }, node: [] }, 5],
      ['of nothing', { node: [] }, 0],
      [
        'the first proof',
        { edge: { properties: [], evidence, firstEvidenceOnly: true }, node: [] },
        5,
      ],
      [
        'lists of their ends',
        {
          edge: {
            properties: ['id'],
            origin: [
              {
                ...plain('PROGRAM'),
                relations: [
                  { field: 'targets', page: { limit: 1 }, count: true, node: [plain('TARGET')] },
                  { field: 'city', node: [{ type: 'CITY', properties: ['name'], relations: [] }] },
                ],
              },
              plain('SECTION'),
            ],
          },
          node: [
            {
              ...plain('DEPARTMENT'),
              relations: [{ field: 'responsibilities', count: true, node: [] }],
            },
            plain('OFFICIAL'),
          ],
        },
        5,
      ],
    ])('responsibilities are shown with %s', async (_, select, count) => {
      const { revision } = dataset;
      const expected = reference.relations({ ...listed, select });
      expect(expected.rows).toHaveLength(count);
      expect(await store.reader.relations({ ...listed, select })).toEqual({
        revision,
        ...expected,
      });
    });

    test.each<[string, Order]>([
      ['their own order', []],
      ['that of their roles', [onEdge('role', 'DESC'), onEdge('rank')]],
      ['that of where it is said', [onEdge('documentId', 'DESC'), onEdge('start')]],
    ])('responsibilities come in pages that follow each other, in %s', async (_, order) => {
      const { revision, edges } = dataset;
      const whole = reference.relations({ ...listed, order }).rows;
      const found: unknown[] = [];
      for (let after: Position | undefined; found.length < whole.length; ) {
        const page = { limit: 2, ...(after && { after }) };
        const answer = await store.reader.relations({ ...listed, order, page, count: false });
        expect(answer).toEqual({
          revision,
          ...reference.relations({ ...listed, order, page, count: false }),
        });
        found.push(...answer.rows);
        const [[lastId]] = answer.rows.at(-1) as unknown as [[string]];
        const last = edges.find(({ id }) => id === lastId) as EdgeRecord;
        after = [
          ...order.map(({ property }) => last.properties[property] as string),
          ...[last.from, last.id],
        ];
      }
      expect(found).toEqual(whole);
    });

    test('neighbours are neither counted nor told with proof where that is not asked for', async () => {
      const asked = {
        ...({ relation: 'OF_CITY', limit: 1, count: false, evidence: false } as const),
        summaries: withDegrees,
      };
      const { total, edges } = await store.reader.expand(city, asked);
      expect({ total, evidence: edges.map(({ evidence }) => evidence) }).toEqual({
        ...{ total: null, evidence: [[]] },
      });
    });

    test('a page of neighbours may begin after any text', async () => {
      for (const after of ['', 'program:qufu:a~', 'zzz', '~', '𠮷', '\uff21', 'target:'])
        expect(await store.reader.expand(city, { ...all, relation: 'OF_CITY', after })).toEqual({
          revision: dataset.revision,
          ...reference.expand(city, { ...all, relation: 'OF_CITY', after }),
        });
    });

    test.each(avoidCases)(
      'shortest paths that do not lead %s are %d',
      async (_, count, from, to, avoid) => {
        const expected = reference.shortestPaths(from, to, 6, avoid);
        expect(expected).toHaveLength(count);
        const asked = { maxLength: 6, limit: 20, avoid };
        expect(await store.reader.shortestPaths(from, to, asked)).toEqual({
          ...{ revision: dataset.revision, paths: expected, tooMany: false },
        });
      },
    );

    test('an edge has its proof as it was loaded, whatever the order of the ids', async () => {
      const { edges } = await store.reader.edges(['official:qufu:kong'], {
        limit: 9,
        evidence: true,
      });
      expect(edges.find(({ to }) => to === program)?.evidence).toEqual([
        'evidence:qufu-2023:2',
        'evidence:qufu-2023:1',
      ]);
    });

    test('an edge has no proof where none is asked for', async () => {
      const { edges } = await store.reader.edges([program], { limit: 9 });
      expect(edges.map(({ evidence }) => evidence)).toEqual(edges.map(() => []));
      expect(edges).toHaveLength(9);
    });

    test('a summary has name and relations of a node, whatever its type', async () => {
      const ids = dataset.nodes.filter(({ type }) => type !== 'EVIDENCE').map(({ id }) => id);
      const summaries = (await store.reader.nodeSummaries(ids)).nodeSummaries;
      expect(summaries).toEqual(reference.nodeSummaries(ids));
      const captions = new Map(summaries.map(({ id, caption }) => [id, caption]));
      expect(captions.get('year:2023')).toBe('2023');
      expect(captions.get('section:qufu-2023:a')).toBe('章节a');
      expect(captions.get('target:qufu-2023:a')).toBe('目标a');
      expect(captions.get(document)).toBe('曲阜计划');
    });

    test('summaries come in the order of the question, repeated ones again', async () => {
      const ids = [program, city, 'evidence:qufu-2023:0', 'city:none', program];
      const { nodeSummaries, revision } = await store.reader.nodeSummaries(ids);
      expect(nodeSummaries.map(({ id }) => id)).toEqual([program, city, program]);
      expect(revision).toBe(dataset.revision);
    });

    test('a summary counts relations from either end, by type, in the ontology’s order', async () => {
      const { nodeSummaries } = await store.reader.nodeSummaries([city, policy]);
      expect(nodeSummaries).toEqual([
        {
          ...{ id: city, type: 'CITY', caption: '曲阜', degree: 14 },
          ...{ cityId: city, year: null, policyAreaId: null },
          degrees: [
            { type: 'PARENT_CITY', count: 1 },
            { type: 'PUBLISHED_BY', count: 2 },
            { type: 'OF_CITY', count: 11 },
          ],
        },
        {
          ...{ id: policy, type: 'POLICY', caption: '办法', degree: 4 },
          ...{ cityId: city, year: null, policyAreaId: null },
          degrees: [
            { type: 'OF_CITY', count: 1 },
            { type: 'MENTIONS', count: 3 },
          ],
        },
      ]);
    });

    test.each<[string, WhichSummaries]>([
      ['and no numbers of relations', { degrees: false }],
      ['and the cities', { degrees: false, places: { CITY: ['id', 'name', 'aliases', 'level'] } }],
      ['and the policy areas', { degrees: false, places: { POLICY_AREA: ['name'] } }],
      [
        'and all of these',
        { degrees: true, places: { CITY: ['name'], POLICY_AREA: ['id', 'aliases', 'name'] } },
      ],
    ])(
      'a subgraph and neighbours come with names of nodes %s, if that is asked for',
      async (_, summaries) => {
        const ids = dataset.nodes.map(({ id }) => id);
        const expected = reference.summaries(ids, summaries);
        const { revision } = dataset;
        const subgraph = await store.reader.subgraph(ids, { limit: 1_000, summaries });
        expect(subgraph).toMatchObject(expected);
        expect(subgraph.places?.size).toBe(expected.places?.size);
        const which = { ...all, relation: 'OF_CITY', summaries } as const;
        const expansion = reference.expand(city, which);
        expect(expansion.nodeSummaries).toHaveLength(11);
        expect(await store.reader.expand(city, which)).toEqual({ revision, ...expansion });
      },
    );

    test('an edge has the role, the action and whether it is inherited, where its type has them', async () => {
      const ids = ['department:qufu:yanglao', policy, 'brand:qufu:xiaoyang'];
      const { edges } = await store.reader.edges(ids, { limit: 50 });
      const own = edges.map(({ role, inherited, action }) => [role, inherited, action]);
      expect(new Set(own.map(([role]) => role))).toEqual(
        new Set(['RESPONSIBLE', 'COOPERATING', null]),
      );
      expect(new Set(own.map(([, inherited]) => inherited))).toEqual(new Set([true, false, null]));
      expect(new Set(own.map(([, , action]) => action))).toEqual(
        new Set(['ISSUES', 'DRAFTS', null]),
      );
    });

    test('a subgraph has the nodes asked for in their order, and the relations between them by type', async () => {
      const ids = dataset.nodes.map(({ id }) => id).reverse();
      const found = await store.reader.subgraph(ids, {
        ...{ limit: 1_000, evidence: true, summaries: withDegrees },
      });
      expect(found).toEqual({
        revision: dataset.revision,
        nodeSummaries: reference.nodeSummaries(ids),
        edges: reference.edges(ids, true),
        truncated: false,
      });
    });

    test('a subgraph with more relations than wanted has the first of them, without proof', async () => {
      const ids = [program, office, city, 'city:none', document];
      const all = reference.edges(ids, true);
      const found = await store.reader.subgraph(ids, {
        ...{ limit: all.length - 1, summaries: withDegrees },
      });
      expect(found).toEqual({
        revision: dataset.revision,
        nodeSummaries: reference.nodeSummaries(ids),
        edges: all.slice(0, -1).map((edge) => ({ ...edge, evidence: [] })),
        truncated: true,
      });
    });

    test('a stream has all nodes and then all relations, in a dataset’s order', async () => {
      const chunks: GraphChunk[] = [];
      for await (const chunk of store.reader.stream()) chunks.push(chunk);
      const kinds = chunks.map((chunk) => Object.keys(chunk)[0]);
      expect(kinds).toEqual([...kinds].sort().reverse());
      expect(new Set(kinds)).toEqual(new Set(['nodes', 'edges']));
      expect(chunks.flatMap((chunk) => ('nodes' in chunk ? chunk.nodes : []))).toEqual(nodes);
      expect(chunks.flatMap((chunk) => ('edges' in chunk ? chunk.edges : []))).toEqual(edges);
    });
  });

  describe(`${name}, asked where nodes belong`, () => {
    test('a summary has the city, the year and the policy area of a node, a section those of its document', async () => {
      const graph = new GraphBuilder()
        .node('city:x')
        .node('year:2023', { year: 2023 })
        .node('area:elderly', { name: '养老服务' })
        .node('document:x', {}, { city: 'city:x', year: 'year:2023' })
        .node('section:x:1', {}, { document: 'document:x', policyArea: 'area:elderly' })
        .node('section:x:2', {}, { document: 'document:x' })
        .node('official:x:a', {})
        .node('program:x:a', {}, { city: 'city:x', policyArea: 'area:elderly' })
        .build();
      const { reader, writer, close } = await open();
      await writer.load(graph);
      const ids = graph.nodes.map(({ id }) => id);
      const { nodeSummaries } = await reader.nodeSummaries(ids);
      await close();
      const placed = nodeSummaries.map(({ id, cityId, year, policyAreaId }) => [
        ...[id, cityId, year, policyAreaId],
      ]);
      expect(placed.sort()).toEqual([
        ['area:elderly', null, null, 'area:elderly'],
        ['city:x', 'city:x', null, null],
        ['document:x', 'city:x', 2023, null],
        ['official:x:a', null, null, null],
        ['program:x:a', 'city:x', null, 'area:elderly'],
        ['section:x:1', 'city:x', 2023, 'area:elderly'],
        ['section:x:2', 'city:x', 2023, null],
        ['year:2023', null, 2023, null],
      ]);
    });
  });

  describe(`${name}, asked for what is called as something is`, () => {
    const dataset = new GraphBuilder()
      .node('city:x', { name: '食堂' })
      .node('city:y')
      .node('year:2023', { year: 2023 })
      .node('program:x:a', { name: '食堂', aliases: ['A级 行动'] }, { city: 'city:x' })
      .node('program:x:b', { name: '食 堂' }, { city: 'city:x' })
      .node('program:y:c', { name: '食堂二' }, { city: 'city:y' })
      .node('brand:y:d', { name: '幸福', aliases: ['ａ级行动', '福'] }, { city: 'city:y' })
      .node('policy:x:e', { name: '行动' }, { city: 'city:x' })
      .node('place:y:f', { name: '福', aliases: ['幸福'] }, { city: 'city:y' })
      .build();
    const reference = new ReferenceQuestions(dataset);
    let store: StoreUnderTest;
    beforeAll(async () => {
      store = await open();
      await store.writer.load(dataset);
    }, patience);
    afterAll(async () => {
      await store.close();
    });

    test.each<[string, readonly string[], string, readonly NodeType[]]>([
      [
        'a name or an alias, whatever width, case and spaces',
        ['brand:y:d', 'program:x:a', 'program:x:b'],
        'program:x:a',
        ['PROGRAM', 'SERVICE_BRAND', 'POLICY'],
      ],
      [
        'a name of another',
        ['city:x', 'program:x:a', 'program:x:b'],
        'program:x:b',
        ['PROGRAM', 'CITY'],
      ],
      [
        'an alias of another as a name',
        ['brand:y:d', 'place:y:f'],
        'place:y:f',
        ['PLACE', 'SERVICE_BRAND'],
      ],
      ['a name only in part', [], 'policy:x:e', ['PROGRAM', 'SERVICE_BRAND']],
      ['a name, but another type', [], 'program:x:b', ['POLICY']],
      ['a name, but no type', [], 'program:x:b', []],
      ['no name', [], 'year:2023', ['PROGRAM']],
    ])('finds what has %s: %j', async (_, found, id, types) => {
      const summaries = { degrees: true, places: { CITY: ['name', 'id'] } };
      const ask = (limit: number) => store.reader.namesakes(id, { types, limit, summaries });
      const { revision } = dataset;
      expect(await ask(9)).toEqual({ revision, ...reference.summaries([id, ...found], summaries) });
      const first = [id, ...found.slice(0, 1)];
      expect(await ask(1)).toEqual({ revision, ...reference.summaries(first, summaries) });
    });

    test.each(['program:x:none', 'nothing'])(
      'finds nothing for %s, which is not there',
      async (id) => {
        const which = { types: ['PROGRAM'], limit: 9, summaries: { degrees: false } } as const;
        const { nodeSummaries } = await store.reader.namesakes(id, which);
        expect(nodeSummaries).toEqual([]);
      },
    );
  });

  describe(`${name}, loaded with one graph and then another`, () => {
    test('tells the revision that is served now, in every answer', async () => {
      const graphOf = (title: string): Dataset => {
        const { nodes, edges } = new GraphBuilder().node('city:x', { name: title }).build();
        return { nodes, edges, revision: revisionOf({ nodes, edges }) };
      };
      const { reader, writer, close } = await open();
      for (const dataset of [graphOf('一'), graphOf('二'), graphOf('一')]) {
        await writer.load(dataset);
        const select = [{ type: 'CITY' as const, properties: ['name'], relations: [] }];
        const plan = { limit: 1, skip: 0, count: false, facets: false };
        const answers = [
          await reader.read({ start: { ids: ['city:x'] }, select }),
          await reader.search({ ...plan, request: { ...searchFor(['一']) }, select }),
          await reader.edges(['city:x'], { limit: 1 }),
          await reader.nodeSummaries(['city:x']),
          await reader.aggregate({ type: 'TARGET', groupBy: [] }),
          await reader.info(),
        ];
        expect(answers.map(({ revision }) => revision)).toEqual(
          answers.map(() => dataset.revision),
        );
        expect(await reader.currentRevision()).toBe(dataset.revision);
      }
      await close();
    });
  });
}

/** Proof is in reading order, which the order of ids need not be. */
const withProofReversed = ({ nodes, edges }: Dataset): Pick<Dataset, 'nodes' | 'edges'> => ({
  nodes,
  edges: edges.map((edge) => ({ ...edge, evidence: [...edge.evidence].reverse() })),
});
