import { beforeAll, describe, expect, test } from '@jest/globals';
import { readJsonLines } from '../../src/export/json-lines-reader.js';
import type { Dataset, NodeRecord } from '../../src/model/graph.js';
import { definitionOf, type PropertyKind } from '../../src/model/ontology.js';
import { readDataset } from '../../src/server/read-dataset.js';
import { datasetOf } from '../helpers/seeds.js';
import { oneThing } from '../helpers/two-names.js';
import { exportText } from './export-text.js';
import { storeOf } from './nasty-graph.js';

async function* inParts(content: string | Uint8Array, size = 1000): AsyncGenerator<Uint8Array> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

let dataset: Dataset;
let lines: string[];
beforeAll(async () => {
  dataset = datasetOf(oneThing());
  lines = (await exportText(await storeOf(dataset), { format: 'jsonl' })).trimEnd().split('\n');
});

const problemsOf = async (content: string | Uint8Array) =>
  (await readJsonLines(inParts(content))).problems;

describe('a whole export', () => {
  test('has a header, a line for each node and a line for each relation', () => {
    expect(JSON.parse(lines[0] as string)).toEqual({
      format: 'minzheng-graph',
      version: 5,
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
    [
      'a former id of another type',
      '"formerIds":["program:',
      (line) => line.replace('"formerIds":["program:', '"formerIds":["brand:'),
      /program:jia:nuanyang cannot have had the id "brand:jia:nuanyang-xingdong"/,
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

  /** The first node or relation that has a property of a kind, and another value for it. */
  const wrongValues: readonly [kind: PropertyKind, value: unknown][] = [
    ['string', 1],
    ['string', true],
    ['string', ['x']],
    ['int', 1.5],
    ['int', '1'],
    ['int', 2 ** 53],
    ['float', '1.5'],
    ['boolean', 'true'],
    ['boolean', 0],
    ['strings', 'x'],
    ['strings', [1]],
    ['strings', ['x', null]],
    ['ints', 2023],
    ['ints', ['2023']],
    ['ints', [2023, 1.5]],
  ];

  test.each(wrongValues)('a property of kind %s that is %j', async (kind, value) => {
    const node = dataset.nodes.find(({ type }) =>
      Object.values(definitionOf(type).properties).some((each) => each.kind === kind),
    ) as NodeRecord;
    const [name] = Object.entries(definitionOf(node.type).properties).find(
      ([, each]) => each.kind === kind,
    ) as [string, unknown];
    const { text, line } = damaged(`"node":"${node.type}","id":"${node.id}"`, (before) => {
      const read = JSON.parse(before);
      return JSON.stringify({ ...read, properties: { ...read.properties, [name]: value } });
    });
    expect(await problemsOf(text)).toContainEqual({
      line,
      message: expect.stringMatching(new RegExp(`^${name} of .* cannot be `)),
    });
  });

  test('null, where a property must have a value, and only there', async () => {
    const { text, line } = damaged(target, (before) =>
      before.replace('"unit":"张"', '"unit":null'),
    );
    expect(await problemsOf(text)).toContainEqual({
      line,
      message: expect.stringMatching(/^unit of .* cannot be null/),
    });
    expect(lines.join('\n')).toContain('"scope":null');
  });

  test.each([
    ['from', 'MEASURES', 1],
    ['to', 'MEASURES', null],
    ['id', 'MEASURES', ['x']],
  ])('a relation whose %s is no text', async (end, type, value) => {
    const { text, line } = damaged(`"relation":"${type}"`, (before) =>
      JSON.stringify({ ...JSON.parse(before), [end]: value }),
    );
    expect(await problemsOf(text)).toContainEqual({
      line,
      message: 'id, from and to of a relation are texts.',
    });
  });

  test.each([null, 'x', [1], {}])('a relation whose evidence is %j', async (evidence) => {
    const { text, line } = damaged('"relation":"MEASURES"', (before) =>
      JSON.stringify({ ...JSON.parse(before), evidence }),
    );
    expect(await problemsOf(text)).toContainEqual({
      line,
      message: expect.stringMatching(/^evidence of .* is a list of ids, not /),
    });
  });

  test('an end of a relation that is missing, whichever it is', async () => {
    for (const [end, message] of [
      ['from', 'refers to target:none, which is missing'],
      ['evidence', 'refers to evidence:none, which is missing'],
    ] as const) {
      const { text, line } = damaged('"relation":"MEASURES"', (before) => {
        const read = JSON.parse(before);
        return JSON.stringify({
          ...read,
          [end]: end === 'from' ? 'target:none' : ['evidence:none'],
        });
      });
      expect(await problemsOf(text)).toContainEqual({
        line,
        message: expect.stringContaining(message),
      });
    }
  });

  test('a relation twice', async () => {
    const { text, line } = damaged('"relation":"MEASURES"', (before) => `${before}\n${before}`);
    expect(await problemsOf(text)).toContainEqual({
      line: line + 1,
      message: expect.stringMatching(new RegExp(`is on line ${line} already`)),
    });
  });

  test('two relations where one is allowed', async () => {
    const { text } = damaged('"relation":"PARENT_DEPARTMENT"', (before) => {
      const read = JSON.parse(before);
      return `${before}\n${JSON.stringify({ ...read, id: `${read.id}/again` })}`;
    });
    expect(await problemsOf(text)).toContainEqual({
      line: expect.any(Number),
      message: expect.stringMatching(/ has 2 PARENT_DEPARTMENT as parent\.$/),
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
    ['one of a later version', '{"format":"minzheng-graph","version":6}\n', /version 6/],
    [
      'one of an older version',
      '{"format":"minzheng-graph","version":4}\n',
      /version 4 of the form, and only version 5 can be read: export it anew .*npm run load/,
    ],
    ['one without a revision', '{"format":"minzheng-graph","version":5}\n', /no revision/],
  ])('%s', async (_, text, message) => {
    expect(await problemsOf(text)).toEqual([{ line: 1, message: expect.stringMatching(message) }]);
  });
});
