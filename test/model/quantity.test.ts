import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parse } from 'yaml';
import { findQuantities, quantityUnits, readQuantity } from '../../src/model/quantity.js';

/** `value comparator unit`, with the upper value of a range behind the value. */
const told = (text: string): string | undefined => {
  const read = readQuantity(text);
  if (!read) return undefined;
  const upper = read.upperValue === null ? '' : `..${read.upperValue}`;
  return `${read.value}${upper} ${read.comparator} ${read.unit}`;
};

describe('a quantity is read from its own words', () => {
  test.each([
    // Multiples are resolved, without the dust of binary fractions.
    ['1.67万个', '16700 EQ 个'],
    ['5.3亿元', '530000000 EQ 元'],
    ['183.5万人', '1835000 EQ 人'],
    ['1753.3万元', '17533000 EQ 元'],
    ['2亿3000万元', '230000000 EQ 元'],
    ['1万亿元', '1000000000000 EQ 元'],
    ['3千人', '3000 EQ 人'],
    ['12,300名', '12300 EQ 名'],
    ['9000余万元', '90000000 GT 元'],
    ['1.2万余支', '12000 GT 支'],
    ['1000余条', '1000 GT 条'],
    ['5000多场次', '5000 GT 场次'],
    ['3年多', '3 GT 年'],
    ['22.8人', '22.8 EQ 人'],
    ['99.86%', '99.86 EQ %'],
    ['1.3倍以上', '1.3 GTE 倍'],
    ['2.5个百分点', '2.5 EQ 个百分点'],
    ['３８００张', '3800 EQ 张'],
    ['１７．５％', '17.5 EQ %'],
    // Comparators.
    ['3800张以上', '3800 GTE 张'],
    ['不低于80%', '80 GTE %'],
    ['不少于两次', '2 GTE 次'],
    ['至少建成1所', '1 GTE 所'],
    ['达到50%以上', '50 GTE %'],
    ['达17.5%', '17.5 EQ %'],
    ['力争80%以上', '80 GTE %'],
    ['力争达48%', '48 EQ %'],
    ['超过100家', '100 GT 家'],
    ['不超过3天', '3 LTE 天'],
    ['4个月以内', '4 LTE 个月'],
    ['不足5户', '5 LT 户'],
    ['约30人', '30 APPROX 人'],
    ['30人左右', '30 APPROX 人'],
    ['2-3处', '2..3 RANGE 处'],
    ['2至3万人', '20000..30000 RANGE 人'],
    ['两三个', '2..3 RANGE 个'],
    ['签约12单', '12 EQ 单'],
    // Chinese numerals.
    ['七个', '7 EQ 个'],
    ['十余家', '10 GT 家'],
    ['一百二十户', '120 EQ 户'],
    ['三分之一', '33.33 EQ %'],
    ['百分之五十', '50 EQ %'],
    // Withheld figures.
    ['XX亿元', 'null EQ 元'],
    ['XX万人', 'null EQ 人'],
    // A page break inside the number, and one behind it.
    ['3\n2、1项', '31 EQ 项'],
    ['23\n4、人', '23 EQ 人'],
  ])('%s', (words, expected) => expect(told(words)).toBe(expected));

  test.each(['全覆盖', '5894户、6038人', '一流', ''])('“%s” is no one quantity', (words) =>
    expect(readQuantity(words)).toBeUndefined(),
  );
});

describe('quantities are found in a text', () => {
  const found = (text: string): string[] => findQuantities(text).map((quantity) => quantity.text);

  test('with their comparators and units, in reading order', () =>
    expect(found('建成床位3800张以上,至少建成1所机构,覆盖率不低于80%。')).toEqual([
      '3800张以上',
      '至少建成1所',
      '不低于80%',
    ]));

  test('Arabic digits whatever they count', () =>
    expect(found('“1236”体系、“1+4”框架')).toEqual(['1236', '1', '4']));

  test('Chinese numerals before a unit or classifier only', () =>
    expect(found('进一步落实三大使命、七个单位、十八级、党的二十大,一流服务、五社联动')).toEqual([
      '三大',
      '七个',
      '十八级',
      '二十大',
    ]));

  test('一 that ends another word counts nothing', () =>
    expect(found('统一条件,单一个案,同一个人')).toEqual([]));

  test('prefixes that end another word are left alone', () =>
    expect(findQuantities('签约12单').map(({ comparator }) => comparator)).toEqual(['EQ']));

  test('a page break is read across only where told to', () => {
    expect(findQuantities('3\n2、1项').map(({ value }) => value)).toEqual([3, 2, 1]);
    const [joined] = findQuantities('共3\n2、1项', { acrossPageBreaks: true });
    expect(joined).toMatchObject({ value: 31, text: '3\n2、1项', start: 1, end: 7 });
  });

  test('offsets count code points, those of the number apart', () => {
    const text = '𠮷乡建成3800张以上。';
    const [quantity] = findQuantities(text);
    expect(quantity).toMatchObject({ start: 4, end: 11, numeral: { start: 4, end: 8 } });
    expect([...text].slice(4, 11).join('')).toBe(quantity?.text);
  });
});

test('every unit of the vocabulary is read', () => {
  const units: { key: string }[] = parse(readFileSync('seeds/vocabulary/units.yaml', 'utf8'));
  expect(
    units.map(({ key }) => key).filter((key) => readQuantity(`3${key}`)?.unit !== key),
  ).toEqual([]);
});

test('a decimal with its multiple is read as exactly what it says', () => {
  const multiples = fc.constantFrom(['', 0], ['万', 4], ['亿', 8]) as fc.Arbitrary<
    [string, number]
  >;
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 999_999 }),
      fc.integer({ min: 0, max: 3 }),
      multiples,
      fc.constantFrom(...quantityUnits),
      (digits, decimals, [word, power], unit) => {
        const padded = String(digits).padStart(decimals + 1, '0');
        const at = padded.length - decimals;
        const figures = decimals === 0 ? padded : `${padded.slice(0, at)}.${padded.slice(at)}`;
        const read = readQuantity(`${figures}${word}${unit}`);
        expect(read).toMatchObject({ value: Number(`${digits}e${power - decimals}`), unit });
      },
    ),
  );
});
