import { describe, expect, test } from '@jest/globals';
import { type Change, problemsOf } from '../../helpers/seeds.js';
import { testAccepted, testProblems } from '../problem-cases.js';

const halls: Change = (seed) =>
  seed.vocabulary['indicators.yaml']?.push({
    key: 'halls',
    name: '礼堂',
    unit: '个',
    basis: 'STOCK',
    family: 'dibao',
    object: '设施',
    nameEn: 'Halls',
  });

describe('an indicator', () => {
  testProblems([
    {
      what: 'that nothing measures is reported',
      change: halls,
      code: 'UNUSED',
      message: 'no target or result measures halls',
      line: 'key: halls',
      file: 'vocabulary/indicators.yaml',
    },
  ]);
  testAccepted([
    [
      'that only a result measures is used',
      (_, plan, report) => {
        plan.targets = [plan.targets[1]];
        plan.notFacts = [{ quote: '3800张以上', reason: 'CONDITION' }];
        delete report.results[0].target;
      },
    ],
  ]);

  test('is not judged where an annotation could not be read whole', () =>
    expect(
      problemsOf((seed, plan, report) => {
        halls(seed, plan, report);
        plan.targets[1].color = 'red';
      }).map(({ code }) => code),
    ).toEqual(['SCHEMA']));

  test('is not judged where an annotation could not be read at all', () =>
    expect(
      problemsOf((seed, plan, report) => {
        halls(seed, plan, report);
        seed.raw['annotations/jia-2023-plan.yaml'] = 'document: {';
      }).map(({ code }) => code),
    ).not.toContain('UNUSED'));
});
