import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { allInOrder } from '../../src/util/all-in-order.js';

const fails = async (message: string, after: number): Promise<never> => {
  await pause(after);
  throw new Error(message);
};

test('values come in the order of the list', async () =>
  expect(await allInOrder([pause(5, 'a'), 'b', pause(1, 'c')])).toEqual(['a', 'b', 'c']));

test('of several failures, the first of the list is thrown, whichever came first', () =>
  expect(allInOrder([fails('late', 20), fails('early', 1)])).rejects.toThrow('late'));
