import { describe, expect, jest, test } from '@jest/globals';
import { GraphError } from '../../../src/model/errors.js';
import { readConfiguration } from '../../../src/server/configuration.js';
import type { Log, RequestLine } from '../../../src/server/telemetry/log.js';
import { wrapReader } from '../../../src/store/wrap-reader.js';
import { addressOf, startCli } from '../../helpers/cli.js';
import { openSeeds } from '../../helpers/run-query.js';
import { ask, send, serve } from '../../helpers/service.js';

jest.setTimeout(60_000);

/** Keeps what it is told. */
class KeptLog implements Log {
  readonly failures: { readonly error: unknown; readonly requestId: string | undefined }[] = [];
  readonly requests: { readonly line: RequestLine; readonly isSlow: boolean }[] = [];

  failure(error: unknown, requestId?: string): void {
    this.failures.push({ error, requestId });
  }

  request(line: RequestLine, isSlow: boolean): void {
    this.requests.push({ line, isSlow });
  }
}

const query = 'query Brands { brands(first: 3) { totalCount } }';

describe('every answer has the id of its request', () => {
  test('its own, or a proxy’s where that can be put into a log', async () => {
    const { url } = await serve(await openSeeds());
    const idOf = async (given?: string) => {
      const headers: Record<string, string> = given === undefined ? {} : { 'x-request-id': given };
      return (await fetch(url.replace('/graphql', '/health/live'), { headers })).headers.get(
        'x-request-id',
      );
    };
    const [one, other] = [await idOf(), await idOf()];
    expect(one).toMatch(/^[\w-]+$/);
    expect(other).not.toBe(one);
    expect(await idOf('trace-7.a:b')).toBe('trace-7.a:b');
    expect(await idOf('with space')).not.toBe('with space');
    expect(await idOf('x'.repeat(65))).not.toBe('x'.repeat(65));
  });

  const broken: readonly [string, Error, string][] = [
    ['a store that is away', new GraphError('STORE_UNAVAILABLE', 'away'), 'STORE_UNAVAILABLE'],
    ['a mistake of the program', new Error('mistake'), 'INTERNAL_SERVER_ERROR'],
  ];

  test.each(broken)('%s is logged with it, and the error has it too', async (_, error, code) => {
    const log = new KeptLog();
    const reader = wrapReader(await openSeeds(), {
      answer: (asked, question) => (question === 'read' ? Promise.reject(error) : asked()),
    });
    const { url } = await serve(reader, { log });
    const { headers, json } = await ask(url, query);
    const requestId = headers.get('x-request-id');
    expect(json.errors?.[0]?.extensions).toEqual({ code, requestId });
    expect(log.failures).toContainEqual({ error, requestId });
  });

  test('a mistake while a file is made is logged with it, and the error has it too', async () => {
    const log = new KeptLog();
    const error = new Error('mistake');
    const reader = wrapReader(await openSeeds(), {
      stream: () => {
        throw error;
      },
    });
    const { url } = await serve(reader, { log });
    const { status, headers, json } = await send(url.replace('/graphql', '/export?format=jsonl'));
    const requestId = headers.get('x-request-id');
    expect(status).toBe(500);
    expect(json.errors?.[0]?.extensions).toEqual({ code: 'INTERNAL_SERVER_ERROR', requestId });
    expect(log.failures).toEqual([{ error, requestId }]);
  });
});

test('a slow request is told with its cost and what the store took of its time', async () => {
  const log = new KeptLog();
  const reader = wrapReader(await openSeeds(), {
    async answer(asked, question) {
      if (question === 'read') await new Promise((resolve) => setTimeout(resolve, 60));
      return asked();
    },
  });
  const { url } = await serve(reader, {
    log,
    api: readConfiguration({ SLOW_MILLISECONDS: '50' }).api,
  });
  const { headers, json } = await ask(url, query);
  expect(log.requests).toEqual([
    {
      isSlow: true,
      line: {
        requestId: headers.get('x-request-id'),
        client: 'anonymous',
        path: 'apollo',
        operation: 'Brands',
        status: 200,
        outcome: 'answered',
        milliseconds: expect.any(Number),
        storeMilliseconds: expect.any(Number),
        cost: 1,
        revision: json.extensions?.revision?.slice(0, 12),
      },
    },
  ]);
  const { milliseconds, storeMilliseconds } = (log.requests[0] as { line: RequestLine }).line;
  expect(storeMilliseconds).toBeGreaterThan(55);
  expect(milliseconds).toBeGreaterThanOrEqual(storeMilliseconds);
});

test('a fast request is told only where all are to be', async () => {
  const [quiet, full] = [new KeptLog(), new KeptLog()];
  const opened = await openSeeds();
  const one = await serve(opened, {
    log: quiet,
    api: readConfiguration({ SLOW_MILLISECONDS: '60000' }).api,
  });
  await ask(one.url, query);
  expect(quiet.requests).toEqual([]);
  const settings = { SLOW_MILLISECONDS: '60000', LOG_REQUESTS: 'on' };
  const all = await serve(await openSeeds(), { log: full, api: readConfiguration(settings).api });
  await ask(all.url, query);
  expect(full.requests.map(({ isSlow }) => isSlow)).toEqual([false]);
});

describe('as it is started', () => {
  test('LOG_FORMAT=json has a line of JSON for each event', async () => {
    const settings = { PORT: '0', LOG_FORMAT: 'json', LOG_REQUESTS: 'on' };
    const cli = startCli(['serve'], settings);
    const { headers } = await ask(await addressOf(cli), query);
    cli.process.kill('SIGTERM');
    const lines = (await cli.outcome).stderr
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines).toEqual([
      expect.objectContaining({
        level: 30,
        msg: 'request',
        operation: 'Brands',
        requestId: headers.get('x-request-id'),
        client: 'anonymous',
        status: 200,
      }),
    ]);
  });

  test('else an event is a line for people', async () => {
    const cli = startCli(['serve'], { PORT: '0', LOG_REQUESTS: 'on' });
    const { headers } = await ask(await addressOf(cli), query);
    cli.process.kill('SIGTERM');
    const id = headers.get('x-request-id');
    expect((await cli.outcome).stderr).toMatch(
      new RegExp(
        `^\\S+Z Brands took [\\d.]+ ms, [\\d.]+ of them in the store, estimated to read 1 rows; path apollo, status 200, answered, by anonymous \\(request ${id}\\)\\n$`,
      ),
    );
  });
});
