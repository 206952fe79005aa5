import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openGraphFile, readGraphFile } from '../../src/cli/graph-file.js';
import { maxLineBytes } from '../../src/export/lines.js';
import type { Dataset, EdgeRecord, NodeRecord } from '../../src/model/graph.js';
import { revisionOf } from '../../src/model/revision.js';
import { maxNameLength } from '../../src/model/text-lengths.js';
import { datasetOf } from '../helpers/seeds.js';

let folder: string;
let dataset: Dataset;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'minzheng-graph-file-'));
  dataset = datasetOf();
});
afterAll(() => rm(folder, { recursive: true }));

const fileOf = async (content: string | Uint8Array): Promise<string> => {
  const file = join(folder, 'graph.jsonl');
  await writeFile(file, content);
  return file;
};

const linesOf = (nodes: readonly NodeRecord[], edges: readonly EdgeRecord[]): string[] => [
  ...nodes.map(({ type: node, ...rest }) => JSON.stringify({ node, ...rest })),
  ...edges.map(({ type: relation, ...rest }) => JSON.stringify({ relation, ...rest })),
];

/** A file whose header names the revision of what it holds, as one who forges it would write it. */
const forged = (nodes: readonly NodeRecord[], edges: readonly EdgeRecord[]): Promise<string> => {
  const header = { format: 'minzheng-graph', version: 5, revision: revisionOf({ nodes, edges }) };
  return fileOf(`${[JSON.stringify(header), ...linesOf(nodes, edges)].join('\n')}\n`);
};

type Change<Item> = (item: Item) => object;
const changedNode = (type: string, change: Change<NodeRecord>) => (): Promise<string> => {
  const at = dataset.nodes.findIndex((node) => node.type === type);
  const nodes = dataset.nodes.map((node, index) =>
    index === at ? ({ ...node, ...change(node) } as NodeRecord) : node,
  );
  return forged(nodes, dataset.edges);
};
const changedEdge = (type: string, change: Change<EdgeRecord>) => (): Promise<string> => {
  const at = dataset.edges.findIndex((edge) => edge.type === type);
  const edges = dataset.edges.map((edge, index) =>
    index === at ? ({ ...edge, ...change(edge) } as EdgeRecord) : edge,
  );
  return forged(dataset.nodes, edges);
};
const withProperty =
  (name: string, value: unknown) =>
  ({ properties }: NodeRecord) => ({
    properties: { ...properties, [name]: value },
  });

test('how much of a file was read is told while it is', async () => {
  const file = await forged(dataset.nodes, dataset.edges);
  const { size } = await stat(file);
  const told: (readonly [number, number])[] = [];
  await readGraphFile(file, (done, total) => told.push([done, total]));
  expect([told[0], told.at(-1)]).toEqual([
    [0, size],
    [size, size],
  ]);
});

