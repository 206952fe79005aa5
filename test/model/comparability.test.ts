import { describe, expect, test } from '@jest/globals';
import {
  type Caution,
  type Comparable,
  cautionCodesOf,
  cautionsOf as cautionsBy,
} from '../../src/model/comparability.js';

const measured = (rest: Partial<Comparable> = {}): Comparable => ({
  id: 'target:a:x',
  kind: 'target',
  cityId: 'city:a',
  year: 2023,
  value: 1,
  unit: '张',
  basis: 'STOCK',
  basisDoubt: null,
  comparator: 'EQ',
  scope: null,
  population: null,
  period: 'YEAR',
  periodStart: '2023-01',
  periodEnd: '2023-12',
  ...rest,
});
const other = { cityId: 'city:b' };

const names: Readonly<Record<string, { name: string; nameEn: string | null }>> = {
  'city:a': { name: '曲阜市', nameEn: 'Qufu' },
  'city:b': { name: '云江市', nameEn: null },
};
const cautionsOf = (measurements: readonly Comparable[]): Caution[] =>
  cautionsBy(measurements, (cityId) => names[cityId] as (typeof names)[string]);
const warningsOf = (measurements: readonly Comparable[]): string[] =>
  cautionsOf(measurements).map(({ message }) => message);

test('values that may be compared have no warning', () => {
  expect(warningsOf([measured(), measured(other)])).toEqual([]);
  expect(warningsOf([measured({ value: 1 }), measured({ ...other, value: 2 })])).toEqual([]);
  expect(warningsOf([measured(), measured({ kind: 'result', year: 2022 })])).toEqual([]);
  expect(warningsOf([])).toEqual([]);
});

describe('a warning says the same in Chinese', () => {
  const both = (one: string, another: string) =>
    `不同:${one}(曲阜市2023年目标);${another}(云江市2023年目标)。`;
  test.each<[string, Partial<Comparable>]>([
    [`单位${both('张', '个')}`, { unit: '个' }],
    [`计量口径${both('累计', '新增')}`, { basis: 'INCREMENT' }],
    [`计量口径${both('累计', '比率')}`, { basis: 'RATE' }],
    [`计量口径${both('累计', '金额')}`, { basis: 'AMOUNT' }],
    [`比较方式${both('等于', '不少于')}`, { comparator: 'GTE' }],
    [`比较方式${both('等于', '超过')}`, { comparator: 'GT' }],
    [`比较方式${both('等于', '不超过')}`, { comparator: 'LTE' }],
    [`比较方式${both('等于', '不足')}`, { comparator: 'LT' }],
    [`比较方式${both('等于', '约')}`, { comparator: 'APPROX' }],
    [`比较方式${both('等于', '区间')}`, { comparator: 'RANGE' }],
    [`适用范围${both('全市', '每个镇街')}`, { scope: '每个镇街' }],
    [`统计范围${both('未说明', '60周岁以上')}`, { population: '60周岁以上' }],
    [`时段${both('全年', '上半年')}`, { period: 'FIRST_HALF' }],
    [`时段${both('全年', '下半年')}`, { period: 'SECOND_HALF' }],
    [`时段${both('全年', '未说明')}`, { period: 'UNSTATED' }],
    [`时段${both('全年', '2023-01至2023-05')}`, { period: 'OTHER', periodEnd: '2023-05' }],
    [
      `时段${both('全年', '未说明至未说明')}`,
      { period: 'OTHER', periodStart: null, periodEnd: null },
    ],
    [
      '单位不同:张(曲阜市2023年目标);个(云江市2022年完成情况)。',
      { unit: '个', kind: 'result', year: 2022 },
    ],
    ['原文未公开数值:云江市2023年目标。', { value: null }],
    ['原文未说明是累计还是新增:云江市2023年目标。', { basisDoubt: '建成 may mean all.' }],
  ])('%s', (warning, rest) =>
    expect(
      cautionsOf([measured(), measured({ ...other, ...rest })]).map(({ messageZh }) => messageZh),
    ).toEqual([warning]),
  );
});

