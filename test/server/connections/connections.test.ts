import { describe, expect, test } from '@jest/globals';
import { defaultApi } from '../../../src/server/configuration.js';
import type { GraphReader } from '../../../src/store/store.js';
import { wrapReader } from '../../../src/store/wrap-reader.js';
import { openSeeds } from '../../helpers/run-query.js';
import { ask, eventually, send, serve } from '../../helpers/service.js';
import { Client, largeQuery } from '../../helpers/sockets.js';

async function serveAtOnce(
  atOnce: Partial<typeof defaultApi.atOnce>,
  reader: Promise<GraphReader> = openSeeds(),
) {
  const api = { ...defaultApi, atOnce: { ...defaultApi.atOnce, ...atOnce } };
  return serve(await reader, { api });
}

const liveOf = (url: string) => url.replace('/graphql', '/health/live');

/** A store whose answers wait until they are let go. */
async function held() {
  let go = () => {};
  const released = new Promise<void>((resolve) => {
    go = resolve;
  });
  let waiting = 0;
  const reader = wrapReader(await openSeeds(), {
    async answer(asked, question) {
      // The service asks this for itself.
      if (question === 'info') return asked();
      waiting++;
      await released;
      return asked();
    },
  });
  return { reader, go: () => go(), waiting: () => waiting };
}

describe('Of too many connections', () => {
  test('the one that is unused for longest is closed, and the new one served', async () => {
    const { url } = await serveAtOnce({ connections: 3 });
    const [first, second, third] = [new Client(url), new Client(url), new Client(url)];
    for (const client of [second, third, first]) {
      client.get('/health/live');
      await eventually(async () => (client.text.includes('"live"') ? true : undefined));
    }
    const fourth = new Client(url).get('/health/live');
    await second.closed;
    await eventually(async () => (fourth.text.includes('"live"') ? true : undefined));
    expect([first, third].map(({ socket }) => socket.readyState)).toEqual(['open', 'open']);
  });

  test('the new one is closed where all others are in use', async () => {
    const { reader, go, waiting } = await held();
    const { url } = await serveAtOnce({ connections: 2 }, Promise.resolve(reader));
    const used = [0, 1].map((i) => new Client(url).ask(`{ a${i}: years { year } }`));
    await eventually(async () => (waiting() >= 2 ? true : undefined));
    const refused = new Client(url).get('/health/live');
    await refused.closed;
    expect(refused.text).toBe('');
    go();
    for (const client of used)
      await eventually(async () => (client.text.includes('"year":2023') ? true : undefined));
  });
});

test('of a thousand requests sent at once on one connection, those above the limit are refused', async () => {
  const { reader, go, waiting } = await held();
  const { url } = await serveAtOnce({ requestsOfConnection: 5 }, Promise.resolve(reader));
  const client = new Client(url);
  for (let i = 0; i < 1_000; i++) client.ask(`{ a${i}: years { year } }`);
  await eventually(async () => (waiting() >= 5 ? true : undefined));
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(waiting()).toBe(5);
  go();
  await client.closed;
  const statuses = client.text.match(/HTTP\/1\.1 \d+/g);
  expect(statuses).toEqual([...Array(5).fill('HTTP/1.1 200'), 'HTTP/1.1 429']);
});

test('answers that nobody takes are given up where they are too many bytes, the oldest first', async () => {
  const { url } = await serveAtOnce({ unreadBytes: 30_000_000 });
  const clients: Client[] = [];
  for (let i = 0; i < 5; i++) {
    clients.push(new Client(url).stopReading().ask(largeQuery(`c${i}`)));
    await new Promise((resolve) => setTimeout(resolve, 1_200));
  }
  // Who reads is answered in whole, whatever others do.
  expect((await ask(url, largeQuery('reader'))).json.data.documents.nodes).toHaveLength(5);
  for (const { socket } of clients) socket.resume();
  const [first, last] = [clients[0] as Client, clients.at(-1) as Client];
  await first.closed;
  expect(first.isAnswered).toBe(false);
  await eventually(async () => (last.isAnswered ? true : undefined), 10);
});

test('no answer is given up in its first second, though it is more than all that may wait', async () => {
  const { url } = await serveAtOnce({ unreadBytes: 100_000 });
  // One at a time: on a busy machine to make another takes what is left of the second.
  const { json } = await ask(url, largeQuery('own'));
  expect(json.data.documents.nodes).toHaveLength(5);
});

