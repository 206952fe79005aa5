import { multiplePowers, readChineseEstimate, readChineseNumeral } from '../numerals.js';

/** A number at a place of a text, its multiples included, its unit not. */
export interface NumberForm {
  /** Offset behind it. */
  readonly end: number;
  /** Null where the text withholds it. */
  readonly value: number | null;
  readonly upperValue: number | null;
  /** 余 or 多 in it: more than the figure. */
  readonly more: boolean;
  /** The unit where the form itself says it: 三成 and 百分之三 are per cent. */
  readonly unit: string | null;
  /** Written with Arabic digits: then it is a quantity whatever it counts. */
  readonly isArabic: boolean;
  /** Where it cannot be valued (几百, 五千五万): it is seen and not read. */
  readonly isVague: boolean;
  /** Power of ten of its last multiple (万: 4), 0 without any. */
  readonly power: number;
}

const form = (end: number, value: number | null, rest: Partial<NumberForm> = {}): NumberForm => ({
  end,
  value,
  upperValue: null,
  more: false,
  unit: null,
  isArabic: false,
  isVague: false,
  power: 0,
  ...rest,
});

const numeral = '零〇○一二两三四五六七八九十百千万亿';
const digit = '零〇○一二三四五六七八九';
const figures = String.raw`\d{1,3}(?:,\d{3})+(?!,?\d)|\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+(?![ ]?\d)|\d+`;
const more = '余|多';
const multiples = '(?:百|千|十)?万亿|[十百千]?亿|[十百千]?万|百(?!分)|千(?![克米瓦卡伏赫帕])';

const sticky = (source: string): RegExp => new RegExp(source, 'uy');

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

const powerOf = (words: string | undefined): number =>
  [...(words?.match(/万亿|./gu) ?? [])].reduce(
    (sum, word) => sum + (word === '十' ? 1 : (multiplePowers[word] as number)),
    0,
  );

/** A power of ten in the literal keeps the decimal exact: 1.67 * 10000 would not be 16700. */
export const numberOf = (digits: string, power: number): number =>
  Number(`${digits.replace(/[, \u00a0\u2009\u202f]/g, '')}e${power}`);

const arabicHead = sticky(
  `(?<figures>(?:${figures})(?:\\.\\d+)?)[ ]?(?<more>余|多(?=${multiples}))?(?<multiple>${multiples})?(?<moreBehind>${more}(?=\\D))?`,
);
const arabicTail = sticky(
  `(?<figures>\\d+(?:\\.\\d+)?)(?<multiple>${multiples})?(?<moreBehind>${more}(?=\\D))?`,
);

/** 3800, 3,800, 1.67万, 9000余万, 5万4千, 1亿3千万. */
export function arabicAt(text: string, at: number): NumberForm | undefined {
  const head = match(arabicHead, text, at);
  if (!head) return undefined;
  const { figures: first, more: inside, multiple, moreBehind } = head.groups as Groups;
  let end = at + head[0].length;
  // A blank is part of a number only before its multiple.
  if (multiple === undefined && inside === undefined && moreBehind === undefined)
    end = at + (first as string).length;
  let power = powerOf(multiple);
  let value = numberOf(first as string, power);
  let isMore = inside !== undefined || moreBehind !== undefined;
  let isVague = false;
  // 183.5万 is whole: digits behind it begin another number.
  while (power > 0 && !isMore && !(first as string).includes('.')) {
    const tail = match(arabicTail, text, end);
    if (!tail) break;
    const groups = tail.groups as Groups;
    const next = powerOf(groups.multiple);
    const part = numberOf(groups.figures as string, next);
    // 3万4000 says all its places; 3万5 is said for 35,000 and read by nobody but its reader.
    const isWhole = next > 0 || (groups.figures as string).length === power;
    isVague ||= next >= power || part >= 10 ** power || !isWhole;
    value += part;
    isMore = groups.moreBehind !== undefined;
    end += tail[0].length;
    power = next;
  }
  return form(end, value, { isArabic: true, more: isMore, isVague, power });
}

type Groups = Readonly<Record<string, string | undefined>>;

const chineseDecimal = sticky(
  `(?<whole>[${numeral}]+)点(?<decimals>[${digit}]+)(?<multiple>${multiples})?`,
);
const chineseRun = sticky(`[${numeral}]+`);
const tensAndSome = sticky(
  `(?<head>[一二三四五六七八九]?十|[一二三四五六七八九]百)几(?<multiple>[百千]?万|亿)?`,
);
const someTens = sticky('[几数]十(?<multiple>[百千]?万|亿)?');
const some = sticky(
  '[几数](?:百|千|万|亿|十)+|上(?:百|千|万|亿)+|成百上千|成千上万|若干(?=个|家|名|项|人|处|条)',
);
const moreThan = sticky(
  `(?<head>[${numeral}]*?[十百千万亿])(?:余|多|来)(?<multiple>[百千]?万|[百千]?亿)?`,
);
const estimate = sticky(
  `(?<ten>[二三四五六七八九]?十|[一二三四五六七八九]百)?(?<pair>[一二两三四五六七八九]{2})(?<place>[十百千]?万|亿|[十百千])?`,
);

