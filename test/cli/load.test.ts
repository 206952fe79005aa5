import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { readDataset } from '../../src/server/read-dataset.js';
import { addressOf, runCli, startCli } from '../helpers/cli.js';
import { describeOn, startNeo4j, type TestNeo4j } from '../helpers/neo4j.js';
import { ask } from '../helpers/service.js';

jest.setTimeout(120_000);

test('load says what it needs where NEO4J_URI is not set', async () => {
  const { code, stdout, stderr } = await runCli(['load']);
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toMatch(/^NEO4J_URI is not set: .*bolt:\/\/localhost:7687/);
  expect(stderr).not.toMatch(/^\s+at /m);
});

const neo4j = await startNeo4j();
afterAll(() => neo4j?.release());

describeOn(neo4j)('load into Neo4j', () => {
  const { settings, clear } = neo4j as TestNeo4j;
  const environment = {
    NEO4J_URI: settings.uri,
    NEO4J_USER: settings.user,
    NEO4J_PASSWORD: settings.password,
  };
  beforeAll(clear);

  test('writes the seeds; a second time it writes nothing and says so; serve answers from there', async () => {
    const { revision, nodes } = await readDataset();
    const first = await runCli(['load'], environment);
    expect(first).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(
        new RegExp(
          `^Loaded revision ${revision}: ${nodes.length} nodes and \\d+ relations written, `,
        ),
      ),
    });
    expect(first.stderr).toMatch(/^nodes: /m);
    expect(await runCli(['load'], environment)).toMatchObject({
      code: 0,
      stdout: `Neo4j holds revision ${revision} already: nothing was written.\n`,
    });

    const service = startCli(['serve'], { ...environment, PORT: '0' });
    try {
      expect(await service.line(/^Serving/)).toContain(`from Neo4j at ${settings.uri}`);
      const url = await addressOf(service);
      expect((await ask(url, '{ dataset { revision } }')).json).toMatchObject({
        data: { dataset: { revision } },
      });
    } finally {
      service.process.kill('SIGTERM');
    }
    expect((await service.outcome).code).toBe(0);
  });

  test('a wrong password is told as such', async () => {
    const { code, stderr } = await runCli(['load'], { ...environment, NEO4J_PASSWORD: 'wrong' });
    expect(code).toBe(1);
    expect(stderr).toMatch(/check NEO4J_USER and NEO4J_PASSWORD/);
    expect(stderr).not.toMatch(/^\s+at /m);
  });
});
