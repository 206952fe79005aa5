import { createServer, type RequestListener, type Server } from 'node:http';
import { afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import {
  BrandsDocument,
  CityOverviewDocument,
  DatasetDocument,
  GraphClient,
  type GraphClientOptions,
  GraphRequestError,
  GraphUnavailableError,
  ProgramsDocument,
} from '../../src/client/index.js';
import type { Service } from '../../src/server/service.js';
import { openSeeds } from '../helpers/run-query.js';
import { serve } from '../helpers/service.js';

let service: Service;
beforeAll(async () => {
  service = await serve(await openSeeds());
});

const all = { filter: null, orderBy: null, first: 100, after: null };

/** The error of a promise that must not keep. */
const errorOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => {
      throw new Error('It succeeded');
    },
    (error: unknown) => error,
  );

describe('items', () => {
  const names = async (first: number): Promise<string[]> => {
    const found: string[] = [];
    const client = new GraphClient({ url: service.url });
    for await (const { name } of client.items(
      ProgramsDocument,
      { ...all, first },
      ({ programs }) => programs,
    ))
      found.push(name);
    return found;
  };

  test('come page after page to the end, each once', async () => {
    const { programs } = await new GraphClient({ url: service.url }).request(ProgramsDocument, all);
    const whole = await names(100);
    expect(whole).toHaveLength(programs.totalCount);
    expect(whole.slice(0, 100)).toEqual(programs.nodes.map(({ name }) => name));
    expect(await names(37)).toEqual(whole);
  });

  test('come as pages, too, with all that was asked of each', async () => {
    const client = new GraphClient({ url: service.url });
    const counts: number[] = [];
    let total = 0;
    const variables = { ...all, first: 50 };
    for await (const page of client.pages(
      ProgramsDocument,
      variables,
      ({ programs }) => programs,
    )) {
      counts.push(page.nodes.length);
      total = page.totalCount;
    }
    expect(counts.length).toBe(Math.ceil(total / 50));
    expect(counts.slice(0, -1).every((count) => count === 50)).toBe(true);
  });

  test('begin behind a given cursor', async () => {
    const client = new GraphClient({ url: service.url });
    const { brands } = await client.request(BrandsDocument, {
      filter: null,
      first: 10,
      after: null,
    });
    const rest = [];
    const variables = { filter: null, first: 3, after: brands.pageInfo.endCursor };
    for await (const brand of client.items(BrandsDocument, variables, (result) => result.brands))
      rest.push(brand.id);
    expect(rest).toHaveLength(brands.totalCount - 10);
  });

  test('are fetched only as they are wanted', async () => {
    let requests = 0;
    const client = new GraphClient({
      url: service.url,
      fetch: (...args) => {
        requests++;
        return fetch(...args);
      },
    });
    for await (const _ of client.items(
      ProgramsDocument,
      { ...all, first: 5 },
      ({ programs }) => programs,
    ))
      break;
    expect(requests).toBe(1);
  });
});

describe('errors', () => {
  test('are typed, with code, argument and path', async () => {
    const client = new GraphClient({ url: service.url });
    const error = await errorOf(client.request(CityOverviewDocument, { city: 'city:none' }));
    expect(error).toBeInstanceOf(GraphRequestError);
    expect(error).not.toBeInstanceOf(GraphUnavailableError);
    expect(error).toMatchObject({
      name: 'GraphRequestError',
      code: 'NOT_FOUND',
      argument: 'id',
      status: 200,
      reports: [{ code: 'NOT_FOUND', argument: 'id', path: ['city'] }],
      message: expect.stringContaining('city:none'),
    });
  });

  test('end the paging where they happen', async () => {
    const client = new GraphClient({ url: service.url });
    const items = client.items(
      BrandsDocument,
      { filter: null, first: 101, after: null },
      ({ brands }) => brands,
    );
    expect(await errorOf(items.next())).toMatchObject({
      code: 'LIMIT_EXCEEDED',
      argument: 'brands.first',
    });
  });
});

