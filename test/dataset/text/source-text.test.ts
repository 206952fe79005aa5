import { describe, expect, test } from '@jest/globals';
import { SourceText } from '../../../src/dataset/text/source-text.js';

describe('occurrences of words', () => {
  test('do not overlap', () =>
    expect(new SourceText('一一一一一').occurrences('一一')).toEqual([
      { start: 0, end: 2 },
      { start: 2, end: 4 },
    ]));

  test('are counted in code points', () =>
    expect(new SourceText('𠮷养老𠮷𠮷养老').occurrences('养老')).toEqual([
      { start: 1, end: 3 },
      { start: 5, end: 7 },
    ]));

  test('of no words are none', () => expect(new SourceText('养老').occurrences('')).toEqual([]));
});

describe('a quote', () => {
  const text = new SourceText('养老𠮷。养老服务。养老');

  test.each([
    ['服务', { start: 6, end: 8 }],
    [{ quote: '服务' }, { start: 6, end: 8 }],
    [
      { quote: '服务', occurrence: 1 },
      { start: 6, end: 8 },
    ],
    [
      { quote: '养老', occurrence: 1 },
      { start: 0, end: 2 },
    ],
    [
      { quote: '养老', occurrence: 2 },
      { start: 4, end: 6 },
    ],
    [
      { quote: '养老', occurrence: 3 },
      { start: 9, end: 11 },
    ],
  ])('%j is one passage', (quote, span) => {
    expect(text.resolve(quote)).toEqual(span);
    expect(text.spanOf(quote)).toEqual(span);
    expect(text.slice(span)).toBe(typeof quote === 'string' ? quote : quote.quote);
  });

  test.each([
    ['无此句', 'QUOTE_NOT_FOUND'],
    [{ quote: '无此句', occurrence: 1 }, 'QUOTE_NOT_FOUND'],
    [{ quote: '养老', occurrence: 4 }, 'QUOTE_NOT_FOUND'],
    ['养老', 'QUOTE_AMBIGUOUS'],
    [{ quote: '养老' }, 'QUOTE_AMBIGUOUS'],
  ])('%j is none', (quote, code) => {
    expect(text.resolve(quote)).toMatchObject({ code });
    expect(() => text.spanOf(quote)).toThrow(/^“(养老|无此句)”/);
  });

  test('that occurs twice is ambiguous, too', () =>
    expect(new SourceText('养老和养老').resolve('养老')).toMatchObject({
      code: 'QUOTE_AMBIGUOUS',
      message: '“养老” occurs 2 times: 1 in “养老和养老”, 2 in “养老和养老”',
    }));

  test('that is ambiguous shows at most six of its passages, with six characters around each', () => {
    const many = new SourceText(
      Array.from({ length: 8 }, (_, index) => `前前前前前前前${index}养老后后后后后后后`).join(''),
    );
    const { message } = many.resolve('养老') as { message: string };
    expect(message).toMatch(/^“养老” occurs 8 times: 1 in “前前前前前0养老后后后后后后”, 2 in /);
    expect(message).toContain('6 in “');
    expect(message).not.toContain('7 in “');
  });

  test('says from where to where an occurrence can be', () =>
    expect(text.resolve({ quote: '养老', occurrence: 4 })).toMatchObject({
      message: '“养老” occurs 3 times, so there is no occurrence 4',
      fix: 'Give an occurrence from 1 to 3.',
    }));
});

describe('the passage nearest to words', () => {
  test.each([
    ['建成家庭养老床位3900张', '目标:建成家庭养老床位3800张以上。', '建成家庭养老床位3800张'],
    ['推进“暖陽计划”', '一、总则。推进“暖阳计划”。', '推进“暖阳计划”'],
    ['养老服务', '养老服务', '养老服务'],
    ['服务', '养老服务', '服务'],
    ['养老科技', '二、养老科', '、养老科'],
    ['甲乙丙丁', '无无无无丙丁无', '无无丙丁'],
    ['甲乙丙丁', '无无无甲乙无', '无无甲乙'],
  ])('%s in %s is %s', (words, text, nearest) =>
    expect(new SourceText(text).nearest(words)).toBe(nearest),
  );

  test('is of their length, at the beginning where nothing is like them', () =>
    expect(new SourceText('甲乙丙丁戊').nearest('无此句')).toBe('甲乙丙'));
});
