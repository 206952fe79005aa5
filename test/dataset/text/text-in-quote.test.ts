import { describe, expect, test } from '@jest/globals';
import { SourceText } from '../../../src/dataset/text/source-text.js';
import { textInQuote } from '../../../src/dataset/text/text-in-quote.js';

const found = (quote: string, words: string) =>
  textInQuote(new SourceText(`𠮷${quote}`), quote, words);

describe('words are in a quote', () => {
  test.each([
    ['3个', '新建3个', [{ start: 3, end: 5 }]],
    ['3个', '3个', [{ start: 1, end: 3 }]],
    [
      '3个',
      '3个、3个',
      [
        { start: 1, end: 3 },
        { start: 4, end: 6 },
      ],
    ],
    ['每2个村', '每2个村3处', [{ start: 1, end: 5 }]],
    ['以上', '3个以上', [{ start: 3, end: 5 }]],
    ['1.5亿', '1.5亿元', [{ start: 1, end: 5 }]],
    ['３个', '新建３个', [{ start: 3, end: 5 }]],
  ])('%s in %s', (words, quote, spans) => expect(found(quote, words)).toEqual(spans));
});

describe('words are not in a quote', () => {
  test.each([
    ['because they are not', '4个', '3个'],
    ['beginning behind a digit', '3个', '13个'],
    ['beginning behind a decimal point', '5亿元', '1.5亿元'],
    ['beginning with a decimal point', '.5亿元', '1.5亿元'],
    ['ending before a digit', '1', '13个'],
    ['ending before a decimal point', '建成1', '建成1.5亿元'],
    ['ending with a decimal point', '建成1.', '建成1.5亿元'],
    ['beginning behind a full-width digit', '３个', '１３个'],
    ['beginning behind a full-width point', '５亿', '１．５亿'],
    ['of no length', '', '3个'],
  ])('%s', (_, words, quote) => expect(found(quote, words)).toEqual([]));

  test('where the quote is not in the text', () =>
    expect(textInQuote(new SourceText('新建3个'), '新建4个', '3个')).toEqual([]));

  test('where they are elsewhere in the text', () =>
    expect(textInQuote(new SourceText('新建3个。共4个'), '新建3个', '4个')).toEqual([]));
});
