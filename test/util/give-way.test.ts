import { once } from 'node:events';
import { type AddressInfo, connect, createServer } from 'node:net';
import { describe, expect, test } from '@jest/globals';
import { connectionCame, giveWay } from '../../src/util/give-way.js';

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

const workOf = (milliseconds: number, elapsed = 0) => ({ weight: milliseconds, elapsed });

/** The order in which those go on who give way one after the other. */
async function orderOf(
  works: Readonly<Record<string, ReturnType<typeof workOf>>>,
): Promise<string[]> {
  await nextTurn();
  giveWay();
  compute(15);
  const order: string[] = [];
  await Promise.all(
    Object.entries(works).map(async ([name, work]) => {
      await giveWay(work);
      order.push(name);
    }),
  );
  return order;
}

test('short work goes on in the order in which it gave way, so that none waits for what comes later', async () => {
  const order = await orderOf({ b: workOf(1), a: workOf(0.5), c: workOf(1.5) });
  expect(order).toEqual(['b', 'a', 'c']);
});

test('short work goes on before long work, but for every fourth turn', async () => {
  const shorts = Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`${at}`, workOf(1)]));
  const order = await orderOf({ long: workOf(500), other: workOf(600), ...shorts });
  expect(order.indexOf('long')).toBeLessThan(4);
  expect(order.indexOf('other') - order.indexOf('long')).toBe(4);
});

test('work that took somewhat more than short work goes on before large work, in its order', async () => {
  const order = await orderOf({
    large: workOf(500, 100),
    larger: workOf(600, 50),
    b: workOf(5, 1),
    a: workOf(3, 2),
    short: workOf(1),
  });
  // Every fourth turn is for large work.
  expect(order.filter((name) => !name.startsWith('large'))).toEqual(['short', 'b', 'a']);
  expect(order.indexOf('larger')).toBeGreaterThan(order.indexOf('a'));
});

test('of long work the oldest goes on first', async () => {
  const works = Object.fromEntries(
    Array.from({ length: 12 }, (_, at) => [String(at), workOf(500, at)]),
  );
  const order = (await orderOf(works)).map(Number);
  expect(order).toEqual([...order].sort((a, b) => b - a));
});

test('what only has to end does so before large work goes on', async () => {
  const longs = Object.fromEntries(
    Array.from({ length: 6 }, (_, at) => [`long ${at}`, workOf(500, 1_000 + at)]),
  );
  const givenUp = { ...workOf(500), isOver: true };
  const order = await orderOf({ ...longs, 'given up': givenUp });
  expect(order.indexOf('given up')).toBeLessThan(3);
});

describe('nobody waits for ever, however much comes that goes first:', () => {
  test.each([
    ['middling work', 5, [1]],
    ['middling work, with large work too', 5, [1, 500]],
    ['large work', 500, [1, 5]],
    ['endless work', 60_000, [1, 5, 500]],
  ])('%s', async (_, weight, others) => {
    await nextTurn();
    giveWay();
    compute(15);
    let isDone = false;
    const waiting = giveWay(workOf(weight))?.then(() => {
      isDone = true;
    });
    let taken = 0;
    const coming = others.flatMap((other) => [other, other, other]);
    const working = coming.map(async (other) => {
      while (!isDone && taken < 200) {
        await giveWay(workOf(other, 1_000));
        taken++;
      }
    });
    await Promise.all([waiting, ...working]);
    expect(taken).toBeLessThan(20 + coming.length);
  });
});

test('endless work goes on after long work, but for every sixteenth turn', async () => {
  const longs = Object.fromEntries(
    Array.from({ length: 60 }, (_, at) => [`long ${at}`, workOf(500, at)]),
  );
  const endless = workOf(60_000, 1_000_000);
  const order = await orderOf({ endless, other: endless, ...longs });
  expect(order.indexOf('endless')).toBeLessThan(16);
  expect(order.indexOf('other') - order.indexOf('endless')).toBe(16);
});

test('connections that come at once are taken in without a turn of work between each and the next', async () => {
  const came: (() => void)[] = [];
  let turns = 0;
  const server = createServer(() => {
    connectionCame();
    came.shift()?.();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const allCame = Promise.all(
    Array.from({ length: 40 }, () => new Promise<void>((resolve) => came.push(resolve))),
  );
  let areAllHere = false;
  void allCame.then(() => {
    areAllHere = true;
  });
  const sockets = Array.from({ length: 40 }, () => connect(port, '127.0.0.1'));
  await Promise.all(sockets.map((socket) => once(socket, 'connect')));
  const work = async () => {
    while (!areAllHere) {
      compute(5);
      turns++;
      await giveWay(workOf(500));
    }
  };
  await Promise.all([work(), work(), work()]);
  for (const socket of sockets) socket.destroy();
  server.close();
  expect(turns).toBeLessThan(20);
});
