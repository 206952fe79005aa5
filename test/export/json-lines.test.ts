import { beforeAll, describe, expect, test } from '@jest/globals';
import { readJsonLines } from '../../src/export/json-lines-reader.js';
import type { Dataset } from '../../src/model/graph.js';
import { readDataset } from '../../src/server/read-dataset.js';
import { datasetOf } from '../helpers/seeds.js';
import { exportText } from './export-text.js';
import { storeOf } from './nasty-graph.js';

async function* inParts(content: string | Uint8Array, size = 1000): AsyncGenerator<Uint8Array> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

let dataset: Dataset;
let lines: string[];
beforeAll(async () => {
  dataset = datasetOf();
  lines = (await exportText(await storeOf(dataset), { format: 'jsonl' })).trimEnd().split('\n');
});

const problemsOf = async (content: string | Uint8Array) =>
  (await readJsonLines(inParts(content))).problems;

describe('a whole export', () => {
  test('has a header, a line for each node and a line for each relation', () => {
    expect(JSON.parse(lines[0] as string)).toEqual({
      format: 'minzheng-graph',
      version: 1,
      revision: dataset.revision,
    });
    const rest = lines.slice(1).map((line) => JSON.parse(line));
    expect(rest.filter((line) => 'node' in line)).toHaveLength(dataset.nodes.length);
    expect(rest.filter((line) => 'relation' in line)).toHaveLength(dataset.edges.length);
  });

  test('of the seeds loads back to the same graph', async () => {
    const seeds = await readDataset();
    const text = await exportText(await storeOf(seeds), { format: 'jsonl' });
    expect((await readJsonLines(inParts(text, 4099))).dataset).toEqual(seeds);
  });

  test.each([
    ['wherever its bytes are divided', (text: string) => inParts(text, 1)],
    ['with the line ends of Windows', (text: string) => inParts(text.replaceAll('\n', '\r\n'))],
    ['with a byte-order mark', (text: string) => inParts(`\ufeff${text}`)],
    ['without its last line end', (text: string) => inParts(text.trimEnd())],
  ])('loads back %s', async (_, parts) => {
    expect((await readJsonLines(parts(`${lines.join('\n')}\n`))).dataset).toEqual(dataset);
  });

  test('loads back whatever the order of its lines', async () => {
    const [header, ...rest] = lines;
    const text = [header, ...rest.reverse()].join('\n');
    expect((await readJsonLines(inParts(text))).dataset).toEqual(dataset);
  });
});

/** Changes the line that holds the words, and gives its number. */
function damaged(
  words: string,
  change: (line: string) => string | undefined,
): { text: string; line: number } {
  const at = lines.findIndex((line) => line.includes(words));
  if (at < 0) throw new Error(`No line holds ${words}`);
  const changed = change(lines[at] as string);
  return {
    text: [
      ...lines.slice(0, at),
      ...(changed === undefined ? [] : [changed]),
      ...lines.slice(at + 1),
    ].join('\n'),
    line: at + 1,
  };
}

const target = '"id":"target:jia-2023-plan:beds","properties"';
const measures = '"relation":"MEASURES"';

