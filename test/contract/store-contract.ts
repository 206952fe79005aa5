import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Dataset } from '../../src/model/graph.js';
import { listLengthsOf } from '../../src/model/list-lengths.js';
import { type NodeType, relationFieldsOf } from '../../src/model/ontology.js';
import type {
  Condition,
  NodeSelection,
  Order,
  Page,
  Plan,
  RelationRows,
  RelationSelection,
  Selection,
} from '../../src/model/plan.js';
import type { GraphReader, GraphWriter } from '../../src/store/store.js';
import { GraphBuilder, plansOfTwoCities } from '../helpers/graphs.js';

/** An empty store of its own, and the way to leave nothing of it behind. */
export interface StoreUnderTest {
  readonly reader: GraphReader;
  readonly writer: GraphWriter;
  close(): Promise<void>;
}

export type OpenStore = () => Promise<StoreUnderTest>;

const beds = 'target:qufu-2023';
const kong = 'official:qufu:kong';
const office = 'department:qufu:yanglao';

function ids(type: NodeType, ...relations: RelationSelection[]): NodeSelection {
  return { type, properties: ['id'], relations };
}

const where = (property: string, tests: object): Condition => ({ property, tests });

/** Proof is read in the order of the ids, in whatever order it was loaded. */
const withProofReversed = ({ edges, ...rest }: Dataset): Dataset => ({
  ...rest,
  edges: edges.map((edge) => ({ ...edge, evidence: [...edge.evidence].reverse() })),
});

