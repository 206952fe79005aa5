// A second opinion on the quantity reader: figures of the public test cases of Recognizers-Text
// (Chinese), JioNLP and cn2an, with the value that each gives, read by ours. It prints how many are
// read alike, refused, and misread, and every misread one. Needs a build.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { findQuantities } from '../../dist/model/quantity.js';

/** Cases in which the source errs, or means something else by the same words; with the reason. */
const differing = new Map([
  [
    '折',
    'Recognizers-Text turns 九折 into 90 %, which is ours only where a source says so: a discount of 9 折',
  ],
  ['20万次以上', 'Recognizers-Text gives 20000 for 20万'],
  ['10日元5日本銭', 'two units of a foreign currency, the second no longer in use'],
]);

const near = (one, other) => Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(other));

/** What a case gives: a value, both ends of a range, or one end and its direction. */
function expectedOf(value) {
  const interval = /^([[(])(-?[\d.]*),(-?[\d.]*)([\])])$/.exec(value);
  if (interval) return { low: numberOf(interval[2]), high: numberOf(interval[3]) };
  const ends = value.split('..');
  if (ends.length === 2) return { low: Number(ends[0]), high: Number(ends[1]) };
  return { value: Number(value.replace('%', '')), isShare: value.endsWith('%') };
}

const numberOf = (text) => (text === '' ? undefined : Number(text));

/** Fractions are shares in per cent with two decimals in ours. */
function isSame(quantity, expected) {
  const { value, upperValue, comparator, unit } = quantity;
  if ('low' in expected) {
    const scale = unit === '%' && expected.high !== undefined ? 1 : unit === '%' ? 100 : 1;
    const [low, high] = [expected.low, expected.high].map((end) => end && end * scale);
    if (upperValue !== null) return near(value, low) && near(upperValue, high);
    // 十几万 is more than 100,000 in ours; JioNLP ends it at 200,000.
    if (comparator === 'GT' || comparator === 'GTE') return near(value, low);
    if (comparator === 'LT' || comparator === 'LTE') return low === undefined && near(value, high);
    return near(value, low) && near(value, high);
  }
  if (near(value, expected.value)) return upperValue === null;
  if (unit === '%' && !expected.isShare) return Math.abs(value - expected.value * 100) < 0.00501;
  if (unit === '‰') return near(value, expected.value * (expected.isShare ? 10 : 1000));
  return false;
}

export function secondOpinion(lines) {
  const sources = new Map();
  for (const line of lines) {
    const [source, figure, value] = line.split('\t');
    const counts = sources.get(source) ?? { read: 0, refused: 0, misread: [] };
    sources.set(source, counts);
    // A numeral counts only before a unit.
    const isBare = /[\d零〇一二两三四五六七八九十百千万亿几]$/u.test(figure);
    const found = findQuantities(isBare ? `${figure}个` : figure);
    const read = found.filter(({ quantity }) => quantity);
    const expected = expectedOf(value);
    const mayDiffer = [...differing.keys()].some((words) => figure.includes(words));
    if (read.length === 0) counts.refused++;
    else if (read.length === 1 && isSame(read[0].quantity, expected)) counts.read++;
    else if (mayDiffer) counts.refused++;
    else if ('low' in expected && read.every(({ quantity }) => isEnd(quantity, expected)))
      counts.read++;
    else
      counts.misread.push(
        `${figure}: ${read.map(({ text, quantity }) => `${text} = ${quantity.value}${quantity.upperValue === null ? '' : `..${quantity.upperValue}`} ${quantity.comparator} ${quantity.unit}`).join('; ')}, not ${value}`,
      );
  }
  return sources;
}

/** 大于10小于20 is two bounds in ours. */
const isEnd = ({ value, comparator }, { low, high }) =>
  ['GT', 'GTE'].includes(comparator) ? near(value, low) : near(value, high);

export const peerCases = () =>
  readFileSync(new URL('./peer-cases.tsv', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const [source, { read, refused, misread }] of secondOpinion(peerCases())) {
    console.log(`${source}: ${read} read, ${refused} refused, ${misread.length} misread`);
    for (const each of misread) console.log(`    ${each}`);
  }
}
