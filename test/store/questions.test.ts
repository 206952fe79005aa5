import { expect, test } from '@jest/globals';
import { groupKeys, groupKeysOf } from '../../src/store/questions.js';

test('groups are always apart by unit, basis and period, whatever else is asked for', () => {
  expect(groupKeysOf({ groupBy: [] })).toEqual(['unit', 'basis', 'period']);
  expect(groupKeysOf({ groupBy: ['period', 'unit'] })).toEqual(['unit', 'basis', 'period']);
});

test('what is asked for stands in one order, each once, however it is asked for', () => {
  const all = groupKeysOf({ groupBy: [...groupKeys] });
  expect(all).toEqual([...groupKeys]);
  expect(groupKeysOf({ groupBy: [...groupKeys].reverse() })).toEqual(all);
});
