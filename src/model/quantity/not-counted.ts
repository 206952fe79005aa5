import { countingUnits, unitAt } from './units.js';

/** Why digits or numerals are no quantity, or are one that only a person can read. */
export const refusals = [
  /** 2023年5月, 1-5月, 2024-05-01. */
  'DATE',
  /** 14:30, 9时30分. */
  'TIME',
  /** PM2.5, 4A级, 12345热线, “1236”, 〔2023〕5号. */
  'CODE',
  /** 24小时服务, 15分钟养老服务圈: digits of a name. */
  'NAME',
  /** 1. and (2) at the beginning of a line. */
  'NUMBERING',
  /** 第三季度, 第5批. */
  'ORDINAL',
  /** 居全省第2位, 前三名. */
  'RANK',
  /** 1:4. */
  'RATIO',
  /** 几百户, 三五年: an amount without a figure. */
  'VAGUE',
  /** Words around it, or digits beside it, leave open what is meant: 从3家到5家, 2、3处, 近三年. */
  'UNCLEAR',
] as const;
export type Refusal = (typeof refusals)[number];

export interface NotCounted {
  readonly end: number;
  readonly refusal: Refusal;
}

const year = '(?:19|20)\\d{2}';
const digitYear = '[一二][九〇零○][〇零○一二三四五六七八九]{2}';
const month = '(?:1[0-2]|0?[1-9])';
const day = '(?:3[01]|[12]\\d|0?[1-9])';
const to = ' ?(?:-{1,2}|–|—{1,2}|~|至|到|、|和|与|及) ?';

type Rule = readonly [refusal: Refusal, pattern: string, behind?: string];

/** What digits may be beside a quantity, the longest first. `behind`: what must stand before. */
const rules: readonly Rule[] = [
  // Numbers of documents and phones, of versions, frameworks and models.
  ['CODE', `\\d+(?=号(?!召))号?`],
  ['CODE', `${year}(?=[〕\\]）)〉])`, '[〔[（(〈]$'],
  ['CODE', `0\\d{2,3}-\\d{7,8}|1[3-9]\\d{9}(?!\\d)|\\d{17}[\\dX]`],
  ['CODE', `\\d+(?:\\.\\d+)*(?:[+]|[*×]\\d)[\\dA-Za-z+*×]*(?:小时)?`],
  [
    'CODE',
    `\\d{3,6}(?=[”"’]?(?:[\\u4e00-\\u9fff]{0,8}?(?:热线|专线|客服|平台|电话)))(?!\\d*[个家处项条件人名万亿])`,
  ],
  ['CODE', `\\d+(?:\\.\\d+)*(?=版(?!权|面|图|块|本的))`],
  ['CODE', `\\d+(?=[”’"])`, '[“‘"]$'],
  ['CODE', `0\\d+(?!\\.?\\d)`],
  ['CODE', `\\d{6}`, '(?:邮编|邮政编码)[:：]?$'],
  ['CODE', `\\d+(?=室(?!外|内))`],
  ['NAME', `\\d{1,2}[·•]\\d{1,2}(?!\\d)`],
  ['NAME', `\\d{1,2}\\.\\d{1,2}(?=[”"]?(?:活动|晚会|国际|消费者|学雷锋))`],
  // Dates.
  ['DATE', `${year}[-./]${month}[-./]${day}(?!\\d)`],
  ['DATE', `${year}年?(?:${to}${year})+年?度?`],
  ['DATE', `${year}年(?:${month}月(?:${day}日)?)?(?:${to}(?:${year}年)?${month}月(?:${day}日)?)?`],
  ['DATE', `${digitYear}年`],
  ['DATE', `[一二三四1-4]季度`, '(?:^|[^个])$'],
  ['DATE', `\\d{2}年(?=${month}月)`],
  ['DATE', `${month}月${day}日(?:${to}(?:${month}月)?${day}日)?`],
  ['DATE', `${month}月?(?:${to}${month})+月(?:份)?`],
  ['DATE', `${month}月(?:份|底|初|末|中旬|上旬|下旬)?`],
  ['DATE', `[一二三四五六七八九十]{1,2}月份?(?!子)`],
  ['DATE', `${day}日(?!内|以|游|间|之)`, '(?:月|至|-|—|日|、)$'],
  // Bare years beside others: 2019、2020年 is taken above; 2021 alone before 年 words is not.
  ['TIME', `\\d{1,2}:\\d{2}(?::\\d{2})?(?:${to}\\d{1,2}:\\d{2})?(?!\\d)`],
  ['TIME', `\\d{1,2}[时点](?:\\d{1,2}分|半|整)(?!钟)`],
  ['TIME', `(?:1?\\d|2[0-4])点(?:钟)?(?!\\d|[一二三四五六七八九十零〇])(?!位|上|击|多|名)`],
  ['RATIO', `\\d+(?:\\.\\d+)?[:∶]\\d+(?:\\.\\d+)?(?:[:∶]\\d+(?:\\.\\d+)?)*`],
  // Names.
  ['NAME', `24 ?小时(?!内|以内|之内|以上|后|前)`],
  ['NAME', `\\d+ ?(?:分钟|公里|小时|里)(?=[“”"\\u4e00-\\u9fff]{0,10}圈)`],
  ['NAME', `[一二三四五六七八九十]+(?:分钟|公里|小时)(?=[“”"\\u4e00-\\u9fff]{0,10}圈)`],
];

