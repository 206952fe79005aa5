import { describe } from '@jest/globals';
import type { Change, Loose } from '../../helpers/seeds.js';
import { testAccepted, testProblems } from '../problem-cases.js';

/** 发放低保金1.5亿元,其中物价补贴3000万元: a second target of the whole, changed. */
const part =
  (change: Loose = {}, words = '3000万元'): Change =>
  (seed, plan) => {
    const quote = `发放低保金1.5亿元,其中物价补贴${words}`;
    seed.texts['plan.txt'] = seed.texts['plan.txt']?.replace('发放低保金1.5亿元', quote) ?? '';
    plan.targets.push({
      ...plan.targets[1],
      key: 'subsidy',
      value: 30_000_000,
      text: words,
      quote: `其中物价补贴${words}`,
      partOf: { ref: 'dibao', quote },
      ...change,
    });
  };

describe('a part is accepted', () => {
  testAccepted([
    ['whose quote has both figures', part()],
    ['that is all of its whole', part({ value: 150_000_000 }, '1.5亿元')],
    ['that is withheld', part({ value: null }, 'XX元')],
    [
      'of a part',
      (seed, plan, report) => {
        part()(seed, plan, report);
        const [, , subsidy] = plan.targets;
        plan.targets.push({
          ...subsidy,
          key: 'inner',
          partOf: { ...subsidy.partOf, ref: 'subsidy' },
        });
      },
    ],
  ]);
});

describe('a part is refused', () => {
  testProblems([
    {
      what: 'of what is not there',
      change: part({ partOf: { ref: 'none', quote: '其中物价补贴3000万元' } }),
      code: 'UNKNOWN_REFERENCE',
      message: 'partOf none is not among the targets of this document',
      line: 'ref: none',
    },
    {
      what: 'that is more than its whole',
      change: part({ value: 200_000_000 }, '2亿元'),
      code: 'PART',
      message: 'subsidy: 200000000 is more than the 150000000 of dibao that holds it',
      line: 'ref: dibao',
    },
    {
      what: 'that counts another kind of thing',
      change: part({ partOf: { ref: 'beds', quote: '发放低保金1.5亿元,其中物价补贴3000万元' } }),
      code: 'PART',
      message: 'subsidy: 元 AMOUNT is no part of 张 INCREMENT (beds)',
      line: 'ref: beds',
    },
    {
      what: 'whose quote has not both figures',
      change: part({ partOf: 'dibao' }),
      code: 'PART',
      message: 'subsidy: the quote does not hold both 1.5亿元 and 3000万元',
      line: 'partOf: dibao',
    },
    {
      what: 'of itself over another',
      change: (seed, plan, report) => {
        part()(seed, plan, report);
        plan.targets[1].partOf = { ref: 'subsidy', quote: plan.targets[2].partOf.quote };
      },
      code: 'PART',
      message: 'dibao: it is part of itself',
      line: 'ref: ',
    },
    {
      what: 'that is a rate',
      change: (seed, plan, report) => {
        Object.assign(seed.vocabulary['indicators.yaml']?.[0] as object, { basis: 'RATE' });
        for (const fact of [plan.targets[0], report.results[0]]) fact.basis = 'RATE';
        plan.targets.push({ ...plan.targets[0], key: 'part', partOf: 'beds' });
      },
      code: 'PART',
      message: 'part: a rate is no part of another',
      line: 'partOf: beds',
    },
  ]);
});
