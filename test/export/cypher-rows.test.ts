import { describe, expect, test } from '@jest/globals';
import { layoutOf } from '../../src/export/cypher-rows.js';

describe('A row of a script', () => {
  const { properties, rowOf } = layoutOf(
    {
      name: { kind: 'string' },
      aliases: { kind: 'strings' },
      value: { kind: 'float' },
      years: { kind: 'ints' },
      count: { kind: 'int' },
      sure: { kind: 'boolean' },
    },
    ['from'],
  );

  test('has single values, the lengths of lists, and their elements', () => {
    expect(
      rowOf({
        from: 'a',
        name: "it's",
        aliases: ['x', 'y'],
        value: 1.5,
        years: [2020, 2021, 2022],
        count: 7,
        sure: true,
      }),
    ).toBe("['a', 'it\\'s', 1.5, 7, true, 2, 3, 'x', 'y', 2020, 2021, 2022]");
  });

  test('is taken apart by position: each list begins where the one before it ends', () => {
    expect(properties).toBe(
      '{name: row[1], value: row[2], count: row[3], sure: row[4], ' +
        'aliases: [x IN row[7..7+row[5]] | x], years: [x IN row[7+row[5]..7+row[5]+row[6]] | x]}',
    );
  });

  test('has null for what is absent, and no elements of an absent list', () => {
    expect(rowOf({ from: 'a', name: null, sure: false })).toBe(
      "['a', null, null, null, false, 0, 0]",
    );
  });

  test.each([
    [3, '3.0'],
    [-3, '-3.0'],
    [0, '0.0'],
    [1.25, '1.25'],
    [1e21, '1e21'],
    [1e-7, '1e-7'],
  ])('has the float %p as %s', (value, literal) => {
    expect(layoutOf({ value: { kind: 'float' } }).rowOf({ value })).toBe(`[${literal}]`);
  });

  test('has whole numbers of an integer without a point', () => {
    expect(layoutOf({ value: { kind: 'int' } }).rowOf({ value: -3 })).toBe('[-3]');
  });
});
