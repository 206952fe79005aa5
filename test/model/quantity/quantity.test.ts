import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parse } from 'yaml';
import {
  findQuantities,
  type QuantityMention,
  quantityUnits,
  readQuantity,
} from '../../../src/model/quantity.js';

interface Case {
  readonly text: string;
  readonly found: readonly object[];
}

const cases: readonly Case[] = parse(readFileSync('test/model/quantity/cases.yaml', 'utf8'));

const asCase = ({ text, quantity, refusal }: QuantityMention): object => {
  if (!quantity) return { words: text, refused: refusal };
  const { value, upperValue, comparator, unit, per } = quantity;
  return {
    words: text,
    value,
    ...(upperValue !== null && { upperValue }),
    comparator,
    unit,
    ...(per !== null && { per }),
  };
};

describe('a text is read as its case says', () => {
  test.each(cases)('$text', ({ text, found }) => {
    const acrossPageBreaks = text.includes('\n');
    expect(findQuantities(text, { acrossPageBreaks }).map(asCase)).toEqual(found);
  });
});

describe('words that are one quantity', () => {
  test.each([
    ['a comparator counts wherever it stands before the number', '不少于每个社区2名', 'GTE'],
    ['a comparator that is turned round is so anywhere', '不得超过总人数3%', 'LTE'],
  ])('%s', (_, words, comparator) => expect(readQuantity(words)?.comparator).toBe(comparator));

  test.each(['全覆盖', '5894户、6038人', '一流', '', '几百户', '第3名'])(
    '“%s” is no one quantity',
    (words) => expect(readQuantity(words)).toBeUndefined(),
  );
});

/** The same words as the mainland and as Taiwan and Hong Kong write them, or as a PDF's radicals. */
test.each([
  ['3萬個', '3万个'],
  ['3億圓', '3亿元'],
  ['3億圆', '3亿元'],
  ['兩千戶', '两千户'],
  ['3000餘張', '3000余张'],
  ['達3處', '达3处'],
  ['超過3項', '超过3项'],
  ['約3條', '约3条'],
  ['3週歲', '3周岁'],
  ['3間', '3间'],
  ['三點五個百分點', '三点五个百分点'],
  ['幾十場', '几十场'],
  ['數十級', '数十级'],
  ['低於3輛', '低于3辆'],
  ['3天內', '3天内'],
  ['3隻', '3只'],
  ['3臺', '3台'],
  ['3種', '3种'],
  ['3類', '3类'],
  ['3對', '3对'],
  ['3筆', '3笔'],
  ['3單', '3单'],
  ['3人⺠', '3人民'],
])('%s is read as %s is', (words, same) => {
  const readOf = (text: string) =>
    findQuantities(text).map(({ quantity, refusal, start, end }) => ({
      quantity,
      refusal,
      start,
      end,
    }));
  expect(readOf(words)).toEqual(readOf(same));
  expect(readOf(words)).not.toEqual([]);
});

/** What a text of one number says of it. */
const saidIn = (text: string) => {
  const mentions = findQuantities(text);
  expect(mentions).toHaveLength(1);
  return mentions[0]?.quantity?.comparator ?? mentions[0]?.refusal;
};
const each = (words: string): readonly string[] => words.split(' ');

describe('every word before a number says what it compares', () => {
  test.each([
    ...each('不低于 不少于 不小于 不下于 至少 最少 起码 ≥ ≧ ⩾ ≮ >= =>').map((word) => [
      word,
      'GTE',
    ]),
    ...each('不超过 不超出 不超 不逾 不高于 不多于 不大于 不突破 至多 最多 ≤ ≦ ⩽ ≯ <= =<').map(
      (word) => [word, 'LTE'],
    ),
    ...each('不止 不只 超过 超出 突破 高于 多于 大于 超 逾 >').map((word) => [word, 'GT']),
    ...each('低于 少于 小于 不足 不到 不满 未满 接近 将近 逼近 近 <').map((word) => [word, 'LT']),
    ...each('~ 大约 大概 约为 约占 约有 约需 约合 约计 约用 约').map((word) => [word, 'APPROX']),
    ...each('达到 达').map((word) => [word, 'EQ']),
    ...each('最高 最低 上限 下限 或等于 不等于').map((word) => [word, 'UNCLEAR']),
  ])('%s3户 is %s', (word, comparator) => expect(saidIn(`${word}3户`)).toBe(comparator));
});