const placeOf = (word: string | undefined): number => (word === undefined ? 0 : powerOf(word));

/** 一百二十, 三点五亿, 十几, 数十, 两千多万, 百余, 两三, 十七八, 五六百. */
export function chineseAt(text: string, at: number): NumberForm | undefined {
  const decimal = match(chineseDecimal, text, at);
  if (decimal) {
    const { whole, decimals, multiple } = decimal.groups as Groups;
    const first = readChineseNumeral(whole as string);
    if (first === undefined) return vague(at + decimal[0].length);
    const last = [...(decimals as string)].map((each) => readChineseNumeral(each)).join('');
    const power = powerOf(multiple);
    return form(at + decimal[0].length, numberOf(`${first}.${last}`, power), { power });
  }
  const plus = match(tensAndSome, text, at) ?? match(someTens, text, at);
  if (plus) {
    const { head, multiple } = plus.groups as Groups;
    const base = head === undefined ? 10 : (readChineseNumeral(head) as number);
    const power = placeOf(multiple);
    return form(at + plus[0].length, numberOf(String(base), power), { more: true, power });
  }
  const someMatch = match(some, text, at);
  if (someMatch) return vague(at + someMatch[0].length);
  const above = match(moreThan, text, at);
  if (above) {
    const { head, multiple } = above.groups as Groups;
    const end = at + above[0].length;
    if (/来/u.test(above[0])) return vague(end);
    const base = readWithBarePlace(head as string);
    const power = placeOf(multiple);
    if (base === undefined) return vague(end);
    return form(end, numberOf(String(base), power), { more: true, power });
  }
  const between = match(estimate, text, at);
  if (between) {
    const { ten, pair, place } = between.groups as Groups;
    const end = at + between[0].length;
    const ends = readChineseEstimate(pair as string);
    const isRun = new RegExp(`[${numeral}]`, 'u').test(text[end] ?? '');
    if (ends && !isRun && ends[1] - ends[0] > 1) return vague(end); // 三五个
    if (ends && !isRun) {
      const base = ten === undefined ? 0 : (readChineseNumeral(ten) as number);
      const power = placeOf(place);
      const step = ten?.endsWith('百') ? 10 : 1;
      const [low, high] = ends.map((each) => numberOf(String(base + each * step), power));
      return form(end, low as number, { upperValue: high as number, power });
    }
  }
  const run = match(chineseRun, text, at)?.[0];
  if (run === undefined) return undefined;
  const value = readChineseNumeral(run);
  if (value === undefined) return vague(at + run.length);
  const power = /亿$/u.test(run) ? 8 : /万$/u.test(run) ? 4 : 0;
  return form(at + run.length, value, { power });
}

const vague = (end: number): NumberForm => form(end, null, { isVague: true });

/** 百, 千, 万 and 亿 alone, as in 百余家 and 近千名. */
export const readWithBarePlace = (words: string): number | undefined =>
  readChineseNumeral(/^[百千万亿]/u.test(words) ? `一${words}` : words);

const barePlace = sticky('(?:百|千|万|亿)(?:万|亿)?');

/** 百, 千万 in 近百家, 超千万元: a number only where a comparator stands before it. */
export function barePlaceAt(text: string, at: number): NumberForm | undefined {
  const words = match(barePlace, text, at)?.[0];
  if (words === undefined || new RegExp(`[${numeral}]`, 'u').test(text[at + words.length] ?? ''))
    return undefined;
  return form(at + words.length, 10 ** powerOf(words), { power: powerOf(words) });
}

const perHundred = sticky('(?<whole>百|千|万)分之');
const ofWhole = sticky(`(?<whole>[${numeral}]+|\\d+)分之(?<part>[${numeral}]+|\\d+)`);
const someOf = sticky('[几数]分之[几一二三四五六七八九]');
const tenths = sticky(
  '(?<low>[一二两三四五六七八九十]|\\d+(?:\\.\\d+)?)(?<high>[一二三四五六七八九])?成(?<half>半|[一二三四五六七八九])?(?<more>多|余)?(?!不|立|员|效|果|为|本|都|年|长|功|品|熟|人|就|绩|群|套|份|交|型|体|才|家|色|因|名|活|风)',
);
const slashed = sticky(String.raw`(?<part>\d{1,3})\/(?<whole>\d{1,3})(?![\d/.])`);
const doubled = sticky(`翻(?<times>[一两二三四五]|\\d)?番`);
const half = sticky('一半|半数|(?<over>过半)(?!百|年|个|月|小)');

