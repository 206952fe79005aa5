import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import {
  buildClientSchema,
  buildSchema,
  getIntrospectionQuery,
  type IntrospectionQuery,
  lexicographicSortSchema,
  printSchema,
} from 'graphql';
import { readDataset } from '../../src/server/read-dataset.js';
import { addressOf, runCli, startCli } from '../helpers/cli.js';
import { ask } from '../helpers/service.js';

jest.setTimeout(60_000);

describe('serve', () => {
  test('serves the schema that is published', async () => {
    const service = startCli(['serve'], { PORT: '0' });
    try {
      const url = await addressOf(service);
      const { data } = (await ask(url, getIntrospectionQuery())).json as {
        data: IntrospectionQuery;
      };
      const published = buildSchema(await readFile('schema/schema.graphql', 'utf8'));
      expect(printSchema(lexicographicSortSchema(buildClientSchema(data)))).toBe(
        printSchema(lexicographicSortSchema(published)),
      );
    } finally {
      service.process.kill('SIGTERM');
    }
    expect((await service.outcome).code).toBe(0);
  });
});

describe('serve --from', () => {
  let folder: string;
  let lines: string[];
  const fileOf = async (content: string): Promise<string> => {
    const file = join(folder, 'graph.jsonl');
    await writeFile(file, content);
    return file;
  };
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'minzheng-serve-'));
    const file = join(folder, 'seeds.jsonl');
    expect(await runCli(['export', '--format', 'jsonl', '--output', file])).toMatchObject({
      code: 0,
    });
    lines = (await readFile(file, 'utf8')).trimEnd().split('\n');
  });
  afterAll(() => rm(folder, { recursive: true }));

  test.each([
    ['an export as it was written', () => lines],
    ['one whose lines are in another order', () => [lines[0], ...lines.slice(1).reverse()]],
  ])('serves the graph of %s', async (_, content) => {
    const { revision } = await readDataset();
    const file = await fileOf(`${content().join('\n')}\n`);
    const service = startCli(['serve', '--from', file], { PORT: '0' });
    try {
      const url = await addressOf(service);
      const query =
        '{ dataset { revision } search(query: "青暖助", first: 1) { edges { cursor } } }';
      expect((await ask(url, query)).json).toMatchObject({
        data: { dataset: { revision }, search: { edges: [expect.anything()] } },
      });
    } finally {
      service.process.kill('SIGTERM');
    }
    expect((await service.outcome).code).toBe(0);
  });

  test.each([
    ['a broken line', () => [...lines.slice(0, 5), '{', ...lines.slice(6)], /:6 .*not JSON/],
    ['a line too few', () => lines.slice(0, -1), /:1 .*lines are missing or were changed/],
  ])('names what is wrong with a file: %s', async (_, content, message) => {
    const file = await fileOf(content().join('\n'));
    const { code, stderr } = await runCli(['serve', '--from', file], { PORT: '0' });
    expect(code).toBe(1);
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  test('says that a file is not served from Neo4j', async () => {
    const settings = { NEO4J_URI: 'bolt://localhost:1', NEO4J_PASSWORD: 'secret' };
    const { code, stderr } = await runCli(['serve', '--from', 'graph.jsonl'], settings);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^NEO4J_URI is set, and --from /);
  });
});
