import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { Neo4jReader, type Statement } from '../../../src/store/neo4j/reader.js';
import { Neo4jWriter } from '../../../src/store/neo4j/writer.js';
import { plansOfTwoCities } from '../../helpers/graphs.js';
import { describeOn, patientStatements, startNeo4j, type TestNeo4j } from '../../helpers/neo4j.js';
import { plans } from './plan/plans.js';

jest.setTimeout(120_000);

const unavailable = (message: string) =>
  expect.objectContaining({
    kind: 'STORE_UNAVAILABLE',
    message: expect.stringContaining(message),
    cause: expect.any(Error),
  });

test('a Neo4j that is not there is STORE_UNAVAILABLE', async () => {
  const reader = new Neo4jReader({ uri: 'bolt://127.0.0.1:1', user: 'neo4j', password: 'x' });
  await expect(reader.ping()).rejects.toEqual(unavailable('cannot be reached'));
  await reader.close();
});

test('an address that is none is refused with the name of its variable', () => {
  expect(() => new Neo4jReader({ uri: 'nowhere', user: 'neo4j', password: 'x' })).toThrow(
    'NEO4J_URI',
  );
});

const neo4j = await startNeo4j('to stop');
afterAll(() => neo4j?.release());

describeOn(neo4j)('on a real Neo4j', () => {
  const server = neo4j as TestNeo4j;
  const dataset = plansOfTwoCities();
  beforeAll(async () => {
    await server.clear();
    const writer = new Neo4jWriter(server.settings);
    await writer.load(dataset);
    await writer.close();
  });

  test.each(Object.entries(plans))('one statement answers a plan for %s', async (_, plan) => {
    const statements: Statement[] = [];
    const reader = new Neo4jReader(server.settings, {
      timeout: patientStatements,
      onStatement: (statement) => statements.push(statement),
    });
    await reader.ping();
    statements.length = 0;
    const answer = await reader.read(plan);
    expect(answer.revision).toBe(dataset.revision);
    expect(statements.length).toBe(1);
    await reader.close();
  });

  test('a graph in another storage format is refused until it is loaded anew', async () => {
    await server.run(
      `MATCH (m:MinzhengRevision {name: 'current'}) SET m.state = replace(m.state, '"storageFormat":', '"storageFormat":-')`,
    );
    const reader = new Neo4jReader(server.settings);
    await expect(reader.ping()).rejects.toMatchObject({
      kind: 'STORE_UNAVAILABLE',
      message: expect.stringContaining('run npm run load'),
    });
    const writer = new Neo4jWriter(server.settings);
    expect(await writer.load(dataset)).toMatchObject({
      changed: true,
      nodesWritten: dataset.nodes.length,
    });
    await writer.close();
    expect((await reader.info()).revision).toBe(dataset.revision);
    await reader.close();
  });

  test('a reader reads by a routing address as well', async () => {
    const uri = server.settings.uri.replace('bolt:', 'neo4j:');
    const reader = new Neo4jReader({ ...server.settings, uri });
    expect((await reader.info()).revision).toBe(dataset.revision);
    await reader.close();
  });

  test('a reader that is not let in names the variables to check', async () => {
    const reader = new Neo4jReader({ ...server.settings, password: 'wrong-password' });
    await expect(reader.ping()).rejects.toEqual(unavailable('NEO4J_USER and NEO4J_PASSWORD'));
    await reader.close();
  });

  test('a reader whose database is not there names the variable to check', async () => {
    const reader = new Neo4jReader({ ...server.settings, database: 'nowhere' });
    await expect(reader.ping()).rejects.toEqual(unavailable('NEO4J_DATABASE'));
    await reader.close();
  });

  // A server that is not ours cannot be stopped.
  (process.env.NEO4J_TEST_URI ? test.skip : test)(
    'a reader that is asked all the time says that Neo4j is down, and goes on by itself when it is back',
    async () => {
      const reader = new Neo4jReader(server.settings);
      const plan = plans['one node by id'] as (typeof plans)[string];
      const before = await reader.read(plan);
      const outcomes = new Set<unknown>();
      let isAsking = true;
      const asking = [0, 1, 2].map(async () => {
        while (isAsking)
          outcomes.add(
            await reader.read(plan).then(
              ({ rows }) => JSON.stringify(rows),
              (error) => error.kind,
            ),
          );
      });
      await server.stop();
      await expect(reader.read(plan)).rejects.toEqual(unavailable('cannot be reached'));
      await server.start();
      // It may be there before its database is.
      while (!(await reader.read(plan).catch(() => undefined))) await pause(100);
      isAsking = false;
      await Promise.all(asking);
      expect(outcomes).toEqual(new Set([JSON.stringify(before.rows), 'STORE_UNAVAILABLE']));
      expect(await reader.read(plan)).toEqual(before);
      await reader.close();
    },
  );
});