describe('against other addresses', () => {
  const servers: Server[] = [];
  afterEach(() => {
    for (const server of servers.splice(0)) {
      server.closeAllConnections();
      server.close();
    }
  });

  async function addressOf(listener: RequestListener): Promise<string> {
    const server = createServer(listener);
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(server.address() as { port: number }).port}/graphql`;
  }

  const unavailable = JSON.stringify({
    errors: [{ message: 'Neo4j is away', extensions: { code: 'STORE_UNAVAILABLE' } }],
  });
  const dataset = { revision: 'r', nodeCount: 1, edgeCount: 0, counts: [] };
  const data = JSON.stringify({ data: { dataset } });

  /** A service that gives these answers, one a request, and the last ever after. */
  async function answering(...answers: [status: number, body: string][]) {
    const times: number[] = [];
    const url = await addressOf((_, response) => {
      const [status, body] = answers[Math.min(times.length, answers.length - 1)] as [
        number,
        string,
      ];
      times.push(performance.now());
      response.writeHead(status, { 'content-type': 'application/json' }).end(body);
    });
    const client = (options: Partial<GraphClientOptions> = {}): GraphClient =>
      new GraphClient({ url, backOff: 20, ...options });
    return { client, times };
  }

  test('a store that is away is tried again, each time later', async () => {
    const { client, times } = await answering(
      [503, unavailable],
      [503, unavailable],
      [503, unavailable],
      [200, data],
    );
    expect(await client().request(DatasetDocument)).toEqual({ dataset });
    expect(times).toHaveLength(4);
    const waits = times.slice(1).map((time, at) => time - (times[at] as number));
    for (const [at, least] of [20, 40, 80].entries())
      expect(waits[at]).toBeGreaterThanOrEqual(least - 2);
  });

  const error = (message: string, code?: string) => ({
    message,
    ...(code !== undefined && { extensions: { code } }),
  });
  const away = error('away', 'STORE_UNAVAILABLE');
  const unknown = error('unknown', 'NOT_FOUND');

  test.each([
    ['alone', [away], null],
    ['before another error', [away, unknown], null],
    ['behind another error', [unknown, away], null],
    ['between others', [unknown, away, error('no code')], null],
    ['beside a part of the data', [unknown, away], { dataset: null }],
  ])('STORE_UNAVAILABLE %s is tried again', async (_, errors, part) => {
    const { client, times } = await answering(
      [503, JSON.stringify({ data: part, errors })],
      [200, data],
    );
    expect(await client().request(DatasetDocument)).toEqual({ dataset });
    expect(times).toHaveLength(2);
  });

  test('several errors are all reported, code and argument are those of the first', async () => {
    const errors = [
      { message: 'one', extensions: { code: 'NOT_FOUND', argument: 'id' }, path: ['a', 0] },
      { message: 'two', extensions: { code: 'BAD_USER_INPUT' } },
      { message: 'three' },
    ];
    const { client, times } = await answering([200, JSON.stringify({ data: null, errors })]);
    const thrown = await errorOf(client().request(DatasetDocument));
    expect(thrown).toMatchObject({
      code: 'NOT_FOUND',
      argument: 'id',
      message: 'one\ntwo\nthree',
      reports: [
        { message: 'one', code: 'NOT_FOUND', argument: 'id', path: ['a', 0] },
        { message: 'two', code: 'BAD_USER_INPUT' },
        { message: 'three', code: 'UNKNOWN' },
      ],
    });
    expect(times).toHaveLength(1);
  });

  test('an answer with an empty list of errors is an answer', async () => {
    const { client } = await answering([200, JSON.stringify({ data: { dataset }, errors: [] })]);
    expect(await client().request(DatasetDocument)).toEqual({ dataset });
  });

  test('it is tried four times again unless another number is given', async () => {
    const { client, times } = await answering([503, unavailable]);
    await errorOf(client({ backOff: 1 }).request(DatasetDocument));
    expect(times).toHaveLength(5);
  });

  test('it stays unavailable after all tries', async () => {
    const { client, times } = await answering([503, unavailable]);
    const error = await errorOf(client({ retries: 2 }).request(DatasetDocument));
    expect(error).toBeInstanceOf(GraphUnavailableError);
    expect(error).toMatchObject({
      code: 'STORE_UNAVAILABLE',
      status: 503,
      message: 'Neo4j is away',
    });
    expect(times).toHaveLength(3);
  });

  test('no retries where none are wanted, and none for other errors', async () => {
    const away = await answering([503, unavailable]);
    await errorOf(away.client({ retries: 0 }).request(DatasetDocument));
    expect(away.times).toHaveLength(1);
    const wrong = await answering([
      200,
      '{"errors":[{"message":"no","extensions":{"code":"NOT_FOUND"}}]}',
    ]);
    expect(await errorOf(wrong.client().request(DatasetDocument))).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(wrong.times).toHaveLength(1);
  });

  test.each([
    ['a page', 200, '<!doctype html><title>Welcome</title>'],
    ['JSON of something else', 404, '{"status":"nothing here"}'],
    ['a list', 200, '[]'],
    ['null', 200, 'null'],
    ['a text', 200, '"data"'],
    ['nothing', 200, ''],
  ])('%s is no GraphQL', async (_, status, body) => {
    const { client, times } = await answering([status, body]);
    const error = await errorOf(client().request(DatasetDocument));
    expect(error).toBeInstanceOf(GraphRequestError);
    expect(error).toMatchObject({ code: 'NOT_GRAPHQL', status });
    expect((error as Error).message).toContain(body);
    expect(times).toHaveLength(1);
  });

  test.each([500, 502, 503, 504])(
    'HTTP %i without GraphQL is worth another try',
    async (status) => {
      const { client, times } = await answering([status, 'out of order'], [200, data]);
      expect(await client().request(DatasetDocument)).toEqual({ dataset });
      expect(times).toHaveLength(2);
    },
  );

  test.each([400, 404, 429, 499])('HTTP %i without GraphQL is not tried again', async (status) => {
    const { client, times } = await answering([status, 'no'], [200, data]);
    expect(await errorOf(client().request(DatasetDocument))).toMatchObject({
      name: 'GraphRequestError',
      status,
    });
    expect(times).toHaveLength(1);
  });

  test('a gateway’s own failure is worth another try', async () => {
    const { client } = await answering([502, '<h1>Bad Gateway</h1>'], [200, data]);
    expect(await client().request(DatasetDocument)).toEqual({ dataset });
  });

  test('an address at which nothing listens is unavailable', async () => {
    const { client } = await answering([200, data]);
    const url = 'http://127.0.0.1:1/graphql';
    expect(await errorOf(client({ url, retries: 1 }).request(DatasetDocument))).toMatchObject({
      name: 'GraphUnavailableError',
      status: 0,
      message: expect.stringContaining(url),
    });
  });

  test('an answer that breaks off is tried again', async () => {
    let requests = 0;
    const url = await addressOf((_, response) => {
      response.writeHead(200, { 'content-length': data.length });
      if (requests++ === 0) response.write(data.slice(0, 9), () => response.destroy());
      else response.end(data);
    });
    expect(await new GraphClient({ url, backOff: 1 }).request(DatasetDocument)).toEqual({
      dataset,
    });
    expect(requests).toBe(2);
  });

  test('an operation is sent with its variables, and asks for both forms of GraphQL', async () => {
    let received: unknown;
    const url = await addressOf(async (request, response) => {
      const { method, headers } = request;
      const { searchParams } = new URL(request.url ?? '', 'http://localhost');
      received = {
        method,
        type: headers['content-type'],
        accept: headers.accept,
        variables: JSON.parse(searchParams.get('variables') ?? ''),
      };
      response.end(data);
    });
    const headers = { accept: 'text/html' };
    await new GraphClient({ url, headers }).request(CityOverviewDocument, { city: 'city:qufu' });
    expect(received).toEqual({
      method: 'GET',
      type: undefined,
      accept: 'application/graphql-response+json, application/json',
      variables: { city: 'city:qufu' },
    });
  });

  test.each(['PERSISTED_QUERY_NOT_FOUND', 'PERSISTED_QUERY_NOT_SUPPORTED'])(
    'a service that says %s of a hash gets the text, and from then on at once',
    async (code) => {
      const methods: (string | undefined)[] = [];
      const url = await addressOf(({ method }, response) => {
        methods.push(method);
        response.end(method === 'GET' ? JSON.stringify({ errors: [error('no', code)] }) : data);
      });
      const client = new GraphClient({ url });
      for (let time = 0; time < 2; time++)
        expect(await client.request(DatasetDocument)).toEqual({ dataset });
      expect(methods).toEqual(['GET', 'POST', 'POST']);
    },
  );

  test('the revision of an answer is told, also of one with errors, and of none that has none', async () => {
    const told: string[] = [];
    const extensions = (revision: string) => ({ extensions: { revision } });
    const { client } = await answering(
      [200, JSON.stringify({ data: { dataset }, ...extensions('one') })],
      [200, JSON.stringify({ errors: [unknown], ...extensions('two') })],
      [200, data],
    );
    const asking = client({ onRevision: (revision) => told.push(revision) });
    await asking.request(DatasetDocument);
    await errorOf(asking.request(DatasetDocument));
    await asking.request(DatasetDocument);
    expect(told).toEqual(['one', 'two']);
  });

  test('no wait before another try is longer than five seconds', async () => {
    const { client } = await answering([503, unavailable], [200, data]);
    const began = performance.now();
    expect(await client({ backOff: 3_600_000 }).request(DatasetDocument)).toEqual({ dataset });
    expect(performance.now() - began).toBeLessThan(15_000);
  });

  test('headers are sent along', async () => {
    let sent: string | undefined;
    const url = await addressOf(({ headers }, response) => {
      sent = headers.authorization;
      response.end(data);
    });
    await new GraphClient({ url, headers: { authorization: 'Bearer x' } }).request(DatasetDocument);
    expect(sent).toBe('Bearer x');
  });

  test('the service says how long to wait before another try, by seconds and by a time', async () => {
    // A time has whole seconds: this one is between one and two away.
    for (const retryAfterOf of [() => '1', () => new Date(Date.now() + 2_000).toUTCString()]) {
      const retryAfter = retryAfterOf();
      const times: number[] = [];
      const url = await addressOf((_, response) => {
        times.push(performance.now());
        if (times.length > 1) return response.end(data);
        response.writeHead(503, { 'retry-after': retryAfter }).end(unavailable);
      });
      const client = new GraphClient({ url, backOff: 1 });
      expect(await client.request(DatasetDocument)).toEqual({ dataset });
      const [first = 0, second = 0] = times;
      expect(second - first).toBeGreaterThan(500);
    }
  });

  test('who has asked too often is tried again when the service says so', async () => {
    const refused = JSON.stringify({ errors: [error('Too often', 'LIMIT_EXCEEDED')] });
    let requests = 0;
    const url = await addressOf((_, response) => {
      if (requests++ > 0) return response.end(data);
      response.writeHead(429, { 'retry-after': '0' }).end(refused);
    });
    expect(await new GraphClient({ url }).request(DatasetDocument)).toEqual({ dataset });
    expect(requests).toBe(2);
  });

  test('a wait that the deadline does not allow is not begun: the error says how long it is', async () => {
    const url = await addressOf((_, response) => {
      response.writeHead(503, { 'retry-after': '3600' }).end(unavailable);
    });
    const began = performance.now();
    expect(await errorOf(new GraphClient({ url }).request(DatasetDocument))).toMatchObject({
      name: 'GraphUnavailableError',
      retryAfter: 3_600_000,
    });
    expect(performance.now() - began).toBeLessThan(20_000);
  });

  test('a service that does not answer is given up at the deadline, of the client and of a request', async () => {
    const url = await addressOf(() => {});
    const late = { name: 'GraphDeadlineError', code: 'DEADLINE_EXCEEDED' };
    const client = new GraphClient({ url, deadline: 100 });
    expect(await errorOf(client.request(DatasetDocument))).toMatchObject(late);
    const patient = new GraphClient({ url, deadline: 3_600_000 });
    const asked = patient.request(DatasetDocument, {}, { deadline: 100 });
    const thrown = await errorOf(asked);
    expect(thrown).toMatchObject(late);
    expect(thrown).toBeInstanceOf(GraphUnavailableError);
  });

  describe('an abort signal', () => {
    test('ends a request that is on its way', async () => {
      const abort = new AbortController();
      const url = await addressOf(() => abort.abort(new Error('enough')));
      const error = await errorOf(
        new GraphClient({ url }).request(DatasetDocument, {}, { signal: abort.signal }),
      );
      expect(error).toMatchObject({ message: 'enough' });
    });

    test('ends the wait before another try', async () => {
      const { client, times } = await answering([503, unavailable]);
      const abort = new AbortController();
      const asked = client({ backOff: 60_000 }).request(
        DatasetDocument,
        {},
        { signal: abort.signal },
      );
      setTimeout(() => abort.abort(new Error('enough')), 100);
      expect(await errorOf(asked)).toMatchObject({ message: 'enough' });
      expect(times).toHaveLength(1);
    });

    test('that was given before keeps the request from being sent', async () => {
      const { client, times } = await answering([200, data]);
      const signal = AbortSignal.abort(new Error('enough'));
      expect(await errorOf(client().request(DatasetDocument, {}, { signal }))).toMatchObject({
        message: 'enough',
      });
      expect(times).toHaveLength(0);
    });
  });
});