describe('Bodies of requests', () => {
  const half = (url: string): Client =>
    new Client(url).send(
      'POST /graphql HTTP/1.1',
      'host: service',
      'content-type: application/json',
      'content-length: 900000',
      '',
      'x'.repeat(800_000),
    );

  test('that come in no further are given up where all together are too many bytes, the oldest first', async () => {
    const api = {
      ...defaultApi,
      atOnce: { ...defaultApi.atOnce, requestBytes: 3_000_000 },
      // So that it is not the deadline that closes them.
      deadlines: { ...defaultApi.deadlines, head: 600_000, request: 600_000 },
    };
    const { url } = await serve(await openSeeds(), { api });
    const clients: Client[] = [];
    for (let i = 0; i < 6; i++) {
      clients.push(half(url));
      // So that the service has met them in this order.
      expect((await ask(url, '{ years { year } }')).status).toBe(200);
    }
    await Promise.all(clients.slice(0, 3).map(({ closed }) => closed));
    expect(clients[5]?.socket.readyState).toBe('open');
    // Its own is taken in all the same.
    const { status } = await ask(url, '{ years { year } }', { text: 'x'.repeat(700_000) });
    expect(status).toBe(200);
  });

  test('of requests that wait for their answers leave room for short ones', async () => {
    const { reader, go, waiting } = await held();
    const { url } = await serveAtOnce({ requestBytes: 1_000_000 }, Promise.resolve(reader));
    const long = { text: 'x'.repeat(600_000) };
    const first = ask(url, '{ years { year } }', long);
    await eventually(async () => (waiting() === 1 ? true : undefined));
    const refused = await ask(url, '{ b: years { year } }', long);
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '1']);
    expect(refused.json.errors?.[0]?.extensions.code).toBe('LIMIT_EXCEEDED');
    const short = ask(url, '{ c: years { year } }');
    await eventually(async () => (waiting() === 2 ? true : undefined));
    go();
    expect([(await first).status, (await short).status]).toEqual([200, 200]);
    expect((await ask(url, '{ d: years { year } }', long)).status).toBe(200);
  });
});

test('of too many requests on all connections together the next one is refused, but health is told', async () => {
  const { reader, go, waiting } = await held();
  const { url } = await serveAtOnce({ requests: 3 }, Promise.resolve(reader));
  const answers = [0, 1, 2].map((i) => ask(url, `{ a${i}: years { year } }`));
  await eventually(async () => (waiting() === 3 ? true : undefined));
  const refused = await ask(url, '{ years { year } }');
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '1']);
  expect((await send(liveOf(url))).status).toBe(200);
  go();
  for (const { status } of await Promise.all(answers)) expect(status).toBe(200);
  expect((await ask(url, '{ years { year } }')).status).toBe(200);
});

describe('Large requests', () => {
  const large = (name: string) =>
    `{ ${name}: cities(first: 50) { nodes { programs { nodes { id } } } } }`;

  test('wait for their places, in which order they came, and small ones do not', async () => {
    const { reader, go, waiting } = await held();
    const { url } = await serveAtOnce({ largeRequests: 2 }, Promise.resolve(reader));
    const ended: string[] = [];
    const answers = ['a', 'b', 'c', 'd'].map(async (name) => {
      const { status } = await ask(url, large(name));
      ended.push(name);
      return status;
    });
    await eventually(async () => (waiting() === 2 ? true : undefined));
    const small = ask(url, '{ years { year } }');
    await eventually(async () => (waiting() === 3 ? true : undefined));
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(waiting()).toBe(3);
    go();
    expect(await Promise.all(answers)).toEqual([200, 200, 200, 200]);
    expect((await small).status).toBe(200);
    expect(ended.slice(0, 2).sort()).toEqual(['a', 'b']);
  });

  test('that nobody waits for any more leave their places', async () => {
    const { reader, go, waiting } = await held();
    const { url } = await serveAtOnce({ largeRequests: 1 }, Promise.resolve(reader));
    const first = new Client(url).ask(large('a'));
    await eventually(async () => (waiting() === 1 ? true : undefined));
    const second = new Client(url).ask(large('b'));
    // Which is known to the service once what comes after it is answered.
    await send(liveOf(url));
    second.socket.destroy();
    await send(liveOf(url));
    const third = ask(url, large('c'));
    first.socket.destroy();
    go();
    expect((await third).status).toBe(200);
  });
});

