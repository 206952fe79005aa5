import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Dataset } from '../../src/model/graph.js';
import type { Plan, Row } from '../../src/model/plan.js';
import type { GraphReader } from '../../src/store/store.js';
import { Choices, PlanMaker, randomGraph } from '../helpers/random-graphs.js';
import { positionOf, ReferenceStore } from '../helpers/reference-store.js';
import type { OpenStore, StoreUnderTest } from './store-contract.js';

export interface EquivalenceOptions {
  /** Random graphs, each loaded once. */
  readonly graphs?: number;
  /** Plans read from each graph; beside them a quarter as many lists of either kind, page by page. */
  readonly plans?: number;
  /** Replays a failure; EQUIVALENCE_SEED does the same. */
  readonly seed?: number;
}

/** Milliseconds for all runs of one test; a database on a busy machine takes its time. */
const patience = 400_000;

/**
 * Demands of a store, on random graphs and plans, what plans are defined to mean: the rows, order and
 * totals of the reference evaluator, and pages that add up to the list. The titles carry the seed.
 */
export function describeEquivalence(
  name: string,
  open: OpenStore,
  { graphs = 10, plans = 200, seed = seedOfRun() }: EquivalenceOptions = {},
): void {
  describe(`${name} answers as plans are defined (EQUIVALENCE_SEED=${seed})`, () => {
    let store: StoreUnderTest;
    beforeAll(async () => {
      store = await open();
    }, patience);
    afterAll(async () => {
      await store.close();
    });

    const draws = fc.sample(fc.gen(), { seed, numRuns: graphs });
    describe.each(draws.map((draw, at) => ({ draw, at })))('graph $at', ({ draw, at }) => {
      let dataset: Dataset;
      beforeAll(async () => {
        dataset = randomGraph(new Choices(draw));
        await store.writer.load(dataset);
      }, patience);

      const holds = (runs: number, check: (maker: PlanMaker) => Promise<void>) =>
        fc.assert(
          fc.asyncProperty(fc.gen(), (choices) =>
            check(new PlanMaker(new Choices(choices), dataset)),
          ),
          { seed: seed + at, numRuns: runs },
        );

      test.each<[string, number, (maker: PlanMaker) => Promise<void>]>([
        [
          'the same rows in the same order, and the same totals',
          plans,
          (maker) => expectSame(store.reader, new ReferenceStore(dataset), maker.plan()),
        ],
        [
          'the pages of a list of nodes are the list',
          Math.ceil(plans / 4),
          (maker) => expectPagesOfNodes(store.reader, dataset, maker),
        ],
        [
          'the pages of a list of relations are the list',
          Math.ceil(plans / 4),
          (maker) => expectPagesOfRelations(store.reader, dataset, maker),
        ],
      ])('%s', (_, runs, check) => holds(runs, check), patience);
    });
  });
}

export function seedOfRun(): number {
  const given = Number(process.env.EQUIVALENCE_SEED);
  return Number.isInteger(given) && given > 0 ? given : Date.now() % 1_000_000;
}

async function expectSame(
  reader: GraphReader,
  reference: ReferenceStore,
  plan: Plan,
): Promise<void> {
  const answer = await reader.read(plan);
  // The plan is compared as well, so that a failure shows it.
  expect({ plan, answer }).toEqual({ plan, answer: reference.read(plan) });
}

async function expectPagesOfNodes(
  reader: GraphReader,
  dataset: Dataset,
  maker: PlanMaker,
): Promise<void> {
  const start = maker.start();
  const select = [{ type: start.type, properties: ['id'], relations: [] }];
  const whole = new ReferenceStore(dataset).read({ start, select });
  const rows: Row[] = [];
  let after: { after?: ReturnType<typeof positionOf> } = {};
  for (;;) {
    const plan = { start: { ...start, page: { limit: 3, ...after }, count: true }, select };
    const page = await reader.read(plan);
    expect({ plan, total: page.total }).toEqual({ plan, total: whole.rows.length });
    rows.push(...page.rows);
    const last = dataset.nodes.find(({ id }) => id === page.rows.at(-1)?.[0]);
    if (page.rows.length < 3 || !last || rows.length > whole.rows.length) break;
    after = { after: positionOf({ node: last }, start.order) };
  }
  expect({ start, rows }).toEqual({ start, rows: whole.rows });
}

async function expectPagesOfRelations(
  reader: GraphReader,
  dataset: Dataset,
  maker: PlanMaker,
): Promise<void> {
  const owner = maker.owner();
  const relation = maker.relationOf(owner);
  if (!relation) return;
  const whole = new ReferenceStore(dataset).list(owner, relation);
  const ids: string[] = [];
  let after: { after?: ReturnType<typeof positionOf> } = {};
  for (;;) {
    const selected = { ...relation, page: { limit: 2, ...after } };
    const { rows } = await reader.read({
      start: { ids: [owner.id] },
      select: [{ type: owner.type, properties: [], relations: [selected] }],
    });
    const list = rows[0]?.[0] as unknown as {
      rows: readonly (readonly [readonly [string], Row])[];
    };
    const page = list.rows.map(([[id]]) => id);
    ids.push(...page);
    const last = whole.find(({ edge }) => edge?.id === page.at(-1));
    if (page.length < 2 || !last || ids.length > whole.length) break;
    after = { after: positionOf(last, relation.order ?? []) };
  }
  const ofOwner = { owner: owner.id, relation };
  expect({ ...ofOwner, ids }).toEqual({ ...ofOwner, ids: whole.map(({ edge }) => edge?.id) });
}
