import { describe, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { type CsvValue, csvRow } from '../../../src/export/csv/csv-row.js';

/** What a reader of RFC 4180 makes of rows. */
const readBack = (text: string): string[][] => parse(text, { record_delimiter: '\r\n' });

const named: readonly [name: string, character: string][] = [
  ['quotation mark', '"'],
  ['comma', ','],
  ['carriage return', '\r'],
  ['line feed', '\n'],
];

describe.each(named)('A text with a %s', (_, character) => {
  test.each([
    ['alone', character],
    ['at its start', `${character}a`],
    ['inside', `a${character}b`],
    ['at its end', `a${character}`],
  ])('%s is quoted, and reads back as it was', (__, text) => {
    const row = csvRow(['before', `x${text}`, 'after']);
    expect(row).toBe(`before,"x${text.replaceAll('"', '""')}",after\r\n`);
    expect(readBack(row)).toEqual([['before', `x${text}`, 'after']]);
  });
});

test('A text without any of these is not quoted', () => {
  expect(csvRow(['养老', "it's", 'a;b', 'a\tb', ' '])).toBe("养老,it's,a;b,a\tb, \r\n");
});

describe('A text that a spreadsheet would take for a formula has an apostrophe before it:', () => {
  test.each(['=', '+', '-', '@', '＝', '＋', '－', '＠', '\t'])('%j', (sign) => {
    expect(csvRow([`${sign}1`, 'x'])).toBe(`'${sign}1,x\r\n`);
    expect(csvRow([sign])).toBe(`'${sign}\r\n`);
    expect(csvRow([`x${sign}1`])).toBe(`x${sign}1\r\n`);
  });

  test('"\\r", which is quoted as well', () => {
    expect(csvRow(['\r1'])).toBe(`"'\r1"\r\n`);
  });

  test('a list whose first text begins with such a sign', () => {
    expect(csvRow([['=a', 'b']])).toBe("'=a; b\r\n");
    expect(csvRow([['b', '=a']])).toBe('b; =a\r\n');
  });
});

test.each<[CsvValue, string]>([
  [null, ''],
  ['', ''],
  [0, '0'],
  [-3, '-3'],
  [1.5, '1.5'],
  [true, 'true'],
  [false, 'false'],
  [[], ''],
  [['甲', '乙'], '甲; 乙'],
  [[2020, 2023], '2020; 2023'],
  [['a,b', 'c'], '"a,b; c"'],
])('%j is written as %j', (value, cell) => {
  expect(csvRow([value])).toBe(`${cell}\r\n`);
});

describe('In the form for spreadsheets', () => {
  const cellOf = (value: CsvValue): string =>
    (readBack(csvRow([value, 'x'], 'spreadsheet')) as [[string]])[0][0];

  test.each([
    ...['2023-11', '1-5', '1/2', '2023-04-08', '2023/4/8', '1.10', '007', '1,236', '17.5%', '1E5'],
    ...['12:30', '8时30分', '2023年', '2023年11月', '11月5日', 'MAR1', 'sep-2', '1 jan', 'TRUE'],
    ...['¥100', '(5)', '-3', '１２３', '１／２', '=1+1', '@x', '＋5', ' 1.10 '],
  ])('%j stays a text', (text) => {
    expect(cellOf(text)).toBe(`="${text}"`);
  });

  test.each([
    '3800张',
    '1236工作体系',
    '2-3个',
    '养老',
    'a-1',
    '2023年青岛',
    'marking 1',
    '1.2.3.4',
  ])('%j is a text by itself', (text) => {
    expect(cellOf(text)).toBe(text);
  });

  test.each<[CsvValue, string]>([
    [3800, '3800'],
    [-0.5, '-0.5'],
    [true, 'true'],
    [null, ''],
  ])('%j, which is a figure or a truth value, is one', (value, text) => {
    expect(cellOf(value)).toBe(text);
  });

  test('quotation marks of a text are doubled in its formula', () => {
    expect(cellOf('="1"')).toBe('="=""1"""');
  });

  test('a text too long for a formula has an apostrophe', () => {
    const text = `=${'1'.repeat(255)}`;
    expect(cellOf(text)).toBe(`'${text}`);
  });

  test('lists are texts as well', () => {
    expect(cellOf(['1-5'])).toBe('="1-5"');
    expect(cellOf(['1-5', '6'])).toBe('1-5; 6');
  });
});

test('In the plain form dates and numbers are written as they are', () => {
  expect(csvRow(['2023-11', '1.10', '1-5'])).toBe('2023-11,1.10,1-5\r\n');
});
