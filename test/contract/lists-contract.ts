import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Dataset } from '../../src/model/graph.js';
import type { Plan, RelationSelection } from '../../src/model/plan.js';
import { GraphBuilder } from '../helpers/graphs.js';
import { ReferenceStore } from '../helpers/reference-store.js';
import type { OpenStore, StoreUnderTest } from './store-contract.js';

/** Lengths of lists: none, one, a few, and more than a page of 24. */
const lengths = [0, 1, 2, 24, 25, 40] as const;

const programs = lengths.map((length) => `program:a:${length}`);

/** Ids of passages are not in the order of UTF-16 units either: of 1 and 2, that of 1 is the first. */
const passageId = (at: number): string => `evidence:a:${at % 2 ? '\uff21' : '𠮷'}${at}`;

/**
 * For each length a programme with as many targets and responsibilities. Ids are not in the order of
 * insertion and not in that of UTF-16 units; of every rank there are two responsibilities, of one
 * party there are several; every third target has no passage, and every other one two, of which the
 * later one is the first by id.
 */
function graphOfLists(): Dataset {
  const graph = new GraphBuilder()
    .node('city:a', { name: '曲阜' })
    .node('year:2023', { year: 2023 })
    .node('document:a', {}, { city: 'city:a', year: 'year:2023' })
    .node('section:a', { heading: '章' }, { document: 'document:a' })
    .node('indicator:a', { name: '床位' })
    .node('indicator:b', { name: '床位' })
    .node('official:a', { name: '孔维健' });
  for (const at of [0, 1, 2]) graph.node(`department:a:${at}`, { name: `科${at}`, kind: 'OFFICE' });
  for (let at = 0; at < 90; at++) {
    const quote = at % 7 === 0 ? '"𠮷\\\n' : `话${at}`;
    graph.node(passageId(at), { quote, start: at, end: at + 2 }, { document: 'document:a' });
  }
  const parties = ['official:a', 'department:a:0', 'department:a:1', 'department:a:2'];
  for (const [at, length] of lengths.entries()) {
    const program = programs[at] as string;
    graph.node(program, { name: `工程${length}`, kind: 'ACTION' }, { city: 'city:a' });
    for (let entry = 0; entry < length; entry++) {
      graph.link(parties[entry % 4] as string, 'responsibilities', {
        to: program,
        properties: { role: entry === 0 ? 'LEAD' : 'RESPONSIBLE', rank: `1-${90 - (entry >> 1)}` },
        evidence: [passageId(1)],
      });
      const id = `target:${length}-${entry % 5}\uff21${entry % 2 ? '𠮷' : ''}${entry}`;
      const passages = entry % 2 ? [entry + 41, entry] : [entry + 41];
      graph.node(
        id,
        { value: entry % 4 ? entry * 1.5 : null, text: `目标${entry}`, unit: '张' },
        {
          ...{ city: 'city:a', year: 'year:2023', document: 'document:a', section: 'section:a' },
          indicator: entry % 2 ? 'indicator:a' : 'indicator:b',
          program,
          evidence: entry % 3 ? passages.map(passageId) : [],
        },
      );
    }
  }
  return graph.build();
}

const targets = (more: Partial<RelationSelection> = {}): RelationSelection => ({
  field: 'targets',
  node: [{ type: 'TARGET', properties: ['id', 'text', 'value'], relations: [] }],
  ...more,
});

const targetsWith = (...relations: RelationSelection[]): RelationSelection =>
  targets({ node: [{ type: 'TARGET', properties: ['text'], relations }] });

const passages: RelationSelection = {
  field: 'evidence',
  node: [{ type: 'EVIDENCE', properties: ['quote', 'start'], relations: [] }],
};

const responsibilities: RelationSelection = {
  field: 'responsibilities',
  edge: { properties: ['role', 'rank'] },
  node: [
    { type: 'DEPARTMENT', properties: ['name'], relations: [] },
    { type: 'OFFICIAL', properties: ['id'], relations: [] },
  ],
};

const planOf = (...relations: RelationSelection[]): Plan => ({
  start: { ids: programs },
  select: [{ type: 'PROGRAM', properties: ['name'], relations }],
});

/** Demands of a store that a list is the same list whatever its length and however it is asked for. */
export function describeLists(name: string, open: OpenStore): void {
  describe(`${name}, with lists of ${lengths.join(', ')} entries`, () => {
    const dataset = graphOfLists();
    const reference = new ReferenceStore(dataset);
    let store: StoreUnderTest;
    beforeAll(async () => {
      store = await open();
      await store.writer.load(dataset);
    });
    afterAll(() => store.close());

    test.each([0, 1, 23, 24, 25, 41])(
      'a page of %i has so many of a list, and the count of all',
      async (limit) => {
        const { rows } = await store.reader.read(planOf(targets({ page: { limit }, count: true })));
        const lists = rows.map(([, list]) => list as { rows: unknown[]; total: number });
        expect(lists.map((list) => [list.rows.length, list.total])).toEqual(
          lengths.map((length) => [Math.min(length, limit), length]),
        );
      },
    );

    test.each([
      ['one less than', -1],
      ['as many as', 0],
      ['one more than', 1],
    ])('a first page of %s a narrowed list has comes with the count of all', async (_, more) => {
      const narrowed = (limit: number): Plan => ({
        start: {
          type: 'TARGET',
          where: { property: 'text', tests: { contains: '1' } },
          page: { limit },
          count: true,
        },
        select: [{ type: 'TARGET', properties: ['id'], relations: [] }],
      });
      const { length } = reference.read(narrowed(1_000)).rows;
      const { rows, total } = await store.reader.read(narrowed(length + more));
      expect([rows.length, total]).toEqual([Math.min(length, length + more), length]);
    });

    test.each<[string, Plan]>([
      ['in its own order', planOf(targets())],
      ['backwards', planOf(targets({ order: [{ property: 'id', direction: 'DESC' }] }))],
      [
        'by a value that some have not',
        planOf(targets({ order: [{ property: 'value', direction: 'DESC' }], page: { limit: 24 } })),
      ],
      [
        'of which only some are wanted',
        planOf(targets({ where: { property: 'text', tests: { contains: '1' } }, count: true })),
      ],
      [
        'of which only some are wanted, the first among them',
        planOf(targets({ where: { property: 'text', tests: { contains: '0' } }, count: true })),
      ],
      ['of which only the number is wanted', planOf(targets({ node: [], count: true }))],
      ['with the passages of each', planOf(targetsWith(passages))],
      ['with the first passage of each', planOf(targetsWith({ ...passages, page: { limit: 1 } }))],
      [
        'with one node and two lists of each, side by side',
        planOf(
          targetsWith(
            {
              field: 'indicator',
              node: [{ type: 'INDICATOR', properties: ['id'], relations: [] }],
            },
            passages,
            { ...passages, count: true, page: { limit: 1 } },
          ),
        ),
      ],
      ['of relations, several to one node', planOf(responsibilities)],
      [
        'of relations to some types of nodes',
        planOf({ ...responsibilities, node: responsibilities.node.slice(0, 1) }),
      ],
      ['beside other lists of the same node', planOf(targets(), responsibilities, targets())],
    ])('a list %s is as plans are defined', async (_, plan) => {
      expect(await store.reader.read(plan)).toEqual(reference.read(plan));
    });
  });
}
