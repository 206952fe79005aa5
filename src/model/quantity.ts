import { CodePoints } from '../util/code-points.js';
import type { Span } from '../util/span.js';
import type { Comparator } from './ontology.js';
import { combined, prefixOf, suffixAt } from './quantity/comparators.js';
import { notCountedAt, type Refusal } from './quantity/not-counted.js';
import {
  arabicAt,
  barePlaceAt,
  chineseAt,
  type NumberForm,
  numberOf,
  shareAt,
  withheldAt,
} from './quantity/number-forms.js';
import { quantityView } from './quantity/quantity-view.js';
import {
  halvedUnits,
  quantityClassifiers,
  smallerUnits,
  timeUnits,
  type UnitMatch,
  unitAt,
} from './quantity/units.js';

export { type Refusal, refusals } from './quantity/not-counted.js';
export { quantityClassifiers, quantityUnits } from './quantity/units.js';

/** A number that counts or measures, as a text writes it. */
export interface Quantity {
  /** In the base unit, 万 and 亿 resolved; null where the text withholds it (XX亿元). */
  readonly value: number | null;
  /** Upper end of a RANGE, null elsewhere. */
  readonly upperValue: number | null;
  readonly comparator: Comparator;
  /** The unit or measure word that follows, null where none does, or one that is not known. */
  readonly unit: string | null;
  /** 人/月 in 865元/人/月: what the unit is counted by; null where it is not. */
  readonly per: string | null;
}

/** A place of a text that speaks of an amount, read or not. */
export interface QuantityMention extends Span {
  /** Its own words, comparator and unit included. Offsets are code points; `end` is exclusive. */
  readonly text: string;
  /** The number alone, without comparator and unit. */
  readonly numeral: Span;
  /** Null where it is not read, for the reason that `refusal` tells. */
  readonly quantity: Quantity | null;
  readonly refusal: Refusal | null;
}

export interface QuantityOptions {
  /** Reads on where a page break cuts a number: `3⏎2、1项` is 31项. */
  readonly acrossPageBreaks?: boolean;
}

/** 统一个, 进一步: where 一 belongs to the word before it. */
const endsInOne = /[统唯专划单进万同逐]$/u;
/** 一 stands in too many words to count before any measure word: 一部分, 一期, 一线. */
const unitsOfOne = new Set(
  '个百分点 百分点 % 倍 平方米 平方公里 公里 米 亩 吨 元 个月 年 月 日 天 周岁 岁 个小时 小时 分钟 人次 场次 人 名 位 户 张 个 家 处 所 座 项 条 件 份 支 笔 单 对 场 次 辆 台 套 间 篇 本 批 轮 届 类 种 栋 幢 例 公顷 周年 美元'.split(
    ' ',
  ),
);

/** A mention with offsets into the view. */
interface Found {
  readonly start: number;
  readonly end: number;
  readonly numeralStart: number;
  readonly numeralEnd: number;
  quantity: Quantity | null;
  refusal: Refusal | null;
  /** Arabic digits without a unit may take it from the next of a list: 12、9个百分点. */
  readonly isBare: boolean;
}

const starts = /[\dX×*＊□○〇零一二两三四五六七八九十百千万亿几数半翻若上过成]/gu;
const continues = /^[\d零〇一二两三四五六七八九十百千万亿几A-Za-z]/u;
const numeralRun = /[\d.,零〇一二两三四五六七八九十百千万亿几点半余多]+/uy;
const range = / ?(?:-{1,2}|–|—{1,2}|~|至|到|[与和](?=[^，。；、,;]{1,12}之?间)) ?/uy;
/** 比三十大, 比170低: the words behind the number turn it into a bound. */
const comparedBefore = /比 ?$/u;
const comparedBehind = /^ ?(?:大|小|高|低|多|少)/u;
const signBefore = /[-−–+负](?=[\d百])/uy;
const halfUnit = /半(?=个?(?:月|小时|年|天|日|世纪|学期|季度)(?!来|夜))/uy;
const halfBehind = /半(?!年|月|天|小时|日|数|径|岛|山|途|价)/uy;
const moreBehind = /(?:余|多(?!元|样|方|种|维|层|功|渠|年|次))/uy;

