import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { addressOf, startCli } from '../../helpers/cli.js';
import { ask, send } from '../../helpers/service.js';

jest.setTimeout(60_000);

interface Span {
  readonly name: string;
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly kind: number;
  readonly startTimeUnixNano: string;
  readonly attributes: { readonly key: string; readonly value: Record<string, unknown> }[];
}

/** What a collector is sent. */
const spans: Span[] = [];
let collector: Server;
let endpoint: string;
beforeAll(async () => {
  collector = createServer(async (request, response) => {
    let text = '';
    for await (const chunk of request) text += chunk;
    const sent = JSON.parse(text);
    for (const { scopeSpans } of sent.resourceSpans)
      for (const scope of scopeSpans) spans.push(...scope.spans);
    response.end('{}');
  });
  await new Promise<void>((resolve) => collector.listen(0, '127.0.0.1', resolve));
  endpoint = `http://127.0.0.1:${(collector.address() as { port: number }).port}`;
});
afterAll(() => {
  collector.close();
});

test('a request is a span of its caller’s trace, with the questions to the store below it', async () => {
  const cli = startCli(['serve'], { PORT: '0', OTEL_EXPORTER_OTLP_ENDPOINT: endpoint });
  const url = await addressOf(cli);
  const [trace, caller] = ['4bf92f3577b34da6a3ce929d0e0e4736', '00f067aa0ba902b7'];
  const began = Date.now();
  await send(`${url}?${new URLSearchParams({ query: 'query Brands { brands { totalCount } }' })}`, {
    headers: { traceparent: `00-${trace}-${caller}-01` },
  });
  await ask(url, '{ nothing }');
  // What is not sent yet is sent before it ends.
  cli.process.kill('SIGTERM');
  expect(await cli.outcome).toMatchObject({ code: 0 });
  const request = spans.find(({ name }) => name === 'Brands') as Span;
  expect(request).toMatchObject({ traceId: trace, parentSpanId: caller, kind: 2 });
  const attributes = Object.fromEntries(request.attributes.map(({ key, value }) => [key, value]));
  expect(attributes).toMatchObject({
    'http.response.status_code': { intValue: 200 },
    'minzheng.path': { stringValue: 'apollo' },
    'minzheng.cost': { intValue: 1 },
  });
  const below = spans.filter(({ parentSpanId }) => parentSpanId === request.spanId);
  expect(below.map(({ name }) => name)).toContain('store read');
  for (const { startTimeUnixNano } of [request, ...below])
    expect(Math.abs(Number(startTimeUnixNano) / 1e6 - began)).toBeLessThan(30_000);
  // One that nobody called is the first of its trace.
  const other = spans.find(({ name }) => name === 'POST') as Span;
  expect(other.parentSpanId ?? '').toBe('');
});
