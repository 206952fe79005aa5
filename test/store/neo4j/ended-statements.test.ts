import { setTimeout } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, expect, jest, test } from '@jest/globals';
import { Budget } from '../../../src/model/budget.js';
import type { Condition, Plan, RelationSelection } from '../../../src/model/plan.js';
import { Database } from '../../../src/store/neo4j/database.js';
import { Neo4jReader } from '../../../src/store/neo4j/reader.js';
import { Neo4jWriter } from '../../../src/store/neo4j/writer.js';
import { Ticker } from '../../../src/util/ticker.js';
import { GraphBuilder } from '../../helpers/graphs.js';
import { describeOn, patientStatements, startNeo4j, type TestNeo4j } from '../../helpers/neo4j.js';

jest.setTimeout(120_000);
const server = await startNeo4j();
afterAll(() => server?.release());

const sections = 60;

/** One document with many sections, each of which leads back to it: every two steps, sixty times the rows. */
function selfRelatedDocument() {
  const graph = new GraphBuilder()
    .node('city:x', { name: '某市' })
    .node('year:2023', { year: 2023 })
    .node(
      'document:x-plan',
      { text: '养老服务'.repeat(250) },
      { city: 'city:x', year: 'year:2023' },
    );
  for (let at = 0; at < sections; at++)
    graph.node(`section:x-plan:${at}`, {}, { document: 'document:x-plan' });
  return graph.build();
}

const sectionsOf = (depth: number, properties: readonly string[]): RelationSelection => ({
  field: 'sections',
  node: [
    {
      type: 'SECTION',
      properties: ['id'],
      relations:
        depth === 1
          ? []
          : [
              {
                field: 'document',
                node: [
                  { type: 'DOCUMENT', properties, relations: [sectionsOf(depth - 1, properties)] },
                ],
              },
            ],
    },
  ],
});

/** Has 60 rows to the power of its depth. */
const plan = (depth: number, properties: readonly string[] = ['id']): Plan => ({
  start: { ids: ['document:x-plan'] },
  select: [{ type: 'DOCUMENT', properties: ['id'], relations: [sectionsOf(depth, properties)] }],
});
/** Some hundred thousand bytes, which are sent in several parts. */
const large = plan(2, ['id', 'text']);
/** Takes Neo4j minutes. */
const endless = plan(6);

/** Met by no section, which is known after a walk from each to all of them, and on, five times over. */
function endlessCondition(value: string, depth = 5): Condition {
  const where: Condition =
    depth === 0
      ? { property: 'id', tests: { eq: value } }
      : { relation: 'sections', where: endlessCondition(value, depth - 1) };
  return { relation: 'document', where };
}

