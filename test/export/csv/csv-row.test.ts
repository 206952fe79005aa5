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
