import { describe, expect, test } from '@jest/globals';
import { defaultApi } from '../../../src/server/configuration.js';
import { startService } from '../../../src/server/service.js';
import type { GraphReader } from '../../../src/store/store.js';
import { wrapReader } from '../../../src/store/wrap-reader.js';
import { openSeeds } from '../../helpers/run-query.js';
import { ask, eventually, send, serve } from '../../helpers/service.js';
import { Client, largeQuery } from '../../helpers/sockets.js';

/** A service whose clients have less time than by default, in milliseconds. */
async function impatient(
  deadlines: Partial<typeof defaultApi.deadlines>,
  reader: Promise<GraphReader> = openSeeds(),
) {
  const api = { ...defaultApi, deadlines: { ...defaultApi.deadlines, ...deadlines } };
  return serve(await reader, { api });
}

const live = (url: string) => send(url.replace('/graphql', '/health/live'));

/** It is looked every second for requests that are late. */
const lateBy = 3_000;

describe('A request that does not come in whole is closed with 408:', () => {
  test('two hundred half-sent heads, while others are answered', async () => {
    const { url } = await impatient({ head: 500 });
    const clients = Array.from({ length: 200 }, () =>
      new Client(url).send('POST /graphql HTTP/1.1', 'host: service', 'x: '),
    );
    expect((await live(url)).status).toBe(200);
    for (const taken of await Promise.all(clients.map(({ closed }) => closed)))
      expect(taken).toBeLessThan(500 + lateBy);
    expect(clients[0]?.text).toMatch(/^HTTP\/1\.1 408 .*LIMIT_EXCEEDED/s);
  });

  test('a head that grows by a byte now and then', async () => {
    const { url } = await impatient({ head: 500 });
    const client = new Client(url).send('GET /health/live HTTP/1.1', 'x: ');
    const drip = setInterval(() => client.send('y'), 100);
    expect(await client.closed).toBeLessThan(500 + lateBy);
    clearInterval(drip);
  });

  test('a body that does not end', async () => {
    const { url } = await impatient({ request: 700 });
    const client = new Client(url).send(
      'POST /graphql HTTP/1.1',
      'host: service',
      'content-type: application/json',
      'content-length: 1000',
      '',
      '{"query":',
    );
    expect(await client.closed).toBeLessThan(700 + lateBy);
    expect(client.text).toMatch(/^HTTP\/1\.1 408 /);
  });

  test('a connection on which nothing is ever sent', async () => {
    const { url } = await impatient({ head: 500 });
    expect(await new Client(url).closed).toBeLessThan(500 + lateBy);
  });

  test('a client that does not close its side', async () => {
    const { url } = await impatient({ head: 500 });
    const client = new Client(url).stopReading().send('GET / HTTP/1.1', 'x: ');
    await eventually(async () => {
      const lost = await new Promise((resolve) =>
        client.socket.write('y', (error) => resolve(error)),
      );
      return lost ? true : undefined;
    }, 6);
  });
});

test('a connection is kept for the next request, and closed where none comes', async () => {
  const { url } = await impatient({ keepAlive: 500 });
  const client = new Client(url).get('/health/live');
  await eventually(async () => (client.text.includes('live') ? true : undefined));
  client.get('/health/live');
  await eventually(async () => (client.text.split('"live"').length > 2 ? true : undefined));
  expect(await client.closed).toBeLessThan(10_000);
});

test('a request that came while the service was busy is answered, however late it is read', async () => {
  const store = await openSeeds();
  const busy = wrapReader(store, {
    async answer(asked) {
      const until = performance.now() + 700;
      while (performance.now() < until);
      return asked();
    },
  });
  const { url } = await impatient({ reader: 300 }, Promise.resolve(busy));
  const clients = ['a', 'b', 'c'].map((name) => new Client(url).ask(`{ ${name}: years { year } }`));
  for (const client of clients)
    await eventually(async () => (client.isAnswered ? true : undefined), 10);
  expect(clients.map(({ text }) => text.slice(9, 12))).toEqual(['200', '200', '200']);
});

