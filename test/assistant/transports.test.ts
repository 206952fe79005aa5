import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { defaultApi, readConfiguration } from '../../src/server/configuration.js';
import { packageVersion } from '../../src/server/package-root.js';
import type { RequestReport } from '../../src/server/request/request-report.js';
import type { GraphReader } from '../../src/store/store.js';
import { wrapReader } from '../../src/store/wrap-reader.js';
import { runCli } from '../helpers/cli.js';
import { bearer, keyFile } from '../helpers/keys.js';
import { openSeeds } from '../helpers/run-query.js';
import { eventually, send, serve } from '../helpers/service.js';
import { Assistant } from './assistant.js';

const main = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
const hello = {
  jsonrpc: '2.0',
  id: 1,
  method: 'initialize',
  params: {
    protocolVersion: '2025-06-18',
    capabilities: {},
    clientInfo: { name: 'somebody', version: '1.0.0' },
  },
};
const post = (address: string, body: unknown, headers: Record<string, string> = {}) =>
  send(address, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/json, text/event-stream',
      ...headers,
    },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

let seeds: GraphReader;
let url: string;
let address: string;
const reports: RequestReport[] = [];
beforeAll(async () => {
  seeds = await openSeeds();
  const observers = [{ onFinished: (report: RequestReport) => void reports.push(report) }];
  ({ url } = await serve(seeds, { observers }));
  address = new URL('/mcp', url).href;
});
const overHttp = () => Assistant.over(new StreamableHTTPClientTransport(new URL(address)));
const overStdio = (...args: string[]) => overStdioWith({}, ...args);
const overStdioWith = (env: Record<string, string>, ...args: string[]) =>
  Assistant.over(
    new StdioClientTransport({ command: process.execPath, args: [main, 'mcp', ...args], env }),
  );

describe('over HTTP', () => {
  test('a client of the SDK finds the tools and uses them, and links lead to this very service', async () => {
    const assistant = await overHttp();
    const { tools } = await assistant.client.listTools();
    expect(tools.map(({ name }) => name)).toContain('plan_and_result');
    expect(assistant.client.getServerVersion()).toMatchObject({
      name: 'minzheng-graph',
      version: packageVersion(),
    });
    expect(assistant.client.getInstructions()).toContain('未收录');
    const text = await assistant.textOf('get_thing', { thing: '青暖助' });
    expect(text).toContain('深化“青暖助”救助品牌');
    const links = text.match(/https?:\S+/g) ?? [];
    expect(links.length).toBeGreaterThan(1);
    for (const link of links) {
      expect(new URL(link).origin).toBe(new URL(url).origin);
      const { status } = await fetch(link, { headers: { accept: 'text/html' } });
      expect(status).toBe(200);
    }
  });

  test('links lead to where PUBLIC_URL says', async () => {
    const api = { ...defaultApi, publicUrl: 'https://example.org/graph/' };
    const { url: other } = await serve(seeds, { api });
    const assistant = await Assistant.over(
      new StreamableHTTPClientTransport(new URL('/mcp', other)),
    );
    expect(await assistant.textOf('what_is_held')).toContain(
      'https://example.org/graph/document:qufu-2020-plan',
    );
  });

  test('what a tool asks enters by the door of all requests', async () => {
    reports.length = 0;
    await (await overHttp()).textOf('plan_and_result', { city: 'city:qingdao', year: 2023 });
    expect(reports.map(({ operation }) => operation).sort()).toEqual([
      'AssistantHeld',
      'AssistantPlan',
    ]);
    for (const { status, cost } of reports) {
      expect(status).toBe(200);
      expect(cost).toBeGreaterThan(0);
    }
  });

  test('the limits of the API hold, and the answer says what to do', async () => {
    const api = { ...defaultApi, limits: { ...defaultApi.limits, cost: 10 } };
    const { url: other } = await serve(seeds, { api });
    const assistant = await Assistant.over(
      new StreamableHTTPClientTransport(new URL('/mcp', other)),
    );
    const { text, isError } = await assistant.call('get_thing', { thing: 'city:qufu' });
    expect(isError).toBe(true);
    expect(text).toContain('10');
    expect(text).toContain('Ask for less at once');
  });

  test('tools are answered where only stored operations are', async () => {
    const api = { ...defaultApi, operations: 'persisted' as const };
    const { url: other } = await serve(seeds, { api });
    const assistant = await Assistant.over(
      new StreamableHTTPClientTransport(new URL('/mcp', other)),
    );
    expect(await assistant.textOf('find', { query: '青暖助' })).toContain('brand:qingdao');
  });

  test('a message without a handshake before it is answered: no session is kept', async () => {
    const { status, json, headers } = await post(address, {
      ...{ jsonrpc: '2.0', id: 7, method: 'tools/call' },
      params: { name: 'what_is_held', arguments: {} },
    });
    expect(status).toBe(200);
    expect(headers.get('mcp-session-id')).toBeNull();
    expect(headers.get('cache-control')).toBe('no-store');
    expect(json).toMatchObject({ id: 7, result: { content: [{ type: 'text' }] } });
  });

  test.each(['GET', 'DELETE'])(
    '%s is refused: there is no stream and no session',
    async (method) => {
      const { status, headers, text } = await send(address, { method });
      expect(status).toBe(405);
      expect(headers.get('allow')).toBe('POST');
      expect(text).toContain('by POST');
    },
  );

  test.each(['application/json', '*/*'])('who takes %s gets the answer', async (accept) => {
    const { status, json } = await post(address, hello, { accept });
    expect(status).toBe(200);
    expect(json).toMatchObject({ id: 1, result: { serverInfo: { name: 'minzheng-graph' } } });
  });

  test('a batch is refused', async () => {
    const { status, text } = await post(address, [hello, { ...hello, id: 2 }]);
    expect(status).toBe(400);
    expect(text).toContain('one message');
  });

  test('what is no JSON is refused', async () => {
    expect((await post(address, '{')).status).toBe(400);
  });

  test('a page of another site is refused, one of this service and of CORS_ORIGINS is not', async () => {
    const origin = 'https://example.org';
    expect(await post(address, hello, { origin })).toMatchObject({ status: 403 });
    expect(await post(address, hello, { origin: new URL(url).origin })).toMatchObject({
      status: 200,
    });
    const api = { ...defaultApi, corsOrigins: [origin] };
    const { url: other } = await serve(seeds, { api });
    expect(await post(new URL('/mcp', other).href, hello, { origin })).toMatchObject({
      status: 200,
    });
  });

  test('when a client goes away, what its tool asked of the store is given up', async () => {
    let asked: (() => void) | undefined;
    const isAsked = new Promise<void>((resolve) => {
      asked = resolve;
    });
    // A store that takes until its caller has had enough.
    const reader = wrapReader(seeds, {
      async answer(ask, question, options) {
        const budget = question === 'read' ? options?.budget : undefined;
        if (!budget) return ask(options);
        asked?.();
        for (;;) {
          budget.check();
          await pause(10);
        }
      },
    });
    const finished: RequestReport[] = [];
    const observers = [{ onFinished: (report: RequestReport) => void finished.push(report) }];
    const { url: other } = await serve(reader, { observers });
    const gone = new AbortController();
    const call = fetch(new URL('/mcp', other), {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json, text/event-stream',
      },
      body: JSON.stringify({
        ...{ jsonrpc: '2.0', id: 1, method: 'tools/call' },
        params: { name: 'what_is_held', arguments: {} },
      }),
      signal: gone.signal,
    });
    await isAsked;
    gone.abort();
    await expect(call).rejects.toThrow();
    await eventually(async () => finished.find(({ outcome }) => outcome === 'cancelled'));
  });
});

