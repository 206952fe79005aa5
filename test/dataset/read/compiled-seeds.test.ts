import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  readCompiledSeeds,
  readCompiledValues,
  writeCompiledSeeds,
  writeCompiledValues,
} from '../../../src/dataset/read/compiled-seeds.js';
import type { Dataset } from '../../../src/model/graph.js';

const files = new Map([['documents/a.txt', new TextEncoder().encode('甲')]]);
const dataset: Dataset = { revision: 'r', nodes: [], edges: [] };

describe('A dataset that the build keeps', () => {
  let folder: string;
  const file = () => join(folder, 'seeds.json');
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'compiled-seeds-'));
    await writeCompiledSeeds(file(), files, dataset);
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('is that of the files it was made from, frozen', async () => {
    const read = await readCompiledSeeds(file(), files);
    expect(read).toEqual(dataset);
    expect(Object.isFrozen(read)).toBe(true);
  });

  it('is none where a file differs, by content or by name', async () => {
    const changed = new Map([['documents/a.txt', new TextEncoder().encode('乙')]]);
    const renamed = new Map([['documents/b.txt', new TextEncoder().encode('甲')]]);
    expect(await readCompiledSeeds(file(), changed)).toBeUndefined();
    expect(await readCompiledSeeds(file(), renamed)).toBeUndefined();
  });

  it('is none where it is damaged or not there', async () => {
    const damaged = join(folder, 'damaged.json');
    await writeFile(damaged, '{"fingerprint":');
    expect(await readCompiledSeeds(damaged, files)).toBeUndefined();
    expect(await readCompiledSeeds(join(folder, 'absent.json'), files)).toBeUndefined();
  });

  it('leaves nothing else behind', async () => {
    expect((await readdir(folder)).filter((name) => name.startsWith('seeds.json'))).toEqual([
      'seeds.json',
    ]);
  });

  it('goes with what the YAML files hold, of these very files', async () => {
    const yaml = new TextEncoder().encode('- { key: a }');
    const seeds = new Map([...files, ['vocabulary/cities.yaml', yaml]]);
    const values = join(folder, 'values.json');
    await writeCompiledValues(values, seeds);
    expect([...(await readCompiledValues(values, seeds))]).toEqual([
      ['vocabulary/cities.yaml', [{ key: 'a' }]],
    ]);
    expect((await readCompiledValues(values, files)).size).toBe(0);
    expect((await readCompiledValues(join(folder, 'absent.json'), files)).size).toBe(0);
  });
});