function test(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  return match ? at + match[0].length : undefined;
}

const isPlaceShared = (low: string, high: string): boolean =>
  /[百千]/u.test(high) && !/[百千]/u.test(low) && /^[一二两三四五六七八九]$/u.test(low);

const isDigitAt = (text: string, at: number): boolean => /\d/.test(text[at] ?? '');

class Scan {
  readonly #text: string;
  readonly #own: boolean;
  readonly #found: Found[] = [];

  constructor(text: string, own: boolean) {
    this.#text = text;
    this.#own = own;
  }

  run(): readonly Found[] {
    const pattern = new RegExp(starts);
    for (let at = 0; ; ) {
      pattern.lastIndex = at;
      const start = pattern.exec(this.#text);
      if (!start) break;
      at = this.#at(start.index);
    }
    this.#shareUnits();
    return this.#found;
  }

  /** Reads what begins at an offset; where to look on. */
  #at(at: number): number {
    const text = this.#text;
    const isDigit = /\d/.test(text[at] as string);
    const share = shareAt(text, at);
    const other = share?.unit === '%' && isDigit ? undefined : notCountedAt(text, at, this.#own);
    if (other) return this.#refuse(at, at, other.end, other.refusal);
    if (share) return this.#quantity(at, share);
    if (/[X×*＊□○]/u.test(text[at] as string)) return this.#withheld(at);
    if (isDigit) return this.#quantity(at, arabicAt(text, at) as NumberForm);
    const half = test(halfUnit, text, at);
    if (half !== undefined) return this.#half(at, half);
    return this.#chinese(at);
  }

  #refuse(start: number, from: number, end: number, refusal: Refusal): number {
    this.#found.push({
      start,
      end,
      numeralStart: from,
      numeralEnd: end,
      quantity: null,
      refusal,
      isBare: false,
    });
    return Math.max(end, from + 1);
  }

  #withheld(at: number): number {
    const text = this.#text;
    const masked = withheldAt(text, at);
    if (!masked || /[\dA-Za-z]/.test(text[at - 1] ?? '')) return at + 1;
    const unit = unitAt(text, masked.end, false);
    const isDate = unit?.unit === '年' || unit?.unit === '月' || unit?.unit === '日';
    if (isDate && masked.power === 0 && masked.end - at > 1)
      return this.#refuse(at, at, unit.end, 'DATE');
    if (!unit && masked.power === 0) return masked.end;
    return this.#quantity(at, masked);
  }

  /** 半年, 半个月: half of the unit that follows. Not in 上半年. */
  #half(at: number, end: number): number {
    const unit = unitAt(this.#text, end, false);
    if (!unit || /[上下前后大小头多夜过两各年]$/u.test(this.#text.slice(0, at))) return end;
    return this.#quantity(at, {
      end,
      value: 0.5,
      upperValue: null,
      more: false,
      unit: null,
      isArabic: false,
      isVague: false,
      power: 0,
    });
  }

  #chinese(at: number): number {
    const text = this.#text;
    const head = text.slice(0, at);
    const form = chineseAt(text, at);
    const isBarePlace = /[百千万亿]/u.test(text[at] as string);
    const bare = isBarePlace && !form?.more ? barePlaceAt(text, at) : undefined;
    if (bare) {
      const isLed = /(?:近|超|超过|逾|约|过|破|突破|接近|达|达到|不足|不到|上|成)$/u.test(head);
      const unit = unitAt(text, bare.end, false);
      if (!isLed || !unit) return bare.end;
      if (/(?:上|成)$/u.test(head)) return this.#refuse(at - 1, at, unit.end, 'VAGUE');
      return this.#quantity(at, bare);
    }
    if (!form) {
      // 几家, 数名: seen where they count something.
      const isSome = /[几数]/u.test(text[at] as string);
      const unit = isSome ? unitAt(text, at + 1, false) : undefined;
      const isWord =
        text[at] === '数' && !/(?:^|[，。；、,;(（有了达近约过余历经及共对])$/u.test(head);
      return unit && !isWord ? this.#refuse(at, at, unit.end, 'VAGUE') : at + 1;
    }
    return this.#quantity(at, form);
  }

  /** Takes unit and comparators to a number. */
  #quantity(at: number, first: NumberForm): number {
    const text = this.#text;
    const words = text.slice(at, first.end);
    const ordinal = this.#ordinal(at, first);
    if (ordinal !== undefined) return ordinal;
    if (!first.isArabic && words === '一' && endsInOne.test(text.slice(0, at))) return first.end;

    const between = this.#range(at, first);
    const number = between?.number ?? first;
    const unit = between ? between.unit : this.#unit(number);
    const isSaid = number.unit !== null || unit !== undefined;
    const classifier = isSaid ? undefined : this.#classifier(number.end);
    if (!number.isArabic && !isSaid && classifier === undefined) {
      // 数十万群众 and 三万老人 are amounts without a known unit; other numerals are words: 五社联动.
      if (number.more || (number.isVague && /[几数]/u.test(words)))
        return this.#refuse(at, at, number.end, 'VAGUE');
      const isLarge = /^[一二两三四五六七八九十百千零]+[万亿]$/u.test(words);
      if (!isLarge || /[分物能一]/u.test(text[number.end] ?? '')) return number.end;
    }
    if (words === '一' && !number.isArabic && unit && !unitsOfOne.has(unit.unit)) return number.end;
    const tail = this.#tail(number, unit, classifier);
    const isTime = unit !== undefined && timeUnits.has(unit.unit);
    const isBounded = isTime || number.unit !== null || unit?.unit === '%';
    const suffix = suffixAt(text, tail.end, isBounded);
    const sign = this.#sign(at);
    const head = text.slice(0, sign.start);
    const prefix = prefixOf(head, { isTime, own: this.#own });
    const start = prefix?.start ?? sign.start;
    const end = suffix?.end ?? tail.end;
    const numeralEnd = Math.min(number.end, end);
    const refuse = (refusal: Refusal): number =>
      this.#refuseFrom(start, at, end, numeralEnd, refusal);
    if (this.#isCut(at, number)) return this.#refuseRun(start, at, end);
    if (number.isVague) return refuse('VAGUE');
    const isCompared =
      comparedBefore.test(head) && comparedBehind.test(text.slice(number.end, end + 2));
    if (isCompared || sign.isUnclear || tail.isUnclear || between?.isUnclear)
      return refuse('UNCLEAR');
    const said = combined(prefix?.says, suffix?.says, number.more || tail.more);
    if (said === 'unclear') return refuse('UNCLEAR');
    const isRange = number.upperValue !== null;
    if (isRange && !['EQ', 'GTE', 'APPROX'].includes(said)) return refuse('UNCLEAR');
    const value = number.value === null ? null : (number.value + tail.half) * sign.factor;
    this.#found.push({
      start,
      end,
      numeralStart: at,
      numeralEnd,
      quantity: {
        value: value === null ? null : exact(value),
        upperValue: number.upperValue,
        comparator: isRange ? 'RANGE' : said,
        unit: number.unit ?? unit?.unit ?? null,
        per: unit?.per ?? null,
      },
      refusal: null,
      isBare: number.isArabic && !isSaid && classifier === undefined && end === number.end,
    });
    return end;
  }

  /** 第2位, 第三季度; 居全省第四 and 前三名 are ranks. */
  #ordinal(at: number, number: NumberForm): number | undefined {
    const text = this.#text;
    const unit = unitAt(text, number.end, false) ?? this.#classifier(number.end);
    let behind = typeof unit === 'number' ? unit : unit?.end;
    if (text[at - 1] === '第') {
      // 第1—3名: one mention.
      const from = test(range, text, behind ?? number.end);
      const second =
        from === undefined ? undefined : (arabicAt(text, from) ?? chineseAt(text, from));
      if (second) behind = unitAt(text, second.end, false)?.end ?? second.end;
      const isRank =
        (unit === undefined || (typeof unit === 'object' && /^[位名]$/u.test(unit.unit))) &&
        /(?:居|列|排|名|位|全国|全省|全市|全区|系统|前列)[^，。；,;]{0,8}第$/u.test(
          text.slice(0, at),
        );
      if (isRank) return this.#refuse(at - 1, at, behind ?? number.end, 'RANK');
      if (behind === undefined && !number.isArabic) return number.end;
      return this.#refuse(at - 1, at, behind ?? number.end, 'ORDINAL');
    }
    const isTop =
      typeof unit === 'object' &&
      /^[位名]$/u.test(unit.unit) &&
      text[at - 1] === '前' &&
      number.upperValue === null;
    if (isTop || (text[at - 1] === '前' && text[number.end] === '强'))
      return this.#refuse(at - 1, at, behind ?? number.end + 1, 'RANK');
    return undefined;
  }

  #unit(number: NumberForm): UnitMatch | undefined {
    if (number.unit !== null) return undefined;
    const { end } = number;
    // 一个半月 is a month and a half: the half stands inside the unit.
    if (this.#text.startsWith('个半', end)) {
      const unit = unitAt(this.#text, end + 2, false);
      if (unit && /^(?:月|小时|世纪|学期|季度)$/u.test(unit.unit))
        return { ...unit, unit: `个${unit.unit}`, start: end };
    }
    const found = unitAt(this.#text, end, number.isArabic);
    // 3百分点, 5千克: what looks like a multiple belongs to the unit, which arabicAt leaves.
    return found;
  }

  #classifier(at: number): number | undefined {
    const word = quantityClassifiers.find((each) => this.#text.startsWith(each, at));
    return word === undefined ? undefined : at + word.length;
  }

  /** What may follow the unit: 余, 多 (3年多) and 半 (三年半). */
  #tail(
    number: NumberForm,
    unit: UnitMatch | undefined,
    classifier: number | undefined,
  ): { end: number; more: boolean; half: number; isUnclear: boolean } {
    const text = this.#text;
    let end = unit?.end ?? classifier ?? number.end;
    let half = unit && text.startsWith('个半', unit.start) && unit.unit.startsWith('个') ? 0.5 : 0;
    if (!unit) return { end, more: false, half, isUnclear: false };
    const isHalved = test(halfBehind, text, end);
    if (isHalved !== undefined) {
      end = isHalved;
      half = 0.5;
    }
    const isCompound = smallerUnits[unit.unit]?.exec(text.slice(end, end + 12));
    if (isCompound) return { end: end + isCompound[0].length, more: false, half, isUnclear: true };
    if (text[end] === '又') return { end, more: false, half, isUnclear: true };
    const takesMore = timeUnits.has(unit.unit) || unit.unit === '倍';
    const more = takesMore ? test(moreBehind, text, end) : undefined;
    return {
      end: more ?? end,
      more: more !== undefined,
      half,
      isUnclear:
        half > 0 && (number.upperValue !== null || number.more || !halvedUnits.has(unit.unit)),
    };
  }

  /** −3.2 and 负3.2; a dash of any other kind leaves open what it is. */
  #sign(at: number): { start: number; factor: 1 | -1; isUnclear: boolean } {
    const before = this.#text[at - 1] ?? '';
    // 正负3% is no -3 %.
    const both = /(?:正[、/或和]?负|\+ ?\/? ?[-−–])$/u.exec(this.#text.slice(0, at));
    if (both) return { start: both.index, factor: 1, isUnclear: true };
    if (before === '负') return { start: at - 1, factor: -1, isUnclear: false };
    if (!/[-−–]/u.test(before)) return { start: at, factor: 1, isUnclear: false };
    const head = this.#text.slice(0, at - 1);
    const isMinus = /(?:^|[\s,，:：;；(（]|[长速幅率为至达降增是差额])$/u.test(head);
    return { start: at - 1, factor: isMinus ? -1 : 1, isUnclear: !isMinus };
  }

  /** 3%至5%, 三至五年, 2-3处, 3000元-4000元. */
  #range(
    at: number,
    low: NumberForm,
  ): { number: NumberForm; unit: UnitMatch | undefined; isUnclear: boolean } | undefined {
    const text = this.#text;
    if (low.value === null || low.upperValue !== null || low.isVague) return undefined;
    const lowUnit = this.#unit(low);
    const dash = test(range, text, lowUnit?.end ?? low.end);
    if (dash === undefined) return undefined;
    // -3%至-1%: seen as one, and not read.
    const signed = test(signBefore, text, dash);
    const from = signed ?? dash;
    const isDigit = /\d/.test(text[from] ?? '');
    const second = shareAt(text, from) ?? (isDigit ? arabicAt(text, from) : chineseAt(text, from));
    if (!second || second.value === null || second.isVague) return undefined;
    const isPlain = isDigit ? /\d/.test(text[at] as string) : !/\d/.test(text[at] as string);
    if (!isPlain) return undefined;
    const unit = this.#unit(second);
    const lowSaid = low.unit ?? lowUnit?.unit;
    const said = second.unit ?? unit?.unit ?? (low.unit !== null ? low.unit : undefined);
    if (lowSaid !== undefined && lowSaid !== said) return undefined;
    if (said === undefined && !low.isArabic) return undefined;
    const isOwn = low.power > 0 || lowUnit !== undefined;
    const shared = isOwn ? low.value : numberOf(String(low.value), second.power);
    const value = shared < second.value ? shared : low.value;
    const isChange = /(?:由|从|自)(?:[^，。；,;]{0,6})$/u.test(text.slice(0, at));
    return {
      number: {
        ...second,
        value,
        upperValue: second.value,
        unit: second.unit ?? low.unit,
        more: low.more || second.more,
      },
      unit,
      // 八到九百亿 may begin at 8亿 or at 800亿.
      isUnclear:
        value >= second.value ||
        signed !== undefined ||
        (!isOwn && isPlaceShared(text.slice(at, low.end), text.slice(from, second.end))) ||
        isChange ||
        low.more ||
        second.more ||
        said === undefined,
    };
  }

  /** Digits or numerals go on beside it: then this is a part of a number, and no number. */
  #isCut(at: number, { end, unit, power }: NumberForm): boolean {
    const text = this.#text;
    const before = text.slice(Math.max(0, at - 8), at).replace(/[ \u00a0]+$/u, '');
    const isApart = /[ \u00a0]/.test(text[at - 1] ?? '');
    const last = this.#found.at(-1);
    // 4.94个: the number of an item ends before it.
    const isBehindItem = last?.refusal === 'NUMBERING' && last.end === at - 1;
    // 点五, 分之五, 又二分之一, 2^5, .5: the number began before.
    if (
      !isBehindItem &&
      /(?:[零〇一二两三四五六七八九十百千万亿] *点|分 *之 *负?|又|\^[-+]*|\.)$/u.test(before)
    )
      return true;
    if (
      /[\d百千万亿兆几]$/u.test(before) &&
      (isDigitAt(text, at) || isApart || !/\d$/u.test(before))
    )
      return true;
    if (isApart && /[零〇一二两三四五六七八九十百千万亿成]$/u.test(before)) return true;
    // 廿二; 八到九百亿, which no range was read of.
    if (
      /[廿卅]$|[\d零〇一二两三四五六七八九十百千万亿] ?(?:-{1,2}|–|—{1,2}|~|至|到)$/u.test(before)
    )
      return true;
    if (unit === null && unitAt(text, end, false)) return false;
    const rest = text.slice(end, end + 8);
    if (rest.startsWith('(含)')) return true;
    if (
      /^ *(?:点[\d零〇一二两三四五六七八九十]|分 *之|又[\d零〇一二两三四五六七八九十百千万]|\^|兆|[.,]\d)/u.test(
        rest,
      )
    )
      return true;
    if (/^[ \u00a0]+[\d零〇一二两三四五六七八九十百千万亿]/u.test(rest)) return true;
    if (unit !== null) return unit !== '倍' && continues.test(rest);
    if (/^ ?[A-Za-z](?![A-Za-z])/u.test(rest)) return true;
    if (power > 0 && text.slice(at, end).includes('.')) return /^[万亿千百十几]/u.test(rest);
    return /^[\d零〇一二两三四五六七八九十百千万亿几]/u.test(rest);
  }

  #refuseRun(start: number, at: number, end: number): number {
    const run = test(numeralRun, this.#text, at) ?? end;
    const unit = unitAt(this.#text, run, false);
    return this.#refuseFrom(
      start,
      at,
      Math.max(end, unit?.end ?? run),
      Math.max(run, at + 1),
      'UNCLEAR',
    );
  }

  #refuseFrom(
    start: number,
    numeralStart: number,
    end: number,
    numeralEnd: number,
    refusal: Refusal,
  ): number {
    this.#found.push({
      start,
      end,
      numeralStart,
      numeralEnd: Math.min(numeralEnd, end),
      quantity: null,
      refusal,
      isBare: false,
    });
    return end;
  }

  /** 分别提高12、9个百分点: the unit is said once, behind the last. Without 分别, 2、3处 is open. */
  #shareUnits(): void {
    const text = this.#text;
    for (let at = this.#found.length - 2; at >= 0; at--) {
      const [one, next] = [this.#found[at] as Found, this.#found[at + 1] as Found];
      const unit = next.quantity?.unit;
      if (!one.isBare || !one.quantity || !unit || !next.quantity) continue;
      const between = text.slice(one.end, next.numeralStart);
      if (!/^ ?(?:、|和|与|及|,|，) ?$/u.test(between)) continue;
      const clause = /[^，。；,;\n]*$/u.exec(text.slice(0, one.start))?.[0] ?? '';
      const isEach =
        /分别|依次/u.test(clause) ||
        /分别|依次/u.test(text.slice(Math.max(0, one.start - 16), one.start));
      const multiple = /[百千万亿]/u.test(text.slice(next.numeralStart, next.numeralEnd));
      if (isEach && !multiple) one.quantity = { ...one.quantity, unit, per: next.quantity.per };
      else {
        one.quantity = null;
        one.refusal = 'UNCLEAR';
        const digits = text.slice(one.numeralStart, one.numeralEnd);
        if (!isEach && /^\d$/.test(digits) && next.quantity.value === Number(digits) + 1) {
          next.quantity = null;
          next.refusal = 'UNCLEAR';
        }
      }
    }
  }
}