describe('A client that stops reading is let go:', () => {
  test('in the middle of an answer', async () => {
    const { url } = await impatient({ reader: 400 });
    const client = new Client(url).stopReading().ask(largeQuery('stalled'));
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    client.socket.resume();
    await client.closed;
    const whole = (await ask(url, largeQuery('reader'))).text.length;
    expect(client.bytes).toBeGreaterThan(1_000);
    expect(client.bytes).toBeLessThan(whole);
  });

  test('in the middle of an export, in the store as well', async () => {
    let ended = 0;
    const store = await openSeeds();
    const endless = wrapReader(store, {
      async *stream(asked, options) {
        try {
          for (;;) yield* asked(options);
        } finally {
          ended++;
        }
      },
    });
    const { url } = await impatient({ reader: 400 }, Promise.resolve(endless));
    for (let at = 0; at < 3; at++) new Client(url).stopReading().get('/export?format=jsonl');
    await eventually(async () => (ended === 3 ? true : undefined), 10);
  });

  test('but not one that waits for the service', async () => {
    const store = await openSeeds();
    const slow = wrapReader(store, {
      async answer(asked) {
        await new Promise((resolve) => setTimeout(resolve, 1_500));
        return asked();
      },
    });
    const { url } = await impatient({ reader: 300 }, Promise.resolve(slow));
    expect((await ask(url, '{ years { year } }')).status).toBe(200);
  });
});

test('an export ends at its deadline, though its client goes on reading', async () => {
  const store = await openSeeds();
  let hasEnded = false;
  const endless = wrapReader(store, {
    async *stream(asked, options) {
      try {
        for (;;) yield* asked(options);
      } finally {
        hasEnded = true;
      }
    },
  });
  // Long enough for the first chunk on a busy machine: before it, the answer is a refusal.
  const { url } = await impatient({ export: 3_000 }, Promise.resolve(endless));
  const client = new Client(url).get('/export?format=jsonl');
  expect(await client.closed).toBeLessThan(15_000);
  // No last chunk: nobody takes what came for the whole.
  expect(client.text).toMatch(/^HTTP\/1\.1 200 /);
  await eventually(async () => (hasEnded ? true : undefined));
});

describe('The end of the service', () => {
  test('comes at its deadline, whatever is under way', async () => {
    const store = await openSeeds();
    const frozen = wrapReader(store, { answer: () => new Promise(() => {}) });
    const service = await impatient({ shutdown: 500 }, Promise.resolve(frozen));
    const clients = [
      new Client(service.url).ask('{ years { year } }'),
      new Client(service.url).send('GET / HTTP/1.1', 'x: '),
      new Client(service.url),
    ];
    await new Promise((resolve) => setTimeout(resolve, 200));
    const began = performance.now();
    await service.close();
    expect(performance.now() - began).toBeLessThan(5_000);
    for (const { closed } of clients) await closed;
  });

  test('waits for what was begun', async () => {
    const store = await openSeeds();
    const slow = wrapReader(store, {
      async answer(asked) {
        await new Promise((resolve) => setTimeout(resolve, 500));
        return asked();
      },
    });
    const service = await impatient({}, Promise.resolve(slow));
    const answer = ask(service.url, '{ years { year } }');
    await new Promise((resolve) => setTimeout(resolve, 100));
    await service.close();
    expect((await answer).json.data.years).not.toHaveLength(0);
  });

  test('does not wait for connections on which nothing was asked', async () => {
    const service = await impatient({ shutdown: 20_000 });
    const unused = [new Client(service.url), new Client(service.url)];
    // Once they are known to the service, as what comes after them is answered.
    await live(service.url);
    const began = performance.now();
    await service.close();
    expect(performance.now() - began).toBeLessThan(5_000);
    for (const { closed } of unused) await closed;
  });

  test('does not wait for ever for a store that does not close', async () => {
    const stuck = wrapReader(await openSeeds(), { close: () => new Promise(() => {}) });
    const service = await startService({ reader: stuck, host: '127.0.0.1', port: 0 });
    const began = performance.now();
    await expect(service.close()).rejects.toThrow('Not done within 5000 milliseconds');
    expect(performance.now() - began).toBeLessThan(10_000);
  });
});
