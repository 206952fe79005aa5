import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { Budget } from '../../../src/model/budget.js';
import type { Plan } from '../../../src/model/plan.js';
import { Neo4jReader } from '../../../src/store/neo4j/reader.js';
import { Neo4jWriter } from '../../../src/store/neo4j/writer.js';
import { plansOfTwoCities } from '../../helpers/graphs.js';
import { describeOn, startNeo4j, type TestNeo4j } from '../../helpers/neo4j.js';
import { WayToNeo4j } from '../../helpers/way-to-neo4j.js';

jest.setTimeout(120_000);
// A server that is not ours cannot be frozen.
const server = process.env.NEO4J_TEST_URI ? undefined : await startNeo4j();
afterAll(() => server?.release());

const unavailable = { kind: 'STORE_UNAVAILABLE' };

describeOn(server)('While Neo4j is frozen, which accepts connections and never answers,', () => {
  const { settings, clear, freeze, thaw, run } = server as TestNeo4j;
  let reader: Neo4jReader;
  beforeAll(async () => {
    await clear();
    const writer = new Neo4jWriter(settings);
    await writer.load(plansOfTwoCities());
    await writer.close();
    reader = new Neo4jReader(settings);
    // So that Neo4j has planned what is asked later on of many at once.
    await Promise.all([reader.read(plan()), reader.edges(['city:qufu'], { limit: 1 })]);
  });
  afterAll(async () => {
    await thaw();
    await reader.close();
  });

  const plan = (properties: readonly string[] = ['id']): Plan => ({
    start: { ids: ['city:qufu'] },
    select: [{ type: 'CITY', properties, relations: [] }],
  });

  /** Asks while the server is frozen; gives the errors, how long all took, and lets the server go on. */
  async function whileFrozen(...asked: (() => Promise<unknown>)[]) {
    await freeze();
    const began = performance.now();
    try {
      const outcomes = await Promise.allSettled(asked.map((ask) => ask()));
      const milliseconds = performance.now() - began;
      const errors = outcomes.map((outcome) => outcome.status === 'rejected' && outcome.reason);
      return { errors, milliseconds };
    } finally {
      await thaw();
    }
  }

  /** Asks until there is an answer: on a busy machine a server that goes on has much to catch up with. */
  async function untilAnswered(properties?: readonly string[]) {
    for (const end = performance.now() + 30_000; ; ) {
      try {
        return (await reader.read(plan(properties))).rows;
      } catch (error) {
        if (performance.now() > end) throw error;
      }
    }
  }

  /**
   * What a busy machine may add, in milliseconds: a server that is frozen would have a question wait
   * without an end.
   */
  const late = 5_000;

  const statements = async () => {
    const found = await run('SHOW TRANSACTIONS YIELD currentQuery RETURN currentQuery AS text');
    return found.filter(({ text }) => !String(text).startsWith('SHOW')).length;
  };

  test('a question is STORE_UNAVAILABLE within ten seconds', async () => {
    const { errors, milliseconds } = await whileFrozen(() => reader.read(plan()));
    expect(errors).toEqual([expect.objectContaining(unavailable)]);
    expect(milliseconds).toBeLessThan(10_000 + late);
  });

  test('readiness is known within two seconds', async () => {
    const { errors, milliseconds } = await whileFrozen(() => reader.ping());
    expect(errors).toEqual([expect.objectContaining(unavailable)]);
    expect(milliseconds).toBeLessThan(2_000 + late);
  });

  test('the current revision is STORE_UNAVAILABLE within five seconds', async () => {
    await setTimeout(20);
    const { errors, milliseconds } = await whileFrozen(() => reader.currentRevision());
    expect(errors).toEqual([expect.objectContaining(unavailable)]);
    expect(milliseconds).toBeLessThan(5_000 + late);
  });

  test('a question ends at the deadline of its request', async () => {
    const { errors, milliseconds } = await whileFrozen(() =>
      reader.read(plan(), { budget: new Budget({ deadline: 1_000 }) }),
    );
    expect(errors).toEqual([
      expect.objectContaining({ kind: 'LIMIT_EXCEEDED', limit: 'deadline' }),
    ]);
    expect(milliseconds).toBeLessThan(1_000 + late);
  });

  test('a question ends at once where its client goes away', async () => {
    const budget = new Budget({ deadline: 60_000 });
    const { errors, milliseconds } = await whileFrozen(async () => {
      const answer = reader.read(plan(), { budget });
      await setTimeout(100);
      budget.cancel();
      await answer;
    });
    expect(errors).toEqual([expect.objectContaining({ name: 'CancelledError' })]);
    expect(milliseconds).toBeLessThan(late);
  });

  test('two hundred questions end in time, and nothing of them stays when it goes on', async () => {
    const ofOneText = Array.from({ length: 100 }, () => () => reader.read(plan()));
    const ofOthers = Array.from(
      { length: 100 },
      (_, at) => () => reader.edges(['city:qufu'], { limit: at + 1 }),
    );
    const { errors, milliseconds } = await whileFrozen(...ofOneText, ...ofOthers);
    expect(errors.filter((error) => error.kind !== 'STORE_UNAVAILABLE')).toEqual([]);
    expect(errors.length).toBe(200);
    expect(milliseconds).toBeLessThan(10_000 + late);
    expect(await untilAnswered()).toEqual([['city:qufu']]);
    for (const end = performance.now() + 30_000; (await statements()) > 0; await setTimeout(50))
      if (performance.now() > end) throw new Error('There are statements still');
    const all = Array.from({ length: 200 }, () => reader.edges(['city:qufu'], { limit: 1 }));
    expect((await Promise.all(all)).length).toBe(200);
  });

  test('a way to it that is slow makes answers late, and one that is too slow STORE_UNAVAILABLE', async () => {
    const way = new WayToNeo4j();
    const uri = await way.open(settings.uri);
    const far = new Neo4jReader({ ...settings, uri }, { timeout: 4_000 });
    await untilAnswered();
    expect(await far.read(plan())).toMatchObject({ rows: [['city:qufu']] });
    way.delay = 300;
    const began = performance.now();
    expect(await far.read(plan())).toMatchObject({ rows: [['city:qufu']] });
    expect(performance.now() - began).toBeGreaterThan(300);
    way.delay = 20_000;
    await expect(far.read(plan())).rejects.toMatchObject(unavailable);
    expect(performance.now() - began).toBeLessThan(way.delay);
    way.delay = 0;
    expect(await far.read(plan())).toMatchObject({ rows: [['city:qufu']] });
    await far.close();
    way.close();
  });

  test('it is asked again by the same reader, which answers when it goes on', async () => {
    await whileFrozen(() => reader.ping());
    expect(await untilAnswered(['id', 'name'])).toEqual([['city:qufu', '曲阜']]);
    await reader.ping();
  });
});
