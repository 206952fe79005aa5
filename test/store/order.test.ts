import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Order, Position } from '../../src/model/plan.js';
import {
  allowsSeveral,
  checkOrder,
  compareKeys,
  compareScalars,
  compareText,
  type ListShape,
  totalOrder,
} from '../../src/store/order.js';
import { roundedSum } from '../../src/store/rounded-sum.js';

describe('text is ordered by code point', () => {
  const codePoints = (text: string) => [...text].map((each) => each.codePointAt(0) as number);
  const byCodePoint = (left: string, right: string) => {
    const [one, other] = [codePoints(left), codePoints(right)];
    const at = one.findIndex((point, index) => point !== other[index]);
    return at < 0 ? one.length - other.length : (one[at] as number) - (other[at] ?? -1);
  };
  /** Letters on both sides of the surrogates, and the first and the last that are written with them. */
  const unit = fc.constantFrom('a', '养', '\ud7ff', '\ue000', '\uffff', '\u{10000}', '\u{10ffff}');
  const texts = fc.array(unit, { maxLength: 4 }).map((units) => units.join(''));

  test('whatever the texts', () => {
    fc.assert(
      fc.property(texts, texts, (left, right) =>
        expect(Math.sign(compareText(left, right))).toBe(Math.sign(byCodePoint(left, right))),
      ),
    );
  });

  test.each([
    ['养', '养老'],
    ['\ue000', '𠮷'],
    ['\uffff', '\u{10000}'],
    ['\ud7ff', '\ue000'],
    ['𠮷', '𠮸'],
    ['\u{103fe}', '\u{103ff}'],
  ])('%s comes before %s', (first, second) => {
    expect(compareText(first, second)).toBeLessThan(0);
    expect(compareText(second, first)).toBeGreaterThan(0);
  });
});

test('numbers and truth are ordered by value, not as text', () => {
  expect(compareScalars(9, 10)).toBeLessThan(0);
  expect(compareScalars(false, true)).toBeLessThan(0);
  expect(compareScalars(true, true)).toBe(0);
});

test.each([
  ['ascending', false, [1, 2, null]],
  ['descending', true, [2, 1, null]],
])('what is absent comes last, %s', (_, descending, sorted) => {
  const keys = [null, 2, 1];
  expect(keys.sort((left, right) => compareKeys(left, right, descending))).toEqual(sorted);
  expect(compareKeys(null, null, descending)).toBe(0);
});

const targets: ListShape = { types: ['TARGET'] };
const byYear: Order = [{ property: 'year', direction: 'DESC' }];

describe('an order is made total', () => {
  test('by the id of the node', () => {
    expect(totalOrder(byYear, targets)).toEqual([...byYear, { property: 'id', direction: 'ASC' }]);
  });

  test('by that of the relation too, where two nodes may be related more than once', () => {
    expect(totalOrder([], { types: ['PROGRAM'], relation: 'RESPONSIBLE_FOR' })).toEqual([
      { property: 'id', direction: 'ASC' },
      { property: 'id', direction: 'ASC', on: 'edge' },
    ]);
  });

  test('by that of the node alone, where a relation has no properties', () => {
    expect(allowsSeveral('PARENT_CITY')).toBe(false);
    expect(totalOrder([], { types: ['CITY'], relation: 'PARENT_CITY' })).toEqual([
      { property: 'id', direction: 'ASC' },
    ]);
  });
});

describe('an order that a list cannot have is a mistake of the program:', () => {
  test.each<[string, string, ListShape, Order]>([
    [
      'a property that the type has not',
      'TARGET cannot be ordered by colour',
      targets,
      [{ property: 'colour', direction: 'ASC' }],
    ],
    [
      'a list of values',
      'CITY|PROGRAM cannot be ordered by aliases',
      { types: ['CITY', 'PROGRAM'] },
      [{ property: 'aliases', direction: 'ASC' }],
    ],
    [
      'a relation’s property without a relation',
      'PROGRAM cannot be ordered by role',
      { types: ['PROGRAM'] },
      [{ property: 'role', direction: 'ASC', on: 'edge' }],
    ],
    [
      'a node’s property of the relation',
      'PROGRAM cannot be ordered by name',
      { types: ['PROGRAM'], relation: 'RESPONSIBLE_FOR' },
      [{ property: 'name', direction: 'ASC', on: 'edge' }],
    ],
  ])('%s', (_, message, shape, order) => {
    expect(() => checkOrder(order, shape)).toThrow(message);
  });

  test('a property of one of several types is enough', () => {
    const order: Order = [{ property: 'level', direction: 'ASC' }];
    expect(() => checkOrder(order, { types: ['PROGRAM', 'CITY'] })).not.toThrow();
  });
});

describe('a position', () => {
  const check = (position: Position) => () =>
    checkOrder(totalOrder(byYear, targets), targets, position);

  test.each<[string, Position]>([
    ['the values of the keys and the id', [2023, 'target:a']],
    ['null where a value is absent', [null, 'target:a']],
  ])('is %s', (_, position) => {
    expect(check(position)).not.toThrow();
  });

  test.each<[string, Position]>([
    ['too few values', [2023]],
    ['too many values', [2023, 'target:a', 'target:b']],
    ['a value of another kind', ['2023', 'target:a']],
    ['no id', [2023, null]],
    ['an id that is a number', [2023, 7]],
  ])('with %s is refused', (_, position) => {
    expect(check(position)).toThrow(
      expect.objectContaining({
        kind: 'BAD_USER_INPUT',
        argument: 'after',
        message: 'The cursor does not belong to a list in this order',
      }),
    );
  });

  test('among relations of their own needs the ids of both', () => {
    const shape: ListShape = { types: ['PROGRAM'], relation: 'RESPONSIBLE_FOR' };
    const order = totalOrder([{ property: 'role', direction: 'ASC', on: 'edge' }], shape);
    expect(() => checkOrder(order, shape, [null, 'program:a', 'responsible_for:b'])).not.toThrow();
    expect(() => checkOrder(order, shape, [null, null, 'responsible_for:b'])).toThrow('cursor');
    expect(() => checkOrder(order, shape, [null, 'program:a', null])).toThrow('cursor');
  });
});

describe('a sum', () => {
  test.each([
    ['of whole numbers is exact', 9_007_199_254_740, 0, 9_007_199_254_740],
    ['loses what binary fractions leave behind', 0, 0.1 + 0.2, 0.3],
    ['keeps six decimals', 1, 0.123456, 1.123456],
    ['rounds the seventh', 0, 0.1234567, 0.123457],
    ['has fifteen digits', 123_456_789_012, 0.123456, 123_456_789_012.123],
  ])('%s', (_, wholes, fractions, sum) => expect(roundedSum(wholes, fractions)).toBe(sum));
});