/** What every store does alike. `open` is called a few times; loads are few, reads many. */
export function describeStoreContract(name: string, open: OpenStore): void {
  describe(`${name}, before a load`, () => {
    test('cannot answer yet, and says so', async () => {
      const { reader, close } = await open();
      const unavailable = expect.objectContaining({ kind: 'STORE_UNAVAILABLE' });
      const plan: Plan = { start: { ids: [kong] }, select: [ids('OFFICIAL')] };
      await expect(reader.read(plan)).rejects.toEqual(unavailable);
      await expect(reader.info()).rejects.toEqual(unavailable);
      await close();
    });
  });

  describe(`${name}, loaded`, () => {
    const dataset = withProofReversed(plansOfTwoCities());
    let store: StoreUnderTest;
    beforeAll(async () => {
      store = await open();
      await store.writer.load(dataset);
    });
    afterAll(async () => {
      await store.close();
    });

    const rowsOf = async (plan: Plan) => (await store.reader.read(plan)).rows;
    /** Ids of the targets that meet a condition, by their last letters. */
    const targets = async (condition: Condition, order?: Order, page?: Page) => {
      const start = {
        type: 'TARGET',
        where: condition,
        ...(order && { order }),
        ...(page && { page }),
      } as const;
      const rows = await rowsOf({ start, select: [ids('TARGET')] });
      return rows.map(([id]) => String(id).slice(-1)).join('');
    };
    /** What one node reads by a field. */
    const related = async (id: string, type: NodeType, relation: RelationSelection) => {
      const rows = await rowsOf({
        start: { ids: [id] },
        select: [{ type, properties: [], relations: [relation] }],
      });
      return rows[0]?.[0];
    };

    test('tells what it holds, types without any node included, proof left out', async () => {
      await store.reader.ping();
      const info = await store.reader.info();
      expect(info).toMatchObject({ revision: dataset.revision, nodeCount: 27 });
      expect(info.counts).toMatchObject({ CITY: 2, TARGET: 5, PLACE: 0, SECTION: 3 });
      const graphEdges = dataset.edges.filter(
        ({ type }) => type !== 'PROVEN_BY' && type !== 'QUOTED_FROM',
      );
      expect(info.edgeCount).toBe(graphEdges.length);
      expect(info.listLengths).toEqual(listLengthsOf(dataset));
    });

    test('a second load of the same graph changes nothing and says so', async () => {
      const report = await store.writer.load(withProofReversed(plansOfTwoCities()));
      expect(report).toMatchObject({
        revision: dataset.revision,
        changed: false,
        nodesWritten: 0,
        relationsWritten: 0,
        nodesDeleted: 0,
      });
    });

    describe('a read by ids', () => {
      test('answers in the order of the question, unknown ids and other types left out', async () => {
        const answer = await store.reader.read({
          start: { ids: [`${beds}:b`, 'target:none', kong, `${beds}:a`, `${beds}:b`] },
          select: [{ type: 'TARGET', properties: ['id', 'value'], relations: [] }],
        });
        expect(answer).toEqual({
          revision: dataset.revision,
          rows: [
            [`${beds}:b`, null],
            [`${beds}:a`, 300],
            [`${beds}:b`, null],
          ],
          total: null,
        });
      });

      test('puts the type first where there may be several', async () => {
        const select: Selection = [
          { type: 'OFFICIAL', properties: ['name'], relations: [] },
          { type: 'CITY', properties: ['aliases', 'level'], relations: [] },
        ];
        expect(await rowsOf({ start: { ids: ['city:qufu', kong] }, select })).toEqual([
          ['CITY', ['孔子故里', '阙里'], 'COUNTY'],
          ['OFFICIAL', '孔维健'],
        ]);
      });

      test('carries every property as it was loaded', async () => {
        for (const type of ['TARGET', 'CITY', 'EVIDENCE', 'DEPARTMENT'] as const)
          for (const node of dataset.nodes.filter((candidate) => candidate.type === type)) {
            const properties = Object.keys(node.properties);
            const select = [{ type, properties, relations: [] }];
            expect(await rowsOf({ start: { ids: [node.id] }, select })).toEqual([
              properties.map((property) => node.properties[property]),
            ]);
          }
      });
    });

    describe('conditions', () => {
      test.each<[string, Condition, string]>([
        ['equality', where('value', { eq: 300 }), 'ac'],
        ['membership', where('value', { in: [300, 20.5, 7] }), 'acd'],
        ['membership in nothing', where('value', { in: [] }), ''],
        ['bounds', where('value', { gt: 20.5, lte: 300 }), 'ac'],
        ['bounds that exclude their ends', where('value', { gte: 20.5, lt: 300 }), 'd'],
        ['absent values fail every test', where('value', { lt: 1e9 }), 'acde'],
        [
          'the negation of a failed test on an absent value holds',
          { not: where('value', { lt: 1e9 }) },
          'b',
        ],
        ['presence', where('value', {}), 'acde'],
        ['a bound on text never holds', where('text', { gt: 0 }), ''],
        ['a part of a text', where('text', { contains: '标c' }), 'c'],
        ['the start of a text', where('text', { startsWith: '目标' }), 'abcde'],
        ['the start of a text, not its middle', where('text', { startsWith: '标' }), ''],
        ['the id', where('id', { in: [`${beds}:e`, `${beds}:a`] }), 'ae'],
        ['an id of another type', where('id', { eq: kong }), ''],
        ['copies of relations', where('indicatorId', { eq: 'indicator:money' }), 'be'],
        ['all of nothing holds', { all: [] }, 'abcde'],
        ['any of nothing does not', { any: [] }, ''],
        ['all', { all: [where('value', { eq: 300 }), where('text', { contains: 'c' })] }, 'c'],
        ['any', { any: [where('value', { eq: 20.5 }), where('text', { contains: 'c' })] }, 'cd'],
        ['a relation', { relation: 'results' }, 'a'],
        ['no relation', { not: { relation: 'program' } }, 'de'],
        [
          'a related node',
          { relation: 'indicator', where: where('name', { eq: '养老床位' }) },
          'acd',
        ],
        [
          'a related node of a related node',
          {
            relation: 'program',
            where: { relation: 'brands', where: where('name', { contains: '孝' }) },
          },
          'abc',
        ],
        ['a property that the type does not have', where('name', { eq: 'x' }), ''],
        ['a relation that the type does not have', { not: { relation: 'parent' } }, 'abcde'],
      ])('%s', async (_, condition, expected) => {
        expect(await targets(condition)).toBe(expected);
      });

      test.each<[string, Condition, number]>([
        ['one element that passes all tests', where('years', { gt: 2022, lt: 2024 }), 1],
        ['no element that passes all tests', where('years', { gt: 2022, lt: 2023 }), 0],
        ['an empty list', where('aliases', {}), 0],
      ])('a list property: %s', async (_, condition, expected) => {
        const start = { type: 'SERVICE_BRAND', where: condition, count: true } as const;
        expect((await store.reader.read({ start, select: [] })).total).toBe(expected);
      });

      test.each<[string, Condition, string[]]>([
        [
          'of given types',
          { relation: 'responsibilities', types: ['OFFICIAL'] },
          ['program:qufu:a'],
        ],
        [
          'of types that are not there',
          {
            relation: 'responsibilities',
            types: ['DEPARTMENT'],
            where: where('name', { eq: '孔维健' }),
          },
          [],
        ],
        [
          'that one relation meets as a whole',
          {
            relation: 'responsibilities',
            edge: where('role', { eq: 'LEAD' }),
            where: where('name', { eq: '养老服务科' }),
          },
          [],
        ],
        [
          'by what the relation says',
          { relation: 'responsibilities', edge: { not: where('inherited', { eq: true }) } },
          ['program:qufu:a'],
        ],
      ])('relations %s', async (_, condition, expected) => {
        const start = { type: 'PROGRAM', where: condition } as const;
        const rows = await rowsOf({ start, select: [ids('PROGRAM')] });
        expect(rows).toEqual(expected.map((id) => [id]));
      });
    });

    describe('order and pages', () => {
      const byValue = (direction: 'ASC' | 'DESC'): Order => [{ property: 'value', direction }];
      const every: Condition = { all: [] };

      test.each<[string, Order, string]>([
        ['by id where nothing is asked for', [], 'abcde'],
        ['ascending, absent values last', byValue('ASC'), 'daceb'],
        ['descending, absent values last, equal ones still by id', byValue('DESC'), 'eacdb'],
        ['by several keys', [{ property: 'unit', direction: 'DESC' }, ...byValue('DESC')], 'acdeb'],
        ['by id, descending', [{ property: 'id', direction: 'DESC' }], 'edcba'],
      ])('%s', async (_, order, expected) => {
        expect(await targets(every, order)).toBe(expected);
        expect(await targets(every, order, { limit: 2 })).toBe(expected.slice(0, 2));
        expect(await targets(every, order, { limit: 0 })).toBe('');
      });

      test.each<[string, object, 'ASC' | 'DESC', string]>([
        ['from', { gte: 300 }, 'ASC', 'ace'],
        ['to', { lt: 1000 }, 'DESC', 'acd'],
        ['between', { gt: 20.5, lte: 300 }, 'DESC', 'ac'],
        ['none', { gt: 300, lt: 1000 }, 'ASC', ''],
      ])('a range of what is ordered by: %s', async (_, tests, direction, expected) => {
        expect(await targets(where('value', tests), byValue(direction))).toBe(expected);
      });

      test('text is ordered by code point', async () => {
        const start = { type: 'PROGRAM', order: [{ property: 'name', direction: 'ASC' }] } as const;
        const select = [{ type: 'PROGRAM', properties: ['name'], relations: [] }] as const;
        expect(await rowsOf({ start, select })).toEqual([['食堂'], ['\uff21级行动'], ['𠮷祥工程']]);
      });

      test.each<[string, Order, Page['after'], string]>([
        ['a place with a value', byValue('ASC'), [300, `${beds}:a`], 'ceb'],
        ['a place without a value', byValue('DESC'), [null, `${beds}:a`], 'b'],
        ['a row that is gone', byValue('ASC'), [300, `${beds}:bb`], 'ceb'],
        ['a value that is gone', byValue('DESC'), [299, `${beds}:x`], 'db'],
        ['an id', [], [`${beds}:cc`], 'de'],
        ['the end', byValue('ASC'), [null, `${beds}:b`], ''],
      ])('a page begins after %s', async (_, order, after, expected) => {
        expect(await targets(every, order, { limit: 9, after: after as string[] })).toBe(expected);
      });

      test('pages of what one related node leads to fit together, whatever the order it has them in', async () => {
        // A city's documents are the newest first where they are read from it.
        const ofQufu = { relation: 'city', where: where('name', { eq: '曲阜' }) };
        const pageAfter = (...after: string[]) =>
          rowsOf({
            start: {
              type: 'DOCUMENT',
              where: ofQufu,
              page: { limit: 1, ...(after.length > 0 && { after }) },
            },
            select: [ids('DOCUMENT')],
          });
        expect(await pageAfter()).toEqual([['document:qufu-2022']]);
        expect(await pageAfter('document:qufu-2022')).toEqual([['document:qufu-2023']]);
        expect(await pageAfter('document:qufu-2023')).toEqual([]);
      });

      test('the count is of the whole list, not of the page', async () => {
        const start = {
          type: 'TARGET',
          where: where('value', { gte: 300 }),
          page: { limit: 1, after: [`${beds}:a`] },
          count: true,
        } as const;
        const { rows, total } = await store.reader.read({ start, select: [ids('TARGET')] });
        expect([rows, total]).toEqual([[[`${beds}:c`]], 3]);
      });

      test.each<[string, Page['after']]>([
        ['too short', [`${beds}:a`]],
        ['too long', [1, `${beds}:a`, 'x']],
        ['of another kind', ['1', `${beds}:a`]],
        ['without an id', [1, null]],
      ])('a position that is %s is bad input', async (_, after) => {
        const page = { limit: 1, after: after as string[] };
        const read = targets(every, byValue('ASC'), page);
        await expect(read).rejects.toMatchObject({ kind: 'BAD_USER_INPUT', argument: 'after' });
      });
    });

    describe('relations', () => {
      test('of cardinality one are an entry or null', async () => {
        const parent = { field: 'parent', node: [ids('CITY')] };
        expect(await related('city:qufu', 'CITY', parent)).toEqual(['city:jining']);
        expect(await related('city:jining', 'CITY', parent)).toBeNull();
        const only = { ...parent, where: where('level', { eq: 'COUNTY' }) };
        expect(await related('city:qufu', 'CITY', only)).toBeNull();
      });

      test.each<[string, string, NodeType, string, NodeType, string[]]>([
        [
          'by id',
          'brand:qufu:xiaoyang',
          'SERVICE_BRAND',
          'programs',
          'PROGRAM',
          ['program:qufu:a', 'program:qufu:b'],
        ],
        [
          'newest first',
          'brand:qufu:xiaoyang',
          'SERVICE_BRAND',
          'documents',
          'DOCUMENT',
          ['document:qufu-2023', 'document:qufu-2022'],
        ],
        [
          'in reading order',
          'document:qufu-2023',
          'DOCUMENT',
          'sections',
          'SECTION',
          ['c', 'b', 'a'].map((key) => `section:qufu-2023:${key}`),
        ],
      ])('come in the order of the ontology: %s', async (_, id, type, field, target, expected) => {
        expect(relationFieldsOf(type).has(field)).toBe(true);
        const rows = expected.map((one) => [one]);
        const relation = { field, node: [ids(target)] };
        expect(await related(id, type, relation)).toEqual({ rows, total: null });
      });

      test('are filtered, ordered, paged and counted each on its own', async () => {
        const relation: RelationSelection = {
          field: 'targets',
          where: where('value', {}),
          order: [{ property: 'value', direction: 'DESC' }],
          page: { limit: 2, after: [1000, `${beds}:e`] },
          count: true,
          node: [ids('TARGET')],
        };
        expect(await related('city:qufu', 'CITY', relation)).toEqual({
          rows: [[`${beds}:a`], [`${beds}:c`]],
          total: 4,
        });
      });

      test('without a node or relation selected are only counted', async () => {
        const counted = { field: 'targets', count: true, node: [] };
        expect(await related('city:qufu', 'CITY', counted)).toEqual({ rows: [], total: 5 });
        expect(await related('city:qufu', 'CITY', { field: 'parent', node: [] })).toBeNull();
      });

      test('to several types come with the type, unselected types neither shown nor counted', async () => {
        const relation = (...node: NodeSelection[]) => ({
          field: 'responsibilities',
          count: true,
          node,
        });
        const both = relation(ids('SERVICE_BRAND'), ids('SECTION'));
        expect(await related(office, 'DEPARTMENT', both)).toEqual({
          rows: [
            ['SECTION', 'section:qufu-2023:a'],
            ['SERVICE_BRAND', 'brand:qufu:xiaoyang'],
          ],
          total: 2,
        });
        expect(await related(office, 'DEPARTMENT', relation(ids('SECTION')))).toEqual({
          rows: [['section:qufu-2023:a']],
          total: 1,
        });
        expect(await related(office, 'DEPARTMENT', relation())).toEqual({ rows: [], total: 4 });
      });

      test('show their properties, their proof in reading order and where they come from', async () => {
        const relation: RelationSelection = {
          field: 'responsibilities',
          edge: {
            properties: ['role', 'inherited', 'rank'],
            evidence: { type: 'EVIDENCE', properties: ['quote'], relations: [] },
            origin: [ids('PROGRAM'), ids('TARGET')],
          },
          node: [
            {
              type: 'DEPARTMENT',
              properties: ['name'],
              relations: [{ field: 'city', node: [ids('CITY')] }],
            },
            { type: 'OFFICIAL', properties: ['name'], relations: [] },
          ],
        };
        const origin = ['PROGRAM', 'program:qufu:a'];
        const department = ['DEPARTMENT', '养老服务科', ['city:qufu']];
        expect(await related('program:qufu:a', 'PROGRAM', relation)).toEqual({
          rows: [
            [
              ['LEAD', false, '0-00', [['牵头领导'], ['责任科室']], origin],
              ['OFFICIAL', '孔维健'],
            ],
            [['RESPONSIBLE', true, '1-00', [['责任科室']], origin], department],
            [['COOPERATING', false, '2-00', [], origin], department],
          ],
          total: null,
        });
      });

      test('show no more of their proof than what is read first where that is asked for', async () => {
        const relation: RelationSelection = {
          field: 'responsibilities',
          edge: {
            properties: ['role'],
            evidence: {
              type: 'EVIDENCE',
              properties: ['quote'],
              relations: [{ field: 'section', node: [ids('SECTION')] }],
            },
            firstEvidenceOnly: true,
          },
          node: [],
        };
        expect(await related('program:qufu:a', 'PROGRAM', relation)).toEqual({
          rows: [
            [['LEAD', [['牵头领导', ['section:qufu-2023:a']]]], null],
            [['RESPONSIBLE', [['责任科室', null]]], null],
            [['COOPERATING', []], null],
          ],
          total: null,
        });
      });

      test('are the first of each value where that is asked for, and counted and paged as such', async () => {
        const relation: RelationSelection = {
          field: 'targets',
          order: [{ property: 'value', direction: 'DESC' }],
          firstOf: 'year',
          count: true,
          node: [{ type: 'TARGET', properties: ['year', 'id'], relations: [] }],
        };
        const whole = (await related('city:qufu', 'CITY', relation)) as RelationRows;
        const { firstOf: _, ...unfiltered } = relation;
        const all = (await related('city:qufu', 'CITY', unfiltered)) as RelationRows;
        const years = all.rows.map(([year]) => year);
        expect(new Set(years).size).toBeLessThan(years.length);
        const firsts = all.rows.filter(([year], at) => years.indexOf(year as number) === at);
        expect(whole).toEqual({ rows: firsts, total: firsts.length });
        expect(firsts.length).toBeGreaterThan(1);
        expect(await related('city:qufu', 'CITY', { ...relation, page: { limit: 1 } })).toEqual({
          ...{ rows: firsts.slice(0, 1), total: firsts.length },
        });
      });

      test('are shown without the node where only they are wanted', async () => {
        const relation = {
          field: 'parent',
          edge: { properties: ['id'], origin: [ids('PLACE')] },
          node: [],
        };
        const { id } = dataset.edges.find(({ type }) => type === 'PARENT_CITY') as { id: string };
        expect(await related('city:qufu', 'CITY', relation)).toEqual([[id, null], null]);
      });

      test('are filtered and ordered by their own properties', async () => {
        const relation: RelationSelection = {
          field: 'responsibilities',
          whereEdge: where('rank', { startsWith: '1' }),
          order: [{ property: 'rank', direction: 'DESC', on: 'edge' }],
          edge: { properties: ['rank'] },
          node: [],
        };
        const list = (await related(office, 'DEPARTMENT', relation)) as { rows: unknown };
        expect(list.rows).toEqual([
          [['1-01'], null],
          [['1-00'], null],
          [['1-00'], null],
        ]);
      });

      test('between the same two nodes come by their own ids, and pages tell them apart', async () => {
        const expected = dataset.edges
          .filter(({ type }) => type === 'MENTIONS')
          .sort(
            (a, b) => (a.from < b.from ? -1 : Number(a.from > b.from)) || (a.id < b.id ? -1 : 1),
          );
        const seen: string[] = [];
        let after: { after?: string[] } = {};
        for (let page = 0; page < 4; page++) {
          const relation = {
            field: 'mentions',
            page: { limit: 1, ...after },
            edge: { properties: ['id'] },
            node: [ids('DOCUMENT')],
          };
          const list = (await related('policy:qufu:banfa', 'POLICY', relation)) as unknown as {
            rows: [[[string], [string]]] | [];
          };
          const [entry] = list.rows;
          if (!entry) break;
          seen.push(entry[0][0]);
          after = { after: [entry[1][0], entry[0][0]] };
        }
        expect(seen).toEqual(expected.map(({ id }) => id));
      });

      test('to the first passage of a measurement are the first by id, whatever is selected of it', async () => {
        const passages = async (properties: readonly string[], page: Page = { limit: 1 }) => {
          const node = [{ type: 'EVIDENCE' as const, properties, relations: [] }];
          const rows = await rowsOf({
            start: { ids: ['target:qufu-2023:a', 'target:qufu-2023:b', 'target:qufu-2023:c'] },
            select: [
              {
                type: 'TARGET',
                properties: ['id'],
                relations: [{ field: 'evidence', page, node }],
              },
            ],
          });
          return rows.map(([, list]) => (list as unknown as { rows: unknown[] }).rows);
        };
        expect(await passages(['end', 'quote', 'start'])).toEqual([
          [[14, '牵头领导', 10]],
          [],
          [[32, '床位', 30]],
        ]);
        const [first, last] = ['evidence:qufu-2023:1', 'evidence:qufu-2023:3'];
        expect(await passages(['id'])).toEqual([[[first]], [], [[last]]]);
        expect(await passages([])).toEqual([[[]], [], [[]]]);
        expect(await passages(['id'], { limit: 2 })).toEqual([[[first], [last]], [], [[last]]]);
        expect(await passages(['id'], { limit: 1, after: [first] })).toEqual([
          [[last]],
          [],
          [[last]],
        ]);
      });

      test('nest to any depth, proof included', async () => {
        const evidence = {
          field: 'evidence',
          node: [ids('EVIDENCE', { field: 'section', node: [ids('SECTION')] })],
        };
        const brands = { field: 'brands', node: [ids('SERVICE_BRAND', evidence)] };
        const programs = {
          field: 'programs',
          where: { relation: 'brands' },
          node: [ids('PROGRAM', brands)],
        };
        const cities = { field: 'children', node: [ids('CITY', programs)] };
        const list = (...rows: unknown[]) => ({ rows, total: null });
        const proof = list(['evidence:qufu-2023:0', ['section:qufu-2023:a']]);
        const brand = list(['brand:qufu:xiaoyang', proof]);
        expect(await related('city:jining', 'CITY', cities)).toEqual(
          list(['city:qufu', list(['program:qufu:a', brand], ['program:qufu:b', brand])]),
        );
      });
    });
  });

  describe(`${name}, loaded again`, () => {
    const generation = (number: number): Dataset => {
      const graph = new GraphBuilder().node('city:x', { name: `第${number}代` });
      for (let at = 0; at < 40; at++)
        graph.node(`place:${number}-${at}`, { name: `第${number}代` }, { city: 'city:x' });
      return graph.build();
    };
    const everything: Plan = {
      start: { ids: ['city:x'] },
      select: [
        {
          type: 'CITY',
          properties: ['name'],
          relations: [
            { field: 'places', node: [{ type: 'PLACE', properties: ['name'], relations: [] }] },
          ],
        },
      ],
    };

    test('holds the new graph and nothing of the old', async () => {
      const { reader, writer, close } = await open();
      await writer.load(generation(1));
      const report = await writer.load(generation(2));
      const { revision } = generation(2);
      expect(report).toMatchObject({
        revision,
        changed: true,
        nodesWritten: 41,
        relationsWritten: 40,
      });
      expect(await reader.info()).toMatchObject({ revision, nodeCount: 41, edgeCount: 40 });
      const old = await reader.read({ start: { ids: ['place:1-0'] }, select: [ids('PLACE')] });
      expect(old.rows).toEqual([]);
      await close();
    });

    test('is read as one revision at any moment', async () => {
      const { reader, writer, close } = await open();
      const generations = [1, 2, 3, 4].map(generation);
      const names = new Map(generations.map(({ revision }, at) => [revision, `第${at + 1}代`]));
      await writer.load(generations[0] as Dataset);
      let loading = true;
      const loads = (async () => {
        for (const dataset of generations.slice(1)) await writer.load(dataset);
        loading = false;
      })();
      const read = async () => {
        const { revision, rows } = await reader.read(everything);
        const name = names.get(revision);
        expect(rows).toEqual([[name, { rows: new Array(40).fill([name]), total: null }]]);
        // Lets the load go on, however fast the answer was.
        await new Promise((resolve) => setTimeout(resolve));
      };
      const readers = [1, 2, 3].map(async () => {
        while (loading) await read();
      });
      await Promise.all([loads, ...readers]);
      await read();
      await close();
    });
  });
}
