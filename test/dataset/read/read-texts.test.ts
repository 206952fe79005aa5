import { describe, expect, test } from '@jest/globals';
import type { Problem } from '../../../src/dataset/read/problem.js';
import { readTexts } from '../../../src/dataset/read/read-texts.js';
import { sha256 } from '../../../src/util/sha256.js';

const bytes = (text: string) => new TextEncoder().encode(text);
const sums = (...lines: string[]): string => lines.map((line) => `${line}\n`).join('');
const line = (text: string, name: string, between = '  ') => `${sha256(text)}${between}${name}`;

function reading(files: Readonly<Record<string, string>>) {
  const problems: Problem[] = [];
  const texts = readTexts(
    new Map(Object.entries(files).map(([path, text]) => [path, bytes(text)])),
    problems,
  );
  return {
    texts: [...texts].map(([path, { text, sha256: sum }]) => [path, text.text, sum]),
    problems: problems.map(
      ({ file, line: at, code, message }) => `${file}:${at} ${code} ${message}`,
    ),
  };
}

describe('texts of the documents', () => {
  test('are read as they are, marks and line ends included', () => {
    const text = '\ufeff甲\r\n乙𠮷\n';
    const { texts, problems } = reading({
      'documents/a.txt': text,
      'documents/SHA256SUMS': sums(line(text, 'a.txt')),
      'vocabulary/units.yaml': '[]',
    });
    expect(problems).toEqual([]);
    expect(texts).toEqual([['documents/a.txt', text, sha256(text)]]);
  });

  test.each([
    ['two spaces', '  '],
    ['a space and an asterisk', ' *'],
  ])('may be listed with %s before the name', (_, between) =>
    expect(
      reading({
        'documents/a.txt': '甲',
        'documents/SHA256SUMS': sums(line('甲', 'a.txt', between), '', '  '),
      }).problems,
    ).toEqual([]),
  );

  test.each<[string, string, string[]]>([
    ['are not listed', '', ['documents/SHA256SUMS:1 CHECKSUM documents/a.txt is not listed']],
    [
      'have other bytes than listed',
      sums('', line('乙', 'a.txt')),
      [
        `documents/SHA256SUMS:2 CHECKSUM documents/a.txt has sha256 ${sha256('甲')}, not ${sha256('乙')}`,
      ],
    ],
    [
      'are listed and missing',
      sums(line('甲', 'a.txt'), line('乙', 'b.txt')),
      ['documents/SHA256SUMS:2 FILE documents/b.txt does not exist'],
    ],
    [
      'are listed with a line that is none',
      sums(line('甲', 'a.txt'), 'nonsense'),
      ['documents/SHA256SUMS:2 CHECKSUM “nonsense” is no checksum line'],
    ],
    [
      'are listed with one space alone',
      sums(line('甲', 'a.txt', ' ')),
      [
        `documents/SHA256SUMS:1 CHECKSUM “${line('甲', 'a.txt', ' ')}” is no checksum line`,
        'documents/SHA256SUMS:1 CHECKSUM documents/a.txt is not listed',
      ],
    ],
    [
      'are listed with a sum that is too short',
      sums(line('甲', 'a.txt').slice(1)),
      [
        `documents/SHA256SUMS:1 CHECKSUM “${line('甲', 'a.txt').slice(1)}” is no checksum line`,
        'documents/SHA256SUMS:1 CHECKSUM documents/a.txt is not listed',
      ],
    ],
  ])('that %s are a problem', (_, list, problems) =>
    expect(reading({ 'documents/a.txt': '甲', 'documents/SHA256SUMS': list }).problems).toEqual(
      problems,
    ),
  );

  test('without a list are read, and the list is missing', () => {
    const { texts, problems } = reading({ 'documents/a.txt': '甲' });
    expect(texts).toHaveLength(1);
    expect(problems).toEqual(['documents/SHA256SUMS:1 FILE documents/SHA256SUMS does not exist']);
  });
});
