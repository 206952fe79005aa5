import { beforeAll, expect, test } from '@jest/globals';
import { type CheckedItem, checkPacket } from '../../src/packet/check-packet.js';
import type { Packet, PacketItem } from '../../src/packet/packet.js';
import { packetOf, passageIds } from '../helpers/packets.js';
import { openGraph } from '../helpers/run-query.js';
import { type Change, datasetOf } from '../helpers/seeds.js';
import { knownId, oneThing, twoNames } from '../helpers/two-names.js';

let packet: Packet;
beforeAll(async () => {
  const reader = await openGraph(datasetOf());
  packet = await packetOf(reader, await passageIds(reader));
});

const itemOf = (words: string): PacketItem => {
  const item = packet.items.find(({ quote }) => quote === words);
  if (!item) throw new Error(`No sentence ${words}`);
  return item;
};

/** What became of one sentence in the seeds after a change. */
async function fateOf(words: string, change?: Change): Promise<CheckedItem> {
  const reader = await openGraph(datasetOf(change));
  const { items } = await checkPacket(reader, { ...packet, items: [itemOf(words)] });
  return items[0] as CheckedItem;
}

const beds = '建成家庭养老床位3800张以上';
const inPlan =
  (from: string, to: string): Change =>
  (seed) => {
    const text = seed.texts['plan.txt'] as string;
    if (!text.includes(from)) throw new Error(`The plan has no ${from}`);
    seed.texts['plan.txt'] = text.replace(from, to);
  };
/** Several changes, one after the other. */
const all =
  (...changes: readonly Change[]): Change =>
  (...seed) => {
    for (const change of changes) change(...seed);
  };

test('every sentence is the same in the graph that it was collected from', async () => {
  const reader = await openGraph(datasetOf());
  const { counts, items, packetRevision, graphRevision } = await checkPacket(reader, packet);
  expect(packet.items.length).toBe(20);
  expect(counts).toEqual({ same: packet.items.length, moved: 0, changed: 0, gone: 0 });
  expect(items.flatMap(({ facts }) => facts)).toEqual([]);
  expect(packetRevision).toBe(graphRevision);
});

test('a packet of nothing is checked', async () => {
  const { counts } = await checkPacket(await openGraph(datasetOf()), { ...packet, items: [] });
  expect(counts).toEqual({ same: 0, moved: 0, changed: 0, gone: 0 });
});

test('a sentence is moved where the same words stand elsewhere and prove the same', async () => {
  const then = itemOf(beds);
  const now = await fateOf(beds, inPlan('推进', '大力推进'));
  expect(now).toMatchObject({
    standing: 'moved',
    now: { quote: beds, start: then.start + 2, end: then.end + 2 },
    otherFile: true,
    facts: [],
  });
});

test('of equal words the ones that are proof count, not the nearest', async () => {
  const words = '王一';
  const now = await fateOf(
    words,
    all(inPlan('(牵头领导', '这不是王一(牵头领导'), (_, plan) => {
      plan.officials[0].evidence = [{ quote: words, occurrence: 2 }];
    }),
  );
  expect(now).toMatchObject({ standing: 'moved', now: { start: itemOf(words).start + 5 } });
});

test('offsets count code points: what no single unit of UTF-16 holds before a sentence moves it by one', async () => {
  const now = await fateOf(beds, inPlan('推进', '𠀀推进'));
  expect(now).toMatchObject({ standing: 'moved', now: { start: itemOf(beds).start + 1 } });
});

test('a sentence is changed where its words are, with the words that are there now', async () => {
  const now = await fateOf(
    beds,
    all(inPlan('3800张', '4000张'), (_, plan) => {
      Object.assign(plan.targets[0], {
        value: 4000,
        text: '4000张以上',
        quote: '建成家庭养老床位4000张以上',
      });
    }),
  );
  expect(now).toMatchObject({ standing: 'changed', now: { quote: '建成家庭养老床位4000张以上' } });
  expect(now.facts).toContainEqual({
    id: 'target:jia-2023-plan:beds',
    standing: 'changed',
    differences: [
      { name: 'text', was: '3800张以上', is: '4000张以上' },
      { name: 'value', was: 3800, is: 4000 },
    ],
  });
});

test('a sentence is changed where its words are the same and their reading is another', async () => {
  const now = await fateOf(beds, (_, plan) => {
    plan.targets[0].scope = '每个镇街';
  });
  expect(now).toMatchObject({ standing: 'changed', otherFile: false, now: { quote: beds } });
  expect(now.facts.flatMap(({ differences }) => differences)).toEqual([
    { name: 'scope', was: null, is: '每个镇街' },
  ]);
});