describe('HTTP that this service does not speak:', () => {
  const answerTo = async (...lines: readonly string[]): Promise<string> => {
    const { url } = await serveAtOnce({});
    const client = new Client(url).send(...lines);
    await eventually(async () =>
      client.text.includes('\r\n\r\n') || client.socket.destroyed ? true : undefined,
    );
    return client.text;
  };

  test('an upgrade is answered as the request that it is', async () => {
    const head = [
      'GET /health/live HTTP/1.1',
      'host: x',
      'connection: upgrade',
      'upgrade: websocket',
    ];
    expect(await answerTo(...head, '', '')).toMatch(/^HTTP\/1\.1 200 /);
  });

  test('CONNECT closes the connection', async () => {
    expect(await answerTo('CONNECT a.example:443 HTTP/1.1', 'host: a.example', '', '')).toBe('');
  });

  test('an expectation that is none is refused', async () => {
    const head = ['GET /health/live HTTP/1.1', 'host: x', 'expect: miracles'];
    expect(await answerTo(...head, '', '')).toMatch(/^HTTP\/1\.1 417 /);
  });

  test('many headers are refused by their length', async () => {
    const headers = Array.from({ length: 3_000 }, (_, i) => `x${i}: y`);
    expect(await answerTo('GET /health/live HTTP/1.1', 'host: x', ...headers, '', '')).toMatch(
      /^HTTP\/1\.1 431 /,
    );
  });

  test('a long address is refused by its length', async () => {
    const path = `/graphql?query=${'x'.repeat(20_000)}`;
    expect(await answerTo(`GET ${path} HTTP/1.1`, 'host: x', '', '')).toMatch(/^HTTP\/1\.1 431 /);
  });
});

describe('Exports at once', () => {
  test('are limited: the next one is answered 503 and when to try again', async () => {
    const { url } = await serveAtOnce({ exports: 2 }, endlessExports());
    const exportUrl = url.replace('/graphql', '/export?format=jsonl');
    const running = [0, 1].map(() => new Client(url).get('/export?format=jsonl'));
    for (const client of running)
      await eventually(async () => (client.bytes > 100_000 ? true : undefined));
    const { status, headers, json } = await send(exportUrl);
    expect({ status, retry: headers.get('retry-after') }).toEqual({ status: 503, retry: '5' });
    expect(json.errors?.[0]?.extensions.code).toBe('LIMIT_EXCEEDED');
    for (const { socket } of running) socket.destroy();
    await eventually(async () => {
      const next = await fetch(exportUrl);
      await next.body?.cancel();
      return next.status === 200 ? true : undefined;
    });
  });

  test('give up one whose client takes little for one that waits', async () => {
    const api = {
      ...defaultApi,
      atOnce: { ...defaultApi.atOnce, exports: 2 },
      deadlines: { ...defaultApi.deadlines, slowExport: 1_500 },
    };
    const { url } = await serve(await endlessExports(), { api });
    const reading = new Client(url).get('/export?format=jsonl');
    const slow = new Client(url).stopReading().get('/export?format=jsonl');
    const next = await eventually(async () => {
      const answer = await fetch(url.replace('/graphql', '/export?format=jsonl'));
      await answer.body?.cancel();
      return answer.status === 200 ? answer : undefined;
    }, 25);
    expect(next.headers.get('content-type')).toContain('ndjson');
    expect(reading.socket.readyState).toBe('open');
    slow.socket.resume();
    await slow.closed;
    reading.socket.destroy();
  });

  test('leave others their turns', async () => {
    const { url } = await serveAtOnce({ exports: 20 }, endlessExports());
    const clients = Array.from({ length: 20 }, () => new Client(url).get('/export?format=jsonld'));
    await eventually(async () => (clients.some(({ bytes }) => bytes > 0) ? true : undefined));
    const waits: number[] = [];
    for (let i = 0; i < 20; i++) {
      const began = performance.now();
      await (await fetch(liveOf(url))).text();
      waits.push(performance.now() - began);
    }
    waits.sort((a, b) => a - b);
    // On a busy machine: on a quiet one a tenth of it.
    expect(waits[10]).toBeLessThan(1_000);
    expect(waits.at(-1)).toBeLessThan(5_000);
    for (const { socket } of clients) socket.destroy();
  });
});

/** A store whose stream never ends. */
const endlessExports = async () =>
  wrapReader(await openSeeds(), {
    async *stream(asked, options) {
      for (;;) yield* asked(options);
    },
  });