/** Two words, one of which is that the figure is reached, in either order: 高于或等于, 达到或超过. */
const joined = (bounds: string, equal: string): readonly string[] =>
  each(bounds).flatMap((bound) =>
    each('或 或者 、 及 和 与 /').flatMap((or) =>
      each(equal).flatMap((reached) => [bound + or + reached, reached + or + bound]),
    ),
  );
const orEqual = (bounds: string): readonly string[] => [
  ...joined(bounds, '等于 达到 持平'),
  ...each(bounds).flatMap((bound) => [`${bound}等于`, `等于${bound}`]),
];

describe('a bound that holds for the figure itself too', () => {
  test.each([...orEqual('大于 高于 多于 超过 超出'), ...joined('>', '等于 =')])(
    '%s3户 is 3 or more',
    (words) => expect(saidIn(`${words}3户`)).toBe('GTE'),
  );
  test.each([...orEqual('小于 低于 少于 不足'), ...joined('<', '等于 =')])(
    '%s3户 is 3 or less',
    (words) => expect(saidIn(`${words}3户`)).toBe('LTE'),
  );
  test.each(
    each(
      '不大于等于 不小于或等于 不高于或等于 不低于或等于 不等于或大于 不≥ 不≤ 不得大于等于 不得低于或等于 未大于或等于 避免大于或等于 是否小于等于',
    ),
  )('%s3户 is not read: both words may be denied, or one', (words) =>
    expect(saidIn(`${words}3户`)).toBe('UNCLEAR'),
  );
});

describe('to both sides of something is no figure of one sign', () => {
  const sides = each(
    '正负 正、负 正/负 正或负 正和负 ± ∓ +/- +- ＋/－ +/− 上下 上下浮动 上下波动 浮动 波动 浮动幅度 增减 加减',
  );
  test.each(sides.flatMap((words) => [words, `${words}各`, `${words}不超过`, `${words}约`]))(
    '%s3%% is not read',
    (words) => expect(saidIn(`误差${words}3%`)).toBe('UNCLEAR'),
  );
  test.each(['正负3%以内', '误差不超过正负3%', '正负百分之三', '正负三个百分点', '正负1-3%'])(
    '%s is not read',
    (words) => expect(saidIn(words)).toBe('UNCLEAR'),
  );
  test.each(['100张±5张', '100张正负5张', '100±5张', '3%+/-1%', '3%∓1%'])(
    '%s: neither number is read, as the first is no more than the middle',
    (words) =>
      expect(findQuantities(words).map(({ refusal }) => refusal)).toEqual(['UNCLEAR', 'UNCLEAR']),
  );
  test.each(['-3%至-1%', '负3%至负1%', '-3%—+3%', '-3%至3%'])(
    '%s is one range, and is not read',
    (words) => expect(saidIn(words)).toBe('UNCLEAR'),
  );
  test.each<[string, number]>([
    ['负3%', -3],
    ['增长-3%', -3],
    ['+3%', 3],
    ['增长＋3%', 3],
    ['上浮3%', 3],
    ['下浮3%', 3],
    ['浮动利率3%', 3],
    ['上下班3小时', 3],
  ])('%s has one sign: %d', (words, value) =>
    expect(findQuantities(words).map(({ quantity }) => quantity?.value)).toEqual([value]),
  );
});

describe('what a figure includes may stand in brackets', () => {
  test.each([
    ['60周岁(含)以上', 'GTE'],
    ['60周岁（含60周岁）以上', 'GTE'],
    ['60周岁以上（含60周岁）', 'GTE'],
    ['60周岁及其以上', 'GTE'],
    ['60周岁（不含）以上', 'GT'],
    ['60周岁以上（不含60周岁）', 'GT'],
    ['18周岁(含18周岁)以下', 'LTE'],
    ['18周岁以下（含18周岁）', 'LTE'],
    ['18周岁以下（不含18周岁）', 'LT'],
    ['18周岁（不含）以下', 'LT'],
  ])('%s is one quantity: %s', (words, comparator) => {
    expect(saidIn(words)).toBe(comparator);
    expect(findQuantities(words)[0]?.text).toBe(words);
  });
});