describe('a warning says which values differ in what', () => {
  test.each<[string, Partial<Comparable>]>([
    ['Units differ: 张 (Qufu 2023 target); 个 (云江市 2023 target).', { unit: '个' }],
    [
      'Bases differ: STOCK (Qufu 2023 target); INCREMENT (云江市 2023 target).',
      { basis: 'INCREMENT' },
    ],
    ['Comparators differ: EQ (Qufu 2023 target); GTE (云江市 2023 target).', { comparator: 'GTE' }],
    [
      'Scopes differ: the whole city (Qufu 2023 target); 每个镇街 (云江市 2023 target).',
      { scope: '每个镇街' },
    ],
    [
      'Populations differ: not said (Qufu 2023 target); 60周岁以上 (云江市 2023 target).',
      { population: '60周岁以上' },
    ],
    [
      'Periods differ: YEAR (Qufu 2023 target); FIRST_HALF (云江市 2023 target).',
      { period: 'FIRST_HALF' },
    ],
    [
      'Periods differ: YEAR (Qufu 2023 target); OTHER 2023-01 to 2023-05 (云江市 2023 target).',
      { period: 'OTHER', periodEnd: '2023-05' },
    ],
    [
      'Periods differ: YEAR (Qufu 2023 target); OTHER (云江市 2023 target).',
      { period: 'OTHER', periodStart: null, periodEnd: null },
    ],
    [
      'Bases are open, a running total or new: 云江市 2023 target.',
      { basisDoubt: '建成 may mean all that there are.' },
    ],
    ['Figures are withheld by the source: 云江市 2023 target.', { value: null }],
  ])('%s', (warning, rest) =>
    expect(warningsOf([measured(), measured({ ...other, ...rest })])).toEqual([warning]),
  );

  test('names city, year and kind of each, and those with one value together; a city without an English name by its own', () =>
    expect(
      warningsOf([
        measured(),
        measured({ unit: '个', year: 2022, kind: 'result' }),
        measured(other),
      ]),
    ).toEqual(['Units differ: 张 (Qufu 2023 target, 云江市 2023 target); 个 (Qufu 2022 result).']));

  test('names what is alike once', () =>
    expect(
      warningsOf([
        measured({ value: null }),
        measured({ value: null }),
        measured({ unit: '个' }),
        measured({ unit: '个' }),
      ]),
    ).toEqual([
      'Units differ: 张 (Qufu 2023 target); 个 (Qufu 2023 target).',
      'Figures are withheld by the source: Qufu 2023 target.',
    ]));

  test('comes where target and result of one city and year are of different half-years', () =>
    expect(
      warningsOf([
        measured({ period: 'SECOND_HALF' }),
        measured({ kind: 'result', period: 'FIRST_HALF' }),
      ]),
    ).toEqual(['Periods differ: SECOND_HALF (Qufu 2023 target); FIRST_HALF (Qufu 2023 result).']));

  test('comes for everything that differs', () =>
    expect(
      warningsOf([
        measured(),
        measured({
          unit: '个',
          basis: 'INCREMENT',
          comparator: 'GTE',
          scope: '每个镇街',
          population: '老年人',
          period: 'FIRST_HALF',
          value: null,
          basisDoubt: '建成',
        }),
      ]).map((warning) => warning.split(' ')[0]),
    ).toEqual([
      'Units',
      'Bases',
      'Comparators',
      'Scopes',
      'Populations',
      'Periods',
      'Figures',
      'Bases',
    ]));
});

test('what is warned of is told without its words, too', () => {
  const measurements = [
    measured(),
    measured({ ...other, unit: '个', value: null, basisDoubt: '建成', period: 'FIRST_HALF' }),
  ];
  expect(cautionCodesOf(measurements)).toEqual(cautionsOf(measurements).map(({ code }) => code));
  expect(cautionCodesOf(measurements)).toEqual(['UNIT', 'PERIOD', 'WITHHELD', 'DOUBTFUL_BASIS']);
});

describe('a caution', () => {
  const [here, there] = [
    measured({ id: 'target:a:x' }),
    measured({ ...other, id: 'target:b:x', basis: 'RATE' }),
  ];

  test('has a code, the unlike values, the ids, and words in both languages', () =>
    expect(cautionsOf([here, there])).toEqual([
      {
        code: 'BASIS',
        values: ['STOCK', 'RATE'],
        measurementIds: ['target:a:x', 'target:b:x'],
        message: 'Bases differ: STOCK (Qufu 2023 target); RATE (云江市 2023 target).',
        messageZh: '计量口径不同:累计(曲阜市2023年目标);比率(云江市2023年目标)。',
      },
    ]));

  test('of withheld figures is about these alone', () =>
    expect(cautionsOf([here, measured({ ...other, id: 'target:b:y', value: null })])).toEqual([
      expect.objectContaining({
        code: 'WITHHELD',
        values: [],
        measurementIds: ['target:b:y'],
        messageZh: '原文未公开数值:云江市2023年目标。',
      }),
    ]));

  test('of a basis that the words leave open says why', () =>
    expect(
      cautionsOf([here, measured({ ...other, id: 'target:b:z', basisDoubt: '180余处 so far' })]),
    ).toEqual([
      expect.objectContaining({
        code: 'DOUBTFUL_BASIS',
        values: ['180余处 so far'],
        measurementIds: ['target:b:z'],
      }),
    ]));
});
