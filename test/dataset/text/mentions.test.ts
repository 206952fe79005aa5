import { describe, expect, test } from '@jest/globals';
import { findMentions } from '../../../src/dataset/text/mentions.js';
import { SourceText } from '../../../src/dataset/text/source-text.js';

const found = (text: string) => {
  const source = new SourceText(text);
  return findMentions(source).map(({ kind, words, core, start, end }) => {
    expect(source.slice({ start, end })).toBe(words);
    return [kind, words, source.slice(core)];
  });
};

describe('what looks like a fact', () => {
  test('is every quantity, then every title, then every quoted name', () =>
    expect(
      found('落实《条例》,擦亮“青松”品牌,建成床位3800张以上;擦亮“柏”品牌,落实《办法》,共2处'),
    ).toEqual([
      ['QUANTITY', '3800张以上', '3800'],
      ['QUANTITY', '2处', '2'],
      ['TITLE', '《条例》', '条例'],
      ['TITLE', '《办法》', '办法'],
      ['QUOTED_NAME', '“青松”', '青松'],
      ['QUOTED_NAME', '“柏”', '柏'],
    ]));

  test('has offsets in code points', () => {
    const [quantity, title, name] = findMentions(new SourceText('𠮷《𠮷》𠮷“𠮷”3个'));
    expect(title).toMatchObject({ start: 1, end: 4, core: { start: 2, end: 3 } });
    expect(name).toMatchObject({ start: 5, end: 8, core: { start: 6, end: 7 } });
    expect(quantity).toMatchObject({ start: 8, end: 10, core: { start: 8, end: 9 } });
  });

  test('is how many are reached, and a named mechanism, whose core is the word that says what it is', () => {
    expect(
      found('𠮷县全覆盖,建立部门联席会议机制').filter(([kind]) =>
        ['COVERAGE', 'NAMED_PHRASE'].includes(kind as string),
      ),
    ).toEqual([
      ['COVERAGE', '全覆盖', '全覆盖'],
      ['NAMED_PHRASE', '建立部门联席会议机制', '机制'],
    ]);
  });

  test.each([
    ['a title within a title is the inner one', '《关于〈办法〉和《细则》的通知》', ['《细则》']],
    ['marks without an end are none', '“青松、《条例', []],
    ['marks of other kinds are none', '‘青松’〈条例〉「品牌」', []],
    ['a quoted name may go over lines', '“青\n松”', ['“青\n松”']],
    ['marks around nothing are told, too', '“”《》', ['《》', '“”']],
    ['a quoted name within a title is both', '《“青松”办法》', ['《“青松”办法》', '“青松”']],
  ])('%s', (_, text, words) => expect(found(text).map(([, each]) => each)).toEqual(words));
});