describe('what `load --from` refuses, `serve --from` refuses with the same words:', () => {
  test.each<[string, () => Promise<string>, RegExp]>([
    [
      'a list where a kind should stand',
      changedNode('PROGRAM', withProperty('kind', ["x'}) DETACH DELETE n //"])),
      /kind of program:\S+ cannot be a list/,
    ],
    [
      'an object where a name should stand',
      changedNode('CITY', withProperty('name', {})),
      /name of city/,
    ],
    [
      'a number where a text should stand',
      changedNode('TARGET', withProperty('unit', 3)),
      /unit of target/,
    ],
    [
      'a property of its own',
      changedNode('CITY', withProperty('constructor', 'x')),
      /has "constructor"/,
    ],
    [
      'a property called like what every object has',
      changedNode('CITY', withProperty('hasOwnProperty', 'x')),
      /has "hasOwnProperty"/,
    ],
    [
      'a property that a plain object would lose',
      changedNode('CITY', withProperty('__proto__', 'x')),
      /has "__proto__"/,
    ],
    [
      'a property of a relation that a plain object would lose',
      changedEdge('MEASURES', () => ({ properties: { ['__proto__']: 'x' } })),
      /has "__proto__"/,
    ],
    [
      'a name without an end',
      changedNode('PROGRAM', withProperty('name', '长'.repeat(maxNameLength + 1))),
      /name of program:\S+ has more than 200 characters/,
    ],
    ['an id with a line end', changedNode('CITY', () => ({ id: 'city:a\nb' })), /no id of a CITY/],
    [
      'an id that is an escape',
      changedNode('CITY', () => ({ id: 'city:\\u0027' })),
      /no id of a CITY/,
    ],
    [
      'a city that its relation does not name',
      changedNode('TARGET', withProperty('cityId', 'city:x')),
      /cityId of target/,
    ],
    [
      'a type that there is not',
      changedEdge('MEASURES', () => ({ type: 'WEIGHS' })),
      /no relation type "WEIGHS"/,
    ],
    [
      'a number as an end',
      changedEdge('MEASURES', () => ({ to: 7 })),
      /from and to of a relation are texts/,
    ],
    [
      'an end of another type',
      changedEdge('MEASURES', () => ({ to: 'city:jia' })),
      /does not lead from/,
    ],
    [
      'proof that proves nothing',
      changedEdge('MEASURES', () => ({ evidence: ['city:jia'] })),
      /no evidence/,
    ],
    [
      'proof that is no list',
      changedEdge('MEASURES', () => ({ evidence: 'evidence:a' })),
      /list of ids/,
    ],
    [
      'a relation too few',
      () =>
        forged(
          dataset.nodes,
          dataset.edges.filter((edge) => edge.type !== 'QUOTED_FROM'),
        ),
      /lacks its document/,
    ],
    [
      'a relation too many',
      () => {
        const [edge] = dataset.edges.filter(({ type }) => type === 'MEASURES');
        const twin = { ...(edge as EdgeRecord), id: `${edge?.id}/again` };
        return forged(dataset.nodes, [...dataset.edges, twin]);
      },
      /has 2 MEASURES as indicator/,
    ],
  ])('%s', async (_, make, message) => {
    const file = await make();
    const served: Error = await openGraphFile(file).then(
      () => new Error('It is served.'),
      (error) => error,
    );
    expect(served.message).toMatch(message);
    expect(served.message).toMatch(/graph\.jsonl:\d+ /);
    await expect(readGraphFile(file)).rejects.toThrow(served.message);
  });

  test('two lines that are one record together', async () => {
    const header = JSON.stringify({
      format: 'minzheng-graph',
      version: 5,
      revision: dataset.revision,
    });
    const [first = '', ...rest] = linesOf(dataset.nodes, dataset.edges);
    const file = await fileOf([header, first.replace(',"id"', '\n"id"'), ...rest].join('\n'));
    await expect(openGraphFile(file)).rejects.toThrow(/:2 The line is not JSON/);
  });
});

describe('a file that is no export is refused in a sentence:', () => {
  const header = (): string =>
    JSON.stringify({ format: 'minzheng-graph', version: 5, revision: dataset.revision });

  test.each<[string, () => string | Uint8Array, RegExp]>([
    ['one of bytes', () => Buffer.alloc(4000, 0xff), /:1 .*(not UTF-8|no header)/],
    [
      'one that is nested without an end',
      () => `${header()}\n${'['.repeat(1_000_000)}`,
      /:2 The line is not JSON/,
    ],
    [
      'one with a value that is nested deeply',
      () => `${header()}\n{"node":${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
      /:2 There is no node type a list/,
    ],
  ])('%s', async (_, content, message) => {
    await expect(openGraphFile(await fileOf(content()))).rejects.toThrow(message);
  });

  test('one of a single endless line, of which no more is read than a line may have', async () => {
    const file = await fileOf(Buffer.alloc(6 * maxLineBytes, 'a'));
    const began = process.memoryUsage.rss();
    await expect(openGraphFile(file)).rejects.toThrow(/:1 .*has more than 16 MiB/);
    expect(process.memoryUsage.rss() - began).toBeLessThan(4 * maxLineBytes);
  });

  test('one of nothing but mistakes, of which a thousand are named', async () => {
    const file = await fileOf(`${header()}\n${'{"node":1}\n'.repeat(20_000)}`);
    const error: Error = await openGraphFile(file).then(
      () => new Error('It is served.'),
      (reason) => reason,
    );
    expect(error.message.split('\n')).toHaveLength(1001);
    expect(error.message).toContain('1000 problems or more');
  });
});