const compiled = rules.map(([refusal, pattern, behind]) => ({
  refusal,
  pattern: new RegExp(pattern, 'uy'),
  behind: behind === undefined ? undefined : new RegExp(behind, 'u'),
}));

const numbering =
  /\d{1,3}(?:[)、](?!\d)|\.(?:(?!\d)(?=[ \t\u00a0]?[\p{Script=Han}“《])|(?=20\d\d年)))/uy;
/** 4.94个社区: the number of an item, and right behind it a count. */
const gluedNumbering = /(?<item>\d{1,2})\.\d+/uy;
/** 3 社区服务: a number that a blank parts from words that are no unit. */
const spacedNumbering = /\d{1,2} (?=\p{Script=Han})/uy;
const lineStart = /(?:^|\n)[ \t\u00a0\u3000]*[(]?$/u;
/** 1.推进 behind a blank or the end of a sentence: a heading that lost its line. */
const inlineNumbering = /\d{1,2}\.(?=[\p{Script=Han}“《])/uy;
const latin = /[A-Za-z]/;
const latinRun = /[A-Za-z0-9.\-+]*[A-Za-z0-9]/y;
const latinUnit = /(?:km|kg|m²|m2|kW|KW|mm|cm|ml)(?![A-Za-z])/y;

/**
 * 4.94个 at the beginning of a line: where an item 3 stands before it, 4 is the number of an item, which 94个
 * follows. Where nothing says so, a person has to look.
 */
function gluedNumberAt(text: string, at: number): NotCounted | undefined {
  gluedNumbering.lastIndex = at;
  const found = gluedNumbering.exec(text);
  if (!found) return undefined;
  const unit = unitAt(text, at + found[0].length, false)?.unit;
  if (unit === undefined || !countingUnits.has(unit)) return undefined;
  const item = found.groups?.item as string;
  const neighbour = Number(item) === 1 ? 2 : Number(item) - 1;
  return new RegExp(`(?:^|\\n)[ \\t\\u00a0\\u3000]*${neighbour}[.、]`, 'u').test(text)
    ? { end: at + item.length, refusal: 'NUMBERING' }
    : { end: at + found[0].length, refusal: 'UNCLEAR' };
}

/**
 * What the digits at a place are where they count nothing; undefined where they may count.
 *
 * @param isOwn true where the text is the words of one figure, so that its beginning is no item's
 */
export function notCountedAt(text: string, at: number, isOwn = false): NotCounted | undefined {
  const head = text.slice(Math.max(0, at - 12), at);
  if (lineStart.test(text.slice(Math.max(0, text.lastIndexOf('\n', at - 1)), at))) {
    numbering.lastIndex = at;
    const item = numbering.exec(text);
    if (item) return { end: at + item[0].replace(/\D+$/u, '').length, refusal: 'NUMBERING' };
    const glued = isOwn ? undefined : gluedNumberAt(text, at);
    if (glued) return glued;
    spacedNumbering.lastIndex = at;
    const spaced = spacedNumbering.exec(text)?.[0];
    if (spaced && !unitAt(text, at + spaced.length, false))
      return { end: at + spaced.length - 1, refusal: 'NUMBERING' };
  }
  inlineNumbering.lastIndex = at;
  if (/[\s。；;：]$/u.test(head) && inlineNumbering.test(text)) {
    return { end: inlineNumbering.lastIndex - 1, refusal: 'NUMBERING' };
  }
  if (latin.test(text[at - 1] ?? '') || /[A-Za-z][-.]$/.test(head)) {
    latinRun.lastIndex = at;
    return { end: at + (latinRun.exec(text)?.[0].length ?? 1), refusal: 'CODE' };
  }
  for (const { refusal, pattern, behind } of compiled) {
    if (behind && !behind.test(head)) continue;
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match) return { end: at + match[0].length, refusal };
  }
  if (!/\d/.test(text[at] ?? '')) return undefined;
  const digits = /\d+(?:\.\d+)*/y;
  digits.lastIndex = at;
  const end = at + (digits.exec(text) as RegExpExecArray)[0].length;
  latinUnit.lastIndex = end;
  if (latin.test(text[end] ?? '') && text[end] !== 'X' && !latinUnit.test(text)) {
    latinRun.lastIndex = at;
    return { end: at + (latinRun.exec(text)?.[0].length ?? 1), refusal: 'CODE' };
  }
  return undefined;
}
