import { describe, expect, test } from '@jest/globals';
import { OwnTexts, type SectionRange } from '../../src/model/own-texts.js';

const text = '总述。\n一、养老\n（一）床位。\n（二）助餐。\n二、救助\n低保。';

/** The section whose text this is. */
const section = (id: string, own: string, position = 0): SectionRange => {
  const start = text.indexOf(own);
  return { id, documentId: 'document:x', position, start, end: start + own.length };
};

const one = section('section:1', '一、养老\n（一）床位。\n（二）助餐。\n');
const beds = section('section:1.1', '（一）床位。\n');
const meals = section('section:1.2', '（二）助餐。\n');
const two = section('section:2', '二、救助\n低保。');
const texts = new OwnTexts([meals, two, one, beds]);

const own = (of: SectionRange): string[] => texts.ofSection(of, text.slice(of.start, of.end));

describe('What a search looks into of a text', () => {
  test('is of a document what none of its sections has', () => {
    expect(texts.ofDocument('document:x', text)).toEqual(['总述。\n']);
  });

  test('is of a section what none of the sections within it has', () => {
    expect(own(one)).toEqual(['一、养老\n']);
    expect(own(beds)).toEqual(['（一）床位。\n']);
  });

  test('is the whole text of a document without sections', () => {
    expect(texts.ofDocument('document:y', text)).toEqual([text]);
  });

  test('is of two sections with one place that of the later one', () => {
    const earlier = { ...two, id: 'section:a', position: 1 };
    const later = { ...two, id: 'section:b', position: 2 };
    const both = new OwnTexts([later, earlier]);
    expect(both.ofSection(earlier, '二、救助\n低保。')).toEqual([]);
    expect(both.ofSection(later, '二、救助\n低保。')).toEqual(['二、救助\n低保。']);
  });

  test('is of the section around it what stands across a place where a section begins within a line', () => {
    const within = '一、养老。建成“颐养”工程。1.落实。';
    const start = within.indexOf('1.落实');
    const outer = { ...one, start: 0, end: within.length };
    const inner = { ...beds, start, end: within.length };
    const both = new OwnTexts([outer, inner]);
    expect(both.ofSection(outer, within)).toEqual(['一、养老。建成“颐养”工程。', within]);
    expect(both.ofSection(inner, '1.落实。')).toEqual(['1.落实。']);
  });

  test('is of that section alone, and not of those around it', () => {
    const within = '零。一、养老。1.落实。';
    const outer = { ...one, start: 2, end: within.length };
    const inner = { ...beds, start: within.indexOf('1.'), end: within.length };
    const both = new OwnTexts([outer, inner]);
    expect(both.ofDocument('document:x', within)).toEqual(['零。', within]);
    expect(both.ofSection(outer, within.slice(2))).toEqual(['一、养老。', within.slice(2)]);
  });

  test('counts code points', () => {
    const rare = '𠮷𠮷\n一、𠮷\n';
    const only = { ...one, start: 3, end: 7 };
    expect(new OwnTexts([only]).ofDocument('document:x', rare)).toEqual(['𠮷𠮷\n']);
  });

  test('is also the text without a page break in it', () => {
    const broken = '批示肯定,3\n2、1项创新经验。';
    expect(texts.ofDocument('document:y', broken)).toEqual([broken, '批示肯定,31项创新经验。']);
  });

  test('is no text of white space alone', () => {
    const only = { ...one, start: 1, end: 5 };
    expect(new OwnTexts([only]).ofDocument('document:x', '\n一、养老')).toEqual([]);
  });
});