const percent = (share: number): number => Math.round(share * 10_000) / 100;

/** Shares of a whole: 百分之九十五点五, 千分之三, 三分之一, 八成以上, 2/3, 一半; and 翻一番. */
export function shareAt(text: string, at: number): NumberForm | undefined {
  const words = match(perHundred, text, at);
  if (words) {
    const behind = at + words[0].length;
    const part = hundredAt(text, behind) ?? arabicAt(text, behind) ?? chineseAt(text, behind);
    if (!part || part.isVague || part.value === null) return vague(part?.end ?? behind);
    const whole = words.groups?.whole;
    const scale = (value: number): number => (whole === '万' ? numberOf(String(value), -2) : value);
    return form(part.end, scale(part.value), {
      upperValue: part.upperValue === null ? null : scale(part.upperValue),
      more: part.more,
      unit: whole === '千' ? '‰' : '%',
      isArabic: true,
    });
  }
  const fraction = match(ofWhole, text, at);
  if (fraction) {
    const end = at + fraction[0].length;
    const read = (figure: string | undefined): number | undefined =>
      /^\d/.test(figure as string) ? Number(figure) : readWithBarePlace(figure as string);
    const whole = read(fraction.groups?.whole);
    const part = read(fraction.groups?.part);
    if (!whole || part === undefined || part > whole) return vague(end);
    // 百万分之五 is too small for two decimals of a per cent.
    if (Math.abs(percent(part / whole) - (100 * part) / whole) > part / whole) return vague(end);
    return form(end, percent(part / whole), { unit: '%', isArabic: true });
  }
  const unsaid = match(someOf, text, at);
  if (unsaid) return vague(at + unsaid[0].length);
  const tenth = match(tenths, text, at);
  if (tenth) {
    const { low, high, half: rest, more: over } = tenth.groups as Groups;
    const end = at + tenth[0].length;
    const value = readTenths(low as string);
    const upper = high === undefined ? null : (readTenths(high) as number);
    if (value === undefined || value > 100 || (upper !== null && upper <= value)) return vague(end);
    const ones = rest === undefined ? 0 : rest === '半' ? 5 : (readChineseNumeral(rest) as number);
    return form(end, value + ones, {
      upperValue: upper,
      more: over !== undefined,
      unit: '%',
      isArabic: true,
    });
  }
  const ratio = match(slashed, text, at);
  if (ratio) {
    const end = at + ratio[0].length;
    const [part, whole] = [Number(ratio.groups?.part), Number(ratio.groups?.whole)];
    if (whole === 0 || part >= whole) return vague(end);
    return form(end, percent(part / whole), { unit: '%', isArabic: true });
  }
  const times = match(doubled, text, at);
  if (times) {
    const word = times.groups?.times ?? '一';
    const count = /\d/.test(word)
      ? Number(word)
      : (readChineseNumeral(word === '两' ? '二' : word) as number);
    return form(at + times[0].length, 2 ** count, { unit: '倍', isArabic: true });
  }
  const halfOf = match(half, text, at);
  if (halfOf)
    return form(at + halfOf[0].length, 50, {
      unit: '%',
      more: halfOf.groups?.over !== undefined,
      isArabic: true,
    });
  return undefined;
}

const hundredAt = (text: string, at: number): NumberForm | undefined =>
  text[at] === '百' ? form(at + 1, 100, { isArabic: true }) : undefined;

const readTenths = (word: string): number | undefined => {
  const value = /\d/.test(word) ? Number(word) : readChineseNumeral(word);
  return value === undefined ? undefined : numberOf(String(value), 1);
};

const masked = sticky(`(?:[X×*＊□○]{2,}(?:\\.[X×*＊□○]+)?|X(?:\\.X+)?)`);
const maskedMultiple = sticky(`(?:${multiples})*(?<more>余|多)?(?:${multiples})?`);

/** XX亿, X家, *万, ××万: a figure that the text withholds. What it counts is for the caller. */
export function withheldAt(text: string, at: number): NumberForm | undefined {
  const mask = match(masked, text, at) ?? match(sticky('[×*＊□○]'), text, at);
  if (!mask) return undefined;
  const behind = at + mask[0].length;
  const rest = match(maskedMultiple, text, behind) as RegExpExecArray;
  return form(behind + rest[0].length, null, {
    isArabic: true,
    more: /[余多]/u.test(rest[0]),
    power: powerOf(rest[0].replace(/[余多]/gu, '') || undefined),
  });
}
