import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { seedsFolder } from '../../src/server/read-dataset.js';
import { runCli } from '../helpers/cli.js';

jest.setTimeout(60_000);

test('validate prints the ledger, with nothing left unexplained, and the revision', async () => {
  const { code, stdout, stderr } = await runCli(['validate']);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  for (const key of [
    'qingdao-2019-report',
    'qingdao-2023-plan',
    'qufu-2020-plan',
    'taizhou-2024-meeting',
    'xx-2023-half-year-report',
  ])
    expect(stdout).toContain(key);
  expect(stdout).toMatch(/\d+ nodes, \d+ relations, revision [0-9a-f]{64}\n$/);
});

test('the revision is the same in every run', async () => {
  const [first, second] = await Promise.all([runCli(['validate']), runCli(['validate'])]);
  expect(first.stdout).toBe(second.stdout);
});

test('validate warns of figures that two documents state otherwise, and accepts them', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'minzheng-seeds-'));
  await cp(seedsFolder, folder, { recursive: true });
  const path = join(folder, 'annotations/qingdao-2023-plan.yaml');
  const again = `results:
  - key: units-again
    indicator: advanced-civil-affairs-units
    value: 10
    comparator: EQ
    unit: 处
    basis: INCREMENT
    text: 10处
    year: 2019
    quote: 建设10处示范性失智老年人日间照护中心
`;
  await writeFile(
    path,
    (await readFile(path, 'utf8')).replace(/^mentions:/mu, `${again}\nmentions:`),
  );
  const { code, stderr } = await runCli(['validate', '--seeds', folder]);
  await rm(folder, { recursive: true });
  expect(code).toBe(0);
  expect(stderr).toMatch(
    /^warning CONTRADICTION indicator:advanced-civil-affairs-units of city:qingdao 2019: .*\(document:qingdao-2019-report\), but 10处 \(document:qingdao-2023-plan\)$/m,
  );
});

describe('on seeds with problems', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'minzheng-seeds-'));
    await cp(seedsFolder, folder, { recursive: true });
    await edit(
      'annotations/qufu-2020-plan.yaml',
      '重点改造22处农村幸福院',
      '重点改造99处农村幸福院',
    );
    await edit(
      'annotations/qingdao-2023-plan.yaml',
      'indicator: home-care-beds',
      'indicator: no-such-indicator',
    );
    await edit('documents/002_d629fcf06eb0d9f5.txt', '泰州', '苏州');
  });
  afterAll(() => rm(folder, { recursive: true }));

  async function edit(file: string, from: string, to: string): Promise<void> {
    const path = join(folder, file);
    const text = await readFile(path, 'utf8');
    expect(text).toContain(from);
    await writeFile(path, text.replace(from, to));
  }

  test('validate prints every problem with its file and line, and fails', async () => {
    const { code, stderr } = await runCli(['validate', '--seeds', folder]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/annotations\/qufu-2020-plan\.yaml:\d+.*重点改造99处农村幸福院/);
    expect(stderr).toMatch(/annotations\/qingdao-2023-plan\.yaml:\d+.*no-such-indicator/);
    expect(stderr).toMatch(/002_d629fcf06eb0d9f5\.txt/);
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  test('load writes nothing and says the same', async () => {
    const settings = { NEO4J_URI: 'bolt://127.0.0.1:1', NEO4J_PASSWORD: 'anything' };
    const { code, stderr } = await runCli(['load', '--seeds', folder], settings);
    expect(code).toBe(1);
    expect(stderr).toContain('no-such-indicator');
  });
});

test('a folder without seeds is told', async () => {
  const { code, stderr } = await runCli(['validate', '--seeds', join(tmpdir(), 'minzheng-none')]);
  expect(code).toBe(1);
  expect(stderr).toContain('minzheng-none');
  expect(stderr).not.toMatch(/^\s+at /m);
});

test('an unknown command is answered with the ones that are known', async () => {
  const { code, stderr } = await runCli(['fly']);
  expect(code).toBe(1);
  for (const known of ['serve', 'load', 'validate']) expect(stderr).toContain(known);
});