describe('on standard input and output', () => {
  test('a client of the SDK uses the tools, of the graph of the seeds', async () => {
    const assistant = await overStdio();
    const text = await assistant.textOf('compare_indicator', { indicator: '家庭养老床位' });
    expect(text).toContain('建成家庭养老床位3800张以上');
    expect(text).toContain('http://localhost:4000/evidence:');
  });

  test('a client of the SDK uses the tools, of a service at an address', async () => {
    reports.length = 0;
    const assistant = await overStdio('--url', url);
    const text = await assistant.textOf('get_thing', { thing: '青暖助' });
    expect(text).toContain(`${new URL('/', url).href}brand:qingdao:qingnuanzhu`);
    expect(reports.map(({ operation }) => operation)).toContain('AssistantBrand');
  });

  test('a service that wants a key gets the one of GRAPH_KEY, as over HTTP it gets a header', async () => {
    const { file, keys } = await keyFile([{ name: 'an assistant', scopes: ['read'] }]);
    const [key] = keys as [string];
    const finished: RequestReport[] = [];
    const { url: closed } = await serve(seeds, {
      api: readConfiguration({ KEYS_FILE: file }).api,
      observers: [{ onFinished: (report) => void finished.push(report) }],
    });
    const refused = await (await overStdio('--url', closed)).call('what_is_held');
    expect(refused.isError).toBe(true);
    const assistant = await overStdioWith({ GRAPH_KEY: key }, '--url', closed);
    expect(await assistant.textOf('what_is_held')).toContain('青岛市 2019, 2023');
    const direct = new StreamableHTTPClientTransport(new URL('/mcp', closed), {
      requestInit: { headers: bearer(key) },
    });
    const remote = await Assistant.over(direct);
    expect(await remote.textOf('what_is_held')).toContain('青岛市 2019, 2023');
    const names = finished.filter(({ operation }) => operation === 'AssistantHeld');
    expect(names.map(({ principal }) => principal.name)).toEqual(['an assistant', 'an assistant']);
  });

  test('it ends when its input does', async () => {
    const { code, stdout, stderr } = await runCli(['mcp']);
    expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  test.each([
    [['--url', 'nowhere'], '--url is "nowhere"'],
    [['--url', 'http://localhost/graphql', '--from', 'graph.jsonl'], 'leave one out'],
    [['--explorer', 'nowhere'], '--explorer is "nowhere"'],
  ])('%j is refused with the mend', async (args, words) => {
    const { code, stdout, stderr } = await runCli(['mcp', ...args]);
    expect(code).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toContain(words);
  });

  test('a service that is away is told, not waited for without end', async () => {
    const assistant = await overStdio('--url', 'http://127.0.0.1:1/graphql');
    const { text, isError } = await assistant.call('what_is_held');
    expect(isError).toBe(true);
    expect(text).toContain('cannot be asked now');
  });
});
