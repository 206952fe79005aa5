import { type ByName, byName } from '../util/by-name.js';

/** Chinese numerals, and the full-width forms of Arabic ones. */

const digits: Readonly<ByName<number>> = byName({
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
});

const places: Readonly<ByName<number>> = byName({ 十: 10, 百: 100, 千: 1000 });

/** Powers of ten of the multiples that follow a number: 1.67万. */
export const multiplePowers: Readonly<ByName<number>> = byName({
  百: 2,
  千: 3,
  万: 4,
  亿: 8,
  万亿: 12,
});

/** Below 10,000: 三千零五十. `inner` where a greater part stands before it. */
function readSmall(words: string, inner: boolean): number | undefined {
  let value = 0;
  let pending: number | undefined;
  let place = inner ? 10_000 : Number.POSITIVE_INFINITY;
  let skipped = false;
  for (const character of words) {
    const digit = digits[character];
    const unit = places[character];
    if (digit === 0) {
      if (pending !== undefined || skipped) return undefined;
      skipped = true;
    } else if (digit !== undefined) {
      if (pending !== undefined) return undefined;
      pending = digit;
    } else if (unit !== undefined) {
      const barePlace = unit === 10 && (value === 0 || skipped);
      if (unit >= place || (pending === undefined && !barePlace)) return undefined;
      if (place !== Number.POSITIVE_INFINITY && place > unit * 10 && !skipped) return undefined;
      value += (pending ?? 1) * unit;
      pending = undefined;
      place = unit;
      skipped = false;
    } else return undefined;
  }
  if (pending === undefined) return skipped ? undefined : value;
  // 一百五 is said for 150 and for 一百零五's sloppy form: neither is taken.
  if (place !== Number.POSITIVE_INFINITY && place > 10 && !skipped) return undefined;
  return value + pending;
}

function readSplit(words: string, inner: boolean): number | undefined {
  for (const [multiple, size] of [
    ['亿', 1e8],
    ['万', 1e4],
  ] as const) {
    const at = words.lastIndexOf(multiple);
    if (at < 0) continue;
    const high = readSplit(words.slice(0, at), inner);
    const rest = words.slice(at + 1);
    if (high === undefined || high === 0) return undefined;
    if (rest === '') return high * size;
    const low = readSplit(rest, true);
    return low === undefined || low >= size ? undefined : high * size + low;
  }
  return readSmall(words, inner);
}

/**
 * The number that a Chinese numeral names: 十八 is 18, 一万零五十 10050, 二〇二三 2023 (digits read
 * one by one, from three digits on or with a 〇); undefined where the words name none.
 */
export function readChineseNumeral(words: string): number | undefined {
  if (words === '') return undefined;
  // 两 stands before 百, 千, 万 and 亿 or alone: 三十两 is a weight.
  if (/[十百千万亿零〇]两$|两十/u.test(words)) return undefined;
  const figures = [...words].map((character) => digits[character]);
  const spelled = figures.every((figure) => figure !== undefined);
  if (spelled && figures.length > 1) {
    const byPlace = figures.length > 2 || figures.includes(0);
    return byPlace && figures[0] !== 0 ? Number(figures.join('')) : undefined;
  }
  if (spelled && figures[0] === 0) return 0;
  return readSplit(words, false);
}

/** 两三 in 两三个: two neighbouring digits, an estimate between them. */
export function readChineseEstimate(words: string): readonly [number, number] | undefined {
  const [low, high, more] = [...words].map((character) => digits[character]);
  if (low === undefined || high === undefined || more !== undefined) return undefined;
  return words.length === 2 && low > 0 && low < high ? [low, high] : undefined;
}

/** Full-width digits, point and per cent sign as ASCII ones; every code unit keeps its place. */
export const toHalfWidth = (text: string): string =>
  text.replace(/[０-９．％－]/g, (character) =>
    String.fromCharCode(character.charCodeAt(0) - 0xfee0),
  );
