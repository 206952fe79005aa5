import { expect, test } from '@jest/globals';
import { groupKeys, groupKeysOf } from '../../src/store/questions.js';

test('groups are always apart by unit, basis and period', () => {
  expect(groupKeysOf({ groupBy: [] })).toEqual(['unit', 'basis', 'period']);
});

test('what is asked for beside these stands in one order, however it is asked for', () => {
  const groupBy = ['policyAreaId', 'indicatorId', 'year', 'cityId'] as const;
  expect(groupKeysOf({ groupBy })).toEqual([...groupKeys]);
  expect(groupKeysOf({ groupBy: ['year'] })).toEqual(['year', 'unit', 'basis', 'period']);
});