/** Sums of halves and signs without the dust of binary fractions. */
const exact = (value: number): number => Number(value.toPrecision(15));

function scan(text: string, options: QuantityOptions, own: boolean): QuantityMention[] {
  const points = new CodePoints(text);
  const view = quantityView(text, options.acrossPageBreaks ?? false);
  const from = (offset: number): number => points.fromUnit(view.original(offset));
  const to = (offset: number): number => points.fromUnit(view.originalEnd(offset));
  return new Scan(view.text, own).run().map((found) => {
    const span = { start: from(found.start), end: to(found.end) };
    return {
      text: points.slice(span.start, span.end),
      ...span,
      numeral: { start: from(found.numeralStart), end: to(found.numeralEnd) },
      quantity: found.quantity,
      refusal: found.refusal,
    };
  });
}

/**
 * Every place of a text that speaks of an amount, in reading order: Arabic digits whatever they
 * count, Chinese numerals before a unit or classifier, shares, tenths, vague amounts and withheld
 * ones. What cannot be read beyond doubt has no quantity but the reason why: a wrong figure is worse
 * than a missing one.
 */
export const findQuantities = (text: string, options: QuantityOptions = {}): QuantityMention[] =>
  scan(text, options, false);

/**
 * Reads words that are one quantity (an annotation's `text`): a comparator counts wherever it
 * stands before the number, and a page break is read across. Undefined where the words hold no
 * quantity that can be read, or more than one.
 */
export function readQuantity(text: string): Quantity | undefined {
  const [mention, second] = scan(text, { acrossPageBreaks: true }, true);
  return second ? undefined : (mention?.quantity ?? undefined);
}
