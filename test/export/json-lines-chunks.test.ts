import { beforeAll, describe, expect, test } from '@jest/globals';
import { openJsonLines } from '../../src/export/json-lines-chunks.js';
import type { Dataset, EdgeRecord, NodeRecord } from '../../src/model/graph.js';
import { datasetOf } from '../helpers/seeds.js';
import { exportText } from './export-text.js';
import { storeOf } from './nasty-graph.js';

async function* inParts(content: string | Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function readChunks(content: string | Uint8Array, size = 1000): Promise<Dataset> {
  const { revision, chunks } = await openJsonLines(inParts(content, size));
  const nodes: NodeRecord[] = [];
  const edges: EdgeRecord[] = [];
  for await (const chunk of chunks)
    if ('nodes' in chunk) nodes.push(...chunk.nodes);
    else edges.push(...chunk.edges);
  return { revision, nodes, edges };
}

let dataset: Dataset;
let text: string;
beforeAll(async () => {
  const { revision, nodes, edges } = datasetOf();
  dataset = { revision, nodes, edges };
  text = await exportText(await storeOf(dataset), { format: 'jsonl' });
});

describe('an export in chunks is the graph that was exported', () => {
  test.each([1, 100, 4099, 1_000_000])('read in parts of %i bytes', async (size) =>
    expect(await readChunks(text, size)).toEqual(dataset),
  );

  test.each([
    ['with the line ends of Windows', () => text.replaceAll('\n', '\r\n')],
    ['without its last line end', () => text.trimEnd()],
  ])('%s', async (_, changed) => expect(await readChunks(changed())).toEqual(dataset));
});

describe('what is no whole export has no chunks:', () => {
  test.each([
    ['an empty file', () => '', /no header/],
    ['another file', () => '{"name":"package"}\n', /no header/],
    [
      'a part of a graph',
      () => text.replace('"version":5', '"version":5,"filter":{"years":[2020]}'),
      /filtered/,
    ],
    ['a line cut short', () => text.slice(0, -20), /JSON/],
  ])('%s', async (_, content, message) => expect(readChunks(content())).rejects.toThrow(message));

  test('bytes that are no text', async () => {
    const bytes = new TextEncoder().encode(text);
    bytes[bytes.indexOf(0xe5)] = 0xff;
    await expect(readChunks(bytes)).rejects.toThrow('not UTF-8');
  });
});
