import { describe, expect, test } from '@jest/globals';
import { type Change, datasetOf, nodeOf, proofOf, reached } from '../../helpers/seeds.js';

const beds = 'target:jia-2023-plan:beds';
const dibao = 'target:jia-2023-plan:dibao';

/** The period of a target after a change, as its dates. */
const periodOf = (change: Change, id = beds) => {
  const { period, periodStart, periodEnd } = nodeOf(datasetOf(change), id).properties;
  return [period, periodStart, periodEnd].join(' ');
};

/** The heading of the first or of the last section with other words, and a period. */
const section =
  (ordinal: '1' | '1.1' | '2', words: string, period: string): Change =>
  (seed, plan) => {
    const at = { '1': 0, '1.1': 1, '2': 3 }[ordinal];
    const { heading, starts } = plan.sections[at];
    const now = starts.replace(heading, `${words}${heading}`);
    seed.texts['plan.txt'] = seed.texts['plan.txt']?.replace(starts, now) ?? '';
    Object.assign(plan.sections[at], { heading: `${words}${heading}`, starts: now, period });
    for (const concept of plan.concepts)
      concept.evidence = concept.evidence.map((quote: string) => (quote === starts ? now : quote));
  };

describe('the period of a measurement', () => {
  test('is that of its document', () => {
    expect(periodOf(() => undefined)).toBe('YEAR 2023-01 2023-12');
    const half: Change = (_, plan) => {
      plan.document.period = 'FIRST_HALF';
    };
    expect(periodOf(half)).toBe('FIRST_HALF 2023-01 2023-06');
  });

  test('is that of its section rather than of its document', () => {
    expect(periodOf(section('1.1', '上半年', 'FIRST_HALF'))).toBe('FIRST_HALF 2023-01 2023-06');
    expect(periodOf(section('1.1', '上半年', 'FIRST_HALF'), dibao)).toBe('YEAR 2023-01 2023-12');
  });

  test('is that of the section around its own', () =>
    expect(periodOf(section('1', '下半年', 'SECOND_HALF'))).toBe('SECOND_HALF 2023-07 2023-12'));

  test('is that of its own section rather than of the one around it', () =>
    expect(
      periodOf((...seed) => {
        section('1', '下半年', 'SECOND_HALF')(...seed);
        section('1.1', '上半年', 'FIRST_HALF')(...seed);
      }),
    ).toBe('FIRST_HALF 2023-01 2023-06'));

  test('is its own rather than that of its section', () =>
    expect(
      periodOf((...seed) => {
        section('1', '下半年', 'SECOND_HALF')(...seed);
        seed[1].targets[0].period = 'UNSTATED';
      }),
    ).toBe('UNSTATED  '));

  test('is of its own year', () =>
    expect(
      periodOf((_, plan) => {
        plan.targets[0].year = 2024;
      }),
    ).toBe('YEAR 2024-01 2024-12'));
});

test('the display text of a measurement is its text without what a page break left', () => {
  const dataset = datasetOf((seed, plan) => {
    const [text, quote] = ['38\n4、00张以上', '建成家庭养老床位38\n4、00张以上'];
    seed.texts['plan.txt'] = seed.texts['plan.txt']?.replace('3800张以上', text) ?? '';
    Object.assign(plan.targets[0], { text, quote, reading: '4、 is a page number.' });
  });
  expect(nodeOf(dataset, beds).properties).toMatchObject({
    text: '38\n4、00张以上',
    displayText: '3800张以上',
  });
});

test('a part leads to its whole, proven by words that have both', () => {
  const quote = '发放低保金1.5亿元,其中补贴3000万元';
  const dataset = datasetOf((seed, plan) => {
    seed.texts['plan.txt'] = seed.texts['plan.txt']?.replace('发放低保金1.5亿元', quote) ?? '';
    plan.targets.push({
      ...plan.targets[1],
      ...{ key: 'part', value: 30_000_000, text: '3000万元', quote: '其中补贴3000万元' },
      partOf: { ref: 'dibao', quote },
    });
  });
  const part = 'target:jia-2023-plan:part';
  expect(reached(dataset, 'PART_OF', part)).toEqual([dibao]);
  expect(nodeOf(dataset, part).properties.partOfId).toBe(dibao);
  const edge = dataset.edges.find(({ type, from }) => type === 'PART_OF' && from === part);
  expect(proofOf(dataset, edge)).toEqual([quote]);
});

test('a rank is proven by its own words, which prove nothing else', () => {
  const dataset = datasetOf((seed, _, report) => {
    seed.texts['report.txt'] = `${seed.texts['report.txt']}居全省第四。`;
    report.results[0].rank = { place: 4, among: '全省', quote: '居全省第四' };
  });
  const id = 'result:jia-2022-report:beds';
  const quotesOf = (type: 'RANK_PROVEN_BY' | 'PROVEN_BY') =>
    reached(dataset, type, id).map((evidence) => nodeOf(dataset, evidence).properties.quote);
  expect(quotesOf('RANK_PROVEN_BY')).toEqual(['居全省第四']);
  expect(quotesOf('PROVEN_BY')).toEqual(['新增养老床位3000张']);
});
