import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Packet } from '../../src/packet/packet.js';
import { exportText } from '../export/export-text.js';
import { runCli } from '../helpers/cli.js';
import { packetOf, passageIds } from '../helpers/packets.js';
import { openGraph, openSeeds } from '../helpers/run-query.js';
import { datasetOf } from '../helpers/seeds.js';

jest.setTimeout(60_000);

let folder: string;
let ofSeeds: Packet;
let ofSmallSeeds: Packet;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'minzheng-verify-'));
  const seeds = await openSeeds();
  const ids = await passageIds(seeds);
  ofSeeds = await packetOf(seeds, ids.slice(0, 100));
  const small = await openGraph(datasetOf());
  ofSmallSeeds = await packetOf(small, await passageIds(small));
});
afterAll(() => rm(folder, { recursive: true }));

async function fileOf(content: unknown, name = 'packet.json'): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}

test('verify says of a packet of the seeds that all of it is the same', async () => {
  const { code, stdout, stderr } = await runCli(['verify', await fileOf(ofSeeds)]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const revision = ofSeeds.revision.slice(0, 12);
  expect(stdout).toContain(
    `100 sentences of revision ${revision}, in revision ${revision}: 100 same, 0 moved, 0 changed, 0 gone.`,
  );
});

test('verify holds a packet against an export, tells each sentence’s fate, and fails', async () => {
  const changed = datasetOf((seed, plan, report) => {
    seed.texts['plan.txt'] = (seed.texts['plan.txt'] as string)
      .replace('推进', '大力推进')
      .replace('3800张', '4000张');
    Object.assign(plan.targets[0], {
      value: 4000,
      text: '4000张以上',
      quote: '建成家庭养老床位4000张以上',
    });
    seed.texts['report.txt'] = (seed.texts['report.txt'] as string).replace(
      ',新增养老床位3000张',
      '',
    );
    report.results = [];
  });
  const graph = await fileOf(
    await exportText(await openGraph(changed), { format: 'jsonl' }),
    'graph.jsonl',
  );
  const file = await fileOf(ofSmallSeeds);
  const { code, stdout, stderr } = await runCli(['verify', file, '--from', graph]);
  expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
  expect(stdout).toMatch(/^moved +evidence:\S+ +擦亮“青松”品牌$/m);
  expect(stdout).toMatch(/^changed +evidence:\S+ +建成家庭养老床位3800张以上$/m);
  expect(stdout).toContain('target:jia-2023-plan:beds: value was 3800, is 4000');
  expect(stdout).toMatch(/^gone +evidence:\S+ +新增养老床位3000张$/m);

  const json = await runCli(['verify', file, '--from', graph, '--json']);
  expect(json.code).toBe(1);
  const { counts, items, graphRevision } = JSON.parse(json.stdout);
  expect(graphRevision).toBe(changed.revision);
  expect(items).toHaveLength(ofSmallSeeds.items.length);
  expect(counts.gone).toBe(1);
  expect(Object.values(counts as Record<string, number>).reduce((sum, each) => sum + each)).toBe(
    items.length,
  );
});

test.each<[string, () => Promise<string>, RegExp]>([
  ['that is not there', async () => join(folder, 'none.json'), /none\.json does not exist/],
  ['that is a folder', async () => folder, /is a directory: give a file/],
  ['that is no packet', () => fileOf('{}'), /format is not given, not "minzheng-graph-packet"/],
  [
    'that is too large',
    () => fileOf(' '.repeat(16_000_001)),
    /has 16000001 bytes, more than 16000000: divide it/,
  ],
  [
    'with escapes in its words',
    () => fileOf({ ...ofSmallSeeds, revision: '\u001b[2J\u202e' }),
    /revision is "\\+x?u?/,
  ],
])('a file %s is refused with a sentence', async (_, file, message) => {
  const { code, stdout, stderr } = await runCli(['verify', await file()]);
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toMatch(message);
  expect(stderr).not.toMatch(/^\s+at /m);
});

test('words that would steer a terminal are shown, not obeyed', async () => {
  const [item] = ofSmallSeeds.items;
  const quote = '\u001b[2J\u202e危';
  const start = item?.start as number;
  const hostile = { ...item, quote, start, end: start + [...quote].length };
  const file = await fileOf({ ...ofSmallSeeds, items: [hostile] });
  const { code, stdout } = await runCli(['verify', file]);
  expect(code).toBe(1);
  expect(stdout).not.toContain('\u001b');
  expect(stdout).not.toContain('\u202e');
  expect(stdout).toContain('\\x1b');
});

test('verify says that a file is not held against Neo4j', async () => {
  const settings = { NEO4J_URI: 'bolt://localhost:1', NEO4J_PASSWORD: 'secret' };
  const file = await fileOf(ofSmallSeeds);
  const { code, stderr } = await runCli(['verify', file, '--from', 'graph.jsonl'], settings);
  expect(code).toBe(1);
  expect(stderr).toMatch(/^NEO4J_URI is set, and --from /);
});
