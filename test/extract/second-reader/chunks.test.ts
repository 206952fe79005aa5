import { describe, expect, test } from '@jest/globals';
import { findHeadings } from '../../../src/extract/draft/headings.js';
import { Reading } from '../../../src/extract/draft/reading.js';
import { findDuties } from '../../../src/extract/draft/responsibilities.js';
import {
  chunkCharacters,
  chunksOf,
  halvesOf,
  linesOf,
} from '../../../src/extract/second-reader/chunks.js';
import type { Chunk } from '../../../src/extract/second-reader/reader.js';

const passagesOf = (text: string): readonly Chunk[] => {
  const reading = new Reading(text);
  const headings = findHeadings(reading);
  return chunksOf(text, headings, findDuties(reading, headings));
};
const wordsOf = (text: string, { lines }: Chunk): string =>
  lines.map(({ start, end }) => text.slice(start, end)).join('\n');
const sentence = (at: number): string => `推进第${at}项养老服务工作落实到位并接受群众监督。`;
const paragraph = (from: number, count: number): string =>
  Array.from({ length: count }, (_, at) => sentence(from + at)).join('');

describe('a text in passages', () => {
  const text = [
    '云江市民政局工作要点',
    '一、养老服务(牵头单位:市民政局)',
    ...Array.from({ length: 12 }, (_, at) => paragraph(at * 10, 10)),
    '二、社会救助',
    paragraph(200, 5),
  ].join('\n');

  test('has every line once, in order', () => {
    expect(
      passagesOf(text)
        .map((chunk) => wordsOf(text, chunk))
        .join('\n'),
    ).toBe(text);
  });

  test('has no passage longer than is asked about at once', () => {
    expect(Math.max(...passagesOf(text).map((chunk) => wordsOf(text, chunk).length))).toBeLessThan(
      chunkCharacters + 60,
    );
  });

  test('tells each what stands above it: its headings and who answers for it', () => {
    const second = passagesOf(text)[1];
    expect(second).toMatchObject({
      path: [expect.stringContaining('养老服务')],
      context: ['(牵头单位:市民政局)'],
    });
  });

  test('numbers lines as the document does, blank ones too', () => {
    expect(linesOf('一\n\n二').map(({ number }) => number)).toEqual([1, 3]);
  });
});

test('a line that is longer than a passage is parted behind a sentence', () => {
  const text = paragraph(0, 120);
  const parts = linesOf(text).map(({ start, end }) => text.slice(start, end));
  expect(parts.join('')).toBe(text);
  expect(parts.every((part) => part.endsWith('。') && part.length <= chunkCharacters)).toBe(true);
});

test('a passage that begins inside a table has its head along', () => {
  const row = (at: number): string =>
    `指标${at}\t${'建成养老服务设施并投入使用'.repeat(4)}\t${at}个`;
  const text = ['指标\t内容\t数量', ...Array.from({ length: 40 }, (_, at) => row(at))].join('\n');
  expect(
    passagesOf(text)
      .slice(1)
      .map(({ context }) => context),
  ).toEqual(
    passagesOf(text)
      .slice(1)
      .map(() => ['指标\t内容\t数量']),
  );
});

test('halves of a passage are all of it', () => {
  const text = paragraph(0, 6);
  const [whole] = passagesOf(text);
  const halves = halvesOf(text, whole as Chunk) ?? [];
  expect(
    halves
      .flatMap(({ lines }) => lines)
      .map(({ start, end }) => text.slice(start, end))
      .join(''),
  ).toBe(text);
  expect(halves).toHaveLength(2);
});