describeOn(server)('A statement is ended in the server, too,', () => {
  const { settings, clear, run } = server as TestNeo4j;
  let reader: Neo4jReader;
  let database: Database;
  beforeAll(async () => {
    await clear();
    const writer = new Neo4jWriter(settings);
    await writer.load(selfRelatedDocument());
    await writer.close();
    reader = new Neo4jReader(settings, { timeout: patientStatements });
    database = new Database(settings, new Ticker());
    await reader.ping();
  });
  afterAll(async () => {
    await Promise.all([reader, database].map((opened) => opened?.close()));
  });

  const statements = async () => {
    const found = await run('SHOW TRANSACTIONS YIELD currentQuery RETURN currentQuery AS text');
    return found.filter(({ text }) => !String(text).startsWith('SHOW')).length;
  };
  /** Connections of the readers of this process. */
  async function connections(): Promise<number> {
    const [found] = await run(
      `CALL dbms.listConnections() YIELD userAgent WHERE userAgent = 'minzheng-graph'
RETURN count(*) AS count`,
    );
    return found?.count as number;
  }
  /** Waits until so many statements are under way in the server. */
  async function untilUnderWay(count: number): Promise<void> {
    const end = performance.now() + 30_000;
    while ((await statements()) !== count && performance.now() < end) await setTimeout(50);
    expect(await statements()).toBe(count);
  }
  /** Waits until something was sent for the request. */
  async function untilHeld(budget: Budget): Promise<void> {
    while (budget.spent('storeBytes') === 0) await setTimeout(10);
  }
  // Whatever a test asked for, nothing of it is left.
  afterEach(() => untilUnderWay(0));

  test('where the client goes away', async () => {
    const budget = new Budget();
    const answer = reader.read(endless, { budget });
    answer.catch(() => {});
    await untilUnderWay(1);
    budget.cancel();
    await untilUnderWay(0);
    await expect(answer).rejects.toMatchObject({ name: 'CancelledError' });
  });

  test('at the deadline of the request', async () => {
    const began = performance.now();
    const answer = reader.read(endless, { budget: new Budget({ deadline: 500 }) });
    await expect(answer).rejects.toMatchObject({ kind: 'LIMIT_EXCEEDED', limit: 'deadline' });
    // What nobody ends goes on for two minutes.
    expect(performance.now() - began).toBeLessThan(6_000);
  });

  test('where it takes more of the database’s time than the request has left', async () => {
    const budget = new Budget({ allowed: { statementMilliseconds: 700 } });
    await expect(reader.read(endless, { budget })).rejects.toMatchObject({
      kind: 'LIMIT_EXCEEDED',
      limit: 'statementMilliseconds',
      allowed: 700,
    });
  });

  test('where it takes longer than any statement may', async () => {
    const impatient = new Neo4jReader(settings, { timeout: 500 });
    await expect(impatient.read(endless)).rejects.toMatchObject({
      kind: 'LIMIT_EXCEEDED',
      limit: 'statementMilliseconds',
      allowed: 500,
    });
    await impatient.close();
  });

  test('where it sends more bytes than the request may take', async () => {
    const before = await connections();
    const budget = new Budget({ allowed: { storeBytes: 1_000_000 } });
    await expect(reader.read(plan(3, ['id', 'text']), { budget })).rejects.toMatchObject({
      kind: 'LIMIT_EXCEEDED',
      limit: 'storeBytes',
      allowed: 1_000_000,
    });
    // The rest of the answer, ten megabytes, is not taken in.
    expect(budget.spent('storeBytes')).toBeLessThan(2_000_000);
    for (const end = performance.now() + 30_000; (await connections()) >= before; )
      if (performance.now() > end) throw new Error('The connection is still there');
  });

  test.each(['bolt', 'neo4j'])(
    'and what it sends is counted, by an address of %s://',
    async (scheme) => {
      const uri = settings.uri.replace(/^\w+/, scheme);
      const other = new Neo4jReader({ ...settings, uri }, { timeout: patientStatements });
      const budget = new Budget();
      await other.edges(['document:x-plan'], { limit: sections }, { budget });
      await other.close();
      // Each relation has an id of two dozen characters.
      expect(budget.spent('storeBytes')).toBeGreaterThan(24 * sections);
      expect(budget.spent('storeBytes')).toBeLessThan(1_000 * sections);
    },
  );

  test('where it waits for others, as these hold as much as may be, and its client goes away', async () => {
    const frugal = new Neo4jReader(settings, { heldBytes: 1, timeout: patientStatements });
    const [first, second] = [new Budget(), new Budget()];
    await frugal.read(large, { budget: first });
    const answer = frugal.read(large, { budget: second });
    answer.catch(() => {});
    await untilHeld(second);
    second.cancel();
    await expect(answer).rejects.toMatchObject({ name: 'CancelledError' });
    await untilUnderWay(0);
    await frugal.close();
  });

  test('where it waits for others until its time is up, which is not the database’s fault', async () => {
    const frugal = new Neo4jReader(settings, { heldBytes: 1, timeout: 3_000 });
    await frugal.read(large, { budget: new Budget() });
    await expect(frugal.read(large, { budget: new Budget() })).rejects.toMatchObject({
      kind: 'LIMIT_EXCEEDED',
      limit: 'statementMilliseconds',
    });
    await frugal.close();
  });

  test('but goes on where it waits for others once these were answered', async () => {
    const frugal = new Neo4jReader(settings, { heldBytes: 1, timeout: patientStatements });
    const [first, second] = [new Budget(), new Budget()];
    const whole = await frugal.read(large, { budget: first });
    const answer = frugal.read(large, { budget: second });
    await untilHeld(second);
    await setTimeout(200);
    // What is always taken in, 64 KiB, and what comes with its end: at most as much again.
    expect(second.spent('storeBytes')).toBeLessThan(first.spent('storeBytes') * 0.7);
    first.end();
    expect(await answer).toEqual(whole);
    await frugal.close();
  });

  test('when the last of those who share it has gone away', async () => {
    const filter = (value: string): Plan => ({
      start: { type: 'SECTION', where: endlessCondition(value) },
      select: [{ type: 'SECTION', properties: ['id'], relations: [] }],
    });
    const budgets = [new Budget(), new Budget()];
    const answers = budgets.map((budget, at) => reader.read(filter(`none ${at}`), { budget }));
    for (const answer of answers) answer.catch(() => {});
    await untilUnderWay(1);
    budgets[0]?.cancel();
    await expect(answers[0]).rejects.toMatchObject({ name: 'CancelledError' });
    await setTimeout(200);
    expect(await statements()).toBe(1);
    budgets[1]?.cancel();
    await expect(answers[1]).rejects.toMatchObject({ name: 'CancelledError' });
  });

  const million = {
    text: 'UNWIND range(1, 10000000) AS number RETURN number',
    parameters: {},
  };
  const bounds = { timeout: 60_000, idle: 60_000 };

  test('where who reads a stream goes away in the middle', async () => {
    const records = database.stream(million, bounds);
    expect(await records.next()).toEqual({ done: false, value: 1 });
    expect(await statements()).toBe(1);
    await records.return([]);
  });

  test('where who reads a stream does not come back in time', async () => {
    const records = database.stream(million, { ...bounds, idle: 300 });
    await records.next();
    await untilUnderWay(0);
    await expect(records.next()).rejects.toMatchObject({ kind: 'LIMIT_EXCEEDED', limit: 'idle' });
  });

  test('where the client of a stream goes away while the next record is waited for', async () => {
    const budget = new Budget();
    const slow = `UNWIND range(1, 1000) AS a UNWIND range(1, 100000) AS b UNWIND range(1, 1000) AS c
WITH a, b, c WHERE a + b + c < 0 RETURN a`;
    const records = database.stream(
      { text: slow, parameters: {} },
      { ...bounds, check: () => budget.check() },
    );
    const next = records.next();
    next.catch(() => {});
    await untilUnderWay(1);
    budget.cancel();
    await expect(next).rejects.toMatchObject({ name: 'CancelledError' });
  });

  test('but a stream that is read slowly goes on', async () => {
    const records = database.stream(
      { text: 'UNWIND range(1, 5) AS number RETURN number', parameters: {} },
      { ...bounds, idle: 400 },
    );
    const read: unknown[] = [];
    for await (const record of records) {
      read.push(record);
      await setTimeout(150);
    }
    expect(read).toEqual([1, 2, 3, 4, 5]);
  });
});
