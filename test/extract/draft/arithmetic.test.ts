import { beforeAll, describe, expect, test } from '@jest/globals';
import { readSeedFiles } from '../../../src/dataset/read/seed-files.js';
import { readVocabulary, type Vocabulary } from '../../../src/dataset/read/vocabulary.js';
import { draftOf, type FactSum } from '../../../src/extract/draft/draft.js';
import { confidenceOf, type Sheet, sheetOf } from '../../../src/extract/draft/sheet.js';

let vocabulary: Vocabulary;
beforeAll(async () => {
  vocabulary = readVocabulary((await readSeedFiles('seeds')).files, []);
});

const lead =
  '云江市民政局坚持以人民为中心的发展思想,认真履行基本民生保障、基层社会治理、基本社会服务等职责,推动民政事业发展。';

function sheetIn(...lines: string[]): Sheet {
  const text = ['云江市民政局2024年工作总结', lead, ...lines].join('\n');
  const draft = draftOf(
    { text, stated: {} },
    { vocabulary, programs: new Map(), entities: new Map() },
  );
  const source = { name: 'a.txt', bytes: 1, sha256: '', format: 'txt' as const };
  return sheetOf({ text, source, converter: 'text', repairs: [], stated: {} }, draft, {
    open: [],
    gaps: [],
    faults: [],
  });
}

const told = (sums: readonly FactSum[]): string[] => sums.map(({ message }) => message);

describe('a text that calculates rightly bears its figures out', () => {
  test.each([
    ['新建服务中心12家,其中农村5家、城区7家。', '5 + 7 = 12 家, as stated.'],
    ['低保对象5.2万人,其中城市1.1万人、农村4.1万人。', '11000 + 41000 = 52000 人, as stated.'],
    ['年度计划改造幸福院40处,已完成32处,占年度任务的80%。', '32 of 40 处 is 80.0 %, as stated.'],
    ['低保标准由700元提高到760元,增长8.6%。', 'from 700 to 760 元 is 8.6 %, as stated.'],
    ['养老机构由68家增加到92家,增加24家。', 'from 68 to 92 家 is 24 家, as stated.'],
    ['床位占比由48%提升到55%,提高7个百分点。', 'from 48 to 55 % is 7 个百分点, as stated.'],
    ['婚姻登记量由500对下降到450对,下降10%。', 'from 500 to 450 对 is -10.0 %, as stated.'],
    ['县区\t床位(张)\n东区\t120\n西区\t150\n合计\t270', '120 + 150 = 270 张, as stated.'],
  ])('%s', (words, message) => {
    const { arithmetic } = sheetIn(words);
    expect(told(arithmetic.agreed)).toEqual([message]);
    expect(arithmetic.questions).toEqual([]);
  });

  test('so that each is surer than its rules alone', () => {
    const { arithmetic, facts } = sheetIn('新建服务中心12家,其中农村5家、城区7家。');
    for (const name of arithmetic.agreed[0]?.facts ?? []) {
      const fact = facts.find((each) => each.fact === name);
      expect(fact?.confidence).toBeGreaterThan(confidenceOf(fact?.rules ?? []));
    }
    expect(arithmetic.agreed[0]?.facts).toHaveLength(3);
  });
});

describe('a text that calculates wrongly asks which figure is wrong', () => {
  test.each([
    ['新建服务中心12家,其中农村5家、城区9家。', '5 + 9 = 14 家, but 12 is stated'],
    [
      '计划改造幸福院40处,已完成32处,占年度任务的90%。',
      '32 of 40 处 is 80.0 %, but 90 % is stated',
    ],
    ['低保标准由700元提高到760元,增长18.6%。', 'from 700 to 760 元 is 8.6 %, but 18.6 % is stated'],
    ['县区\t床位(张)\n东区\t120\n西区\t150\n合计\t280', '120 + 150 = 270 张, but 280 is stated'],
  ])('%s', (words, message) => {
    const { arithmetic, facts } = sheetIn(words);
    expect(told(arithmetic.questions)).toEqual([expect.stringContaining(message)]);
    expect(arithmetic.agreed).toEqual([]);
    for (const name of arithmetic.questions[0]?.facts ?? [])
      expect(facts.find((each) => each.fact === name)?.confidence).toBeLessThanOrEqual(0.5);
  });
});

test('a figure of two calculations is unsure where one of them is wrong', () => {
  const { arithmetic, facts } = sheetIn(
    '新建服务中心12家,其中农村5家、城区7家。',
    '养老机构由68家增加到92家,增加24家,增长40%。',
  );
  expect(told(arithmetic.questions)).toEqual([expect.stringContaining('40 % is stated')]);
  const both = (arithmetic.questions[0]?.facts ?? []).filter((name) =>
    arithmetic.agreed.some((sum) => sum.facts.includes(name)),
  );
  expect(both.length).toBeGreaterThan(0);
  for (const name of both)
    expect(facts.find((each) => each.fact === name)?.confidence).toBeLessThanOrEqual(0.5);
});

test.each([
  ['parts that leave some unsaid', '新建服务中心12家,其中农村5家、城区6家。'],
  ['parts that are bounds', '新建服务中心12家,其中农村5家以上、城区9家以上。'],
  ['a rounded rate', '计划改造幸福院3处,已完成2处,占年度任务的67%。'],
  ['a change without its base', '低保标准达到760元,增长8.6%。'],
])('%s are no question', (_, words) => {
  expect(sheetIn(words).arithmetic.questions).toEqual([]);
});
