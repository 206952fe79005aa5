import { CodePoints } from '../util/code-points.js';
import type { Span } from '../util/span.js';
import { leaveOut } from '../util/text-view.js';
import {
  multiplePowers,
  readChineseEstimate,
  readChineseNumeral,
  toHalfWidth,
} from './numerals.js';
import type { Comparator } from './ontology.js';
import { pageBreak } from './page-break.js';

/** A number that counts or measures, as a text writes it. */
export interface Quantity {
  /** In the base unit, 万 and 亿 resolved; null where the text withholds it (XX亿元). */
  readonly value: number | null;
  /** Upper end of a RANGE, null elsewhere. */
  readonly upperValue: number | null;
  readonly comparator: Comparator;
  /** The unit or classifier that follows, null where none does. */
  readonly unit: string | null;
  /** The quantity's own words, comparator and unit included. */
  readonly text: string;
  /** Code-point offsets of `text`; end is exclusive. */
  readonly start: number;
  readonly end: number;
  /** Code-point offsets of the number alone, without comparator and unit. */
  readonly numeral: Span;
}

export interface QuantityOptions {
  /** Reads on where a page break cuts a number: `3⏎2、1项` is 31项. */
  readonly acrossPageBreaks?: boolean;
}

/**
 * Words that follow a number as its unit. A Chinese numeral counts as a quantity only before one
 * of them or of the classifiers.
 */
export const quantityUnits = [
  ...['个百分点', '百分点', '%', '‰', '倍'],
  ...['平方米', '平方公里', '公里', '米', '亩', '吨', '元'],
  ...['个月', '年', '月', '日', '天', '周岁', '岁', '小时', '分钟'],
  ...['人次', '场次', '人', '名', '位', '户', '张', '个', '家', '处', '所', '座', '项', '条', '件'],
  ...['份', '支', '笔', '单', '对', '场', '次', '辆', '台', '套', '间', '篇', '本', '批'],
  ...['轮', '届', '类', '种'],
] as const;

/** Words that make a Chinese numeral before them count, and are no unit: 五大行动, 四级网络. */
export const quantityClassifiers = ['大', '级', '系列'] as const;

/** Words before a number, longest first, and what they make of it. */
const prefixes: readonly (readonly [word: string, comparator: Comparator])[] = [
  ['不低于', 'GTE'],
  ['不少于', 'GTE'],
  ['不超过', 'LTE'],
  ['至少', 'GTE'],
  ['超过', 'GT'],
  ['不足', 'LT'],
  ['超', 'GT'],
  ['约', 'APPROX'],
  ['达到', 'EQ'],
  ['达', 'EQ'],
];

const suffixes: Readonly<Record<string, Comparator>> = {
  以上: 'GTE',
  以内: 'LTE',
  以下: 'LTE',
  左右: 'APPROX',
};

const escaped = (words: readonly string[]): string =>
  [...words].sort((a, b) => b.length - a.length).join('|');
const unit = escaped(quantityUnits);
const unitOrClassifier = escaped([...quantityUnits, ...quantityClassifiers]);
const prefix = escaped(prefixes.map(([word]) => word));
const arabic = String.raw`\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?`;
const multiple = `万亿|亿|万|[百千]万|[百千](?=[余多]?(?:${unit}))`;
const more = '余|多(?!元|样|方|种|维|层|功|渠)';
/** 3年多 and 1倍多; after things counted, 多 begins another word (3项多元服务). */
const moreAfterUnit = '(?<=年|月|天|时|倍)(?:余|多(?!元|样|方|种|维|层|功|渠))';

const pattern = new RegExp(
  [
    `(?:`,
    `(?<low>${arabic})(?<lowMultiple>${multiple})?`,
    `(?:(?<rest>${arabic})(?<restMultiple>万)|[-–—~～至](?<high>${arabic}))?`,
    `(?:${more})?(?<multiple>${multiple})?(?:${more})?(?<unit>${unit})?`,
    `|(?<withheld>[XＸ]{2,}(?:(?:${multiple})+(?<withheldUnit>${unit})?|(?=${unit})(?<bareUnit>${unit})))`,
    `|(?<of>[一二三四五六七八九十百千]+)分之(?<part>[一二三四五六七八九十百千]+)`,
    `|(?<chinese>[一二两三四五六七八九十][零〇一二两三四五六七八九十百千万亿]*)`,
    `(?:${more})?(?<chineseUnit>${unitOrClassifier})`,
    `)`,
    `(?<moreAfter>${moreAfterUnit})?(?<suffix>以上|以内|以下|左右)?`,
  ].join(''),
  'gu',
);

/** 签约12单 is no estimate: 约 and 超 count where no other word ends with them. */
const wholePrefix = `(?<word>${prefix})(?<!(?:[签预公条节集邀违特制]约|[反高赶]超))`;
const prefixBefore = new RegExp(`${wholePrefix}(?:了|到|力争|争取|达到|达)?$`, 'u');
/** 至少建成2所: the comparator stands before the verb. */
const prefixBeforeVerb = /(?<word>至少|不少于|不低于)\p{Script=Han}{1,4}$/u;
const prefixAnywhere = new RegExp(wholePrefix, 'u');

