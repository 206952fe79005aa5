import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from '@jest/globals';
import type { Packet, PacketItem } from '../../src/packet/packet.js';
import { packetSchema } from '../../src/packet/packet-schema.js';
import { PacketError, readPacket } from '../../src/packet/read-packet.js';
import { packetOf, passageIds } from '../helpers/packets.js';
import { openGraph } from '../helpers/run-query.js';
import { datasetOf, type Loose } from '../helpers/seeds.js';

let packet: Packet;
beforeAll(async () => {
  const reader = await openGraph(datasetOf());
  packet = await packetOf(reader, (await passageIds(reader)).slice(0, 3));
});

const read = (content: unknown): Packet =>
  readPacket(
    'packet.json',
    typeof content === 'string' || content instanceof Uint8Array
      ? Buffer.from(content)
      : Buffer.from(JSON.stringify(content)),
  );

/** What is said of a packet after a change. */
function refusal(change: (packet: Loose) => unknown): string {
  const copy = JSON.parse(JSON.stringify(packet));
  return refusalOf(change(copy) ?? copy);
}

/** Puts a value at a path of a packet; undefined leaves it out. */
const set =
  (path: string, value: unknown) =>
  (all: Loose): void => {
    const parts = path.split('.');
    const last = parts.pop() as string;
    parts.reduce((inner, part) => inner[part], all)[last] = value;
  };

function refusalOf(content: unknown): string {
  try {
    read(content);
  } catch (error) {
    if (error instanceof PacketError) return error.message;
    throw error;
  }
  throw new Error('The packet was read');
}

test('a packet is read as it was written', () => {
  expect(read(packet)).toEqual(packet);
});

test('its published form is the one that is read', () => {
  const published = new URL('../../schema/packet.schema.json', import.meta.url);
  expect(JSON.parse(readFileSync(published, 'utf8'))).toEqual(
    JSON.parse(JSON.stringify(packetSchema)),
  );
});

test.each<[string, unknown, RegExp]>([
  ['is empty', '', /The file is empty/],
  ['is no JSON', '{"format": minzheng}', /The file is not JSON: .*/],
  ['is not UTF-8', new Uint8Array([0x22, 0xff, 0x22]), /not UTF-8/],
  ['is a list', '[]', /format is not given/],
  ['is nothing', 'null', /format is not given/],
  ['is a text', '"packet"', /format is not given/],
  ['is an export', '{"format":"minzheng-graph","version":5}', /format is "minzheng-graph", not/],
  [
    'is of another version',
    '{"format":"minzheng-graph-packet","version":2}',
    /version is 2, and this program reads version 1/,
  ],
])('a file that %s is told', (_, content, message) => {
  expect(refusalOf(content)).toMatch(message);
});

test.each<[string, (packet: Loose) => unknown, RegExp]>([
  ['no items', set('items', undefined), /the file has no items: add it/],
  ['items that are no list', set('items', {}), /items is an object: it must be of type array/],
  ['a revision that is none', set('revision', 'x'), /revision is "x": it must match/],
  [
    'an offset that is a text',
    set('items.1.start', '782'),
    /items\[1\]\.start is "782": it must be of type integer/,
  ],
  [
    'an offset that the words do not have',
    set('items.2.end', 100_000),
    /items\[2\]\.quote has \d+ characters, start to end are \d+/,
  ],
  ['no words', set('items.0.quote', ''), /items\[0\]\.quote is ""/],
  [
    'a fact that is no text',
    set('items.0.proves.nodes.0.label', null),
    /items\[0\]\.proves\.nodes\[0\]\.label is null/,
  ],
  [
    'a fact of another type than its id says',
    set('items.0.proves.nodes.0.type', 'MOON'),
    /items\[0\]\.proves\.nodes\[0\]\.type is "MOON"/,
  ],
  [
    'a value that its type does not have',
    set('items.0.proves.nodes.0.values', { constructor: 1 }),
    /values has "constructor", which a [A-Z_]+ has not/,
  ],
  [
    'a property that no packet has',
    set('items.0.colour', 'red'),
    /items\[0\] has "colour", which a packet does not have/,
  ],
  [
    'an id that is no sentence’s',
    set('items.0.id', 'city:jia'),
    /items\[0\]\.id is "city:jia": it must be the id of evidence/,
  ],
  ['an item that is a number', set('items.0', 7), /items\[0\] is 7/],
  [
    'too many items',
    set(
      'items',
      Array.from({ length: 1_001 }, () => ({})),
    ),
    /items has 1001 elements: at most 1000 are read/,
  ],
])('a packet with %s is told with its place and its mend', (_, change, message) => {
  expect(refusal(change)).toMatch(message);
});

test('all problems are told at once', () => {
  const message = refusal((all) => {
    all.items[0].start = -1;
    all.items[1].note = 5;
    all.items[2].document.sha256 = 'none';
  });
  for (const place of ['items[0].start', 'items[1].note', 'items[2].document.sha256'])
    expect(message).toContain(place);
  expect(message).toMatch(/3 problems in packet\.json: nothing of it was checked/);
});

test('of a file with many problems the first hundred are told', () => {
  const [item] = packet.items as [PacketItem];
  const message = refusal((all) => {
    all.items = Array.from({ length: 1_000 }, () => ({ ...item, note: 5 }));
  });
  expect(message.split('\n')).toHaveLength(101);
  expect(message).toContain('100 problems or more');
});

test.each<[string, () => string]>([
  ['a million levels', () => `${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}`],
  [
    'a million levels in an item',
    () =>
      JSON.stringify({ ...packet, items: ['deep'] }).replace(
        '"deep"',
        `${'{"a":'.repeat(1_000_000)}1${'}'.repeat(1_000_000)}`,
      ),
  ],
  [
    'a million properties',
    () =>
      JSON.stringify({
        ...packet,
        ...Object.fromEntries(Array.from({ length: 1_000_000 }, (_, at) => [`p${at}`, 0])),
      }),
  ],
  [
    'a million facts that are none',
    () =>
      JSON.stringify({
        ...packet,
        items: [
          {
            ...packet.items[0],
            proves: { nodes: Array.from({ length: 1_000_000 }, () => ({})), relations: [] },
          },
        ],
      }),
  ],
])('a hostile file of %s is refused before it is looked into', (_, content) => {
  // With all that is wrong with it told, it would be megabytes, after minutes.
  expect(refusalOf(content()).length).toBeLessThan(20_000);
});

test.each<[string, (packet: Loose) => unknown, RegExp]>([
  [
    'levels',
    set('items.0.quote', [[[[[['words']]]]]]),
    /^(?=.*items\[0\] has more than 6 levels: it is no part of a packet; remove it\.)/s,
  ],
  [
    'values',
    set(
      'items.0.quote',
      Array.from({ length: 20_001 }, () => 0),
    ),
    /items\[0\] has more than 20000 values: it is no part of a packet; remove it\./,
  ],
])('an item of too many %s is not looked into', (_, change, message) => {
  expect(refusal(change)).toMatch(message);
});

test.each<[string, (packet: Loose) => unknown]>([
  ['deep', set('items.0.quote', [[[[['words']]]]])],
  [
    'long',
    set(
      'items.0.quote',
      Array.from({ length: 19_000 }, () => 0),
    ),
  ],
  ['null', set('items.0.quote', null)],
])('a value that is %s, and within the bounds, is told as what it is', (_, change) => {
  expect(refusal(change)).toMatch(/items\[0\]\.quote is /);
});

test('long values are shortened in messages', () => {
  expect(refusal(set('revision', 'x'.repeat(100_000))).length).toBeLessThan(1_000);
});
