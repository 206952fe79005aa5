import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Dataset } from '../../src/model/graph.js';
import { type NodeType, relationField } from '../../src/model/ontology.js';
import type { NodeSelection, Plan, RelationSelection } from '../../src/model/plan.js';
import { GraphBuilder } from '../helpers/graphs.js';
import { Choices } from '../helpers/random-graphs.js';
import { ReferenceStore } from '../helpers/reference-store.js';
import { seedOfRun } from './equivalence.js';
import type { OpenStore, StoreUnderTest } from './store-contract.js';

/** Lengths of lists, on both sides of what a store may keep with a node. */
export const lengths = [0, 1, 2, 24, 25, 40] as const;

/**
 * For each length, a programme, a section and a brand with as many targets, programmes and
 * responsibilities, and a target with as many passages. Every third target has no passage, every
 * other one two, of which the later is the first by id; two indicators are called alike.
 */
export function graphOfLists(): Dataset {
  const graph = new GraphBuilder()
    .node('city:a', { name: '曲阜' })
    .node('year:2023', { year: 2023 })
    .node('document:a', {}, { city: 'city:a', year: 'year:2023' })
    .node('indicator:a', { name: '床位' })
    .node('indicator:b', { name: '床位' })
    .node('official:a', { name: '孔维健' });
  for (const at of [0, 1, 2]) graph.node(`department:a:${at}`, { name: `科${at}`, kind: 'OFFICE' });
  for (let at = 0; at < 90; at++) {
    const quote = at % 7 === 0 ? '"𠮷\\\n' : `话${at}`;
    graph.node(`evidence:a:${at}`, { quote, start: at, end: at + 2 }, { document: 'document:a' });
  }
  const parties = ['official:a', 'department:a:0', 'department:a:1', 'department:a:2'];
  /** Of one rank there are two, told apart by the party; and a party has several. */
  const answerFor = (subject: string, length: number) => {
    for (let at = 0; at < length; at++)
      graph.link(parties[at % 4] as string, 'responsibilities', {
        to: subject,
        properties: { role: at === 0 ? 'LEAD' : 'RESPONSIBLE', rank: `1-${90 - (at >> 1)}` },
        evidence: ['evidence:a:1'],
      });
  };
  for (const length of lengths) {
    const [program, section, brand] = ['program', 'section', 'brand'].map(
      (type) => `${type}:a:${length}`,
    ) as [string, string, string];
    graph
      .node(section, { heading: '章' }, { document: 'document:a' })
      .node(program, { name: `工程${length}`, kind: 'ACTION' }, { city: 'city:a' })
      .node(brand, { name: `品牌${length}` }, { city: 'city:a' });
    for (const subject of [program, section, brand]) answerFor(subject, length);
    for (let at = 0; at < length; at++) {
      const own = `${length}-${at % 5}\uff21${at % 2 ? '𠮷' : ''}${at}`;
      const edges = {
        indicator: at % 2 ? 'indicator:a' : 'indicator:b',
        city: 'city:a',
        year: 'year:2023',
        document: 'document:a',
        program,
        section,
        evidence: at % 3 ? [`evidence:a:${at + 40}`, ...(at % 2 ? [`evidence:a:${at}`] : [])] : [],
      };
      const value = at % 4 ? at * 1.5 : null;
      const text = `目标${at}`;
      graph.node(`target:${own}`, { value, text, unit: '张', dueOn: '2023-12-01' }, edges);
      graph.node(`result:${own}`, { value, text, statedCompletionRate: at }, edges);
      graph.node(
        `program:${own}`,
        { name: text, kind: 'PILOT' },
        { city: 'city:a', sections: section },
      );
      graph.link(brand, 'programs', `program:${own}`);
      graph.node(`brand:${own}`, { name: text }, { city: 'city:a', programs: program });
    }
    const proven = `target:proven:${length}`;
    graph.node(
      proven,
      { text: '有据' },
      {
        ...{ indicator: 'indicator:a', city: 'city:a', year: 'year:2023', document: 'document:a' },
        evidence: Array.from({ length }, (_, at) => `evidence:a:${89 - at}`),
      },
    );
    answerFor(proven, length);
  }
  return graph.build();
}

const owners: readonly NodeType[] = ['PROGRAM', 'SECTION', 'SERVICE_BRAND', 'TARGET', 'RESULT'];