test('a sentence is changed where it proves less than it did', async () => {
  const now = await fateOf('推进“暖阳计划”', (_, plan) => {
    plan.brands[0].programs = [];
  });
  expect(now.standing).toBe('changed');
  expect(now.facts.map(({ id, standing }) => [id, standing])).toEqual([
    ['presents/brand:jia:qingsong/program:jia:nuanyang', 'unproven'],
    ['of-brand/target:jia-2023-plan:beds/brand:jia:qingsong', 'unproven'],
  ]);
});

test('a sentence is changed where it does not prove a thing any more that the graph still has', async () => {
  const now = await fateOf('擦亮“青松”品牌', (_, plan) => {
    plan.brands[0].evidence = ['“青松”品牌,落实'];
  });
  expect(now).toMatchObject({ standing: 'changed', now: { id: null } });
  expect(now.facts).toContainEqual({
    id: 'brand:jia:qingsong',
    standing: 'unproven',
    differences: [],
  });
});

test('a sentence is changed where other words at its place name the same thing', async () => {
  const now = await fateOf(
    '擦亮“青松”品牌',
    all(inPlan('擦亮', '叫响'), (_, plan) => {
      plan.brands[0].evidence = ['叫响“青松”品牌'];
    }),
  );
  expect(now).toMatchObject({ standing: 'changed', now: { quote: '叫响“青松”品牌' } });
});

test('a sentence is changed where who answers has another role', async () => {
  const now = await fateOf('牵头领导:王一', (_, plan) => {
    plan.responsibilities[0].role = 'COOPERATING';
  });
  expect(now.standing).toBe('changed');
});

test('a sentence is changed where its words are there and prove nothing any more', async () => {
  const now = await fateOf('发放低保金1.5亿元', (seed, plan) => {
    plan.targets.splice(1, 1);
    seed.vocabulary['indicators.yaml']?.splice(1, 1);
    seed.vocabulary['indicator-families.yaml']?.splice(1, 1);
    plan.notFacts = [{ quote: '1.5亿元', reason: 'REPEATED' }];
  });
  expect(now).toMatchObject({ standing: 'changed', now: { id: null } });
  expect(now.facts).toContainEqual(
    expect.objectContaining({ id: 'target:jia-2023-plan:dibao', standing: 'gone' }),
  );
});

test('a sentence is gone where its words and its figure are', async () => {
  const now = await fateOf('新增养老床位3000张', (seed, _, report) => {
    seed.texts['report.txt'] = (seed.texts['report.txt'] as string).replace(
      ',新增养老床位3000张',
      '',
    );
    report.results = [];
  });
  expect(now).toMatchObject({ standing: 'gone', now: null, reason: 'words' });
});

test('a sentence is gone, not changed, where only others name the same programme', async () => {
  const now = await fateOf('“暖阳计划”成效明显', (seed, _, report) => {
    seed.texts['report.txt'] = (seed.texts['report.txt'] as string).replace(
      '“暖阳计划”成效明显,',
      '',
    );
    report.programs = [];
  });
  expect(now.standing).toBe('gone');
});

test('a sentence is gone where the graph does not have its document', async () => {
  const reader = await openGraph(datasetOf());
  const item = itemOf(beds);
  const other = { ...item, document: { ...item.document, id: 'document:elsewhere' } };
  const { items } = await checkPacket(reader, { ...packet, items: [other] });
  expect(items[0]).toMatchObject({ standing: 'gone', reason: 'document' });
});

test('what a sentence proved is the thing that it was merged into', async () => {
  const then = await openGraph(datasetOf(twoNames));
  const words = '“暖阳行动”惠及老年人';
  const whole = await packetOf(then, await passageIds(then));
  const own = { ...whole, items: whole.items.filter(({ quote }) => quote === words) };
  const { items } = await checkPacket(await openGraph(datasetOf(oneThing())), own);
  expect(own.items[0]?.proves.relations.length).toBeGreaterThan(0);
  expect(items.map(({ standing, facts }) => ({ standing, facts }))).toEqual([
    {
      standing: 'changed',
      facts: [
        {
          id: knownId,
          standing: 'changed',
          differences: [{ name: 'name', was: '暖阳行动', is: '暖阳计划' }],
        },
      ],
    },
  ]);
});
