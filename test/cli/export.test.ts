import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { EmbeddedStore } from '../../src/store/embedded/embedded-store.js';
import { Neo4jReader } from '../../src/store/neo4j/reader.js';
import { exportText } from '../export/export-text.js';
import { type Outcome, runCli } from '../helpers/cli.js';
import { describeOn, startNeo4j, type TestNeo4j } from '../helpers/neo4j.js';
import { openSeeds } from '../helpers/run-query.js';

jest.setTimeout(120_000);
const neo4j = await startNeo4j();
let store: EmbeddedStore;
let folder: string;
beforeAll(async () => {
  store = await openSeeds();
  folder = await mkdtemp(join(tmpdir(), 'export-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
  await neo4j?.release();
});

const run = (...args: string[]): Promise<Outcome> => runCli(args, {}, folder);
const written = (file: string): Promise<string> => readFile(join(folder, file), 'utf8');

describe('export', () => {
  test('writes a file that is named after revision and day', async () => {
    const { code, stdout, stderr } = await run('export', '--format', 'jsonl');
    expect([code, stdout]).toEqual([0, '']);
    const name = /minzheng-graph-[0-9a-f]{12}-\d{4}-\d\d-\d\d\.jsonl/.exec(stderr)?.[0] as string;
    expect(await written(name)).toBe(await exportText(store, { format: 'jsonl' }));
    expect(await readdir(folder)).toEqual([name]);
  });

  test('writes a table and a filter to standard output', async () => {
    const filter = { table: 'targets', cities: 'city:qingdao', years: '2023' };
    const args = Object.entries(filter).flatMap(([name, value]) => [`--${name}`, value]);
    const { code, stdout } = await run('export', '--format', 'csv', ...args, '--output', '-');
    expect(code).toBe(0);
    expect(stdout).toBe(await exportText(store, { format: 'csv', ...filter }));
  });

  test('replaces a file only where it is told to', async () => {
    await writeFile(join(folder, 'mine.csv'), 'mine');
    const args = ['export', '--format', 'csv', '--output', 'mine.csv'];
    const refused = await run(...args);
    expect(refused).toMatchObject({ code: 1, stderr: expect.stringContaining('--force') });
    expect(await written('mine.csv')).toBe('mine');
    expect((await run(...args, '--force')).code).toBe(0);
    expect(await written('mine.csv')).toBe(await exportText(store, { format: 'csv' }));
  });

  test('names every parameter at fault, and leaves no file', async () => {
    const before = await readdir(folder);
    const { code, stderr } = await run('export', '--format', 'pdf', '--years', 'x');
    expect(code).toBe(1);
    expect(stderr).toMatch(/^format: .*\nyears: /);
    expect(await readdir(folder)).toEqual(before);
  });

  test('says which file it cannot write', async () => {
    const file = join('none', 'x.csv');
    const { code, stderr } = await run('export', '--format', 'csv', '--output', file);
    expect(code).toBe(1);
    expect(stderr).toContain('x.csv');
    expect(stderr).not.toContain('    at ');
  });
});

describe('export --format neo4j-admin', () => {
  const args = ['export', '--format', 'neo4j-admin', '--output', 'import'];

  test('writes a folder, and replaces no other one than that', async () => {
    await mkdir(join(folder, 'import'));
    await writeFile(join(folder, 'import/mine.csv'), 'mine');
    expect(await run(...args, '--force')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('is no export: name another folder'),
    });
    await rm(join(folder, 'import/mine.csv'));
    expect((await run(...args)).code).toBe(0);
    expect(await run(...args)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('--force'),
    });
    expect((await run(...args, '--force')).code).toBe(0);
    expect(await written('import/City.csv')).toMatch(/^id:ID,name:string,.*\n"city:/);
  });

  test('refuses a part of the graph, and to be one file', async () => {
    expect((await run(...args, '--cities', 'city:qufu')).stderr).toMatch(/^--cities: .*whole/);
    expect((await run(...args, '--output', '-')).stderr).toMatch(/^--output -: .*folder/);
  });

  test('is the same, read in pieces from a file', async () => {
    await writeFile(join(folder, 'graph.jsonl'), await exportText(store, { format: 'jsonl' }));
    expect((await run(...args, '--force')).code).toBe(0);
    const read = await run(...args, '--from', 'graph.jsonl', '--output', 'pieces');
    expect(read).toMatchObject({ code: 0, stderr: expect.stringMatching(/^check: /m) });
    const names = await readdir(join(folder, 'import'));
    expect(await readdir(join(folder, 'pieces'))).toEqual(names);
    for (const name of names)
      expect(await written(`pieces/${name}`)).toBe(await written(`import/${name}`));
  });

  test('takes the graph from a file, and says so where it would be that of Neo4j', async () => {
    const refused = await runCli(
      args,
      { NEO4J_URI: 'bolt://localhost:1', NEO4J_PASSWORD: 'x' },
      folder,
    );
    expect(refused.stderr).toMatch(/NEO4J_URI is set, .*--from/);
    await writeFile(
      join(folder, 'cut.jsonl'),
      (await exportText(store, { format: 'jsonl' })).slice(0, -100),
    );
    const cut = await run(...args, '--from', 'cut.jsonl', '--force');
    expect(cut).toMatchObject({ code: 1, stderr: expect.stringMatching(/^cut\.jsonl:\d+ /m) });
    expect(await written('import/publish.cypher')).toContain('MERGE (m:MinzhengRevision');
  });
});

describeOn(neo4j)('load --from', () => {
  const { settings, clear } = neo4j as TestNeo4j;
  const load = (file: string): Promise<Outcome> =>
    runCli(
      ['load', '--from', file],
      { NEO4J_URI: settings.uri, NEO4J_USER: settings.user, NEO4J_PASSWORD: settings.password },
      folder,
    );

  test('loads the revision that was exported, and nothing of a damaged file', async () => {
    await clear();
    const text = await exportText(store, { format: 'jsonl' });
    await writeFile(join(folder, 'damaged.jsonl'), text.slice(0, -100));
    const refused = await load('damaged.jsonl');
    expect(refused.code).toBe(1);
    expect(refused.stderr).toMatch(/^damaged\.jsonl:\d+ The line is not JSON/m);
    const reader = new Neo4jReader(settings);
    await expect(reader.info()).rejects.toMatchObject({ kind: 'STORE_UNAVAILABLE' });

    await writeFile(join(folder, 'whole.jsonl'), text);
    const { revision } = await store.info();
    expect(await load('whole.jsonl')).toMatchObject({
      code: 0,
      stdout: expect.stringContaining(revision),
    });
    expect((await reader.info()).revision).toBe(revision);
    await reader.close();
    await clear();
  });
});