/** What is mostly asked of a node: what is asked beside it is rare enough not to spoil most lists. */
const asked: Partial<Record<NodeType, readonly string[]>> = {
  TARGET: [
    'id',
    'value',
    'upperValue',
    'comparator',
    'unit',
    'basis',
    'text',
    'scope',
    'year',
    'dueOn',
  ],
  RESULT: ['id', 'value', 'text', 'statedCompletionRate'],
  PROGRAM: ['id', 'name', 'kind'],
  SERVICE_BRAND: ['id', 'name'],
  DEPARTMENT: ['id', 'name', 'kind'],
  OFFICIAL: ['id', 'name'],
  EVIDENCE: ['id', 'quote', 'start', 'end'],
  INDICATOR: ['id', 'name'],
};
const rarely: Partial<Record<NodeType, string>> = {
  TARGET: 'note',
  PROGRAM: 'years',
  OFFICIAL: 'posts',
  EVIDENCE: 'documentId',
};
const fieldsOf: Partial<Record<NodeType, readonly string[]>> = {
  PROGRAM: ['targets', 'results', 'brands', 'responsibilities'],
  SECTION: ['targets', 'results', 'programs', 'responsibilities'],
  SERVICE_BRAND: ['programs', 'responsibilities'],
  TARGET: ['responsibilities', 'evidence', 'indicator'],
  RESULT: ['evidence', 'indicator'],
};

/** Relations as requests ask for them, mostly without conditions and in the order that they have. */
class ListMaker {
  readonly #choices: Choices;

  constructor(choices: Choices) {
    this.#choices = choices;
  }

  plan(): Plan {
    const type = this.#choices.of(owners);
    return { start: { type }, select: [this.#node(type, 2)] };
  }

  #node(type: NodeType, depth: number): NodeSelection {
    const properties = this.#choices.some(asked[type] ?? ['id'], 4);
    const rare = this.#choices.once(12) ? rarely[type] : undefined;
    const all = depth > 0 ? (fieldsOf[type] ?? []) : [];
    const fields = all.length > 0 ? [this.#choices.of(all), ...this.#choices.some(all, 1)] : [];
    return {
      type,
      properties: [...properties, ...(rare ? [rare] : [])],
      relations: fields.map((field) => this.#relation(type, field, depth - 1)),
    };
  }

  #relation(owner: NodeType, field: string, depth: number): RelationSelection {
    const { targets, order, relation } = relationField(owner, field);
    const types = this.#choices.once(4) ? targets.slice(this.#choices.upTo(1)) : [...targets];
    if (this.#choices.once(4)) types.reverse();
    const limit = this.#choices.of(field === 'evidence' ? [1, 1, 1, 2] : [0, 1, 3, 24, 25, 30]);
    const hasEdge = relation === 'RESPONSIBLE_FOR' && this.#choices.once(2);
    return {
      field,
      ...(this.#choices.once(12) && { where: { property: 'id', tests: { contains: '1' } } }),
      ...(this.#choices.once(3) && { order: order ?? [] }),
      ...(this.#choices.once(12) && { order: [{ property: 'id', direction: 'DESC' as const }] }),
      ...((field === 'evidence' ? !this.#choices.once(4) : this.#choices.once(2)) && {
        page: { limit },
      }),
      ...(this.#choices.once(3) && { count: true }),
      ...(hasEdge && {
        edge: {
          properties: this.#choices.some(['inherited', 'role'], 2),
          ...(this.#choices.once(6) && { evidence: this.#node('EVIDENCE', 0) }),
          ...(this.#choices.once(6) && { origin: [this.#node(owner, 0)] }),
        },
      }),
      node: this.#choices.once(12) ? [] : types.map((type) => this.#node(type, depth)),
    };
  }
}

/** Demands that lists are the same whatever their length, and however little of them is asked for. */
export function describeShortLists(name: string, open: OpenStore): void {
  const seed = seedOfRun();
  describe(`${name}, with lists of ${lengths.join(', ')} entries (EQUIVALENCE_SEED=${seed})`, () => {
    const dataset = graphOfLists();
    const reference = new ReferenceStore(dataset);
    let store: StoreUnderTest;
    beforeAll(async () => {
      store = await open();
      await store.writer.load(dataset);
    });
    afterAll(async () => {
      await store.close();
    });

    const expectSame = async (plan: Plan) => {
      const answer = await store.reader.read(plan);
      expect({ plan, answer }).toEqual({ plan, answer: reference.read(plan) });
      return answer;
    };

    test('counts all of a list and shows as many as its page takes', async () => {
      for (const limit of [0, 1, 23, 24, 25, 41]) {
        const { rows } = await expectSame({
          start: { ids: lengths.map((length) => `program:a:${length}`) },
          select: [
            {
              type: 'PROGRAM',
              properties: [],
              relations: [
                {
                  field: 'targets',
                  page: { limit },
                  count: true,
                  node: [{ type: 'TARGET', properties: ['id'], relations: [] }],
                },
              ],
            },
          ],
        });
        const lists = rows as unknown as [{ rows: unknown[]; total: number }][];
        expect(lists.map(([{ rows, total }]) => [rows.length, total])).toEqual(
          lengths.map((length) => [Math.min(length, limit), length]),
        );
      }
    });

    test('answers what is asked of them as plans are defined', async () => {
      await fc.assert(
        fc.asyncProperty(fc.gen(), async (draw) => {
          await expectSame(new ListMaker(new Choices(draw)).plan());
        }),
        { seed, numRuns: 200, endOnFailure: true },
      );
    }, 120_000);
  });
}
