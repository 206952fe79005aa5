import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parse } from 'yaml';
import {
  findQuantities,
  type QuantityMention,
  quantityUnits,
  readQuantity,
} from '../../../src/model/quantity.js';

interface Case {
  readonly text: string;
  readonly found: readonly object[];
}

const cases: readonly Case[] = parse(readFileSync('test/model/quantity/cases.yaml', 'utf8'));

const asCase = ({ text, quantity, refusal }: QuantityMention): object => {
  if (!quantity) return { words: text, refused: refusal };
  const { value, upperValue, comparator, unit, per } = quantity;
  return {
    words: text,
    value,
    ...(upperValue !== null && { upperValue }),
    comparator,
    unit,
    ...(per !== null && { per }),
  };
};

describe('a text is read as its case says', () => {
  test.each(cases)('$text', ({ text, found }) => {
    const acrossPageBreaks = text.includes('\n');
    expect(findQuantities(text, { acrossPageBreaks }).map(asCase)).toEqual(found);
  });
});

describe('words that are one quantity', () => {
  test.each([
    ['a comparator counts wherever it stands before the number', '不少于每个社区2名', 'GTE'],
    ['a comparator that is turned round is so anywhere', '不得超过总人数3%', 'LTE'],
  ])('%s', (_, words, comparator) => expect(readQuantity(words)?.comparator).toBe(comparator));

  test.each(['全覆盖', '5894户、6038人', '一流', '', '几百户', '第3名'])(
    '“%s” is no one quantity',
    (words) => expect(readQuantity(words)).toBeUndefined(),
  );
});

test('a page break is read across only where told to', () => {
  const values = findQuantities('共3\n2、1项').map(({ quantity }) => quantity?.value ?? null);
  expect(values).not.toContain(31);
});

test('offsets count code points, those of the number apart', () => {
  const text = '𠮷乡建成3800张以上。';
  const [quantity] = findQuantities(text);
  expect(quantity).toMatchObject({ start: 4, end: 11, numeral: { start: 4, end: 8 } });
  expect([...text].slice(4, 11).join('')).toBe(quantity?.text);
});

test('words of a mention are those of the text as it stands', () => {
  const [mention] = findQuantities('投入　３．５　億元');
  expect(mention?.text).toBe('３．５　億元');
  expect(mention?.quantity?.value).toBe(350_000_000);
});

test('every unit of the vocabulary is read', () => {
  const units: { key: string }[] = parse(readFileSync('seeds/vocabulary/units.yaml', 'utf8'));
  expect(
    units.map(({ key }) => key).filter((key) => readQuantity(`3${key}以上`)?.unit !== key),
  ).toEqual([]);
});

/** 2023年 and 5月 are dates. */
const datesToo = new Set(['年', '月', '日']);

test('a decimal with its multiple is read as exactly what it says', () => {
  const multiples = fc.constantFrom(['', 0], ['万', 4], ['亿', 8]) as fc.Arbitrary<
    [string, number]
  >;
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 999_999 }),
      fc.integer({ min: 0, max: 3 }),
      multiples,
      fc.constantFrom(...quantityUnits.filter((unit) => !datesToo.has(unit))),
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
