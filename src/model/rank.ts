import { readChineseNumeral, toHalfWidth } from './numerals.js';

const place = /第([0-9０-９]+|[一二三四五六七八九十百]+)|首位|榜首|居首|之首/u;

/** The place that words give something among others: 4 for 居全省第四, 1 for 首位; undefined where they give none. */
export function readRank(words: string): number | undefined {
  const found = place.exec(words);
  if (!found) return undefined;
  const [, numeral] = found;
  if (numeral === undefined) return 1;
  const figure = Number(toHalfWidth(numeral));
  return Number.isNaN(figure) ? readChineseNumeral(numeral) : figure;
}
