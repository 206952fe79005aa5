import { expect, test } from '@jest/globals';
import type { CheckedItem } from '../../src/packet/check-packet.js';
import { packetReport } from '../../src/packet/packet-report.js';

const item = (rest: Partial<CheckedItem>): CheckedItem => ({
  id: 'evidence:a:1-5',
  quote: '新增床位',
  standing: 'same',
  now: null,
  reason: null,
  otherFile: false,
  facts: [],
  ...rest,
});

const reportOf = (...items: readonly CheckedItem[]): string[] =>
  packetReport({
    packetRevision: '0123456789abcdef',
    graphRevision: 'fedcba9876543210',
    counts: { same: 1, moved: 2, changed: 3, gone: 4 },
    items,
  }).split('\n');

const at = (id: string | null, quote = '新增床位') => ({ id, quote, start: 7, end: 11 }) as const;

test('a report ends with the numbers of all, and both revisions in short', () => {
  expect(reportOf()).toEqual([
    '0 sentences of revision 0123456789ab, in revision fedcba987654: 1 same, 2 moved, 3 changed, 4 gone.',
  ]);
});

test.each<[string, Partial<CheckedItem>, readonly string[]]>([
  ['as it was', { now: at('evidence:a:1-5') }, []],
  ['that moved', { standing: 'moved', now: at('evidence:a:7-11') }, ['its words are at 7-11']],
  [
    'whose words prove nothing where they are',
    { standing: 'changed', now: at(null) },
    ['its words are at 7-11, and prove nothing there'],
  ],
  [
    'in other words',
    { standing: 'changed', now: at('evidence:a:7-11', '新建床位') },
    ['the words are now 新建床位 at 7-11'],
  ],
  ['of an absent document', { reason: 'document' }, ['the document is not in this graph']],
  ['that is gone', { reason: 'words' }, ['its words are not in the document any more']],
  ['of another file', { otherFile: true }, ['the document is of another file']],
  [
    'whose facts are gone, unproven and others',
    {
      facts: [
        { id: 'target:a:x', standing: 'gone', differences: [] },
        { id: 'target:a:y', standing: 'unproven', differences: [] },
        {
          id: 'target:a:z',
          standing: 'changed',
          differences: [
            { name: 'value', was: 3, is: 4 },
            { name: 'scope', was: null, is: '全市' },
            { name: 'unit', was: '张', is: null },
          ],
        },
      ],
    },
    [
      'target:a:x is not in this graph',
      'target:a:y is not proven by it any more',
      'target:a:z: value was 3, is 4',
      'target:a:z: scope was nothing, is 全市',
      'target:a:z: unit was 张, is nothing',
    ],
  ],
])('a sentence %s is told in lines below it', (_, rest, lines) => {
  const told = item(rest);
  expect(reportOf(told).slice(0, -1)).toEqual([
    `${told.standing.padEnd(7)}  evidence:a:1-5  新增床位`,
    ...lines.map((line) => `           ${line}`),
  ]);
});

test('a long sentence is cut, and stands on one line', () => {
  const [first] = reportOf(item({ quote: `新增\n${'床位'.repeat(40)}` })) as [string];
  expect(first).toBe(`same     evidence:a:1-5  新增 ${'床位'.repeat(40).slice(0, 57)}…`);
  expect(reportOf(item({ quote: '床'.repeat(60) }))[0]).toMatch(/床{60}$/);
});