/** 统一个, 进一步: where 一 belongs to the word before it. */
const endsInOne = /[统唯专划单进万同逐]$/u;

const numberOf = (figures: string, multipleWord: string | undefined): number => {
  const power = [...(multipleWord?.match(/万亿|./gu) ?? [])].reduce(
    (sum, word) => sum + (multiplePowers[word] as number),
    0,
  );
  // A power of ten in the literal keeps the decimal exact: 1.67 * 10000 would not be 16700.
  return Number(`${figures.replaceAll(',', '')}e${power}`);
};

interface Reading {
  readonly value: number | null;
  readonly upperValue: number | null;
  readonly unit: string | null;
}

function readNumber(groups: Readonly<Record<string, string | undefined>>): Reading | undefined {
  const { low, lowMultiple, rest, restMultiple, high, multiple: last } = groups;
  if (low !== undefined) {
    const unitWord = groups.unit ?? null;
    if (high !== undefined)
      return {
        value: numberOf(low, lowMultiple ?? last),
        upperValue: numberOf(high, last),
        unit: unitWord,
      };
    const first = numberOf(low, `${lowMultiple ?? ''}${rest === undefined ? (last ?? '') : ''}`);
    const second = rest === undefined ? 0 : numberOf(rest, restMultiple);
    return { value: first + second, upperValue: null, unit: unitWord };
  }
  if (groups.withheld !== undefined)
    return {
      value: null,
      upperValue: null,
      unit: groups.withheldUnit ?? groups.bareUnit ?? null,
    };
  if (groups.of !== undefined) {
    const whole = readChineseNumeral(groups.of === '百' ? '一百' : groups.of);
    const part = readChineseNumeral(groups.part as string);
    if (!whole || part === undefined) return undefined;
    return { value: Math.round((part / whole) * 10_000) / 100, upperValue: null, unit: '%' };
  }
  const words = groups.chinese as string;
  const word = groups.chineseUnit as string;
  const unitWord = (quantityUnits as readonly string[]).includes(word) ? word : null;
  const estimate = readChineseEstimate(words);
  if (estimate) return { value: estimate[0], upperValue: estimate[1], unit: unitWord };
  const value = readChineseNumeral(words);
  return value === undefined ? undefined : { value, upperValue: null, unit: unitWord };
}

function comparatorOf(
  reading: Reading,
  words: string,
  prefixWord: string | undefined,
  suffix: string | undefined,
): Comparator {
  if (reading.upperValue !== null) return 'RANGE';
  if (suffix !== undefined) return suffixes[suffix] as Comparator;
  if (prefixWord !== undefined) {
    const comparator = prefixes.find(([word]) => word === prefixWord)?.[1] as Comparator;
    if (comparator !== 'EQ') return comparator;
  }
  return /[余多]/u.test(words) ? 'GT' : 'EQ';
}

function scan(text: string, options: QuantityOptions, ownWords: boolean): Quantity[] {
  const points = new CodePoints(text);
  const view = leaveOut(toHalfWidth(text), options.acrossPageBreaks ? pageBreak : /(?!)/g);
  const found: Quantity[] = [];
  for (const match of view.text.matchAll(pattern)) {
    const groups = match.groups as Record<string, string | undefined>;
    const before = view.text.slice(0, match.index);
    if (groups.chinese === '一' && endsInOne.test(before)) continue;
    const reading = readNumber(groups);
    if (!reading) continue;
    const led =
      prefixBefore.exec(before) ??
      prefixBeforeVerb.exec(before) ??
      (ownWords ? prefixAnywhere.exec(before) : null);
    const words = match[0];
    const start = led ? led.index : match.index;
    const unitLength = (
      groups.unit ??
      groups.withheldUnit ??
      groups.bareUnit ??
      groups.chineseUnit ??
      ''
    ).length;
    const tail = unitLength + (groups.moreAfter?.length ?? 0) + (groups.suffix?.length ?? 0);
    const point = (unitOffset: number): number => points.fromUnit(view.original(unitOffset));
    const pointEnd = (unitOffset: number): number => points.fromUnit(view.originalEnd(unitOffset));
    const span = { start: point(start), end: pointEnd(match.index + words.length) };
    found.push({
      ...reading,
      comparator: comparatorOf(reading, words, led?.groups?.word, groups.suffix),
      text: points.slice(span.start, span.end),
      ...span,
      numeral: {
        start: point(match.index),
        end: pointEnd(match.index + words.length - tail),
      },
    });
  }
  return found;
}

/**
 * Every quantity of a text, in reading order: Arabic digits whatever they count, and Chinese
 * numerals before a unit or classifier. Comparators are those of the annotation guide; 力争 and 争取
 * change none.
 */
export const findQuantities = (text: string, options: QuantityOptions = {}): Quantity[] =>
  scan(text, options, false);

/**
 * Reads words that are one quantity (an annotation's `text`): a comparator counts wherever it
 * stands before the number, and a page break is read across. Undefined where the words hold no
 * quantity, or more than one.
 */
export function readQuantity(text: string): Quantity | undefined {
  const [quantity, second] = scan(text, { acrossPageBreaks: true }, true);
  return second ? undefined : quantity;
}
