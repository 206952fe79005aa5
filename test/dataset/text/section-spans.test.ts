import { describe, expect, test } from '@jest/globals';
import {
  innermost,
  isWithin,
  parentOrdinal,
  sectionSpans,
} from '../../../src/dataset/text/section-spans.js';
import { SourceText } from '../../../src/dataset/text/source-text.js';

const text = new SourceText('序\n一、甲\n甲文\n(一)乙\n乙文\n1.丙\n丙文\n二、丁\n丁文\n网页\n');
const starts = [
  ['1', '一、甲'],
  ['1.1', '(一)乙'],
  ['1.1.1', '1.丙'],
  ['2', '二、丁'],
] as const;
const sections = (ends: Readonly<Record<string, string>> = {}) =>
  starts.map(([ordinal, words]) => ({
    ordinal,
    heading: words,
    starts: words,
    ...(ends[ordinal] !== undefined && { ends: ends[ordinal] }),
  }));
const spans = (ends?: Readonly<Record<string, string>>) =>
  sectionSpans(sections(ends), text).map((span) => [
    span.section.ordinal,
    span.position,
    span.parent,
    text.slice(span),
  ]);

describe('a section reaches', () => {
  test('to the next of its own or a higher level, or to the end, without white space there', () =>
    expect(spans()).toEqual([
      ['1', 0, undefined, '一、甲\n甲文\n(一)乙\n乙文\n1.丙\n丙文'],
      ['1.1', 1, '1', '(一)乙\n乙文\n1.丙\n丙文'],
      ['1.1.1', 2, '1.1', '1.丙\n丙文'],
      ['2', 3, undefined, '二、丁\n丁文\n网页'],
    ]));

  test('to its own last words', () => expect(spans({ '2': '丁文' })[3]?.[3]).toBe('二、丁\n丁文'));

  test('no further than the section around it', () => {
    const [, second, third] = spans({ '1.1': '乙文' });
    expect(second?.[3]).toBe('(一)乙\n乙文');
    expect(third?.[3]).toBe('');
  });

  test('no further than the next section, whatever its last words are', () =>
    expect(spans({ '1': '丁文' })[0]?.[3]).toBe('一、甲\n甲文\n(一)乙\n乙文\n1.丙\n丙文'));
});

describe('the innermost section of a passage', () => {
  const of = (words: string, ends?: Readonly<Record<string, string>>) =>
    innermost(sectionSpans(sections(ends), text), text.spanOf(words))?.section.ordinal;

  test.each([
    ['序', undefined],
    ['一、甲', '1'],
    ['甲文', '1'],
    ['(一)乙', '1.1'],
    ['丙文', '1.1.1'],
    ['丁文', '2'],
  ])('of %s is %s', (words, ordinal) => expect(of(words)).toBe(ordinal));

  test('is none behind its last words', () => expect(of('网页', { '2': '丁文' })).toBeUndefined());

  test('is that in which the passage begins, wherever it ends', () =>
    expect(of('甲文\n(一)乙')).toBe('1'));
});

test.each([
  ['2', undefined],
  ['2.3', '2'],
  ['2.3.10', '2.3'],
])('the parent of %s is %s', (ordinal, parent) => expect(parentOrdinal(ordinal)).toBe(parent));

test.each([
  ['2', '2', true],
  ['2.1', '2', true],
  ['2.1.1', '2', true],
  ['21', '2', false],
  ['2', '2.1', false],
  ['3.2', '2', false],
])('%s is within %s: %p', (ordinal, ancestor, is) => expect(isWithin(ordinal, ancestor)).toBe(is));
