import { expect, test } from '@jest/globals';
import { firstInOrder } from '../../../../src/store/embedded/plan/ordering.js';

const ascending = (left: number, right: number) => left - right;
/** A hundred numbers in no order, each once. */
const mixed = Array.from({ length: 101 }, (_, at) => (at * 37) % 101);

test.each([0, 1, 2, 5, 12, 13, 60, 101, 200])('the first %d in order are those of all', (limit) => {
  const items = [...mixed];
  expect(firstInOrder(items, limit, ascending)).toEqual([...mixed].sort(ascending).slice(0, limit));
  expect(items).toEqual(mixed);
});

test('of equals those that came first are the first', () => {
  const byTens = (left: number, right: number) => Math.floor(left / 10) - Math.floor(right / 10);
  expect(firstInOrder(mixed, 5, byTens)).toEqual([...mixed].sort(byTens).slice(0, 5));
});
