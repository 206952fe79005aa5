import { expect, test } from '@jest/globals';
import { compileAggregate } from '../../../../src/store/neo4j/queries/aggregate.js';
import type { Marker } from '../../../../src/store/neo4j/served/marker.js';
import type { Aggregates, Aggregation } from '../../../../src/store/questions.js';

const marker = { revision: 'r' } as Marker;
const all: Aggregation = {
  type: 'TARGET',
  groupBy: ['year', 'policyAreaId', 'indicatorId', 'cityId'],
};

type Keys = readonly [
  cityId: string | null,
  year: number | null,
  indicatorId: string | null,
  policyAreaId: string | null,
  unit: string,
  basis: string,
  period: string,
];

/** The groups of an answer, from rows with these keys and numbers. */
const groupsOf = (
  rows: readonly Keys[],
  aggregation = all,
  numbers: readonly unknown[] = [1, 1, 2, 0, 2, 2, []],
  nodes: readonly unknown[] = [],
) =>
  (
    compileAggregate(aggregation).answer(
      rows.map((keys) => [...keys, ...numbers, ...nodes]),
      marker,
    ) as Aggregates
  ).groups;

const first: Keys = ['city:a', 2022, 'indicator:a', 'area:a', '个', 'INCREMENT', 'YEAR'];

test.each<[string, Keys]>([
  ['city', ['city:b', 2021, 'indicator:a', 'area:a', '个', 'INCREMENT', 'YEAR']],
  ['year', ['city:a', 2023, 'indicator:A', 'area:a', '个', 'INCREMENT', 'YEAR']],
  ['indicator', ['city:a', 2022, 'indicator:b', 'area:A', '个', 'INCREMENT', 'YEAR']],
  ['policy area', ['city:a', 2022, 'indicator:a', 'area:b', 'm', 'INCREMENT', 'YEAR']],
  ['unit', ['city:a', 2022, 'indicator:a', 'area:a', '张', 'AMOUNT', 'YEAR']],
  ['basis', ['city:a', 2022, 'indicator:a', 'area:a', '个', 'STOCK', 'FIRST_HALF']],
  ['period', ['city:a', 2022, 'indicator:a', 'area:a', '个', 'INCREMENT', 'YEAR_AFTER']],
])('groups are sorted by %s before all keys that come after it', (_, later) => {
  for (const rows of [
    [first, later],
    [later, first],
  ])
    expect(
      groupsOf(rows).map(({ basis, unit, period, ...group }) => [
        ...keysOf(group),
        ...[unit, basis, period],
      ]),
    ).toEqual([first, later]);
});

const keysOf = ({
  cityId,
  year,
  indicatorId,
  policyAreaId,
}: Pick<Aggregates['groups'][number], 'cityId' | 'year' | 'indicatorId' | 'policyAreaId'>) => [
  cityId,
  year,
  indicatorId,
  policyAreaId,
];

test.each<[string, Keys]>([
  ['city', [null, 2021, 'indicator:a', 'area:a', '个', 'INCREMENT', 'YEAR']],
  ['policy area', ['city:a', 2022, 'indicator:a', null, '个', 'INCREMENT', 'YEAR']],
])('a group without a %s comes after those that have one', (_, without) => {
  expect(
    groupsOf([without, first]).map(({ policyAreaId, cityId }) => [cityId, policyAreaId]),
  ).toEqual([
    [first[0], first[3]],
    [without[0], without[3]],
  ]);
});

test('withheld values count as measurements, and in no sum', () => {
  const [group] = groupsOf([first], all, [5, 2, 7, 0.5, 2.5, 5, []]);
  expect(group).toMatchObject({ count: 5, withheld: 3, sum: 7.5, min: 2.5, max: 5 });
});

test('a group whose values are all withheld has no sum', () => {
  const [group] = groupsOf([first], all, [3, 0, 0, 0, null, null, []]);
  expect(group).toMatchObject({ count: 3, withheld: 3, sum: null, min: null, max: null });
});

test('values of parts whose whole is in the group are in no sum', () => {
  const [group] = groupsOf([first], all, [5, 4, 107, 0.75, 2.5, 5, [2.5, 3.25]]);
  expect(group).toMatchObject({ count: 5, withheld: 1, parts: 2, sum: 102 });
});

test('a group of a withheld whole and its parts has no sum', () => {
  const [group] = groupsOf([first], all, [2, 1, 5, 0, 5, 5, [5]]);
  expect(group).toMatchObject({ count: 2, withheld: 1, parts: 1, sum: null, min: 5, max: 5 });
});

test('what is joined comes by the key of its node, whatever the order it is asked for in', () => {
  const joined = { indicatorId: ['name'], cityId: ['id', 'name'] };
  const [group] = groupsOf([first], { ...all, joined }, undefined, [['city:a', '曲阜'], ['床位']]);
  expect(group?.joined).toEqual({ cityId: ['city:a', '曲阜'], indicatorId: ['床位'] });
});

const ofIndicator = { property: 'indicatorId', tests: { eq: 'indicator:a' } } as const;
const ofCity = { property: 'cityId', tests: { eq: 'city:a' } } as const;

test.each<[string, Aggregation, RegExp]>([
  [
    'keys that are not asked for are null',
    { type: 'TARGET', groupBy: [] },
    /RETURN \[null, null, null, null, unit, basis, period, count,/,
  ],
  [
    'unit, basis and period always separate groups',
    { type: 'TARGET', groupBy: ['year'] },
    /WITH q, year, unit, basis, period, count/,
  ],
  [
    'everything about an indicator comes from one index',
    { type: 'RESULT', groupBy: ['year'], where: ofIndicator },
    /USING INDEX n:Result\(slot, indicatorId, year, unit, basis, period, _wholeOrFalse, _valueOrFalse\)/,
  ],
  [
    'the measurements of one city are found by the city',
    { type: 'TARGET', groupBy: [], where: ofCity },
    /USING INDEX n:Target\(slot, cityId, year, id\)/,
  ],
])('in the statement, %s', (_, aggregation, expected) => {
  expect(compileAggregate(aggregation).text).toMatch(expected);
});
