import { setTimeout } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { Ticker } from '../../src/util/ticker.js';

test('a check is made every few milliseconds until it is stopped', async () => {
  const ticker = new Ticker();
  let made = 0;
  const stop = ticker.add(() => made++);
  await setTimeout(300);
  expect(made).toBeGreaterThan(2);
  stop();
  const before = made;
  await setTimeout(100);
  expect(made).toBe(before);
});

test('checks that are added after all others were stopped are made', async () => {
  const ticker = new Ticker();
  ticker.add(() => {})();
  await setTimeout(100);
  let made = 0;
  const stop = ticker.add(() => made++);
  await setTimeout(200);
  stop();
  expect(made).toBeGreaterThan(0);
});

test('a check may stop itself and others', async () => {
  const ticker = new Ticker();
  const made: string[] = [];
  const stops: (() => void)[] = ['first', 'second'].map((name) =>
    ticker.add(() => {
      made.push(name);
      for (const stop of stops) stop();
    }),
  );
  await setTimeout(200);
  expect(made).toEqual(['first']);
});
