import { expect, test } from '@jest/globals';
import { giveWay } from '../../src/util/give-way.js';

const nextTurn = () => new Promise((resolve) => setImmediate(resolve));

function compute(milliseconds: number): void {
  for (const end = performance.now() + milliseconds; performance.now() < end; );
}

test('short work waits for nothing', async () => {
  await nextTurn();
  expect(giveWay()).toBeUndefined();
});

test('long work lets a timer fire that is due', async () => {
  await nextTurn();
  let fired = false;
  setTimeout(() => {
    fired = true;
  }, 1);
  for (let part = 0; part < 10 && !fired; part++) {
    compute(15);
    await giveWay();
  }
  expect(fired).toBe(true);
});

test('who holds results goes on before who has yet to begin', async () => {
  await nextTurn();
  giveWay();
  compute(15);
  const order: string[] = [];
  const newcomer = giveWay(false)?.then(() => order.push('newcomer'));
  const holder = giveWay()?.then(() => order.push('holder'));
  await Promise.all([newcomer, holder]);
  expect(order).toEqual(['holder', 'newcomer']);
});
