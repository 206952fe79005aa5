import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import neo4j, { type Driver } from 'neo4j-driver';
import { Budget } from '../../../src/model/budget.js';
import type { Plan } from '../../../src/model/plan.js';
import { Neo4jReader } from '../../../src/store/neo4j/reader.js';
import { Neo4jWriter } from '../../../src/store/neo4j/writer.js';
import { plansOfTwoCities } from '../../helpers/graphs.js';
import { describeOn, startNeo4j, type TestNeo4j } from '../../helpers/neo4j.js';

jest.setTimeout(120_000);
const server = await startNeo4j();
afterAll(() => server?.release());

/** The reader's own limit of a statement, in milliseconds. */
const own = 15_000;

describeOn(server)('A statement may take, at most,', () => {
  const { settings, clear } = server as TestNeo4j;
  const timeouts: number[] = [];
  let reader: Neo4jReader;
  beforeAll(async () => {
    await clear();
    const writer = new Neo4jWriter(settings);
    await writer.load(plansOfTwoCities());
    await writer.close();
    const open = neo4j.driver.bind(neo4j);
    jest.spyOn(neo4j, 'driver').mockImplementation((...args) => noting(open(...args)));
    reader = new Neo4jReader(settings, { timeout: own });
    await reader.info();
  });
  afterAll(async () => {
    jest.restoreAllMocks();
    await reader.close();
  });

  /** A driver whose sessions note the timeout of each transaction. */
  function noting(driver: Driver): Driver {
    const session = driver.session.bind(driver);
    driver.session = (...args) => {
      const opened = session(...args);
      const run = opened.run.bind(opened);
      opened.run = (text, parameters, config) => {
        timeouts.push(config?.timeout as number);
        return run(text, parameters, config);
      };
      return opened;
    };
    return driver;
  }

  const plan = (id: string, properties: readonly string[]): Plan => ({
    start: { ids: [id] },
    select: [{ type: 'CITY', properties, relations: [] }],
  });
  /** Timeouts of the statements that are sent for what is asked. */
  async function timeoutsOf(...asked: (() => Promise<unknown>)[]): Promise<number[]> {
    timeouts.length = 0;
    await Promise.all(asked.map((ask) => ask()));
    return [...timeouts];
  }
  const read = (deadline?: number, id = 'city:qufu', properties = ['id']) => {
    const options = deadline === undefined ? {} : { budget: new Budget({ deadline }) };
    return () => reader.read(plan(id, properties), options);
  };

  test('what the reader allows, where the question has no budget', async () => {
    expect(await timeoutsOf(read())).toEqual([own]);
  });

  test('the time that the question’s budget leaves', async () => {
    const [timeout] = await timeoutsOf(read(4_000));
    expect(timeout).toBeGreaterThan(0);
    expect(timeout).toBeLessThanOrEqual(4_000);
    expect(Number.isInteger(timeout)).toBe(true);
  });

  test('no more than the reader allows, whatever the budget leaves', async () => {
    expect(await timeoutsOf(read(3_600_000))).toEqual([own]);
  });

  test('the longest time that is left to one of those who share it', async () => {
    // Of texts that were not sent before, so that none is known to take long and to be sent alone.
    const shared = await timeoutsOf(
      read(20_000, 'city:qufu', ['id', 'name']),
      read(4_000, 'city:jining', ['id', 'name']),
      read(8_000, 'city:qufu', ['id', 'name']),
    );
    expect(shared).toEqual([own]);
    const [longest, ...others] = await timeoutsOf(
      read(4_000, 'city:qufu', ['name', 'id']),
      read(8_000, 'city:jining', ['name', 'id']),
    );
    expect(others).toEqual([]);
    expect(longest).toBeGreaterThan(4_000);
    expect(longest).toBeLessThanOrEqual(8_000);
  });

  test('the time that is left to a stream', async () => {
    const streamed = await timeoutsOf(async () => {
      const budget = new Budget({ deadline: 300_000 });
      for await (const _ of reader.stream({ budget }));
    });
    const [, ...ofStream] = streamed;
    expect(ofStream.length).toBeGreaterThan(2);
    expect(Math.max(...ofStream)).toBeLessThanOrEqual(300_000);
  });
});
