import { expect, test } from '@jest/globals';
import { differencesBetween, type IndicatorTraits } from '../../src/model/indicator-differences.js';

const nursing: IndicatorTraits = {
  object: '床位',
  population: '护理型养老',
  action: '新增',
  unit: '张',
  basis: 'INCREMENT',
  scopes: [],
};

test('indicators that say the same of themselves have no difference', () => {
  expect(differencesBetween(nursing, { ...nursing })).toEqual([]);
});

test.each<[string, Partial<IndicatorTraits>, string | null, string | null]>([
  ['OBJECT', { object: '机构' }, '床位', '机构'],
  ['POPULATION', { population: '家庭养老' }, '护理型养老', '家庭养老'],
  ['POPULATION', { population: null }, '护理型养老', null],
  ['ACTION', { action: '改造' }, '新增', '改造'],
  ['UNIT', { unit: '%' }, '张', '%'],
  ['BASIS', { basis: 'RATE' }, 'INCREMENT', 'RATE'],
  ['SCOPE', { scopes: ['每个镇街', '每个市(区)'] }, null, '每个市(区)、每个镇街'],
])('a difference in %s %j shows what either has', (aspect, change, here, there) => {
  expect(differencesBetween(nursing, { ...nursing, ...change })).toEqual([{ aspect, here, there }]);
});

test('differences stand in the order of the aspects', () => {
  const rate = { ...nursing, unit: '%', basis: 'RATE', object: '机构' };
  expect(differencesBetween(nursing, rate).map(({ aspect }) => aspect)).toEqual([
    'OBJECT',
    'UNIT',
    'BASIS',
  ]);
});
