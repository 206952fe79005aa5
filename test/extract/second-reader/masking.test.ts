import { expect, test } from '@jest/globals';
import { withoutPrivateNumbers } from '../../../src/extract/second-reader/masking.js';

test.each([
  '身份证号11010119900307751X,',
  '身份证号110101199003077513。',
  '身份证１１０１０１１９９００３０７７５１３',
  '旧证110101900307751号',
  '手机13912345678。',
  '手机139 1234 5678。',
  '手机139-1234-5678。',
  '手机１３９１２３４５６７８',
  '电话0532-85912345转',
  '电话(0532)85912345',
  '电话010-12345678',
])('%s holds a private number, whose digits are masked in their places', (words) => {
  const { text, count } = withoutPrivateNumbers(words);
  expect(count).toBe(1);
  expect(text).toHaveLength(words.length);
  expect(text).not.toMatch(/[0-9０-９]/);
});

test.each([
  '投入13912345678元',
  '发放低保金1391234.56万元',
  '2025年1月至2025年12月',
  '建成家庭养老床位3800张以上',
  '青民字〔2023〕12号',
  '民政服务热线12345',
  '统一社会信用代码11370200MB28452345',
])('%s holds none, and stays as it is', (words) => {
  expect(withoutPrivateNumbers(words)).toEqual({ text: words, count: 0 });
});