describe('a comparator is turned round by every word that denies it', () => {
  const deniers = each(
    '不允许 不得 不能 不可 不应 不会 不宜 不准 不许 不再 不要 未能 未曾 尚未 并未 从未 仍未 还未 没有 没能 未 没',
  );
  test.each(deniers)('%s超过3户 is no more than 3', (denier) =>
    expect(saidIn(`${denier}超过3户`)).toBe('LTE'),
  );
  test.each(deniers)('%s少于3户 is 3 or more', (denier) =>
    expect(saidIn(`${denier}少于3户`)).toBe('GTE'),
  );
  test.each(deniers)('%s达到3户 is less than 3', (denier) =>
    expect(saidIn(`${denier}达到3户`)).toBe('LT'),
  );
  test.each(deniers)('%s约3户 is not read: a guess denied says nothing', (denier) =>
    expect(saidIn(`${denier}约3户`)).toBe('UNCLEAR'),
  );
  test.each(each('避免 防止 严禁 禁止 严防 杜绝 难以 无法 不是 并非 是否'))(
    '%s超过3户 is not read: it may be meant either way',
    (doubt) => expect(saidIn(`${doubt}超过3户`)).toBe('UNCLEAR'),
  );
});

test('a page break is read across only where told to', () => {
  const values = findQuantities('共3\n2、1项').map(({ quantity }) => quantity?.value ?? null);
  expect(values).not.toContain(31);
});

test('offsets count code points, those of the number apart', () => {
  const text = '𠮷乡建成3800张以上。';
  const [quantity] = findQuantities(text);
  expect(quantity).toMatchObject({ start: 4, end: 11, numeral: { start: 4, end: 8 } });
  expect([...text].slice(4, 11).join('')).toBe(quantity?.text);
});

test('words of a mention are those of the text as it stands', () => {
  const [mention] = findQuantities('投入　３．５　億元');
  expect(mention?.text).toBe('３．５　億元');
  expect(mention?.quantity?.value).toBe(350_000_000);
});

test('every unit of the vocabulary is read', () => {
  const units: { key: string }[] = parse(readFileSync('seeds/vocabulary/units.yaml', 'utf8'));
  expect(
    units.map(({ key }) => key).filter((key) => readQuantity(`3${key}以上`)?.unit !== key),
  ).toEqual([]);
});

/** Ordinary words of documents, each beginning with the character of a unit. */
const beginLikeUnits =
  '人民 名称 位置 户籍 张家 家庭 处理 所有 座谈 项城 条件 份额 支出 笔试 单位 对象 场所 次序 台账 套餐 间隔 篇章 本级 批准 轮椅 届时 类型 种类 部门 栋梁 例如 床位 期间 款项 只有 头部 匹配 架构 根据 片区 颗粒 枚举 幅度 卷入 封闭 首先 则是 起来 宗教 排名 组织 队伍 班子 团队 群众 餐饮 节点 课程 堂食 讲话 株洲 面向 口径 门类 把握 盒饭 瓶颈 车间 步骤 折扣 县域 区域 镇街 乡镇 村级 分别 年级 天津 日间 周边 岁月 米粉 克服 升级 度假';

test.each(each(beginLikeUnits))('%s is no unit, though its first character is one', (word) => {
  const [mention, ...others] = findQuantities(`共12${word}`);
  expect(others).toEqual([]);
  expect(mention).toMatchObject({ text: '12', quantity: { value: 12, unit: null } });
});

/** 2023年 and 5月 are dates. */
const datesToo = new Set(['年', '月', '日']);

test('a decimal with its multiple is read as exactly what it says', () => {
  const multiples = fc.constantFrom(['', 0], ['万', 4], ['亿', 8]) as fc.Arbitrary<
    [string, number]
  >;
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 999_999 }),
      fc.integer({ min: 0, max: 3 }),
      multiples,
      fc.constantFrom(...quantityUnits.filter((unit) => !datesToo.has(unit))),
      (digits, decimals, [word, power], unit) => {
        const padded = String(digits).padStart(decimals + 1, '0');
        const at = padded.length - decimals;
        const figures = decimals === 0 ? padded : `${padded.slice(0, at)}.${padded.slice(at)}`;
        const read = readQuantity(`${figures}${word}${unit}`);
        expect(read).toMatchObject({ value: Number(`${digits}e${power - decimals}`), unit });
      },
    ),
  );
});