describe('a damaged file is refused with the line of the damage:', () => {
  test.each<[string, string, (line: string) => string, RegExp]>([
    ['a line cut short', target, (line) => line.slice(0, 90), /not JSON/],
    ['a line that is neither', target, () => '[]', /neither a node nor a relation/],
    [
      'an unknown type',
      target,
      (line) => line.replace('"TARGET"', '"GOAL"'),
      /no node type "GOAL"/,
    ],
    [
      'an id of another type',
      target,
      (line) => line.replace('"target:', '"result:'),
      /no id of a TARGET/,
    ],
    [
      'a property of another kind',
      target,
      (line) => line.replace('3800,', '"3800",'),
      /value of .* cannot be "3800"/,
    ],
    [
      'a value off the list',
      target,
      (line) => line.replace('"GTE"', '"MORE"'),
      /comparator of .* cannot be "MORE"/,
    ],
    [
      'a property too many',
      target,
      (line) => line.replace('"value"', '"price":1,"value"'),
      /has "price"/,
    ],
    ['a property too few', target, (line) => line.replace('"value":3800,', ''), /lacks value/],
    ['a key too many', target, (line) => line.replace('{', '{"extra":1,'), /no "extra"/],
    [
      'a copy that is not true',
      target,
      (line) => line.replace('"cityId":"city:jia"', '"cityId":"city:sheng"'),
      /cityId of .* is "city:sheng"/,
    ],
    [
      'an unknown relation',
      measures,
      (line) => line.replace('"MEASURES"', '"WEIGHS"'),
      /no relation type "WEIGHS"/,
    ],
    [
      'an end that is missing',
      measures,
      (line) => line.replace(/"to":"[^"]+"/, '"to":"indicator:none"'),
      /refers to indicator:none, which is missing/,
    ],
    [
      'ends that do not fit',
      measures,
      (line) => line.replace(/"to":"[^"]+"/, '"to":"city:jia"'),
      /MEASURES does not lead from/,
    ],
    [
      'proof that is no evidence',
      measures,
      (line) => line.replace(/"evidence":\["[^"]+"/, '"evidence":["city:jia"'),
      /proven by city:jia/,
    ],
    ['a node twice', target, (line) => `${line}\n${line}`, /on line \d+ already/],
  ])('%s', async (_, words, change, message) => {
    const { text, line } = damaged(words, change);
    const problems = await problemsOf(text);
    const doubled = /already/.test(message.source) ? 1 : 0;
    expect(problems).toContainEqual({
      line: line + doubled,
      message: expect.stringMatching(message),
    });
  });

  test('bytes that are no text', async () => {
    const bytes = new TextEncoder().encode(lines.join('\n'));
    const at = bytes.indexOf(0xe5);
    bytes[at] = 0xff;
    const line = bytes.subarray(0, at).filter((byte) => byte === 0x0a).length + 1;
    expect(await problemsOf(bytes)).toContainEqual({ line, message: 'The line is not UTF-8.' });
  });

  test('several of them, each told', async () => {
    const { text } = damaged(target, () => '{');
    const second = text.split('\n');
    second[1] = 'nonsense';
    const found = (await problemsOf(second.join('\n'))).map(({ line }) => line);
    expect(found).toEqual(
      expect.arrayContaining([2, lines.findIndex((line) => line.includes(target)) + 1]),
    );
  });
});

describe('a file that is no whole export is refused:', () => {
  test('one that lacks a relation that must be', async () => {
    const { text } = damaged('"relation":"QUOTED_FROM"', () => undefined);
    expect(await problemsOf(text)).toEqual([
      {
        line: expect.any(Number),
        message: expect.stringMatching(/^evidence:.* lacks its document/),
      },
    ]);
  });

  test.each([
    ['a relation that may be', '"relation":"SERVES"'],
    ['its last line', (): string => lines.at(-1) as string],
  ])('one that lacks %s', async (_, words) => {
    const { text } = damaged(typeof words === 'string' ? words : words(), () => undefined);
    expect((await readJsonLines(inParts(text))).dataset).toBeNull();
  });

  test('one whose content was changed', async () => {
    const { text } = damaged('家庭养老床位', (line) => line.replaceAll('家庭养老床位', '家庭床位'));
    expect(await problemsOf(text)).toEqual([
      { line: 1, message: expect.stringContaining('lines are missing or were changed') },
    ]);
  });

  test('a filtered one', async () => {
    const text = await exportText(await storeOf(dataset), { format: 'jsonl', years: '2023' });
    expect(JSON.parse(text.split('\n', 1)[0] as string)).toMatchObject({
      filter: { years: [2023] },
    });
    expect(await problemsOf(text)).toEqual([
      { line: 1, message: expect.stringContaining('filtered export') },
    ]);
  });

  test.each([
    ['an empty one', '', /empty/],
    ['one of another kind', '{"a":1}\n', /no header/],
    ['one without a header', '{"node":"CITY"}\n', /no header/],
    ['one of a later version', '{"format":"minzheng-graph","version":2}\n', /version 2/],
    ['one without a revision', '{"format":"minzheng-graph","version":1}\n', /no revision/],
  ])('%s', async (_, text, message) => {
    expect(await problemsOf(text)).toEqual([{ line: 1, message: expect.stringMatching(message) }]);
  });
});
