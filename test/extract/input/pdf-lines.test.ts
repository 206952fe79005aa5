import { expect, test } from '@jest/globals';
import { joinLines, type PageLine } from '../../../src/extract/input/formats/pdf-lines.js';
import { Repairs } from '../../../src/extract/input/text-of-record.js';

/** Lines of one page that all reach from margin to margin. */
const textOf = (...lines: readonly string[]): string =>
  joinLines(
    [
      lines.map((text, at): PageLine => {
        const bottom = 700 - 20 * at;
        return { text, left: 90, right: 500, bottom, size: 12, pageHeight: 842 };
      }),
    ],
    new Repairs(),
  ).text;

test('a line that reaches the margin goes on in the next', () => {
  expect(textOf('推进养老服务设施建设,新建', '社区食堂12家')).toBe(
    '推进养老服务设施建设,新建社区食堂12家',
  );
  expect(textOf('惠及老年人', '1.2万人次')).toBe('惠及老年人1.2万人次');
});

test.each([
  '一、养老服务',
  '⼀、养老服务',
  '(二)社会救助',
  '（⼆）社会救助',
  '3.培训',
  '3 . 培训',
  '４．培训',
  '①培训',
])('but not in one that begins with a number of its own: %s', (numbered) => {
  expect(textOf('推进养老服务设施建设', numbered)).toBe(`推进养老服务设施建设\n${numbered}`);
});
